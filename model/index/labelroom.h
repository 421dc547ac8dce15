// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"

/// Private to buildTimelineIndex().
namespace pactline::index {

/// The stretch [left, right) of a row that each entry takes with its mark and label, in seconds at the reference scale.
/// It holds the entry's own stretch.
struct LabelRoom
{
    std::vector<std::int64_t> left;
    std::vector<std::int64_t> right;
};

/// Room as Packing describes it; only for a reference scale above 0. Asks for the label of each weighty entry once.
[[nodiscard]] LabelRoom labelRoom(const History &history, const EntryColumns &columns, const Packing &packing);

} // namespace pactline::index
