// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/lanemembers.h"
#include "model/index/rowpacking.h"

/// Private to buildTimelineIndex().
namespace pactline::index {

/// Packs one lane. Needs nothing of other lanes, so a lane can be made anew by itself. O(n log n).
/// `rooms` are the stretches that entries ask for in their row, the most first (see PackingTask).
[[nodiscard]] LaneIndex makeLane(LaneMembers members, const EntryColumns &columns, const Packing &packing,
                                 std::span<const StretchesView> rooms);

} // namespace pactline::index
