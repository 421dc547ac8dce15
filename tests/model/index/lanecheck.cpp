// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/indexcheck.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pactline::test {

namespace {

bool overlap(const EntryColumns &columns, EntryNumber a, EntryNumber b)
{
    return columns.start[a] < columns.end[b] && columns.start[b] < columns.end[a];
}

std::span<const EntryNumber> entriesOf(const LaneIndex &lane, const RowRange &row)
{
    return std::span(lane.placed).subspan(row.begin, row.end - row.begin);
}

/// Something at least as heavy stands in the way in that row.
bool isBlocked(const LaneIndex &lane, const EntryColumns &columns, std::size_t row, EntryNumber entry)
{
    const std::span<const EntryNumber> others = entriesOf(lane, lane.rows[row]);
    return std::any_of(others.begin(), others.end(), [&](EntryNumber other) {
        return overlap(columns, entry, other) && columns.importance[other] >= columns.importance[entry];
    });
}

void checkSortedEnds(const LaneIndex &lane, const EntryColumns &columns)
{
    std::vector<std::int64_t> starts, ends;
    for (const SharedArray<EntryNumber> *entries : {&lane.placed, &lane.overflow}) {
        for (const EntryNumber entry : *entries) {
            starts.push_back(columns.start[entry]);
            ends.push_back(columns.end[entry]);
        }
    }
    std::sort(starts.begin(), starts.end());
    std::sort(ends.begin(), ends.end());
    EXPECT_EQ(lane.starts.toVector(), starts);
    EXPECT_EQ(lane.ends.toVector(), ends);
}

std::uint32_t firstLongest(const EntryColumns &columns, std::span<const EntryNumber> entries, std::uint32_t first,
                           std::uint32_t last)
{
    std::uint32_t best = first;
    for (std::uint32_t at = first; at < last; ++at) {
        const auto length = [&](std::uint32_t i) { return columns.end[entries[i]] - columns.start[entries[i]]; };
        if (length(at) > length(best))
            best = at;
    }
    return first < last ? best : last;
}

/// Order and overlaps, with empty rows or without.
void checkRuns(const LaneIndex &lane, const EntryColumns &columns)
{
    std::uint32_t next = 0;
    for (const RowRange &row : lane.rows) {
        EXPECT_EQ(row.begin, next);
        ASSERT_LE(row.begin, row.end);
        next = row.end;
        const std::span<const EntryNumber> entries = entriesOf(lane, row);
        for (std::size_t at = 1; at < entries.size(); ++at)
            ASSERT_LE(columns.end[entries[at - 1]], columns.start[entries[at]]) << "overlap in a row";
    }
    EXPECT_EQ(next, lane.placed.size());
    for (std::size_t at = 1; at < lane.overflow.size(); ++at)
        ASSERT_LE(columns.start[lane.overflow[at - 1]], columns.start[lane.overflow[at]]);
}

} // namespace

void checkRows(const LaneIndex &lane, const EntryColumns &columns)
{
    checkRuns(lane, columns);
    for (const RowRange &row : lane.rows)
        ASSERT_LT(row.begin, row.end) << "an empty row";
}

void checkUpdatedLane(const LaneIndex &lane, const EntryColumns &columns, const Packing &packing)
{
    checkRuns(lane, columns);
    checkSortedEnds(lane, columns);
    EXPECT_GT(lane.entryCount(), 0U);
    EXPECT_TRUE(lane.rows.empty() || lane.rows.back().begin < lane.rows.back().end) << "an empty row at the end";
    const bool hasCap = packing.maximumRows > 0 && !packing.expandedLanes.contains(lane.key);
    if (!hasCap) {
        EXPECT_TRUE(lane.overflow.empty());
    } else {
        EXPECT_LE(lane.rows.size(), static_cast<std::size_t>(std::max(packing.maximumRows, packing.maximumHeavyRows)));
    }
    for (const EntryNumber entry : lane.overflow) {
        for (const RowRange &row : lane.rows) {
            const std::span<const EntryNumber> others = entriesOf(lane, row);
            ASSERT_TRUE(std::any_of(others.begin(), others.end(), [&](EntryNumber other) {
                return overlap(columns, entry, other);
            })) << "there is room for an entry of the overflow";
        }
    }
}

