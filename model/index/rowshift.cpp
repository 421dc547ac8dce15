// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/rowshift.h"

#include <algorithm>

namespace pactline::index {

RowShift::RowShift(const std::vector<EntryChange> &changes, ItemType type, std::size_t sizeAfter)
    : m_sizeAfter(static_cast<int>(sizeAfter))
    , m_stretches{{0, 0}}
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
            m_stretches.push_back({*next - by, by + 1});
            ++by;
            ++next;
        } else {
            m_stretches.push_back({*removed + 1, by - 1});
            --by;
            ++removed;
        }
    }
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
    auto removed = shift.removed().begin();
    std::size_t stretch = 0;
    int row = 0;
    numbers.forEachChunk([&](std::span<const EntryNumber> chunk) {
        for (auto number = chunk.begin(); number != chunk.end() && row < shift.sizeBefore(); ++number, ++row) {
            while (stretch + 1 < shift.stretches().size() && row >= shift.stretches()[stretch + 1].first)
                ++stretch;
            if (removed != shift.removed().end() && row == *removed)
                ++removed;
            else
                moved[static_cast<std::size_t>(row + shift.stretches()[stretch].by)] = *number;
        }
    });
    return moved;
}

Column<EntryRef> shifted(const Column<EntryRef> &refs, const RowShift &shift, ItemType type)
{
    if (shift.leavesAll())
        return refs;
    std::vector<EntryRef> moved;
    moved.reserve(refs.size() + 1);
    const bool ofAgreements = type == ItemType::Agreement;
    refs.forEachChunk([&](std::span<const EntryRef> chunk) {
        for (const EntryRef &ref : chunk) {
            const bool isOther = ref.isAgreement() != ofAgreements || ref.isNull();
            moved.push_back(isOther ? ref : EntryRef(ItemRef{type, shift.rowAfter(ref.row())}));
        }
    });
    return moved;
}

} // namespace pactline::index
