// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pages/detailpage.h"
#include "ui/widgets/viewstate.h"

#include <QHash>
#include <QWidget>

class QScrollArea;
class QToolButton;

namespace pactline {

class DetailBrowser;
class EntryStrip;
class PageLabel;

/// The page of the selected item, or of the history while nothing is selected. Follows the view state's selection, and
/// sets it when a name is clicked.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(ViewState &state, QWidget *parent = nullptr);

    [[nodiscard]] const DetailPage &page() const { return m_page; }
    /// Goes where a page's link leads: an item is selected and brought into view, a web address is handed on.
    void followLink(const QString &link);
    void copyPage() const;

signals:
    void addressRequested(const QUrl &address);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void buildHeader();
    void buildContent();
    void showSelection();
    void scrollToLastPlace();
    void followFilter();
    void updateNavigation();
    void showChips();
    [[nodiscard]] QColor eyebrowColour() const;

    ViewState &m_state;
    DetailPage m_page;
    SourceId m_statedBy;          ///< of the filter that the page was written for
    QHash<QString, int> m_places; ///< how far each page was scrolled when it was left
    QToolButton *m_back;
    QToolButton *m_forward;
    PageLabel *m_crumb;
    QScrollArea *m_scroll;
    PageLabel *m_eyebrow;
    PageLabel *m_title;
    QWidget *m_chips;
    EntryStrip *m_strip;
    DetailBrowser *m_browser;
};

} // namespace pactline
