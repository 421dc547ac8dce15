// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/rowshift.h"

#include <algorithm>

namespace pactline::index {

RowShift::RowShift(const std::vector<EntryChange> &changes, ItemType type, std::size_t sizeAfter)
{
    for (const EntryChange &change : changes) {
        if (change.type != type)
            continue;
        if (change.rowAfter < 0)
            m_removed.push_back(change.rowBefore);
        else if (change.rowBefore < 0)
            m_inserted.push_back(change.rowAfter);
    }
    std::sort(m_removed.begin(), m_removed.end());
    std::sort(m_inserted.begin(), m_inserted.end());
    m_onlyAppends = m_inserted.empty() || static_cast<std::size_t>(m_inserted.front()) + m_inserted.size() == sizeAfter;
}

int RowShift::rowAfter(int rowBefore) const
{
    const auto removed = std::lower_bound(m_removed.begin(), m_removed.end(), rowBefore);
    if (removed != m_removed.end() && *removed == rowBefore)
        return -1;
    int row = rowBefore - static_cast<int>(removed - m_removed.begin());
    for (const int inserted : m_inserted) {
        if (inserted > row)
            break;
        ++row;
    }
    return row;
}

Column<EntryNumber> shifted(const Column<EntryNumber> &numbers, const RowShift &shift, std::size_t size)
{
    if (shift.movesNoRow()) {
        Column<EntryNumber> longer = numbers;
        while (!shift.movesNothing() && longer.size() < size)
            longer.push_back(noEntry);
        return longer;
    }
    std::vector<EntryNumber> moved(size, noEntry);
    for (int row = 0; const EntryNumber number : numbers) {
        if (const int after = shift.rowAfter(row++); after >= 0)
            moved[static_cast<std::size_t>(after)] = number;
    }
    return moved;
}

Column<EntryRef> shifted(const Column<EntryRef> &refs, const RowShift &shift, ItemType type)
{
    if (shift.movesNoRow())
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
