// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/laneindex.h"

#include "model/index/radixsort.h"

#include <algorithm>

namespace pactline {

std::int64_t LaneIndex::countOverlapping(const TimeSpan &span) const
{
    if (span.isEmpty())
        return 0;
    return starts.countBefore(span.end.seconds) - ends.countUpTo(span.start.seconds);
}

namespace index {

namespace {

/// Rows for which entries contest in a lane that may have as many as it likes, and at most: each is looked at for each
/// entry.
constexpr std::size_t contestedRowsWithoutCap = 8;
constexpr std::size_t mostContestedRows = 64;

/// Sets the rows' ranges within `placed`, still empty; returns how many entries have a row.
std::uint32_t layOutRows(const std::vector<std::uint32_t> &rowOfMember, std::vector<RowRange> &rows)
{
    for (const std::uint32_t row : rowOfMember) {
        if (row == noRowLeft)
            continue;
        if (row >= rows.size())
            rows.resize(row + 1);
        ++rows[row].end;
    }
    std::uint32_t begin = 0;
    for (RowRange &range : rows) {
        const std::uint32_t size = range.end;
        range = {begin, begin};
        begin += size;
    }
    return begin;
}

/// Sorts the members by row, those without one into the overflow. Members come by start, and so they stay.
void distribute(const LaneMembers &members, const std::vector<std::uint32_t> &rowOfMember, LaneIndex &lane)
{
    std::vector<EntryNumber> placed(layOutRows(rowOfMember, lane.rows));
    std::vector<std::int64_t> placedLengths(placed.size());
    std::vector<EntryNumber> overflow;
    std::vector<std::int64_t> overflowLengths;
    overflow.reserve(members.entries.size() - placed.size());
    overflowLengths.reserve(members.entries.size() - placed.size());
    for (std::size_t member = 0; member < rowOfMember.size(); ++member) {
        const std::int64_t length = members.ends[member] - members.starts[member];
        if (rowOfMember[member] == noRowLeft) {
            overflow.push_back(members.entries[member]);
            overflowLengths.push_back(length);
        } else {
            const std::uint32_t at = lane.rows[rowOfMember[member]].end++;
            placed[at] = members.entries[member];
            placedLengths[at] = length;
        }
    }
    lane.placed = std::move(placed);
    lane.overflow = std::move(overflow);
    lane.placedLength = RangeMax(std::move(placedLengths));
    lane.overflowLength = RangeMax(std::move(overflowLengths));
}

/// The stretches of the lane's own entries.
Stretches ofMembers(const LaneMembers &members, const Stretches &all)
{
    Stretches own;
    own.left.reserve(members.entries.size());
    own.right.reserve(members.entries.size());
    for (const EntryNumber entry : members.entries) {
        own.left.push_back(all.left[entry]);
        own.right.push_back(all.right[entry]);
    }
    return own;
}

} // namespace

LaneIndex makeLane(LaneMembers members, const Packing &packing, const LabelRoom *room)
{
    LabelRoom ownRoom;
    std::vector<StretchesView> rooms;
    if (room != nullptr) {
        ownRoom = {ofMembers(members, room->withLabel), ofMembers(members, room->withMark)};
        rooms = {ownRoom.withLabel, ownRoom.withMark};
    }
    rooms.emplace_back(members.starts, members.ends);

    PackingTask task{members.weights, rooms};
    const bool hasCap = packing.maximumRows > 0;
    const std::size_t rows = hasCap ? static_cast<std::size_t>(packing.maximumRows) : contestedRowsWithoutCap;
    task.contestedRows = std::min(rows, mostContestedRows);
    task.heavyRows = std::min(static_cast<std::size_t>(std::max(packing.maximumHeavyRows, 0)), mostContestedRows);
    task.heavyImportance = packing.heavyImportance;
    task.moreRows =
        hasCap && !packing.expandedLanes.contains(members.key) ? rows - task.contestedRows : anyNumberOfRows;

    LaneIndex lane;
    distribute(members, packRows(task), lane);
    radixSort(members.ends, [](std::int64_t end) { return end; });
    lane.starts = std::move(members.starts);
    lane.ends = std::move(members.ends);
    lane.key = std::move(members.key);
    lane.title = std::move(members.title);
    lane.colour = members.colour;
    return lane;
}

} // namespace index

} // namespace pactline
