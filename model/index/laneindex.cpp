// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/laneindex.h"

#include "model/index/radixsort.h"

#include <algorithm>

namespace pactline {

std::int64_t LaneIndex::countOverlapping(const TimeSpan &span) const
{
    if (span.isEmpty())
        return 0;
    const auto started = std::lower_bound(starts.begin(), starts.end(), span.end.seconds) - starts.begin();
    const auto ended = std::upper_bound(ends.begin(), ends.end(), span.start.seconds) - ends.begin();
    return started - ended;
}

namespace index {

namespace {

/// Rows for which entries contest in a lane that may have as many as it likes, and at most: each is looked at for each
/// entry.
constexpr std::size_t contestedRowsWithoutCap = 8;
constexpr std::size_t mostContestedRows = 64;

/// Sorts the members by row, those without one into the overflow. Members come by start, and so they stay.
void distribute(std::span<const EntryNumber> members, const std::vector<std::uint32_t> &rows, LaneIndex &lane)
{
    std::uint32_t rowCount = 0;
    std::size_t overflowCount = 0;
    for (const std::uint32_t row : rows) {
        if (row == noRowLeft)
            ++overflowCount;
        else
            rowCount = std::max(rowCount, row + 1);
    }
    lane.rows.resize(rowCount);
    for (const std::uint32_t row : rows) {
        if (row != noRowLeft)
            ++lane.rows[row].end;
    }
    std::uint32_t begin = 0;
    for (RowRange &range : lane.rows) {
        const std::uint32_t size = range.end;
        range = {begin, begin};
        begin += size;
    }
    lane.placed.resize(begin);
    lane.overflow.reserve(overflowCount);
    for (std::size_t at = 0; at < members.size(); ++at) {
        if (rows[at] == noRowLeft)
            lane.overflow.push_back(members[at]);
        else
            lane.placed[lane.rows[rows[at]].end++] = members[at];
    }
}

RangeMax lengthsOf(std::span<const EntryNumber> entries, const EntryColumns &columns)
{
    std::vector<std::int64_t> lengths;
    lengths.reserve(entries.size());
    for (const EntryNumber entry : entries)
        lengths.push_back(columns.end[entry] - columns.start[entry]);
    return RangeMax(std::move(lengths));
}

} // namespace

LaneIndex makeLane(LaneMembers members, const EntryColumns &columns, const Packing &packing,
                   std::span<const StretchesView> rooms)
{
    LaneIndex lane;
    lane.starts.reserve(members.entries.size());
    lane.ends.reserve(members.entries.size());
    for (const EntryNumber entry : members.entries) {
        lane.starts.push_back(columns.start[entry]);
        lane.ends.push_back(columns.end[entry]);
    }
    radixSort(lane.ends, [](std::int64_t end) { return end; });

    PackingTask task{members.entries, columns, rooms};
    const bool hasCap = packing.maximumRows > 0;
    const std::size_t rows = hasCap ? static_cast<std::size_t>(packing.maximumRows) : contestedRowsWithoutCap;
    task.contestedRows = std::min(rows, mostContestedRows);
    task.heavyRows = std::min(static_cast<std::size_t>(std::max(packing.maximumHeavyRows, 0)), mostContestedRows);
    task.heavyImportance = packing.heavyImportance;
    task.moreRows =
        hasCap && !packing.expandedLanes.contains(members.key) ? rows - task.contestedRows : anyNumberOfRows;
    distribute(members.entries, packRows(task), lane);
    lane.placedLength = lengthsOf(lane.placed, columns);
    lane.overflowLength = lengthsOf(lane.overflow, columns);
    lane.key = std::move(members.key);
    lane.title = std::move(members.title);
    lane.colour = members.colour;
    return lane;
}

} // namespace index

} // namespace pactline
