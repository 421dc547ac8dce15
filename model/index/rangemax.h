// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace pactline {

/// Longest entry of an index range; a tree of maxima over blocks. Build O(n), query O(log n), memory ≤ n/8 numbers.
/// Copies share it.
class RangeMax
{
public:
    RangeMax() = default;
    explicit RangeMax(std::vector<std::int64_t> values);
    /// Index of the first greatest value in [first, last); last if the range is empty.
    [[nodiscard]] std::uint32_t indexOfMaximum(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] std::span<const std::int64_t> values() const;

private:
    struct Tree
    {
        std::vector<std::int64_t> values;
        std::vector<std::vector<std::uint32_t>> levels;
    };

    std::shared_ptr<const Tree> m_tree; ///< null without values
};

} // namespace pactline
