// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/progress.h"
#include "model/index/rowpacking.h"

#include <optional>

/// Private to buildTimelineIndex().
namespace pactline::index {

/// A lane before its entries are packed.
struct LaneMembers
{
    QString key;
    QString title;
    int colour = -1;
    std::vector<EntryNumber> entries; ///< ascending, each once
    std::vector<std::int64_t> starts; ///< of each of them, so ascending too
    std::vector<std::int64_t> ends;
    std::vector<std::uint8_t> weights; ///< see weightOf()

    void reserve(std::size_t size);
    void add(EntryNumber entry, const EntryVectors &columns);
};

/// The lanes of a grouping that hold any entry: tracks, kinds and agreements in order of the history, actors and
/// minerals by the number of their entries, entries that fit none of them last. Empty when the job is cancelled. O(n).
[[nodiscard]] std::optional<std::vector<LaneMembers>> laneMembers(const History &history, const EntryVectors &columns,
                                                                  Grouping grouping, Progress &progress);

} // namespace pactline::index
