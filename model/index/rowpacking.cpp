// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/rowpacking.h"

#include "model/index/rowends.h"

#include <algorithm>
#include <array>
#include <limits>

namespace pactline::index {

namespace {

/// The first of the weights that open no rows of their own.
std::size_t firstLightWeight(int heavyImportance)
{
    return static_cast<std::size_t>(std::clamp(2 * (highestImportance - heavyImportance + 1), 0, int{weightCount}));
}

struct Stretch
{
    std::int64_t left;
    std::int64_t right;
};

/// A row while it is filled: what was taken before, and what is taken now by entries that come from left to right. So a
/// cursor finds the one stretch that can be in the way.
class ContestedRow
{
public:
    ContestedRow() { aim(); }

    bool takeIfFree(const Stretch &stretch)
    {
        if (m_freeFrom > stretch.left)
            return false;
        while (m_next.right <= stretch.left) {
            ++m_cursor;
            aim();
        }
        if (m_next.left < stretch.right)
            return false;
        m_fresh.push_back(stretch);
        m_freeFrom = stretch.right;
        return true;
    }

    /// Before entries come from the left again.
    void settle()
    {
        if (!m_fresh.empty()) {
            const auto middle = static_cast<std::ptrdiff_t>(m_taken.size());
            m_taken.insert(m_taken.end(), m_fresh.begin(), m_fresh.end());
            std::inplace_merge(m_taken.begin(), m_taken.begin() + middle, m_taken.end(),
                               [](const Stretch &a, const Stretch &b) { return a.left < b.left; });
            m_fresh.clear();
        }
        m_freeFrom = std::numeric_limits<std::int64_t>::min();
        m_cursor = 0;
        aim();
    }

private:
    void aim()
    {
        constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
        m_next = m_cursor < m_taken.size() ? m_taken[m_cursor] : Stretch{never, never};
    }

    std::vector<Stretch> m_taken;
    std::vector<Stretch> m_fresh;
    std::size_t m_cursor = 0;
    Stretch m_next;                                                     ///< taken, at the cursor
    std::int64_t m_freeFrom = std::numeric_limits<std::int64_t>::min(); ///< where the last fresh one ends
};

/// An entry that has no row yet, with the room it asks for.
struct Waiting
{
    Stretch stretch;
    std::uint32_t member; ///< position among the entries of the lane
};

/// Packs one lane.
class Packer
{
public:
    explicit Packer(const PackingTask &task)
        : m_task(task)
        , m_rows(task.weights.size(), noRowLeft)
        , m_contested(std::max(task.contestedRows, task.heavyRows))
    {}

    std::vector<std::uint32_t> pack()
    {
        std::array<std::vector<Waiting>, weightCount> waiting = byWeight();
        for (std::size_t weight = 0; weight < weightCount; ++weight) {
            if (weight == firstLightWeight(m_task.heavyImportance))
                m_contested.resize(std::max(m_task.contestedRows, m_usedRows));
            for (std::size_t room = 0; room < roomCount() && !waiting[weight].empty(); ++room) {
                if (room > 0)
                    askForLess(waiting[weight], m_task.rooms[room]);
                fillContestedRows(waiting[weight]);
            }
        }
        if (m_task.moreRows > 0)
            fillMoreRows(waiting);
        return std::move(m_rows);
    }

private:
    /// Nobody has to make do with less where there are more rows.
    [[nodiscard]] std::size_t roomCount() const { return m_task.moreRows > 0 ? 1 : m_task.rooms.size(); }

    [[nodiscard]] std::array<std::vector<Waiting>, weightCount> byWeight() const
    {
        std::array<std::size_t, weightCount> counts{};
        for (const std::uint8_t weight : m_task.weights)
            ++counts[weight];
        std::array<std::vector<Waiting>, weightCount> lists;
        for (std::size_t weight = 0; weight < weightCount; ++weight)
            lists[weight].reserve(counts[weight]);
        for (std::uint32_t member = 0; member < m_task.weights.size(); ++member)
            lists[m_task.weights[member]].push_back({stretchOf(member, m_task.rooms.front()), member});
        return lists;
    }

    static Stretch stretchOf(std::uint32_t member, const StretchesView &room)
    {
        return {room.left[member], room.right[member]};
    }

    static void askForLess(std::vector<Waiting> &waiting, const StretchesView &room)
    {
        for (Waiting &each : waiting)
            each.stretch = stretchOf(each.member, room);
    }

    static void sortFromLeft(std::vector<Waiting> &waiting)
    {
        const auto isBefore = [](const Waiting &a, const Waiting &b) {
            return a.stretch.left != b.stretch.left ? a.stretch.left < b.stretch.left : a.member < b.member;
        };
        if (!std::is_sorted(waiting.begin(), waiting.end(), isBefore))
            std::sort(waiting.begin(), waiting.end(), isBefore);
    }

    /// Leaves in `waiting` those for which there was no room.
    void fillContestedRows(std::vector<Waiting> &waiting)
    {
        sortFromLeft(waiting);
        std::erase_if(waiting, [this](const Waiting &each) {
            for (std::size_t row = 0; row < m_contested.size(); ++row) {
                if (m_contested[row].takeIfFree(each.stretch)) {
                    m_rows[each.member] = static_cast<std::uint32_t>(row);
                    m_usedRows = std::max(m_usedRows, row + 1);
                    return true;
                }
            }
            return false;
        });
        for (ContestedRow &row : m_contested)
            row.settle();
    }

    void fillMoreRows(const std::array<std::vector<Waiting>, weightCount> &waitingByWeight)
    {
        std::vector<Waiting> waiting;
        for (const std::vector<Waiting> &list : waitingByWeight)
            waiting.insert(waiting.end(), list.begin(), list.end());
        sortFromLeft(waiting);
        RowEnds ends(m_task.moreRows);
        for (const Waiting &each : waiting) {
            if (const std::optional<std::size_t> row = ends.take(each.stretch.left, each.stretch.right))
                m_rows[each.member] = static_cast<std::uint32_t>(m_contested.size() + *row);
        }
    }

    const PackingTask &m_task;
    std::vector<std::uint32_t> m_rows;
    std::vector<ContestedRow> m_contested;
    std::size_t m_usedRows = 0;
};

} // namespace

std::vector<std::uint32_t> packRows(const PackingTask &task) { return Packer(task).pack(); }

} // namespace pactline::index
