// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/rangemax.h"

#include <QtGlobal>

#include <algorithm>

namespace pactline {

namespace {

/// Values in a block of the lowest level, and blocks in one of the next.
constexpr std::uint32_t fanOut = 16;

} // namespace

RangeMax::RangeMax(std::vector<std::int64_t> values)
{
    if (values.empty())
        return;
    auto tree = std::make_shared<Tree>();
    tree->values = std::move(values);
    const std::vector<std::int64_t> &all = tree->values;
    const auto greatest = [&all](std::uint32_t best, std::uint32_t other) {
        return all[other] > all[best] ? other : best;
    };
    std::size_t below = all.size();
    while (below > fanOut) {
        const std::size_t size = (below + fanOut - 1) / fanOut;
        std::vector<std::uint32_t> level(size);
        for (std::size_t block = 0; block < size; ++block) {
            const std::size_t first = block * fanOut;
            const std::size_t last = std::min<std::size_t>(first + fanOut, below);
            const auto indexAt = [&](std::size_t at) {
                return tree->levels.empty() ? static_cast<std::uint32_t>(at) : tree->levels.back()[at];
            };
            std::uint32_t best = indexAt(first);
            for (std::size_t at = first + 1; at < last; ++at)
                best = greatest(best, indexAt(at));
            level[block] = best;
        }
        tree->levels.push_back(std::move(level));
        below = size;
    }
    m_tree = std::move(tree);
}

std::span<const std::int64_t> RangeMax::values() const
{
    return m_tree == nullptr ? std::span<const std::int64_t>() : m_tree->values;
}

std::uint32_t RangeMax::indexOfMaximum(std::uint32_t first, std::uint32_t last) const
{
    if (first >= last)
        return last;
    Q_ASSERT(m_tree != nullptr && last <= m_tree->values.size());
    const std::vector<std::int64_t> &values = m_tree->values;
    std::uint32_t best = first;
    // The first of equal values wins, in whatever order the blocks are looked at.
    const auto look = [&values, &best](std::uint32_t index) {
        if (values[index] > values[best] || (values[index] == values[best] && index < best))
            best = index;
    };
    std::uint32_t begin = first;
    std::uint32_t end = last;
    for (std::size_t level = 0;; ++level) {
        const auto lookAt = [&](std::uint32_t at) { look(level == 0 ? at : m_tree->levels[level - 1][at]); };
        const bool isTop = level == m_tree->levels.size();
        while (begin < end && (isTop || begin % fanOut != 0))
            lookAt(begin++);
        while (begin < end && end % fanOut != 0)
            lookAt(--end);
        if (begin >= end)
            return best;
        begin /= fanOut;
        end /= fanOut;
    }
}

} // namespace pactline
