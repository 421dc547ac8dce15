// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"
#include "model/query/statistics.h"
#include "ui/scene/textmetrics.h"

namespace pactline {

/// What decides what a timeline holds.
struct TimelineRequest
{
    Filter filter;
    Grouping grouping = Grouping::Track;
    QStringList expandedLanes;
    double bodyWidthPx = 800; ///< width for which rows are packed, so that labels find room
    friend bool operator==(const TimelineRequest &, const TimelineRequest &) = default;
};

/// All that is made anew when filter, grouping or history change.
struct TimelineContents
{
    TimelineIndexPtr index;
    TimeSpan home; ///< for the first view: where most entries of the whole history start, and on to its as-of date
    PeriodCounts periods; ///< of the events that are shown, for the overview
};

/// Makes the contents; any thread, as long as the history does not change meanwhile and, from
/// mostEntriesPackedForLabels entries on, without touching the metrics. The index is null when the job is cancelled.
[[nodiscard]] TimelineContents buildTimelineContents(const History &history, const TimelineRequest &request,
                                                     const TextMetrics &metrics, const Job &job = {});

} // namespace pactline
