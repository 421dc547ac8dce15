// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/entryset.h"

#include <vector>

namespace pactline {

/// How a few entries of a large history are chosen to stand for themselves.
struct HighlightOptions
{
    Grouping grouping = Grouping::Track;
    TimeSpan span;                  ///< of the figure
    std::vector<std::size_t> lanes; ///< those of all that stay, ascending
    Packing packing;                ///< with room for labels; its rows are those of each lane
    std::vector<EntryNumber> chain; ///< ascending; they go before all others
};

/// The lanes whose entries matter most, at most so many, ascending; those with entries of the chain first of all. O(n).
[[nodiscard]] std::vector<std::size_t> heaviestLanes(const TimelineIndex &all, const std::vector<EntryNumber> &chain,
                                                     std::size_t mostLanes);

/// A snapshot like `all`, in which only these lanes are left, each with rows of its weightiest entries, spread over the
/// time, with room for their names; all others are its overflow. Entries of `all` are `shown` of the set. Null when the
/// job is cancelled. O(n), beside packing the few.
[[nodiscard]] TimelineIndexPtr highlightedIndex(const History &history, const EntrySet &entries,
                                                const std::vector<EntryNumber> &shown, const TimelineIndex &all,
                                                const HighlightOptions &options, const Job &job);

} // namespace pactline
