// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"

#include <map>
#include <utility>
#include <vector>

/// Private to updateTimelineIndex().
namespace pactline::index {

/// Makes a lane from the one before, where a few entries come, go or move: all others keep their rows, except lighter
/// ones in the way of heavier ones, and those of the overflow that find room in a stretch that was left. Linear in the
/// size of what changes: the rows together, or the overflow.
class LaneUpdate
{
public:
    /// `before` are the columns of the snapshot that has the lane, `now` those of the one to come. All must outlive
    /// this.
    LaneUpdate(const LaneIndex &lane, const EntryColumns &before, const EntryColumns &now, const Packing &packing);

    /// Takes an entry out; `row` is where it stands (EntryPlace::nowhere for the overflow). False if it is not there.
    bool take(EntryNumber entry, std::uint32_t row);
    /// Puts an entry into the row, if there is room, or else as a packing would. To be called after all take(), the
    /// heavier entries first.
    void put(EntryNumber entry, std::uint32_t preferredRow);
    [[nodiscard]] std::size_t entryCount() const { return m_starts.size(); }

    using Move = std::pair<EntryNumber, std::uint32_t>;
    /// The entries that stand in another row than before, EntryPlace::nowhere for the overflow. Entries that moved
    /// several times come several times, the last counts.
    [[nodiscard]] const std::vector<Move> &moves() const { return m_moves; }
    /// Lets entries of the overflow into stretches that were left. The last step.
    void fillGaps();
    [[nodiscard]] LaneIndex finished() const;

private:
    /// What is done to one row, or to the overflow.
    struct Draft
    {
        std::vector<EntryNumber> gone; ///< of those that stood there
        std::vector<EntryNumber> come;
    };
    struct Gap
    {
        std::uint32_t row = 0;
        std::int64_t start = 0;
        std::int64_t end = 0;
    };

    [[nodiscard]] std::span<const EntryNumber> runOf(std::uint32_t row) const;
    [[nodiscard]] bool isGone(std::uint32_t row, EntryNumber entry) const;
    [[nodiscard]] bool stoodIn(std::uint32_t row, EntryNumber entry) const;
    [[nodiscard]] std::vector<EntryNumber> inTheWay(std::uint32_t row, EntryNumber entry, std::size_t most) const;
    [[nodiscard]] bool isFree(std::uint32_t row, EntryNumber entry) const { return inTheWay(row, entry, 1).empty(); }
    [[nodiscard]] std::uint8_t weightOfEntry(EntryNumber entry) const;
    [[nodiscard]] std::size_t rowLimit(EntryNumber entry) const;
    [[nodiscard]] bool isHeavy(EntryNumber entry) const;

    void place(EntryNumber entry);
    bool displaceLighter(EntryNumber entry);
    void settle(EntryNumber entry, std::uint32_t row);
    void unsettle(EntryNumber entry, std::uint32_t row);
    void fillGap(const Gap &gap);
    [[nodiscard]] std::vector<EntryNumber> candidatesFor(const Gap &gap) const;

    struct Arrays;
    void append(std::uint32_t row, std::span<const std::int64_t> lengths, Arrays &to) const;

    const LaneIndex &m_lane;
    const EntryColumns &m_before;
    const EntryColumns &m_now;
    const Packing &m_packing;
    bool m_hasCap = true;
    std::uint32_t m_rowCount;
    int m_displacements = 0;
    std::map<std::uint32_t, Draft> m_drafts; ///< by row; the overflow comes last
    std::vector<Gap> m_gaps;
    std::vector<Move> m_moves;
    SortedMoments m_starts;
    SortedMoments m_ends;
};

/// The row of a lane in which an entry stands, EntryPlace::nowhere if in none.
[[nodiscard]] std::uint32_t rowOf(const LaneIndex &lane, const EntryColumns &columns, EntryNumber entry);

} // namespace pactline::index
