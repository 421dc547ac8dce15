// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/entrychanges.h"
#include "model/index/timelineindex.h"

/// Private to updateTimelineIndex().
namespace pactline::index {

/// Where the rows of one of the history's lists went in an edit.
class RowShift
{
public:
    /// `sizeAfter` is that of the list after the edit.
    RowShift(const std::vector<EntryChange> &changes, ItemType type, std::size_t sizeAfter);

    [[nodiscard]] bool movesNothing() const { return m_removed.empty() && m_inserted.empty(); }
    /// Rows were at most added behind all others.
    [[nodiscard]] bool movesNoRow() const { return m_removed.empty() && m_onlyAppends; }
    /// Where a row went; −1 if it was taken out.
    [[nodiscard]] int rowAfter(int rowBefore) const;

private:
    std::vector<int> m_removed;  ///< rows before, ascending
    std::vector<int> m_inserted; ///< rows after, ascending
    bool m_onlyAppends = false;
};

/// The numbers by row after the shift, with noEntry where rows came; at least `size` of them.
[[nodiscard]] Column<EntryNumber> shifted(const Column<EntryNumber> &numbers, const RowShift &shift, std::size_t size);

/// The places in the history after the shift of the rows of one type.
[[nodiscard]] Column<EntryRef> shifted(const Column<EntryRef> &refs, const RowShift &shift, ItemType type);

} // namespace pactline::index
