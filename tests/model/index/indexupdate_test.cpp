// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/indexupdate.h"

#include "model/history/randomedits.h"
#include "model/history/synthetichistory.h"
#include "model/index/indexcheck.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// All that can be read of a snapshot, for comparing it with itself later.
std::vector<std::int64_t> contentsOf(const TimelineIndex &index)
{
    std::vector<std::int64_t> all{index.extent().start.seconds, index.extent().end.seconds,
                                  static_cast<std::int64_t>(index.revision())};
    const auto add = [&all](const auto &values) {
        all.push_back(static_cast<std::int64_t>(values.size()));
        all.insert(all.end(), values.begin(), values.end());
    };
    const EntryColumns &columns = index.columns();
    add(columns.start);
    add(columns.end);
    add(columns.certainStart);
    add(columns.track);
    add(columns.kind);
    add(columns.importance);
    add(columns.flags);
    for (EntryNumber entry = 0; entry < columns.size(); ++entry) {
        const TimelineIndex::Position position = index.positionOf(entry);
        const ItemRef ref = columns.refs[entry];
        all.insert(all.end(), {position.lane, position.row, ref.row, static_cast<int>(ref.type)});
    }
    for (const LaneIndex &lane : index.lanes()) {
        all.push_back(static_cast<std::int64_t>(qHash(lane.key) ^ qHash(lane.title)));
        add(lane.placed);
        add(lane.overflow);
        add(lane.starts.toVector());
        add(lane.ends.toVector());
        for (const RowRange &row : lane.rows)
            all.insert(all.end(), {row.begin, row.end});
    }
    return all;
}

void expectCountsOf(const TimelineIndex &expected, const TimelineIndex &index, std::mt19937_64 &random)
{
    EXPECT_EQ(index.extent(), expected.extent());
    ASSERT_EQ(index.lanes().size(), expected.lanes().size());
    for (std::size_t lane = 0; lane < index.lanes().size(); ++lane) {
        EXPECT_EQ(index.lanes()[lane].key, expected.lanes()[lane].key);
        EXPECT_EQ(index.lanes()[lane].title, expected.lanes()[lane].title);
        EXPECT_EQ(index.lanes()[lane].colour, expected.lanes()[lane].colour);
        EXPECT_EQ(index.lanes()[lane].entryCount(), expected.lanes()[lane].entryCount());
        EXPECT_EQ(index.lanes()[lane].starts.toVector(), expected.lanes()[lane].starts.toVector());
        EXPECT_EQ(index.lanes()[lane].ends.toVector(), expected.lanes()[lane].ends.toVector());
        test::checkQueries(index.lanes()[lane], index.columns(), expected.extent(), random, 3);
    }
}

Packing packingFor(unsigned seed)
{
    Packing packing;
    packing.maximumRows = static_cast<int>(seed % 4);
    packing.maximumHeavyRows = static_cast<int>(seed % 3) + 1;
    if (seed % 5 == 0)
        packing.expandedLanes = {QString(), u"track-1"_s, u"actor-1"_s};
    return packing;
}

Filter filterFor(unsigned seed)
{
    Filter filter;
    if (seed % 3 == 1)
        filter.minimumImportance = 3;
    if (seed % 3 == 2)
        filter.from = edtf::parse(u"2005").date->earliestStart;
    if (seed % 7 == 3)
        filter.statedBy = SourceId(u"source-1"_s);
    return filter;
}

/// That nothing else than what was edited moved, where a snapshot was updated.
class UpdatedIndex : public testing::TestWithParam<Grouping>
{
protected:
    void follow(History &history, IndexOptions options, test::RandomEdits &edits, int count)
    {
        options.grouping = GetParam();
        std::mt19937_64 random(1);
        TimelineIndexPtr index = buildTimelineIndex(history, options);
        for (int number = 0; number < count; ++number) {
            SCOPED_TRACE(testing::Message() << "edit " << number);
            const Edit edit = edits.next(history);
            const Result<Edit> inverse = apply(history, edit);
            ASSERT_TRUE(inverse);
            const std::vector<std::int64_t> contents = contentsOf(*index);
            const TimelineIndexPtr updated = updateTimelineIndex(index, history, options, changesOf(edit, *inverse));
            ASSERT_TRUE(updated);
            ASSERT_EQ(contentsOf(*index), contents) << "the snapshot before changed";
            test::checkUpdatedIndex(history, options, *updated);
            expectCountsOf(*buildTimelineIndex(history, options), *updated, random);
            if (testing::Test::HasFailure())
                FAIL();
            m_updates += 1;
            m_near += isNear(*index, *updated);
            index = updated;
        }
    }

