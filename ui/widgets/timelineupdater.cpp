// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineupdater.h"

#include "model/index/indexupdate.h"

#include <cmath>
#include <memory>
#include <utility>

namespace pactline {

namespace {

constexpr int pauseMs = 250;       ///< the overview of a large history is counted when edits pause so long
constexpr double mostChange = 0.1; ///< of width or height; rows are packed anew for a greater share

bool isMuchDifferent(double before, double now) { return now > 0 && std::abs(now - before) > before * mostChange; }

} // namespace

TimelineUpdater::TimelineUpdater(ViewState &state, const TextMetrics &metrics, std::size_t mostAtOnce, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_metrics(metrics)
    , m_mostAtOnce(mostAtOnce)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TimelineUpdater::countPeriods);
    connect(&state, &ViewState::historyChanged, this, &TimelineUpdater::followHistory);
    connect(&state, &ViewState::entriesEdited, this, &TimelineUpdater::followEdit);
    connect(&state, &ViewState::filterChanged, this, &TimelineUpdater::followRequest);
    connect(&state, &ViewState::groupingChanged, this, &TimelineUpdater::followRequest);
    connect(&state, &ViewState::expandedLanesChanged, this, &TimelineUpdater::followRequest);
}

void TimelineUpdater::start() { followHistory(); }

std::size_t TimelineUpdater::entryCount() const
{
    return m_state.history().events().size() + m_state.history().agreements().size();
}

TimelineRequest TimelineUpdater::request() const
{
    return {m_state.filter(), m_state.grouping(), m_state.expandedLanes(), m_bodySize};
}

void TimelineUpdater::setBodySize(const QSizeF &size)
{
    if (!isMuchDifferent(m_bodySize.width(), size.width()) && !isMuchDifferent(m_bodySize.height(), size.height()))
        return;
    m_bodySize = size;
    if (m_state.index() != nullptr && entryCount() <= m_mostAtOnce)
        build();
}

/// An edited history is worked on at once whatever its size, because the old index no longer fits it.
void TimelineUpdater::followHistory()
{
    m_building.cancel();
    m_counting.cancel();
    m_pause.stop();
    const bool isAnother = m_state.index() == nullptr;
    m_spans.reset();
    if (isAnother)
        emit historyReplaced();
    if (isAnother && entryCount() > m_mostAtOnce)
        buildLater();
    else
        build();
}

void TimelineUpdater::followEdit(const EntryChanges &changes)
{
    m_building.cancel();
    m_counting.cancel();
    const bool isLate = m_isBusy; // the index is still one of what was asked for before
    if (entryCount() <= m_mostAtOnce) {
        m_spans.reset();
        build();
        return;
    }
    if (m_contents.index != nullptr && m_contents.index == m_state.index()) {
        m_contents.index = updateTimelineIndex(m_contents.index, m_state.history(), m_contents.options, changes);
        m_state.setIndex(m_contents.index);
        emit entriesChanged();
        if (!changes.entries.empty())
            m_pause.start();
    }
    if (isLate)
        buildLater();
}

/// Where the first view is stays as it was: it has been seen.
void TimelineUpdater::countPeriods()
{
    if (m_contents.index == nullptr || m_contents.index != m_state.index())
        return;
    m_counting.start(
        [history = std::make_shared<const History>(m_state.history()), contents = m_contents](const Job &) {
            TimelineContents counted = contents;
            counted.spans.events = startsOfEvents(*history);
            counted.periods = periodsOf(*history, counted);
            return counted;
        },
        [this](TimelineContents counted) {
            m_spans->events = counted.spans.events;
            m_contents.spans.events = counted.spans.events;
            m_contents.periods = std::move(counted.periods);
            emit contentsChanged();
        });
}

void TimelineUpdater::followRequest()
{
    if (request() == m_requested)
        return;
    if (entryCount() > m_mostAtOnce)
        buildLater();
    else
        build();
}

void TimelineUpdater::build()
{
    m_building.cancel();
    m_requested = request();
    take(buildTimelineContents(m_state.history(), m_requested, m_metrics, m_spans));
}

/// The worker gets a history of its own, which stays as it is whatever happens to the one that is shown.
void TimelineUpdater::buildLater()
{
    m_requested = request();
    setBusy(true);
    m_building.start(
        [history = std::make_shared<const History>(m_state.history()), wanted = m_requested, spans = m_spans,
         &metrics = m_metrics](const Job &job) { return buildTimelineContents(*history, wanted, metrics, spans, job); },
        [this](TimelineContents contents) { take(std::move(contents)); });
}

void TimelineUpdater::take(TimelineContents contents)
{
    m_contents = std::move(contents);
    m_spans = m_contents.spans;
    m_counting.cancel();
    m_pause.stop();
    m_state.setIndex(m_contents.index);
    setBusy(false);
    emit contentsChanged();
}

void TimelineUpdater::setBusy(bool isBusy)
{
    if (m_isBusy == isBusy)
        return;
    m_isBusy = isBusy;
    emit busyChanged();
}

} // namespace pactline
