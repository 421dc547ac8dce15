// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/indexcheck.h"
#include "model/index/labelroom.h"
#include "model/index/laneindex.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

struct Sample
{
    std::int64_t start;
    std::int64_t end;
    std::uint8_t importance = 1;
    unsigned flags = 0;
};

/// Columns need their entries by start.
EntryVectors columnsOf(std::vector<Sample> samples)
{
    std::stable_sort(samples.begin(), samples.end(),
                     [](const Sample &a, const Sample &b) { return a.start < b.start; });
    EntryVectors columns;
    for (const Sample &sample : samples) {
        columns.start.push_back(sample.start);
        columns.end.push_back(sample.end);
        columns.certainStart.push_back(sample.start);
        columns.track.push_back(0);
        columns.kind.push_back(0);
        columns.importance.push_back(sample.importance);
        columns.flags.push_back(static_cast<std::uint8_t>(sample.flags));
        columns.refs.push_back({ItemType::Event, static_cast<int>(columns.refs.size())});
    }
    return columns;
}

LaneIndex laneOf(const EntryVectors &columns, const Packing &packing)
{
    index::LaneMembers members;
    members.key = u"lane"_s;
    for (EntryNumber entry = 0; entry < columns.size(); ++entry)
        members.add(entry, columns);
    return index::makeLane(std::move(members), packing);
}

std::vector<std::vector<EntryNumber>> rowsOf(const LaneIndex &lane)
{
    std::vector<std::vector<EntryNumber>> rows;
    for (const RowRange &row : lane.rows)
        rows.emplace_back(lane.placed.begin() + row.begin, lane.placed.begin() + row.end);
    return rows;
}

Packing packingWith(int maximumRows)
{
    Packing packing;
    packing.maximumRows = maximumRows;
    packing.maximumHeavyRows = 0;
    return packing;
}

using Rows = std::vector<std::vector<EntryNumber>>;

/// Calls `visit` with every choice of `count` out of the samples, in order and with repetition.
template <typename Visit> void forEachChoice(const std::vector<Sample> &samples, std::size_t count, const Visit &visit)
{
    std::vector<std::size_t> digits(count, 0);
    std::vector<Sample> chosen(count);
    while (true) {
        for (std::size_t at = 0; at < count; ++at)
            chosen[at] = samples[digits[at]];
        visit(chosen);
        std::size_t at = 0;
        while (at < count && ++digits[at] == samples.size())
            digits[at++] = 0;
        if (at == count)
            return;
    }
}

std::vector<Sample> spansUpTo(std::int64_t last, std::initializer_list<std::uint8_t> importances)
{
    std::vector<Sample> samples;
    for (std::int64_t start = 0; start < last; ++start) {
        for (std::int64_t end = start + 1; end <= last; ++end) {
            for (const std::uint8_t importance : importances)
                samples.push_back({start, end, importance});
        }
    }
    return samples;
}

void checkEveryChoice(const std::vector<Sample> &samples, std::size_t count)
{
    forEachChoice(samples, count, [](const std::vector<Sample> &chosen) {
        const EntryVectors columns = columnsOf(chosen);
        std::mt19937_64 random(static_cast<std::uint64_t>(chosen.front().end));
        for (const int maximumRows : {0, 1, 2}) {
            const Packing packing = packingWith(maximumRows);
            const LaneIndex lane = laneOf(columns, packing);
            test::checkLane(lane, EntryColumns(columns), packing, true);
            test::checkQueries(lane, EntryColumns(columns), {{0}, {5}}, random, 3);
            if (testing::Test::HasFatalFailure() || testing::Test::HasNonfatalFailure()) {
                for (const Sample &sample : chosen)
                    ADD_FAILURE() << "[" << sample.start << ", " << sample.end << ") weighs " << +sample.importance;
                ASSERT_TRUE(false) << "with at most " << maximumRows << " rows";
            }
        }
    });
}

TEST(LanePacking, IsRightForEveryThreeSpansOfTwoWeights) { checkEveryChoice(spansUpTo(4, {1, 4}), 3); }

TEST(LanePacking, IsRightForEverySixSmallSpans) { checkEveryChoice(spansUpTo(2, {1, 5}), 6); }

TEST(LanePacking, IsRightForEveryFourSpans) { checkEveryChoice(spansUpTo(4, {1}), 4); }

TEST(LanePacking, PutsEntriesIntoTheFirstFreeRow)
{
    const EntryVectors columns = columnsOf({{0, 10}, {0, 4}, {4, 6}, {5, 12}, {10, 11}});
    EXPECT_EQ(rowsOf(laneOf(columns, packingWith(0))), (Rows{{0, 4}, {1, 2}, {3}}));
}