    /// Memory that both snapshots share tells it from one made from nothing.
    static int isNear(const TimelineIndex &before, const TimelineIndex &now)
    {
        const auto lanes = before.parts().lanes;
        return std::any_of(now.parts().lanes.begin(), now.parts().lanes.end(), [&lanes](const auto &lane) {
            return std::any_of(lanes.begin(), lanes.end(), [&lane](const auto &other) {
                const bool sharesRows = !lane->placed.empty() && lane->placed.data() == other->placed.data();
                return lane == other || sharesRows ||
                       (!lane->overflow.empty() && lane->overflow.data() == other->overflow.data());
            });
        });
    }

    int m_updates = 0;
    int m_near = 0;
};

TEST_P(UpdatedIndex, IsRightAfterAnyEdit)
{
    for (unsigned seed = 1; seed <= 24; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        test::RandomEdits edits(seed);
        History history(edits.values().data(12 + static_cast<int>(seed)));
        follow(history, {GetParam(), filterFor(seed), packingFor(seed)}, edits, 40);
    }
    EXPECT_GT(m_near, m_updates / (GetParam() == Grouping::None ? 8 : 3));
}

class UpdatedShapes : public testing::TestWithParam<std::pair<QLatin1StringView, SyntheticShape>>
{};

Event movedBy(Event event, std::mt19937_64 &random, const History &history)
{
    const auto count = history.events().size();
    const Event other = history.events()[random() % count];
    switch (random() % 4) {
    case 0:
        event.importance = other.importance;
        event.track = other.track;
        break;
    case 1:
        event.parties = other.parties;
        break;
    default:
        event.date = other.date;
    }
    return event;
}

/// Each edit, and each taken back: the entries, lanes and counts are as before then.
TEST_P(UpdatedShapes, AreRight)
{
    std::mt19937_64 random(7);
    for (const Grouping grouping : {Grouping::Track, Grouping::Actor, Grouping::None}) {
        for (const int maximumRows : {0, 2, 8}) {
            History history(syntheticHistory({500, 3, GetParam().second}));
            IndexOptions options;
            options.grouping = grouping;
            options.packing.maximumRows = maximumRows;
            TimelineIndexPtr index = buildTimelineIndex(history, options);
            for (int number = 0; number < 30; ++number) {
                SCOPED_TRACE(testing::Message()
                             << test::nameOf(grouping) << ", " << maximumRows << " rows, edit " << number);
                const int row = static_cast<int>(random() % history.events().size());
                Event event = movedBy(history.events()[static_cast<std::size_t>(row)], random, history);
                Edit edit{{}, {ReplaceItem{event, row}}};
                if (number % 5 == 0)
                    edit = {{}, {RemoveItem{Item(event).index(), row}}};
                event.id = ItemId(u"inserted-%1"_s.arg(number));
                if (number % 5 == 1)
                    edit = {{}, {InsertItem{event, row}}};
                const TimelineIndexPtr before = index;
                for (int times = 0; times < 2 + number % 2; ++times) {
                    const Result<Edit> inverse = apply(history, edit);
                    ASSERT_TRUE(inverse);
                    index = updateTimelineIndex(index, history, options, changesOf(edit, *inverse));
                    test::checkUpdatedIndex(history, options, *index);
                    expectCountsOf(*buildTimelineIndex(history, options), *index, random);
                    ASSERT_FALSE(testing::Test::HasFailure());
                    edit = *inverse;
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Shapes, UpdatedShapes, testing::ValuesIn(syntheticShapes), [](const auto &each) {
    std::string name = each.param.first.data();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

INSTANTIATE_TEST_SUITE_P(Groupings, UpdatedIndex, testing::ValuesIn(test::allGroupings),
                         [](const auto &each) { return test::nameOf(each.param); });

} // namespace
} // namespace pactline
