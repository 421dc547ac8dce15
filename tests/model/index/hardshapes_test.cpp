// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/indexcheck.h"

#include "model/history/synthetichistory.h"
#include "model/history/validation.h"

#include <gtest/gtest.h>

namespace pactline {
namespace {

class HardShapes : public testing::TestWithParam<std::pair<QLatin1StringView, SyntheticShape>>
{};

TEST_P(HardShapes, AreValid)
{
    const std::vector<Problem> problems = validate(History(syntheticHistory({2000, 1, GetParam().second})));
    EXPECT_TRUE(problems.empty()) << qPrintable(problems.front().field) << ": " << qPrintable(problems.front().message);
}

TEST_P(HardShapes, AreIndexedRight)
{
    const History history(syntheticHistory({700, 2, GetParam().second}));
    std::mt19937_64 random(3);
    for (const Grouping grouping : test::allGroupings) {
        for (const int maximumRows : {0, 8}) {
            IndexOptions options;
            options.grouping = grouping;
            options.packing.maximumRows = maximumRows;
            const TimelineIndexPtr index = buildTimelineIndex(history, options);
            ASSERT_TRUE(index);
            test::checkIndex(history, options, *index);
            for (const LaneIndex &lane : index->lanes())
                test::checkQueries(lane, index->columns(), index->extent(), random, 10);
        }
    }
}

/// Large enough that a step quadratic in entries or rows would be noticed by the time limit of the test program.
TEST_P(HardShapes, AreIndexedWhenLarge)
{
    const History history(syntheticHistory({30'000, 4, GetParam().second}));
    const std::size_t entryCount = history.events().size() + history.agreements().size();
    std::mt19937_64 random(5);
    for (const Grouping grouping : {Grouping::None, Grouping::Actor}) {
        IndexOptions options;
        options.grouping = grouping;
        options.packing.maximumRows = 0;
        const TimelineIndexPtr index = buildTimelineIndex(history, options);
        EXPECT_EQ(index->columns().size(), entryCount);
        EXPECT_TRUE(std::is_sorted(index->columns().start.begin(), index->columns().start.end()));
        for (const LaneIndex &lane : index->lanes()) {
            test::checkRows(lane, index->columns());
            EXPECT_TRUE(lane.overflow.empty());
            const std::vector<std::int64_t> starts = lane.starts.toVector();
            const std::vector<std::int64_t> ends = lane.ends.toVector();
            EXPECT_TRUE(std::is_sorted(starts.begin(), starts.end()));
            EXPECT_TRUE(std::is_sorted(ends.begin(), ends.end()));
            const TimeSpan span{{lane.starts[random() % lane.starts.size()]}, {lane.ends[random() % lane.ends.size()]}};
            std::int64_t visible = 0;
            for (const RowRange &row : lane.rows) {
                const RowRange range = visibleRange(
                    index->columns(), std::span(lane.placed).subspan(row.begin, row.end - row.begin), span);
                visible += range.end - range.begin;
            }
            EXPECT_EQ(span.isEmpty() ? 0 : visible, lane.countOverlapping(span));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Shapes, HardShapes, testing::ValuesIn(syntheticShapes), [](const auto &each) {
    std::string name = each.param.first.data();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace
} // namespace pactline
