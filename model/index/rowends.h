// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// Private to buildTimelineIndex().
namespace pactline::index {

/// Where any number of rows end so far, as a tree of minima: the first row that is free at a place is found in
/// O(log rows).
class RowEnds
{
public:
    RowEnds();
    /// Puts [left, right) into the first row that ends at or before `left`, and returns that row. Calls come with
    /// ascending `left`.
    std::size_t take(std::int64_t left, std::int64_t right);

private:
    void grow();

    std::vector<std::int64_t> m_minima; ///< from 1: the root, its two children, …; the second half are the rows
};

} // namespace pactline::index
