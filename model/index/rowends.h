// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// Private to buildTimelineIndex().
namespace pactline::index {

/// Where any number of rows end so far, as a tree of minima: the first row that is free at a place is found in
/// O(log rows).
class RowEnds
{
public:
    explicit RowEnds(std::size_t mostRows);
    /// Puts [left, right) into the first row that ends at or before `left`, and returns that row; none if all the rows
    /// there may be reach further. Calls come with ascending `left`.
    std::optional<std::size_t> take(std::int64_t left, std::int64_t right);

private:
    void grow();

    std::vector<std::int64_t> m_minima; ///< from 1: the root, its two children, …; the second half are the rows
    std::size_t m_mostRows;
};

} // namespace pactline::index
