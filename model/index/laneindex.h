// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/labelroom.h"
#include "model/index/lanemembers.h"

/// Private to buildTimelineIndex().
namespace pactline::index {

/// Packs one lane. Needs nothing of other lanes, so a lane can be made anew by itself. O(n log n). `room` is what
/// entries ask for beyond their own stretch of time, if anything.
[[nodiscard]] LaneIndex makeLane(LaneMembers members, const Packing &packing, const LabelRoom *room = nullptr);

} // namespace pactline::index
