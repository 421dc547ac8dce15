// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/searchfield.h"

#include <QToolBar>

class QToolButton;

namespace pactline {

class Actions;
enum class ActionId;
enum class Glyph;
enum class SubmenuId;

/// Back, forward · lanes, colour · zoom · search and, in the accent colour, the figure.
class WindowToolBar : public QToolBar
{
    Q_OBJECT

public:
    WindowToolBar(ViewState &state, const ShownEntries &shown, const Actions &actions, QWidget *parent);

    [[nodiscard]] SearchField &searchField() { return *m_search; }

private:
    QToolButton *addButton(ActionId id);
    void addGlyph(ActionId id, Glyph glyph);
    void addText(ActionId id, const QString &text);
    QToolButton *addMenu(SubmenuId submenu, const QString &tip);
    void showChoices();

    ViewState &m_state;
    const Actions &m_actions;
    QToolButton *m_lanes;
    QToolButton *m_colour;
    SearchField *m_search;
};

} // namespace pactline
