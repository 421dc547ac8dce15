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

/// A row while it is filled: what was taken before, and what is taken now by entries that come from left to right. So a
/// cursor finds the one stretch that can be in the way.
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

    /// Before entries come from the left again.
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

/// Packs one lane. Entries are named by their position among the members.
class Packer
{
public:
    explicit Packer(const PackingTask &task)
        : m_task(task)
        , m_rows(task.members.size(), noRowLeft)
        , m_contested(task.contestedRows)
    {}

    std::vector<std::uint32_t> pack()
    {
        for (std::vector<std::uint32_t> &waiting : byWeight()) {
            for (std::size_t room = 0; room < roomCount() && !waiting.empty(); ++room)
                fillContestedRows(waiting, m_task.rooms[room]);
        }
        if (m_task.moreRows > 0)
            fillMoreRows();
        return std::move(m_rows);
    }

private:
    /// Nobody has to make do with less where there are more rows.
    [[nodiscard]] std::size_t roomCount() const { return m_task.moreRows > 0 ? 1 : m_task.rooms.size(); }

    [[nodiscard]] Stretch stretchOf(std::uint32_t member, const StretchesView &room) const
    {
        const EntryNumber entry = m_task.members[member];
        return {room.left[entry], room.right[entry]};
    }

    [[nodiscard]] std::array<std::vector<std::uint32_t>, weights> byWeight() const
    {
        const auto weightAt = [this](std::size_t member) {
            const EntryNumber entry = m_task.members[member];
            return weightOf(m_task.columns.importance[entry], m_task.columns.flags[entry]);
        };
        std::array<std::size_t, weights> counts{};
        for (std::size_t member = 0; member < m_task.members.size(); ++member)
            ++counts[weightAt(member)];
        std::array<std::vector<std::uint32_t>, weights> lists;
        for (std::size_t weight = 0; weight < weights; ++weight)
            lists[weight].reserve(counts[weight]);
        for (std::size_t member = 0; member < m_task.members.size(); ++member)
            lists[weightAt(member)].push_back(static_cast<std::uint32_t>(member));
        return lists;
    }

    void sortFromLeft(std::vector<std::uint32_t> &members, const StretchesView &room) const
    {
        const auto isBefore = [&](std::uint32_t a, std::uint32_t b) {
            const std::int64_t leftOfA = room.left[m_task.members[a]];
            const std::int64_t leftOfB = room.left[m_task.members[b]];
            return leftOfA != leftOfB ? leftOfA < leftOfB : a < b;
        };
        if (!std::is_sorted(members.begin(), members.end(), isBefore))
            std::sort(members.begin(), members.end(), isBefore);
    }

    /// Leaves in `waiting` those for which there was no room.
    void fillContestedRows(std::vector<std::uint32_t> &waiting, const StretchesView &room)
    {
        sortFromLeft(waiting, room);
        std::erase_if(waiting, [&](std::uint32_t member) {
            const Stretch stretch = stretchOf(member, room);
            const auto row = std::find_if(m_contested.begin(), m_contested.end(),
                                          [&stretch](ContestedRow &each) { return each.takeIfFree(stretch); });
            if (row == m_contested.end())
                return false;
            m_rows[member] = static_cast<std::uint32_t>(row - m_contested.begin());
            return true;
        });
        for (ContestedRow &row : m_contested)
            row.settle();
    }

    void fillMoreRows()
    {
        std::vector<std::uint32_t> waiting;
        for (std::size_t member = 0; member < m_rows.size(); ++member) {
            if (m_rows[member] == noRowLeft)
                waiting.push_back(static_cast<std::uint32_t>(member));
        }
        sortFromLeft(waiting, m_task.rooms.front());
        RowEnds ends(m_task.moreRows);
        for (const std::uint32_t member : waiting) {
            const Stretch stretch = stretchOf(member, m_task.rooms.front());
            if (const std::optional<std::size_t> row = ends.take(stretch.left, stretch.right))
                m_rows[member] = static_cast<std::uint32_t>(m_task.contestedRows + *row);
        }
    }

    const PackingTask &m_task;
    std::vector<std::uint32_t> m_rows;
    std::vector<ContestedRow> m_contested;
};

} // namespace

std::vector<std::uint32_t> packRows(const PackingTask &task) { return Packer(task).pack(); }

} // namespace pactline::index
