// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/progress.h"
#include "model/index/timelineindex.h"

#include <optional>

/// Private to buildTimelineIndex().
namespace pactline::index {

/// The entries that meet a filter, as columns in order of their starts.
struct ShownEntries
{
    EntryVectors columns;
    TimeSpan extent;
    TimeBounds bounds;
    std::vector<ItemRef> undated; ///< in order of the history, agreements first
};

/// Filters and sorts; equal starts stand in order of the history, agreements first. Empty when the job is cancelled.
/// O(n log n).
[[nodiscard]] std::optional<ShownEntries> shownEntries(const History &history, const Filter &filter,
                                                       Progress &progress);

} // namespace pactline::index
