// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/entryset.h"

#include "model/history/synthetichistory.h"
#include "model/index/indexcheck.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace pactline {
namespace {

using Refs = std::set<std::pair<ItemType, int>>;

/// The entries of each lane, rows aside, and only those of `wanted`.
std::map<QString, Refs> entriesOfLanes(const TimelineIndex &index, const Refs &wanted)
{
    std::map<QString, Refs> lanes;
    for (const LaneIndex &lane : index.lanes()) {
        for (const auto *entries : {&lane.placed, &lane.overflow}) {
            for (const EntryNumber entry : *entries) {
                const ItemRef ref = index.columns().refs[entry];
                if (wanted.count({ref.type, ref.row}) > 0)
                    lanes[lane.key].insert({ref.type, ref.row});
            }
        }
    }
    return lanes;
}

class EntriesOfASet : public testing::TestWithParam<Grouping>
{
protected:
    const History history{syntheticHistory({3000, 5})};
    const std::shared_ptr<const EntrySet> entries = collectEntries(history, {});
};

TEST_P(EntriesOfASet, TogetherMakeTheSnapshotOfAll)
{
    const TimelineIndexPtr all = buildTimelineIndex(history, {GetParam(), {}, {}});
    std::vector<EntryNumber> kept(entries->columns.size());
    std::iota(kept.begin(), kept.end(), EntryNumber{0});
    const TimelineIndexPtr made = buildTimelineIndex(history, *entries, kept, GetParam(), {});
    EXPECT_EQ(made->columns().refs, all->columns().refs);
    EXPECT_EQ(made->columns().end, all->columns().end);
    EXPECT_EQ(made->extent(), all->extent());
    EXPECT_EQ(made->revision(), all->revision());
    ASSERT_EQ(made->lanes().size(), all->lanes().size());
    for (std::size_t lane = 0; lane < all->lanes().size(); ++lane) {
        EXPECT_EQ(made->lanes()[lane].placed, all->lanes()[lane].placed);
        EXPECT_EQ(made->lanes()[lane].overflow, all->lanes()[lane].overflow);
    }
}

TEST_P(EntriesOfASet, StandInTheirLanesAlone)
{
    const TimelineIndexPtr all = buildTimelineIndex(history, {GetParam(), {}, {}});
    std::vector<EntryNumber> kept;
    Refs wanted;
    for (EntryNumber entry = 0; entry < entries->columns.size(); ++entry) {
        if (entry % 7 == 3 || entries->columns.importance[entry] == 2) {
            kept.push_back(entry);
            const ItemRef ref = entries->columns.refs[entry];
            wanted.insert({ref.type, ref.row});
        }
    }
    const TimelineIndexPtr some = buildTimelineIndex(history, *entries, kept, GetParam(), {});
    ASSERT_EQ(some->columns().size(), kept.size());
    for (EntryNumber entry = 0; entry < kept.size(); ++entry) {
        EXPECT_EQ(some->columns().refs[entry], entries->columns.refs[kept[entry]]);
        EXPECT_EQ(some->columns().start[entry], entries->columns.start[kept[entry]]);
        EXPECT_EQ(some->columns().end[entry], entries->columns.end[kept[entry]]);
        EXPECT_EQ(some->columns().certainStart[entry], entries->columns.certainStart[kept[entry]]);
        EXPECT_EQ(some->columns().flags[entry], entries->columns.flags[kept[entry]]);
        EXPECT_EQ(some->columns().track[entry], entries->columns.track[kept[entry]]);
        EXPECT_EQ(some->columns().kind[entry], entries->columns.kind[kept[entry]]);
        EXPECT_EQ(some->columns().importance[entry], entries->columns.importance[kept[entry]]);
        EXPECT_EQ(some->numberOf(some->columns().refs[entry]), entry);
    }
    EXPECT_EQ(entriesOfLanes(*some, wanted), entriesOfLanes(*all, wanted));
    for (const LaneIndex &lane : some->lanes())
        test::checkRows(lane, some->columns());
}

INSTANTIATE_TEST_SUITE_P(Groupings, EntriesOfASet, testing::ValuesIn(test::allGroupings),
                         [](const auto &caseInfo) { return test::nameOf(caseInfo.param); });

TEST(EntrySet, HoldsWhatTheFilterLeaves)
{
    const History history{syntheticHistory({500, 5})};
    Filter filter;
    filter.minimumImportance = 4;
    const auto entries = collectEntries(history, filter);
    const std::vector<ItemRef> expected = matchingEntries(history, filter);
    EXPECT_EQ(entries->columns.size() + entries->undated.size(), expected.size());
    EXPECT_GT(entries->columns.size(), 0u);
    EXPECT_LT(entries->columns.size(), history.events().size());
    EXPECT_TRUE(std::is_sorted(entries->columns.start.begin(), entries->columns.start.end()));
}

TEST(EntrySet, IsNotMadeByACancelledJob)
{
    const History history{syntheticHistory({500, 5})};
    CancelToken cancel;
    Job job;
    job.cancel = &cancel;
    const auto entries = collectEntries(history, {}, job);
    ASSERT_NE(entries, nullptr);
    cancel.cancel();
    EXPECT_EQ(collectEntries(history, {}, job), nullptr);
    EXPECT_EQ(buildTimelineIndex(history, *entries, {}, Grouping::Track, {}, job), nullptr);
}

} // namespace
} // namespace pactline
