// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurehighlights.h"

#include "model/history/synthetichistory.h"
#include "ui/figure/figuredensity.h"
#include "ui/figure/figurefixture.h"
#include "ui/scene/packing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

namespace pactline::test {

namespace {

std::multiset<EntryNumber> entriesOf(const LaneIndex &lane)
{
    std::multiset<EntryNumber> entries(lane.placed.begin(), lane.placed.end());
    entries.insert(lane.overflow.begin(), lane.overflow.end());
    return entries;
}

class Highlights : public testing::TestWithParam<Grouping>
{
protected:
    Highlights()
    {
        std::iota(shown.begin(), shown.end(), EntryNumber{0});
        all = buildTimelineIndex(history, *entries, shown, GetParam(), {});
        options.grouping = GetParam();
        options.span = entries->extent;
        options.lanes = heaviestLanes(*all, {}, 6);
        const double secondsPerPx = static_cast<double>(options.span.length().seconds) / 900;
        options.packing = labelPacking(std::size_t{0}, metrics, secondsPerPx, options.span.end, 3);
        options.packing.maximumHeavyRows = 3;
        options.packing.labelledImportance = lowestImportance;
    }

    [[nodiscard]] const LaneIndex *laneOfAll(const QString &key) const
    {
        for (const LaneIndex &lane : all->lanes()) {
            if (lane.key == key)
                return &lane;
        }
        return nullptr;
    }

