// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinecontents.h"

#include "ui/scene/lanelayout.h"
#include "ui/scene/packing.h"
#include "ui/scene/viewport.h"
#include "ui/widgets/timelinegeometry.h"

#include <algorithm>
#include <array>

namespace pactline {

namespace {

/// Shares of the entries that the first view may hold, best first: the first one that is not much wider than the last.
constexpr std::array homeShares{0.97, 0.95, 0.93, 0.90};
constexpr double muchWider = 1.2;
constexpr int mostPeriods = 100;
/// Lanes together are to be about so many times as high as the window: most of the story at first sight, the rest near.
constexpr double lanesPerHeight = 1.6;
constexpr int fewestRows = 4;
constexpr int mostRows = 8;
constexpr int mostRowsOfOneLane = 60;

/// Not in any order: sorting would take longer than all that is done with them here.
std::vector<ItemRef> allEntries(const History &history)
{
    std::vector<ItemRef> all;
    all.reserve(history.agreements().size() + history.events().size());
    for (int row = 0; row < static_cast<int>(history.agreements().size()); ++row)
        all.push_back({ItemType::Agreement, row});
    for (int row = 0; row < static_cast<int>(history.events().size()); ++row)
        all.push_back({ItemType::Event, row});
    return all;
}

/// How many rows a lane may have before the rest of it is folded into one. Lanes of actors and the like are too many to
/// be seen together anyway.
int rowsOfLane(const History &history, const TimelineRequest &request)
{
    const LaneMetrics metrics;
    const double around = 2 * metrics.lanePaddingPx + metrics.overflowHeightPx;
    const auto rowsWithin = [&](double height) { return static_cast<int>((height - around) / metrics.rowHeightPx); };
    if (request.grouping == Grouping::None)
        return std::clamp(rowsWithin(request.bodySize.height()), mostRows, mostRowsOfOneLane);
    if (request.grouping != Grouping::Track || history.tracks().empty())
        return fewestRows;
    const double height = lanesPerHeight * request.bodySize.height() / static_cast<double>(history.tracks().size());
    return std::clamp(rowsWithin(height), fewestRows, mostRows);
}

std::vector<ItemRef> shownEvents(const TimelineIndex &index)
{
    std::vector<ItemRef> events;
    for (const EntryRef &ref : index.columns().refs) {
        if (!ref.isAgreement() && !ref.isNull())
            events.push_back(ref);
    }
    return events;
}

/// A few early entries far from all others do not stretch the view; those near the others are in it.
TimeSpan denseSpan(const History &history, const std::vector<ItemRef> &entries)
{
    const std::vector<TimePoint> starts = sortedStartsOf(history, entries);
    const TimeSpan least = denseSpanOf(starts, homeShares.back());
    for (const double share : homeShares) {
        const TimeSpan span = denseSpanOf(starts, share);
        if (static_cast<double>(span.length().seconds) <= muchWider * static_cast<double>(least.length().seconds))
            return span;
    }
    return least;
}

} // namespace

TimeSpan homeOf(const History &history)
{
    const std::vector<ItemRef> all = allEntries(history);
    const TimeSpan everything = spanOf(history, all);
    TimeSpan home = denseSpan(history, all);
    if (home.length().seconds < secondsPerDay)
        home = everything;
    if (home.isEmpty())
        return everything.isEmpty() ? everything : withSurroundings(everything);
    // What still goes on is drawn up to the as-of date: have it in view unless it is far away.
    const TimePoint asOf = history.info().asOf.latestEnd;
    if (asOf.isFinite() && asOf > home.end && (asOf - home.end).seconds < home.length().seconds / 4)
        home.end = asOf;
    return home;
}

OverviewPeriods periodsOf(const History &history, const TimelineContents &contents)
{
    const PeriodOptions options{mostPeriods, contents.spans.events, contents.options.filter.statedBy};
    return overviewPeriods(history, shownEvents(*contents.index), options);
}

TimelineContents buildTimelineContents(const History &history, const TimelineRequest &request,
                                       const TextMetrics &metrics, const std::optional<HistorySpans> &spans,
                                       const Job &job)
{
    TimelineContents contents;
    contents.spans = spans ? *spans : spansOf(history);
    if (job.isCancelled())
        return contents;
    Viewport first;
    first.size = QSizeF(first.headerWidthPx + std::max(100.0, request.bodySize.width()), request.bodySize.height());
    first = fittedTo(first, contents.spans.home);
    IndexOptions &options = contents.options;
    options.grouping = request.grouping;
    options.filter = request.filter;
    options.packing = labelPacking(history, metrics, first.secondsPerPx, first.span().end, rowsOfLane(history, request),
                                   request.expandedLanes);
    contents.index = buildTimelineIndex(history, options, job);
    if (contents.index != nullptr)
        contents.periods = periodsOf(history, contents);
    return contents;
}

} // namespace pactline
