// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/shownentries.h"

#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QUrl;

namespace pactline {

class Actions;
class DetailPane;
class ExplorePane;
class TablePane;

/// The panes around the timeline: Explore at the left, Detail at the right, Table below, hidden at first and made when
/// it is asked for.
class WindowDocks : public QObject
{
    Q_OBJECT

public:
    WindowDocks(ViewState &state, ShownEntries &shown, const Actions &actions, QMainWindow &window);

    [[nodiscard]] ExplorePane &explore() { return *m_explore; }
    [[nodiscard]] DetailPane &detail() { return *m_detail; }
    [[nodiscard]] TablePane &table();
    [[nodiscard]] QDockWidget &tableDock() { return *m_tableDock; }

    /// The first sizes for a window of this width.
    void arrange(int windowWidthPx);
    /// Leaves the panes blank while there is no history to speak of: it is still being opened.
    void setAwaiting(bool isAwaiting);
    /// Opens the pane if it is hidden, and gives it the keyboard.
    void focusDetail();

signals:
    void addressRequested(const QUrl &address);

private:
    void buildTable();
    QDockWidget *makeDock(const char *name, const QString &title, QAction &toggle);

    ViewState &m_state;
    ShownEntries &m_shown;
    QMainWindow &m_window;
    ExplorePane *m_explore;
    DetailPane *m_detail;
    TablePane *m_table = nullptr;
    QDockWidget *m_exploreDock;
    QDockWidget *m_detailDock;
    QDockWidget *m_tableDock;
};

} // namespace pactline