    const History history{syntheticHistory({20'000, 4})};
    const std::shared_ptr<const EntrySet> entries = collectEntries(history, {});
    std::vector<EntryNumber> shown = std::vector<EntryNumber>(entries->columns.size());
    TimelineIndexPtr all;
    const FixedTextMetrics metrics;
    HighlightOptions options;
};

TEST_P(Highlights, StandInRowsAndAllOthersInTheOverflow)
{
    const TimelineIndexPtr few = highlightedIndex(history, *entries, shown, *all, options, {});
    const EntryColumns &columns = few->columns();
    ASSERT_EQ(few->lanes().size(), std::min<std::size_t>(all->lanes().size(), 6));
    EXPECT_TRUE(std::is_sorted(options.lanes.begin(), options.lanes.end()));
    for (const LaneIndex &lane : few->lanes()) {
        const LaneIndex *whole = laneOfAll(lane.key);
        ASSERT_NE(whole, nullptr);
        EXPECT_EQ(lane.title, whole->title);
        EXPECT_EQ(entriesOf(lane), entriesOf(*whole));
        EXPECT_LE(lane.rows.size(), 3u);
        EXPECT_GT(lane.placed.size(), 2u);
        EXPECT_LT(lane.placed.size(), 120u);
        for (const RowRange &row : lane.rows) {
            for (std::uint32_t at = row.begin + 1; at < row.end; ++at)
                EXPECT_LE(columns.end[lane.placed[at - 1]], columns.start[lane.placed[at]]);
        }
        EXPECT_TRUE(std::is_sorted(lane.overflow.begin(), lane.overflow.end(),
                                   [&](EntryNumber a, EntryNumber b) { return columns.start[a] < columns.start[b]; }));
        const auto heaviest = [&](const auto &list) {
            int importance = 0;
            for (const EntryNumber entry : list)
                importance = std::max<int>(importance, columns.importance[entry]);
            return importance;
        };
        EXPECT_EQ(heaviest(lane.placed), std::max(heaviest(whole->placed), heaviest(whole->overflow)));
    }
}

TEST_P(Highlights, NameTheChainFirst)
{
    // The least important entries of all, far apart, and all of one lane.
    const LaneIndex &lane = all->lanes().back();
    for (const auto *list : {&lane.placed, &lane.overflow}) {
        for (const EntryNumber entry : *list) {
            const bool isWanted = all->columns().importance[entry] <= 2 && options.chain.size() < 3;
            if (isWanted && (all->columns().flags[entry] & EntryIsPoint) != 0)
                options.chain.push_back(entry);
        }
    }
    ASSERT_EQ(options.chain.size(), 3u);
    std::sort(options.chain.begin(), options.chain.end());
    options.lanes = heaviestLanes(*all, options.chain, 6);
    const TimelineIndexPtr few = highlightedIndex(history, *entries, shown, *all, options, {});
    int inRows = 0;
    for (const LaneIndex &each : few->lanes()) {
        for (const EntryNumber entry : each.placed)
            inRows += std::binary_search(options.chain.begin(), options.chain.end(), entry) ? 1 : 0;
    }
    EXPECT_GE(inRows, 3);
    EXPECT_EQ(few->columns().importance, all->columns().importance);
}

INSTANTIATE_TEST_SUITE_P(Groupings, Highlights,
                         testing::Values(Grouping::Track, Grouping::Kind, Grouping::Actor, Grouping::Agreement,
                                         Grouping::Mineral, Grouping::None));

TEST(Highlights, AreNotChosenForACancelledJob)
{
    const History history{syntheticHistory({500, 4})};
    const auto entries = collectEntries(history, {});
    std::vector<EntryNumber> shown(entries->columns.size());
    std::iota(shown.begin(), shown.end(), EntryNumber{0});
    const TimelineIndexPtr all = buildTimelineIndex(history, *entries, shown, Grouping::Track, {});
    CancelToken cancel;
    Job job;
    job.cancel = &cancel;
    HighlightOptions options;
    options.span = entries->extent;
    options.lanes = {0};
    EXPECT_NE(highlightedIndex(history, *entries, shown, *all, options, job), nullptr);
    cancel.cancel();
    EXPECT_EQ(highlightedIndex(history, *entries, shown, *all, options, job), nullptr);
}

TEST(Density, CountsWhatBeginsInEachPart)
{
    const History history{syntheticHistory({2000, 4})};
    const TimelineIndexPtr index = buildTimelineIndex(history, {});
    const EntryColumns &columns = index->columns();
    std::vector<EntryNumber> entries(columns.size());
    std::iota(entries.begin(), entries.end(), EntryNumber{0});
    std::mt19937 random(3);
    for (int round = 0; round < 20; ++round) {
        const std::int64_t length = index->extent().length().seconds >> (random() % 8);
        const TimePoint start = index->extent().start + Duration{static_cast<std::int64_t>(random()) % length};
        const TimeSpan span{start, start + Duration{length}};
        const std::vector<double> density = densityOf(entries, columns, span, 50);
        ASSERT_EQ(density.size(), 50u);
        std::vector<double> expected(50);
        int began = 0;
        for (const EntryNumber entry : entries) {
            if (!span.contains({columns.start[entry]}))
                continue;
            ++began;
            const auto columnOf = [&](std::int64_t time) {
                const double share = static_cast<double>(time - start.seconds) / static_cast<double>(length);
                return std::min(static_cast<int>(share * 50), 49);
            };
            const int first = columnOf(columns.start[entry]);
            const bool isPoint = (columns.flags[entry] & EntryIsPoint) != 0;
            const int last = isPoint ? columnOf(columns.end[entry] - 1) : first;
            for (int column = first; column <= last; ++column)
                expected[static_cast<std::size_t>(column)] += 1.0 / (last - first + 1);
        }
        EXPECT_NEAR(std::accumulate(density.begin(), density.end(), 0.0), began, 1e-3);
        for (std::size_t column = 0; column < 50; ++column)
            EXPECT_NEAR(density[column], expected[column], 1e-4) << round << ' ' << column;
    }
}

TEST(Density, IsNothingWhereNothingBegins)
{
    const History history(
        historyOf({{u"a", u"2020-05-01", u"A"}, {u"b", u"2020-06", u"B"}, {u"c", u"2021-05-01/..", u"C"}}));
    const TimelineIndexPtr index = buildTimelineIndex(history, {});
    const std::vector<EntryNumber> entries{0, 1, 2};
    const auto at = [](const char16_t *date) { return edtf::parse(QString::fromUtf16(date)).date->earliestStart; };
    const TimeSpan span{at(u"2020"), at(u"2024")};
    const std::vector<double> density = densityOf(entries, index->columns(), span, 4);
    EXPECT_NEAR(density[0], 2, 0.01);
    EXPECT_NEAR(density[1], 1, 0.01);
    EXPECT_EQ(density[2], 0);
    EXPECT_EQ(density[3], 0);
    EXPECT_TRUE(densityOf(entries, index->columns(), span, 0).empty());
}

} // namespace

} // namespace pactline::test
