// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/entrychanges.h"
#include "model/index/timelineindex.h"

/// Private to updateTimelineIndex().
namespace pactline::index {

/// Where the rows of one of the history's lists went in an edit, as stretches that moved together.
class RowShift
{
public:
    RowShift(const std::vector<EntryChange> &changes, ItemType type);

    struct Stretch
    {
        int first = 0; ///< row before the edit; it reaches to the next one, or to a row that was taken out
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
    /// No row of a list of this size before the edit went elsewhere.
    [[nodiscard]] bool leavesAll(std::size_t sizeBefore) const;

private:
    std::vector<int> m_removed;
    std::vector<Stretch> m_stretches; ///< from row 0 on
};

/// The numbers by row after the shift, with noEntry where rows came, for a list of that size.
[[nodiscard]] Column<EntryNumber> shifted(const Column<EntryNumber> &numbers, const RowShift &shift, std::size_t size);

/// The places in the history after the shift of the rows of one type; `sizeBefore` is that of its list. What they are
/// for rows that were taken out says nothing.
[[nodiscard]] Column<EntryRef> shifted(const Column<EntryRef> &refs, const RowShift &shift, ItemType type,
                                       std::size_t sizeBefore);

} // namespace pactline::index
