// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/viewstate.h"

#include <QWidget>

class QListView;
class QToolButton;

namespace pactline {

class FacetList;

/// What the history holds, with counts: a click narrows the timeline. Shows and changes the view state's filter.
class ExplorePane : public QWidget
{
    Q_OBJECT

public:
    explicit ExplorePane(ViewState &state, QWidget *parent = nullptr);

    [[nodiscard]] FacetList &facets() { return *m_facets; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMenu(const QPoint &position);

    ViewState &m_state;
    FacetList *m_facets;
    QListView *m_view;
    QToolButton *m_clear;
};

} // namespace pactline
