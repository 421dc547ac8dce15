// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowdocks.h"

#include "app/actions.h"
#include "app/windowplace.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/explorepane.h"
#include "ui/widgets/tablepane.h"

#include <QAction>
#include <QBoxLayout>
#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int exploreWidthPx = 236;
constexpr int leastExploreWidthPx = 188;
constexpr int detailWidthPx = 384;
constexpr int leastDetailWidthPx = 280;
constexpr int tableHeightPx = 240;
constexpr int leastTableHeightPx = 120;

/// The width at the first window size, less in proportion in a smaller window.
int widthIn(int windowWidthPx, int wishedPx, int leastPx)
{
    return std::clamp(windowWidthPx * wishedPx / firstWindowSize.width(), leastPx, wishedPx);
}

} // namespace

WindowDocks::WindowDocks(ViewState &state, ShownEntries &shown, const Actions &actions, QMainWindow &window)
    : QObject(&window)
    , m_state(state)
    , m_shown(shown)
    , m_window(window)
{
    window.setDockOptions(QMainWindow::AnimatedDocks);
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);

    m_exploreDock = makeDock("explore", tr("Explore"), *actions[ActionId::ShowExplore]);
    m_explore = new ExplorePane(state, m_exploreDock);
    m_explore->setMinimumWidth(leastExploreWidthPx);
    m_exploreDock->setWidget(m_explore);
    window.addDockWidget(Qt::LeftDockWidgetArea, m_exploreDock);

    m_detailDock = makeDock("detail", tr("Detail"), *actions[ActionId::ShowDetail]);
    m_detail = new DetailPane(state, m_detailDock);
    m_detail->setMinimumWidth(leastDetailWidthPx);
    m_detailDock->setWidget(m_detail);
    window.addDockWidget(Qt::RightDockWidgetArea, m_detailDock);
    connect(m_detail, &DetailPane::addressRequested, this, &WindowDocks::addressRequested);

    m_tableDock = makeDock("table", tr("Table"), *actions[ActionId::ShowTable]);
    m_tableDock->hide();
    window.addDockWidget(Qt::BottomDockWidgetArea, m_tableDock);
    connect(m_tableDock, &QDockWidget::visibilityChanged, this, [this](bool isVisible) {
        if (isVisible)
            buildTable();
    });
}

/// No title bars: the panes say themselves what they are, and the Window menu opens and closes them.
QDockWidget *WindowDocks::makeDock(const char *name, const QString &title, QAction &toggle)
{
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setAccessibleName(title);
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    auto *noTitle = new QWidget(dock);
    (new QHBoxLayout(noTitle))->setContentsMargins(0, 0, 0, 0); // its size is nothing, and not unknown
    dock->setTitleBarWidget(noTitle);
    dock->setContextMenuPolicy(Qt::PreventContextMenu);
    connect(&toggle, &QAction::triggered, dock, &QDockWidget::setVisible);
    connect(dock->toggleViewAction(), &QAction::toggled, &toggle, &QAction::setChecked);
    return dock;
}

void WindowDocks::buildTable()
{
    if (m_table != nullptr)
        return;
    m_table = new TablePane(m_state, m_shown, m_tableDock);
    m_table->setMinimumHeight(leastTableHeightPx);
    m_tableDock->setWidget(m_table);
}

TablePane &WindowDocks::table()
{
    buildTable();
    return *m_table;
}

void WindowDocks::arrange(int windowWidthPx)
{
    m_window.resizeDocks({m_exploreDock, m_detailDock},
                         {widthIn(windowWidthPx, exploreWidthPx, leastExploreWidthPx),
                          widthIn(windowWidthPx, detailWidthPx, leastDetailWidthPx)},
                         Qt::Horizontal);
    m_window.resizeDocks({m_tableDock}, {tableHeightPx}, Qt::Vertical);
}

void WindowDocks::setAwaiting(bool isAwaiting)
{
    m_explore->setVisible(!isAwaiting);
    m_detail->setVisible(!isAwaiting);
}

void WindowDocks::focusDetail()
{
    m_detailDock->show();
    m_detail->setFocus(Qt::TabFocusReason);
}

} // namespace pactline
