// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/filter.h"

#include <vector>

namespace pactline {

/// Calendar unit of a column in the overview chart.
enum class PeriodUnit { Day, Week, Month, Quarter, Year, Decade, Century, Millennium, MillionYears };

/// Entries per calendar period and track.
struct PeriodCounts
{
    PeriodUnit unit = PeriodUnit::Quarter;
    std::vector<TimePoint>
        starts; ///< start of each period, ascending; one more than there are periods (the last is the end)
    std::vector<std::vector<int>> counts; ///< [track row][period]
};

struct PeriodOptions
{
    int maximumPeriods = 100;
    TimeSpan atLeast{};  ///< the periods reach over it, whatever the entries
    SourceId statedBy{}; ///< see shownDate()
};

/// Counts entries by the earliest start of their dates, in the finest unit that gives at most so many columns (the
/// coarsest, if none does). O(n). Entries without a start or of no known track are not
/// counted; `unplaced`, if given, gets their number.
[[nodiscard]] PeriodCounts countPerPeriod(const History &history, const std::vector<ItemRef> &entries,
                                          const PeriodOptions &options, int *unplaced = nullptr);

/// From the first start of an event to just behind the last one; empty if none has a start. O(n).
[[nodiscard]] TimeSpan startsOfEvents(const History &history);

/// The stretch from the first start to the last end of the entries that have finite bounds, and `asOf`; empty if none
/// has.
[[nodiscard]] TimeSpan spanOf(const History &history, const std::vector<ItemRef> &entries);

/// The earliest starts of the entries that have one, ascending. O(n log n).
[[nodiscard]] std::vector<TimePoint> sortedStartsOf(const History &history, const std::vector<ItemRef> &entries);

/// The shortest stretch that holds the given share (0 to 1) of such starts. O(n).
[[nodiscard]] TimeSpan denseSpanOf(const std::vector<TimePoint> &sortedStarts, double share);

/// The shortest stretch that holds the earliest starts of the given share (0 to 1) of the entries that have one; for a
/// calm first view. O(n log n).
[[nodiscard]] TimeSpan denseSpanOf(const History &history, const std::vector<ItemRef> &entries, double share);

} // namespace pactline
