// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/index/timelineindex.h"
#include "ui/scene/lanelayout.h"

#include <functional>
#include <vector>

namespace pactline {

/// What happens to entries that get no row.
enum class RestOfLane : std::uint8_t {
    Density, ///< they stand in the lane's overflow; to be drawn as columns, for which no lengths are needed
    LeftOut  ///< they are in no lane; lanes without entries go
};

/// A snapshot in which only those entries have rows for which `keeps` says so, with the rows of each lane in the order
/// of time, as one reads a page. Heavier entries are packed first, so the rows of those that stay do not depend on
/// those that go. O(n log n).
[[nodiscard]] TimelineIndexPtr thinnedIndex(const TimelineIndex &index, const std::function<bool(EntryNumber)> &keeps,
                                            RestOfLane rest);

/// The snapshot without so many of its lightest rows, and in the end without its lightest lanes, that its lanes are no
/// higher than `heightPx` at these heights. What a row weighs is the importance of its weightiest entry; of rows that
/// weigh the same, the only one of a lane goes last.
[[nodiscard]] TimelineIndexPtr fittedIndex(const TimelineIndex &index, const LaneMetrics &metrics, double heightPx,
                                           RestOfLane rest);

/// The lane with these rows of its entries, put in the order of time. Entries within a row ascend and do not overlap.
[[nodiscard]] LaneIndex laneWithRows(const LaneIndex &from, std::vector<std::vector<EntryNumber>> rows,
                                     const EntryColumns &columns, RestOfLane rest);

/// Events that a bar tells already, ascending: they begin the agreement that they belong to, in the same lane, and that
/// has a row.
[[nodiscard]] std::vector<EntryNumber> eventsToldByBars(const History &history, const TimelineIndex &index,
                                                        const std::function<bool(EntryNumber)> &hasRow);

} // namespace pactline