void checkLane(const LaneIndex &lane, const EntryColumns &columns, const Packing &packing, bool packsByTime)
{
    checkRows(lane, columns);
    checkSortedEnds(lane, columns);
    EXPECT_GT(lane.entryCount(), 0U);
    const bool hasCap = packing.maximumRows > 0 && !packing.expandedLanes.contains(lane.key);
    const auto cap = static_cast<std::size_t>(packing.maximumRows);
    const auto heavyCap = static_cast<std::size_t>(std::max(packing.maximumRows, packing.maximumHeavyRows));
    const auto isHeavy = [&](EntryNumber entry) { return columns.importance[entry] >= packing.heavyImportance; };
    if (!hasCap) {
        EXPECT_TRUE(lane.overflow.empty());
    } else if (lane.rows.size() > cap) {
        EXPECT_LE(lane.rows.size(), heavyCap);
        const std::span<const EntryNumber> last = entriesOf(lane, lane.rows.back());
        EXPECT_TRUE(std::any_of(last.begin(), last.end(), isHeavy)) << "a row too many";
    }
    for (const EntryNumber entry : lane.overflow) {
        EXPECT_GE(lane.rows.size(), isHeavy(entry) ? heavyCap : cap);
        // With room for labels, a neighbour that does not reach the entry can be in its way by its label.
        for (std::size_t row = 0; packsByTime && row < lane.rows.size(); ++row)
            ASSERT_TRUE(isBlocked(lane, columns, row, entry)) << "lighter entries took the row";
    }
    const std::size_t contested = std::min<std::size_t>(
        {lane.rows.size(), packing.maximumRows > 0 ? static_cast<std::size_t>(packing.maximumRows) : 8U, 64U});
    for (std::size_t row = 1; packsByTime && row < contested; ++row) {
        for (const EntryNumber entry : entriesOf(lane, lane.rows[row]))
            ASSERT_TRUE(isBlocked(lane, columns, row - 1, entry)) << "a row further up was free";
    }
}

void checkQueries(const LaneIndex &lane, const EntryColumns &columns, TimeSpan extent, std::mt19937_64 &random,
                  int queries)
{
    // Places at and next to starts and ends, where searches go wrong, and others.
    const auto place = [&]() -> TimePoint {
        const std::size_t at = random() % lane.starts.size();
        switch (random() % 4) {
        case 0:
            return {lane.starts[at] + static_cast<std::int64_t>(random() % 3) - 1};
        case 1:
            return {lane.ends[at] + static_cast<std::int64_t>(random() % 3) - 1};
        default:
            return {extent.start.seconds - 100 +
                    static_cast<std::int64_t>(random() % (static_cast<std::uint64_t>(extent.length().seconds) + 200))};
        }
    };
    for (int query = 0; query < queries; ++query) {
        TimeSpan span{place(), place()};
        if (span.end < span.start && query % 10 != 0)
            std::swap(span.start, span.end);
        SCOPED_TRACE(testing::Message() << "[" << span.start.seconds << ", " << span.end.seconds << ")");
        const auto isVisible = [&](EntryNumber entry) {
            return !span.isEmpty() && columns.start[entry] < span.end.seconds &&
                   columns.end[entry] > span.start.seconds;
        };
        const auto visible = std::count_if(lane.placed.begin(), lane.placed.end(), isVisible) +
                             std::count_if(lane.overflow.begin(), lane.overflow.end(), isVisible);
        ASSERT_EQ(lane.countOverlapping(span), visible);
        for (const RowRange &row : lane.rows) {
            const std::span<const EntryNumber> entries = entriesOf(lane, row);
            const RowRange range = visibleRange(columns, entries, span);
            ASSERT_LE(range.begin, range.end);
            ASSERT_LE(range.end, entries.size());
            for (std::uint32_t at = 0; at < entries.size() && !span.isEmpty(); ++at)
                ASSERT_EQ(range.begin <= at && at < range.end, isVisible(entries[at]));
        }
        for (const bool isPlaced : {true, false}) {
            const SharedArray<EntryNumber> &entries = isPlaced ? lane.placed : lane.overflow;
            const RangeMax &lengths = isPlaced ? lane.placedLength : lane.overflowLength;
            const auto first = static_cast<std::uint32_t>(random() % (entries.size() + 1));
            const auto last = first + static_cast<std::uint32_t>(random() % (entries.size() - first + 1));
            ASSERT_EQ(lengths.indexOfMaximum(first, last), firstLongest(columns, entries, first, last));
        }
    }
}

} // namespace pactline::test
