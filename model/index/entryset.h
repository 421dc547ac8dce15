// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"

namespace pactline {

/// The entries that a filter leaves of a history, as columns: what snapshots of any span, grouping and packing are made
/// of without going through the history again.
struct EntrySet
{
    EntryColumns columns;         ///< bounds that are not known are closed as in a snapshot
    TimeSpan extent;              ///< from the first start to the last end
    std::vector<ItemRef> undated; ///< without a date to stand at
    std::uint64_t revision = 0;   ///< of the history
};

/// Null when the job is cancelled. O(n log n).
[[nodiscard]] std::shared_ptr<const EntrySet> collectEntries(const History &history, const Filter &filter,
                                                             const Job &job = {});

/// A snapshot of some entries of the set: `kept` are their rows in it, ascending; in the snapshot they are numbered
/// anew, in that order. Null when the job is cancelled. O(n log n); goes through the history only for a grouping that
/// needs lists of the entries.
[[nodiscard]] TimelineIndexPtr buildTimelineIndex(const History &history, const EntrySet &entries,
                                                  std::span<const EntryNumber> kept, Grouping grouping,
                                                  const Packing &packing, const Job &job = {});

} // namespace pactline
