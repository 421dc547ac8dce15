// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"
#include "ui/scene/textmetrics.h"
#include "ui/widgets/overviewperiods.h"

#include <QSizeF>

#include <optional>

namespace pactline {

/// What decides what a timeline holds.
struct TimelineRequest
{
    Filter filter;
    Grouping grouping = Grouping::Track;
    QStringList expandedLanes;
    QSizeF bodySize{700, 600}; ///< for which rows are packed, so that labels find room and lanes can be seen together
    friend bool operator==(const TimelineRequest &, const TimelineRequest &) = default;
};

/// What a history spans, whatever is shown of it.
struct HistorySpans
{
    TimeSpan home;   ///< see homeOf()
    TimeSpan events; ///< over which the overview reaches
};

/// All that is made anew when filter, grouping or history change.
struct TimelineContents
{
    TimelineIndexPtr index;
    IndexOptions options; ///< from which the index was made
    HistorySpans spans;
    OverviewPeriods periods; ///< of the events that are shown, over the time of all
};

/// Where the first view of a history is: where most entries start, and on to its as-of date. Empty without dates.
[[nodiscard]] TimeSpan homeOf(const History &history);
[[nodiscard]] inline HistorySpans spansOf(const History &history) { return {homeOf(history), startsOfEvents(history)}; }

/// The columns of the overview for the events that the index shows. O(n).
[[nodiscard]] OverviewPeriods periodsOf(const History &history, const TimelineContents &contents);

/// Makes the contents; any thread, as long as the history does not change meanwhile and, from
/// mostEntriesPackedForLabels entries on, without touching the metrics. `spans`, if they are known, save finding
/// them. The index is null when the job is cancelled.
[[nodiscard]] TimelineContents buildTimelineContents(const History &history, const TimelineRequest &request,
                                                     const TextMetrics &metrics,
                                                     const std::optional<HistorySpans> &spans = {},
                                                     const Job &job = {});

} // namespace pactline
