// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/lanemembers.h"

/// Private to buildTimelineIndex().
namespace pactline::index {

/// Packs one lane. `left` and `right` are the stretch that each entry takes in its row, by entry number. Needs nothing
/// of other lanes, so a lane can be made anew by itself. O(n log n).
[[nodiscard]] LaneIndex makeLane(LaneMembers members, const EntryColumns &columns, const Packing &packing,
                                 std::span<const std::int64_t> left, std::span<const std::int64_t> right);

} // namespace pactline::index
