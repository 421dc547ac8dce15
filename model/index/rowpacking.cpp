// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/rowpacking.h"

#include "model/index/rowends.h"

#include <algorithm>
#include <array>

namespace pactline::index {

namespace {

constexpr std::size_t weights = 2 * (highestImportance - lowestImportance + 1);

/// 0 is the heaviest. Agreements before events: long bars in the upper rows read calmer.
std::size_t weightOf(std::uint8_t importance, std::uint8_t flags)
{
    const int lightness = highestImportance - std::clamp<int>(importance, lowestImportance, highestImportance);
    return static_cast<std::size_t>(2 * lightness + ((flags & EntryIsAgreement) != 0 ? 0 : 1));
}

struct Stretch
{
    std::int64_t left;
    std::int64_t right;
};

/// A row while it is filled: what heavier entries took, and what those of the current weight take, which come from
/// left to right. So a cursor finds the one stretch that can be in the way.
class ContestedRow
{
public:
    bool takeIfFree(const Stretch &stretch)
    {
        if (!m_fresh.empty() && m_fresh.back().right > stretch.left)
            return false;
        while (m_cursor < m_taken.size() && m_taken[m_cursor].right <= stretch.left)
            ++m_cursor;
        if (m_cursor < m_taken.size() && m_taken[m_cursor].left < stretch.right)
            return false;
        m_fresh.push_back(stretch);
        return true;
    }

    /// Between two weights.
    void settle()
    {
        m_cursor = 0;
        if (m_fresh.empty())
            return;
        const auto middle = static_cast<std::ptrdiff_t>(m_taken.size());
        m_taken.insert(m_taken.end(), m_fresh.begin(), m_fresh.end());
        std::inplace_merge(m_taken.begin(), m_taken.begin() + middle, m_taken.end(),
                           [](const Stretch &a, const Stretch &b) { return a.left < b.left; });
        m_fresh.clear();
    }

private:
    std::vector<Stretch> m_taken;
    std::vector<Stretch> m_fresh;
    std::size_t m_cursor = 0;
};

/// Positions of the members from left to right.
std::vector<std::uint32_t> fromLeftToRight(const PackingTask &task)
{
    std::vector<std::uint32_t> order(task.members.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        order[at] = static_cast<std::uint32_t>(at);
    const auto isBefore = [&task](std::uint32_t a, std::uint32_t b) {
        const std::int64_t leftOfA = task.left[task.members[a]];
        const std::int64_t leftOfB = task.left[task.members[b]];
        return leftOfA != leftOfB ? leftOfA < leftOfB : a < b;
    };
    if (!std::is_sorted(order.begin(), order.end(), isBefore))
        std::sort(order.begin(), order.end(), isBefore);
    return order;
}

/// The same order, weight by weight.
std::vector<std::uint32_t> byWeight(const PackingTask &task, const std::vector<std::uint32_t> &order,
                                    std::array<std::size_t, weights + 1> &bounds)
{
    const auto weightAt = [&task](std::uint32_t at) {
        const EntryNumber entry = task.members[at];
        return weightOf(task.importance[entry], task.flags[entry]);
    };
    bounds.fill(0);
    for (const std::uint32_t at : order)
        ++bounds[weightAt(at) + 1];
    for (std::size_t weight = 0; weight < weights; ++weight)
        bounds[weight + 1] += bounds[weight];
    std::array<std::size_t, weights + 1> next = bounds;
    std::vector<std::uint32_t> sorted(order.size());
    for (const std::uint32_t at : order)
        sorted[next[weightAt(at)]++] = at;
    return sorted;
}

/// Returns the number of rows that were there for the taking.
std::size_t fillContestedRows(const PackingTask &task, const std::vector<std::uint32_t> &order,
                              std::vector<std::uint32_t> &rows)
{
    std::array<std::size_t, weights + 1> bounds{};
    const std::vector<std::uint32_t> sorted = byWeight(task, order, bounds);
    std::vector<ContestedRow> contested(std::max(task.contestedRows, task.heavyRows));
    const std::size_t firstLightWeight =
        weightOf(static_cast<std::uint8_t>(task.heavyImportance - 1), EntryIsAgreement);
    std::size_t usedRows = 0;
    for (std::size_t weight = 0; weight < weights; ++weight) {
        if (weight == firstLightWeight)
            contested.resize(std::max(task.contestedRows, usedRows));
        for (std::size_t next = bounds[weight]; next < bounds[weight + 1]; ++next) {
            const EntryNumber entry = task.members[sorted[next]];
            const Stretch stretch{task.left[entry], task.right[entry]};
            for (std::size_t row = 0; row < contested.size(); ++row) {
                if (contested[row].takeIfFree(stretch)) {
                    rows[sorted[next]] = static_cast<std::uint32_t>(row);
                    usedRows = std::max(usedRows, row + 1);
                    break;
                }
            }
        }
        for (ContestedRow &row : contested)
            row.settle();
    }
    return contested.size();
}

} // namespace

std::vector<std::uint32_t> packRows(const PackingTask &task)
{
    std::vector<std::uint32_t> rows(task.members.size(), noRowLeft);
    const std::vector<std::uint32_t> order = fromLeftToRight(task);
    const std::size_t firstFreeRow = fillContestedRows(task, order, rows);
    if (!task.hasMoreRows)
        return rows;
    RowEnds ends;
    for (const std::uint32_t at : order) {
        if (rows[at] == noRowLeft) {
            const EntryNumber entry = task.members[at];
            const std::size_t row = ends.take(task.left[entry], task.right[entry]);
            rows[at] = static_cast<std::uint32_t>(firstFreeRow + row);
        }
    }
    return rows;
}

} // namespace pactline::index
