// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"

#include <optional>

/// Private to buildTimelineIndex().
namespace pactline::index {

/// The entries that meet a filter, as columns in order of their starts.
struct ShownEntries
{
    EntryColumns columns;
    TimeSpan extent;
    std::vector<ItemRef> undated; ///< in order of the history, agreements first
};

/// Filters and sorts; equal starts stand in order of the history, agreements first. Empty when the job is cancelled.
/// O(n log n).
[[nodiscard]] std::optional<ShownEntries> shownEntries(const History &history, const Filter &filter, const Job &job);

[[nodiscard]] const Entry &entryOf(const History &history, const ItemRef &ref);

/// How often long loops ask whether the job was cancelled: every so many entries (a power of two).
inline constexpr std::size_t entriesBetweenChecks = 8192;

} // namespace pactline::index
