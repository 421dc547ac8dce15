// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/rowpacking.h"

/// Private to buildTimelineIndex().
namespace pactline::index {

/// The room that each entry asks for in its row at the reference scale, by number, from the most to the least: with
/// mark and label, with its mark alone. Both hold the entry's own stretch.
struct LabelRoom
{
    Stretches withLabel;
    Stretches withMark;
};

/// Room as Packing describes it; only for a reference scale above 0. Asks for the label of each weighty entry once.
[[nodiscard]] LabelRoom labelRoom(const History &history, const EntryVectors &columns, const Packing &packing);

} // namespace pactline::index
