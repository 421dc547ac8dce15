// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewcommands.h"

#include "app/viewchoices.h"
#include "ui/widgets/gotodatedialog.h"
#include "ui/widgets/timelineview.h"

#include <QAction>

namespace pactline {

ViewCommands::ViewCommands(ViewState &state, TimelineView &timeline, Actions &actions, QWidget &window)
    : QObject(&window)
    , m_state(state)
    , m_timeline(timeline)
    , m_actions(actions)
    , m_window(window)
{
    const auto on = [this, &actions](ActionId id, auto *receiver, auto slot) {
        connect(actions[id], &QAction::triggered, receiver, slot);
    };
    on(ActionId::Back, &m_state, &ViewState::goBack);
    on(ActionId::Forward, &m_state, &ViewState::goForward);
    on(ActionId::HistoryPage, this, [this] { m_state.setSelection({}); });
    on(ActionId::GoToDate, this, &ViewCommands::askForDate);
    on(ActionId::GoToToday, &m_timeline, &TimelineView::goToToday);
    on(ActionId::ZoomIn, &m_timeline, &TimelineView::zoomIn);
    on(ActionId::ZoomOut, &m_timeline, &TimelineView::zoomOut);
    on(ActionId::FitAll, &m_timeline, &TimelineView::fitAll);
    on(ActionId::FitSelection, &m_timeline, &TimelineView::fitSelection);
    on(ActionId::LimitToView, this, &ViewCommands::limitToView);
    on(ActionId::ClearFilter, this, [this] { m_state.setFilter(Filter()); });
    on(ActionId::ShowPaintTime, this, [this](bool isShown) { m_timeline.setPaintTimeShown(isShown); });
    connectChoices();
}

void ViewCommands::connectChoices()
{
    for (const auto &[id, grouping] : groupingChoices)
        connect(m_actions[id], &QAction::triggered, this, [this, chosen = grouping] { m_state.setGrouping(chosen); });
    for (const auto &[id, colourBy] : colourChoices)
        connect(m_actions[id], &QAction::triggered, this, [this, chosen = colourBy] { m_state.setColourBy(chosen); });
    connect(&m_state, &ViewState::groupingChanged, this, &ViewCommands::showChoices);
    connect(&m_state, &ViewState::colourByChanged, this, &ViewCommands::showChoices);
    showChoices();
}

void ViewCommands::showChoices()
{
    m_actions[actionFor(m_state.grouping())]->setChecked(true);
    m_actions[actionFor(m_state.colourBy())]->setChecked(true);
}

void ViewCommands::askForDate()
{
    auto *dialog = new GoToDateDialog({m_state.history().info().hemisphere}, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GoToDateDialog::dateChosen, &m_timeline,
            [this](const UncertainDate &date) { m_timeline.goTo(date); });
    dialog->open();
}

/// The timeline may move when the filter changes, so the view after that is what "nobody has moved since" means.
void ViewCommands::limitToView()
{
    const TimeSpan seen = m_state.viewport().span();
    Filter filter = m_state.filter();
    const bool isLimited = filter.from && filter.to && seen == m_limitedView;
    filter.from = isLimited ? std::optional<TimePoint>() : seen.start;
    filter.to = isLimited ? std::optional<TimePoint>() : seen.end;
    m_state.setFilter(filter);
    m_limitedView = m_state.viewport().span();
}

} // namespace pactline
