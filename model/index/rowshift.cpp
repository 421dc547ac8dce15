// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/rowshift.h"

#include <algorithm>

namespace pactline::index {

RowShift::RowShift(const std::vector<EntryChange> &changes, ItemType type, std::size_t sizeAfter)
    : m_sizeAfter(static_cast<int>(sizeAfter))
    , m_stretches{{0, 0, 0}}
{
    std::vector<int> inserted;
    for (const EntryChange &change : changes) {
        if (change.type != type)
            continue;
        if (change.rowAfter < 0)
            m_removed.push_back(change.rowBefore);
        else if (change.rowBefore < 0)
            inserted.push_back(change.rowAfter);
    }
    std::sort(m_removed.begin(), m_removed.end());
    std::sort(inserted.begin(), inserted.end());

    auto removed = m_removed.begin();
    int by = 0;
    for (auto next = inserted.begin(); next != inserted.end() || removed != m_removed.end();) {
        const bool inserts = next != inserted.end() && (removed == m_removed.end() || *next - by <= *removed);
        if (inserts) {
            m_stretches.back().last = *next - by;
            m_stretches.push_back({*next - by, 0, by + 1});
            ++by;
            ++next;
        } else {
            m_stretches.back().last = *removed;
            m_stretches.push_back({*removed + 1, 0, by - 1});
            --by;
            ++removed;
        }
    }
    m_stretches.back().last = sizeBefore();
}

bool RowShift::leavesAll() const
{
    // Rows at the end that go leave those before them where they are.
    int left = sizeBefore();
    for (auto removed = m_removed.rbegin(); removed != m_removed.rend() && *removed == left - 1; ++removed)
        --left;
    return std::all_of(m_stretches.begin(), m_stretches.end(),
                       [left](const Stretch &stretch) { return stretch.by == 0 || stretch.first >= left; });
}

Column<EntryNumber> shifted(const Column<EntryNumber> &numbers, const RowShift &shift)
{
    if (shift.leavesAll()) {
        Column<EntryNumber> same = numbers;
        for (const int removed : shift.removed()) {
            if (static_cast<std::size_t>(removed) < same.size())
                same.set(static_cast<std::size_t>(removed), noEntry);
        }
        return same;
    }
    std::vector<EntryNumber> moved(static_cast<std::size_t>(shift.sizeAfter()), noEntry);
    const int size = std::min(shift.sizeBefore(), static_cast<int>(numbers.size()));
    int first = 0;
    numbers.forEachChunk([&](std::span<const EntryNumber> chunk) {
        // Stretch by stretch: whole blocks of numbers keep their neighbours.
        const int last = std::min(first + static_cast<int>(chunk.size()), size);
        for (const RowShift::Stretch &stretch : shift.stretches()) {
            const int from = std::max(first, stretch.first);
            const int to = std::min(last, stretch.last);
            if (from < to)
                std::copy(chunk.begin() + (from - first), chunk.begin() + (to - first),
                          moved.begin() + (from + stretch.by));
        }
        first += static_cast<int>(chunk.size());
    });
    return moved;
}

Column<EntryRef> shifted(const Column<EntryRef> &refs, const RowShift &shift, ItemType type)
{
    if (shift.leavesAll())
        return refs;
    std::vector<EntryRef> moved(refs.size());
    std::vector<int> by;
    auto to = moved.begin();
    refs.forEachChunk([&](std::span<const EntryRef> chunk) {
        by.assign(chunk.size(), 0);
        for (const RowShift::Stretch &stretch : shift.stretches()) {
            for (std::size_t at = 0; at < chunk.size(); ++at)
                by[at] = chunk[at].standsFrom(type, stretch.first) ? stretch.by : by[at];
        }
        for (std::size_t at = 0; at < chunk.size(); ++at)
            *to++ = chunk[at].movedBy(by[at]);
    });
    return moved;
}

} // namespace pactline::index
