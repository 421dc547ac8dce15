// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/shownentries.h"

/// Private to buildTimelineIndex().
namespace pactline::index {

/// Puts the entries into lanes and rows. Null when the job is cancelled. O(n log n).
[[nodiscard]] TimelineIndexPtr snapshotOf(const History &history, ShownEntries shown, Grouping grouping,
                                          const Packing &packing, std::uint64_t revision, Progress &progress);

} // namespace pactline::index
