// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figureindex.h"

#include "ui/figure/figurefixture.h"
#include "ui/figure/figurelanes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace pactline::test {

namespace {

TimelineIndexPtr indexOf(const History &history, Grouping grouping)
{
    IndexOptions options;
    options.grouping = grouping;
    options.packing.maximumRows = 64;
    return buildTimelineIndex(history, options);
}

bool always(EntryNumber) { return true; }

std::multiset<EntryNumber> entriesOf(const LaneIndex &lane)
{
    std::multiset<EntryNumber> entries(lane.placed.begin(), lane.placed.end());
    entries.insert(lane.overflow.begin(), lane.overflow.end());
    return entries;
}

/// What every lane of any snapshot promises.
void expectSound(const TimelineIndex &index)
{
    const EntryColumns &columns = index.columns();
    for (const LaneIndex &lane : index.lanes()) {
        std::size_t inRows = 0;
        for (const RowRange &row : lane.rows) {
            inRows += row.end - row.begin;
            for (std::uint32_t at = row.begin + 1; at < row.end; ++at)
                EXPECT_LE(columns.end[lane.placed[at - 1]], columns.start[lane.placed[at]]);
        }
        EXPECT_EQ(inRows, lane.placed.size());
        EXPECT_EQ(lane.starts.size(), lane.entryCount());
        const std::vector<std::int64_t> starts = lane.starts.toVector();
        const std::vector<std::int64_t> ends = lane.ends.toVector();
        EXPECT_TRUE(std::is_sorted(starts.begin(), starts.end()));
        EXPECT_TRUE(std::is_sorted(ends.begin(), ends.end()));
        EXPECT_TRUE(std::is_sorted(lane.overflow.begin(), lane.overflow.end(),
                                   [&](EntryNumber a, EntryNumber b) { return columns.start[a] < columns.start[b]; }));
    }
}

class ThinnedIndex : public testing::TestWithParam<Grouping>
{};

TEST_P(ThinnedIndex, KeepsRowsOfTheWantedAndTheRestAsDensity)
{
    const TimelineIndexPtr index = indexOf(builtIn(), GetParam());
    const auto isWeighty = [&](EntryNumber entry) { return index->columns().importance[entry] >= 3; };
    const TimelineIndexPtr thinned = thinnedIndex(*index, isWeighty, RestOfLane::Density);
    expectSound(*thinned);
    ASSERT_EQ(thinned->lanes().size(), index->lanes().size());
    for (std::size_t lane = 0; lane < index->lanes().size(); ++lane) {
        EXPECT_EQ(entriesOf(thinned->lanes()[lane]), entriesOf(index->lanes()[lane]));
        for (const EntryNumber entry : thinned->lanes()[lane].placed)
            EXPECT_TRUE(isWeighty(entry));
        for (const EntryNumber entry : thinned->lanes()[lane].overflow)
            EXPECT_FALSE(isWeighty(entry));
    }
}

TEST_P(ThinnedIndex, LeavesTheRestOut)
{
    const TimelineIndexPtr index = indexOf(builtIn(), GetParam());
    const auto isWeighty = [&](EntryNumber entry) { return index->columns().importance[entry] >= 5; };
    const TimelineIndexPtr thinned = thinnedIndex(*index, isWeighty, RestOfLane::LeftOut);
    expectSound(*thinned);
    std::size_t wanted = 0;
    for (const LaneIndex &lane : index->lanes())
        wanted += static_cast<std::size_t>(std::count_if(lane.placed.begin(), lane.placed.end(), isWeighty));
    std::size_t got = 0;
    for (const LaneIndex &lane : thinned->lanes()) {
        EXPECT_GT(lane.entryCount(), 0u);
        EXPECT_TRUE(lane.overflow.empty());
        got += lane.placed.size();
    }
    EXPECT_EQ(got, wanted);
    EXPECT_GT(got, 0u);
}

TEST_P(ThinnedIndex, FitsAnyHeightAndGivesUpTheLightestFirst)
{
    const TimelineIndexPtr index = indexOf(builtIn(), GetParam());
    std::mt19937 random(7);
    for (int round = 0; round < 40; ++round) {
        const double height = static_cast<double>(random() % 1500);
        const RestOfLane rest = random() % 2 == 0 ? RestOfLane::Density : RestOfLane::LeftOut;
        const TimelineIndexPtr fitted = fittedIndex(*index, closestLanes(), height, rest);
        expectSound(*fitted);
        EXPECT_LE(LaneLayout(*fitted, closestLanes()).height(), height);
        if (GetParam() != Grouping::Track || rest == RestOfLane::Density)
            continue;
        // No row goes while one stays that weighs less.
        int heaviestGone = 0;
        int lightestKept = highestImportance + 1;
        for (const LaneIndex &lane : index->lanes()) {
            for (const RowRange &row : lane.rows) {
                int importance = 0;
                bool isKept = false;
                for (std::uint32_t at = row.begin; at < row.end; ++at) {
                    importance = std::max<int>(importance, index->columns().importance[lane.placed[at]]);
                    isKept = isKept || fitted->positionOf(lane.placed[at]).row >= 0;
                }
                (isKept ? lightestKept : heaviestGone) =
                    isKept ? std::min(lightestKept, importance) : std::max(heaviestGone, importance);
            }
        }
        EXPECT_LE(heaviestGone, lightestKept) << height;
    }
}

INSTANTIATE_TEST_SUITE_P(Groupings, ThinnedIndex,
                         testing::Values(Grouping::Track, Grouping::Kind, Grouping::Actor, Grouping::Agreement,
                                         Grouping::Mineral, Grouping::None));

TEST(FittedIndex, KeepsARowOfEachLaneAsLongAsItCan)
{
    const History history(historyOf({{u"a", u"2019/2024", u"A"},
                                     {u"b", u"2020/2024", u"B"},
                                     {u"c", u"2021/2024", u"C"},
                                     {u"d", u"2019/2024", u"D", u"cn"}}));
    const TimelineIndexPtr index = indexOf(history, Grouping::Track);
    ASSERT_EQ(index->lanes().size(), 2u);
    const LaneMetrics metrics = closestLanes();
    const TimelineIndexPtr two = fittedIndex(*index, metrics, 2 * metrics.minimumLaneHeightPx, RestOfLane::LeftOut);
    ASSERT_EQ(two->lanes().size(), 2u);
    EXPECT_EQ(two->lanes()[1].placed.size(), 1u);
    const TimelineIndexPtr one = fittedIndex(*index, metrics, metrics.minimumLaneHeightPx, RestOfLane::LeftOut);
    ASSERT_EQ(one->lanes().size(), 1u);
    EXPECT_EQ(one->lanes()[0].title, index->lanes()[0].title);
}

TEST(LanesFilling, FillsTheHeight)
{
    const TimelineIndexPtr index = indexOf(smallHistory(), Grouping::Track);
    EXPECT_FALSE(lanesFilling(*index, 10).has_value());
    for (const double height : {200.0, 260.0, 330.0, 500.0, 2000.0}) {
        const auto lanes = lanesFilling(*index, height);
        ASSERT_TRUE(lanes.has_value()) << height;
        EXPECT_NEAR(LaneLayout(*index, *lanes).height(), height, 0.01);
    }
}

TEST(MergedEvents, BeginTheBarOfTheirAgreementInTheSameLane)
{
    HistoryData data = historyOf({{u"pact", u"2020-05-01/..", u"Pact"},
                                  {u"signed", u"2020-05-01", u"Pact signed"},
                                  {u"later", u"2021-05-01", u"Pact amended"},
                                  {u"other", u"2020-05-01", u"Not under it"},
                                  {u"abroad", u"2020-05-01", u"In another lane", u"cn"}});
    for (std::size_t row = 0; row < data.events.size(); ++row) {
        data.events.update(row, [](Event &event) {
            if (event.id.text != u"other")
                event.agreements << AgreementId(QStringLiteral("pact"));
        });
    }
    const History history(std::move(data));
    const TimelineIndexPtr index = indexOf(history, Grouping::Track);
    const auto told = eventsToldByBars(history, *index, always);
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(history.idOf(index->columns().refs[told.front()]).text, QStringLiteral("signed"));
    EXPECT_TRUE(eventsToldByBars(history, *index, [](EntryNumber) { return false; }).empty());
}

} // namespace

} // namespace pactline::test
