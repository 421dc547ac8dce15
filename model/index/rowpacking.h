// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"

#include <algorithm>
#include <limits>
#include <span>

/// Private to buildTimelineIndex().
namespace pactline::index {

/// Weights go from 0, the heaviest, to below this.
inline constexpr std::size_t weightCount = 2 * (highestImportance - lowestImportance + 1);

/// The weight by which an entry chooses its row: by importance, and agreements before events, as long bars in the upper
/// rows read calmer.
[[nodiscard]] inline std::uint8_t weightOf(int importance, unsigned flags)
{
    const int lightness = highestImportance - std::clamp(importance, lowestImportance, highestImportance);
    return static_cast<std::uint8_t>(2 * lightness + ((flags & EntryIsAgreement) != 0 ? 0 : 1));
}

/// The stretches [left, right) that entries take in a row.
struct Stretches
{
    std::vector<std::int64_t> left;
    std::vector<std::int64_t> right;
};

/// The same without owning it.
struct StretchesView
{
    StretchesView(const Stretches &stretches)
        : left(stretches.left)
        , right(stretches.right)
    {}
    StretchesView(std::span<const std::int64_t> leftEnds, std::span<const std::int64_t> rightEnds)
        : left(leftEnds)
        , right(rightEnds)
    {}

    std::span<const std::int64_t> left;
    std::span<const std::int64_t> right;
};

/// What the packing of one lane goes by. Everything is by the position of an entry among those of the lane: large
/// columns of all entries would be jumped about in.
struct PackingTask
{
    std::span<const std::uint8_t> weights;
    /// Room that entries ask for, the most first; an entry for which there is none in any row makes do with the next.
    std::span<const StretchesView> rooms;
    std::size_t contestedRows = 8; ///< rows for which heavier entries go before lighter ones
    std::size_t heavyRows = 8;     ///< if these are more, heavy entries open further rows up to this number
    int heavyImportance = 4;       ///< entries from this importance on are heavy
    std::size_t moreRows = 0;      ///< below those, filled from left to right whatever the weight; with the first room
};

inline constexpr std::size_t anyNumberOfRows = std::numeric_limits<std::uint32_t>::max() / 2;

/// Row of an entry that got none.
inline constexpr std::uint32_t noRowLeft = 0xffff'ffffu;

/// The row of each entry, without overlaps within a row. Weight by weight, from left to right, each into the first row
/// in which it is free; rows that heavy entries opened are there for all. So heavier entries win, and when a lane gets
/// more rows, those with the first room stay where they are. O(n log n), times the number of contested rows.
[[nodiscard]] std::vector<std::uint32_t> packRows(const PackingTask &task);

} // namespace pactline::index