TEST(LanePacking, GivesRowsToHeavierEntriesThatComeLater)
{
    const EntryVectors columns = columnsOf({{0, 10, 2}, {1, 9, 5}, {2, 8, 3}});
    const LaneIndex lane = laneOf(columns, packingWith(2));
    EXPECT_EQ(rowsOf(lane), (Rows{{1}, {2}}));
    EXPECT_EQ(lane.overflow, std::vector<EntryNumber>{0});
}

TEST(LanePacking, LetsHeavyEntriesOpenRows)
{
    const EntryVectors columns =
        columnsOf({{0, 10, 5}, {1, 10, 4}, {2, 10, 3}, {3, 10, 4}, {4, 10, 4}, {20, 30, 1}, {21, 30, 1}, {22, 30, 1}});
    Packing packing = packingWith(1);
    EXPECT_EQ(rowsOf(laneOf(columns, packing)), (Rows{{0, 5}}));
    packing.maximumHeavyRows = 3;
    const LaneIndex lane = laneOf(columns, packing);
    EXPECT_EQ(rowsOf(lane), (Rows{{0, 5}, {1, 6}, {3, 7}})) << "light ones use what heavy ones opened, but open none";
    EXPECT_EQ(lane.overflow, (std::vector<EntryNumber>{2, 4}));
    packing.heavyImportance = 5;
    EXPECT_EQ(rowsOf(laneOf(columns, packing)), (Rows{{0, 5}}));
    packing.heavyImportance = 1;
    EXPECT_EQ(rowsOf(laneOf(columns, packing)).size(), 3U);
}

TEST(LanePacking, PutsAgreementsAboveEventsOfTheirWeight)
{
    const EntryVectors columns = columnsOf({{0, 10, 3}, {1, 9, 3, EntryIsAgreement}, {2, 8, 4}});
    EXPECT_EQ(rowsOf(laneOf(columns, packingWith(8))), (Rows{{2}, {1}, {0}}));
}

TEST(LanePacking, LeavesTheUpperRowsAloneWhenALaneIsExpanded)
{
    std::mt19937_64 random(5);
    std::vector<Sample> samples;
    for (int at = 0; at < 400; ++at) {
        const auto start = static_cast<std::int64_t>(random() % 1000);
        samples.push_back({start, start + 1 + static_cast<std::int64_t>(random() % 100),
                           static_cast<std::uint8_t>(1 + random() % 5)});
    }
    const EntryVectors columns = columnsOf(samples);
    Packing packing = packingWith(4);
    const Rows capped = rowsOf(laneOf(columns, packing));
    packing.expandedLanes = {u"lane"_s};
    const LaneIndex expanded = laneOf(columns, packing);
    test::checkLane(expanded, EntryColumns(columns), packing, true);
    const Rows rows = rowsOf(expanded);
    ASSERT_EQ(capped.size(), 4U);
    ASSERT_GT(rows.size(), 4U);
    EXPECT_TRUE(std::equal(capped.begin(), capped.end(), rows.begin()));
    packing.expandedLanes = {u"other lane"_s};
    EXPECT_EQ(rowsOf(laneOf(columns, packing)), capped);
}

TEST(LanePacking, TakesCapsBeyondTheContestedRows)
{
    std::vector<Sample> samples(300, {0, 10, 2});
    const EntryVectors columns = columnsOf(samples);
    for (const int maximumRows : {63, 64, 65, 100, 299, 300, 301}) {
        const Packing packing = packingWith(maximumRows);
        const LaneIndex lane = laneOf(columns, packing);
        test::checkLane(lane, EntryColumns(columns), packing, true);
        EXPECT_EQ(lane.rows.size(), static_cast<std::size_t>(std::min(maximumRows, 300)));
    }
}

TEST(LanePacking, IsRightForManyRandomSpans)
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937_64 random(seed);
        const auto longest = std::uint64_t{1} << (random() % 20);
        std::vector<Sample> samples;
        for (std::uint64_t at = 0; at < 20 + random() % 600; ++at) {
            const auto start = static_cast<std::int64_t>(random() % 50'000) - 25'000;
            const bool isPoint = random() % 2 == 0;
            samples.push_back({start, start + (isPoint ? 1 : 1 + static_cast<std::int64_t>(random() % longest)),
                               static_cast<std::uint8_t>(1 + random() % 5),
                               random() % 5 == 0 ? unsigned{EntryIsAgreement} : 0U});
        }
        const EntryVectors columns = columnsOf(samples);
        for (const int maximumRows : {0, 1, 3, 8}) {
            Packing packing = packingWith(maximumRows);
            packing.maximumHeavyRows = static_cast<int>(random() % 12);
            packing.heavyImportance = 1 + static_cast<int>(random() % 6);
            if (random() % 3 == 0)
                packing.expandedLanes = {u"lane"_s};
            const LaneIndex lane = laneOf(columns, packing);
            test::checkLane(lane, EntryColumns(columns), packing, true);
            test::checkQueries(lane, EntryColumns(columns), {{-25'000}, {80'000}}, random, 30);
        }
    }
}

} // namespace
} // namespace pactline
