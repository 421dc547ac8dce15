// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"

#include <span>

/// Private to buildTimelineIndex().
namespace pactline::index {

/// What the packing of one lane goes by; all spans but `members` are by entry number.
struct PackingTask
{
    std::span<const EntryNumber> members;
    std::span<const std::int64_t> left; ///< of the stretch that an entry takes in its row
    std::span<const std::int64_t> right;
    std::span<const std::uint8_t> importance;
    std::span<const std::uint8_t> flags;
    std::size_t contestedRows = 8; ///< rows for which heavier entries go before lighter ones
    std::size_t heavyRows = 8;     ///< at least contestedRows; those further rows are opened by heavy entries alone
    int heavyImportance = 4;       ///< entries from this importance on are heavy
    bool hasMoreRows = false;      ///< as many rows below those as the rest needs
};

/// Row of an entry that got none.
inline constexpr std::uint32_t noRowLeft = 0xffff'ffffu;

/// The row of each member, without overlaps within a row. Weight by weight (importance, then agreements before events),
/// from left to right, each into the first row in which it is free; so heavier entries win, and what stands in the
/// contested rows does not change when a lane gets more rows. Rows that heavy entries opened are contested by all. O(n
/// log n), for few contested rows.
[[nodiscard]] std::vector<std::uint32_t> packRows(const PackingTask &task);

} // namespace pactline::index
