// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/entrychanges.h"
#include "model/index/timelineindex.h"

/// Private to the model.
namespace pactline::index {

/// Where the rows of one of the history's lists went in an edit, as stretches that moved together.
class RowShift
{
public:
    /// `sizeAfter` is that of the list after the edit.
    RowShift(const std::vector<EntryChange> &changes, ItemType type, std::size_t sizeAfter);

    struct Stretch
    {
        int first = 0; ///< rows before the edit [first, last), none of which was taken out; may be empty
        int last = 0;
        int by = 0;
    };
    [[nodiscard]] const std::vector<Stretch> &stretches() const { return m_stretches; }
    [[nodiscard]] const std::vector<int> &removed() const { return m_removed; } ///< rows before, ascending

    /// Where a row went that was not taken out.
    [[nodiscard]] int rowAfter(int rowBefore) const
    {
        std::size_t stretch = m_stretches.size() - 1;
        while (rowBefore < m_stretches[stretch].first)
            --stretch;
        return rowBefore + m_stretches[stretch].by;
    }
    [[nodiscard]] int sizeBefore() const { return m_sizeAfter - m_stretches.back().by; }
    [[nodiscard]] int sizeAfter() const { return m_sizeAfter; }
    /// No row went elsewhere.
    [[nodiscard]] bool leavesAll() const;

private:
    int m_sizeAfter;
    std::vector<int> m_removed;
    std::vector<Stretch> m_stretches; ///< from row 0 on
};

/// The numbers by row after the shift, with noEntry where rows came or went.
[[nodiscard]] Column<EntryNumber> shifted(const Column<EntryNumber> &numbers, const RowShift &shift);

/// The places in the history after the shift of the rows of one type. What they are for rows that were taken out says
/// nothing.
[[nodiscard]] Column<EntryRef> shifted(const Column<EntryRef> &refs, const RowShift &shift, ItemType type);

} // namespace pactline::index
