// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/indexcheck.h"

#include "model/exchange/exchangefixtures.h"
#include "model/history/randomhistory.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

HistoryData historyWithDates(const QStringList &dates, const char *asOf)
{
    HistoryData data;
    data.info.asOf = *edtf::parse(QString::fromLatin1(asOf)).date;
    for (const QString &date : dates) {
        Event event;
        event.id = ItemId(u"event-%1"_s.arg(data.events.size()));
        event.date = *edtf::parse(date).date;
        data.events.push_back(event);
    }
    return data;
}

struct DateCase
{
    const char *date;
    const char *start; ///< expected, as ISO dates
    const char *certainStart;
    const char *end;
    unsigned flags;
};

void PrintTo(const DateCase &c, std::ostream *out) { *out << c.date; }

class EntryDate : public testing::TestWithParam<DateCase>
{};

/// Beside an entry of 1999-12-31, as of 2020-06-30.
TEST_P(EntryDate, DecidesHowItIsDrawn)
{
    const DateCase &c = GetParam();
    const History history(historyWithDates({QString::fromLatin1(c.date), u"1999-12-31"_s}, "2020-06-30"));
    const TimelineIndexPtr index = buildTimelineIndex(history, {});
    const EntryNumber entry = index->numberOf({ItemType::Event, 0});
    ASSERT_NE(entry, noEntry);
    const EntryColumns &columns = index->columns();
    EXPECT_EQ(edtf::isoDate({columns.start[entry]}).toStdString(), c.start);
    EXPECT_EQ(edtf::isoDate({columns.certainStart[entry]}).toStdString(), c.certainStart);
    EXPECT_EQ(edtf::isoDate({columns.end[entry]}).toStdString(), c.end);
    EXPECT_EQ(unsigned{columns.flags[entry]}, c.flags);
}

constexpr unsigned vaguePoint = EntryIsPoint | EntryStartIsVague | EntryEndIsVague;
constexpr unsigned noStart = EntryStartIsVague | EntryStartIsUnbounded;

INSTANTIATE_TEST_SUITE_P(
    Table, EntryDate,
    testing::Values(DateCase{"2010-03-04", "2010-03-04", "2010-03-04", "2010-03-05", EntryIsPoint},
                    DateCase{"2010-03", "2010-03-01", "2010-04-01", "2010-04-01", EntryIsPoint},
                    DateCase{"2010", "2010-01-01", "2011-01-01", "2011-01-01", EntryIsPoint},
                    DateCase{"2010~", "2010-01-01", "2011-01-01", "2011-01-01", vaguePoint},
                    DateCase{"2010-03-04?", "2010-03-04", "2010-03-05", "2010-03-05", vaguePoint},
                    DateCase{"[2010,2012]", "2010-01-01", "2013-01-01", "2013-01-01", vaguePoint},
                    DateCase{"{2010,2012}", "2010-01-01", "2013-01-01", "2013-01-01", EntryIsPoint},
                    DateCase{"2010-03-04/2012-05-06", "2010-03-04", "2010-03-04", "2012-05-07", 0},
                    DateCase{"2010-03/2012", "2010-03-01", "2010-04-01", "2013-01-01", 0},
                    DateCase{"2010-03-04~/2012-05-06", "2010-03-04", "2010-03-05", "2012-05-07", EntryStartIsVague},
                    DateCase{"2010-03-04/2012?", "2010-03-04", "2010-03-04", "2013-01-01", EntryEndIsVague},
                    DateCase{"2010-03-04/..", "2010-03-04", "2010-03-04", "2020-07-01", EntryEndIsOpen},
                    DateCase{"2010-03-04/", "2010-03-04", "2010-03-04", "2020-07-01", EntryEndIsUnknown},
                    DateCase{"../2010-03-04", "1999-12-31", "1999-12-31", "2010-03-05", noStart},
                    DateCase{"/2010-03-04", "1999-12-31", "2010-03-04", "2010-03-05", noStart},
                    DateCase{"/1950", "1950-01-01", "1950-01-01", "1951-01-01", noStart},
                    DateCase{"2030-01/..", "2030-01-01", "2030-02-01", "2030-02-01", EntryEndIsOpen},
                    DateCase{"-0043-03-15", "-0043-03-15", "-0043-03-15", "-0043-03-16", EntryIsPoint},
                    DateCase{"{2010-03-04..}", "2010-03-04", "2020-07-01", "2020-07-01", EntryEndIsOpen}));

TEST(TimelineIndex, LetsOpenEndsReachToTheLastBoundBeyondTheAsOfDate)
{
    const TimelineIndexPtr index =
        buildTimelineIndex(History(historyWithDates({u"2010/.."_s, u"2031/2035"_s}, "2020-06-30")), {});
    EXPECT_EQ(edtf::isoDate({index->columns().end[0]}), u"2036-01-01"_s);
    HistoryData data = historyWithDates({u"2010/.."_s, u"2011-02-03"_s}, "2020-06-30");
    data.info.asOf = {};
    EXPECT_EQ(edtf::isoDate({buildTimelineIndex(History(data), {})->columns().end[0]}), u"2011-02-04"_s);
}

TEST(TimelineIndex, CountsEntriesWithoutDate)
{
    HistoryData data = historyWithDates({u"2010"_s, u"2011"_s}, "2020-06-30");
    data.events.update(0, [&](Event &each) { each.date = {}; });
    const TimelineIndexPtr index = buildTimelineIndex(History(data), {});
    EXPECT_EQ(index->columns().size(), 1U);
    ASSERT_EQ(index->undated().size(), 1U);
    EXPECT_EQ(index->undated().front(), (ItemRef{ItemType::Event, 0}));
}

TEST(TimelineIndex, MendsDatesThatEndBeforeTheyBegin)
{
    HistoryData data = historyWithDates({u"2010"_s}, "2020-06-30");
    data.events.update(0,
                       [&](Event &each) { each.date.latestEnd = data.events[0].date.earliestStart - Duration{500}; });
    const TimelineIndexPtr index = buildTimelineIndex(History(data), {});
    EXPECT_EQ(index->columns().end[0], index->columns().start[0] + 1);
}

TEST(TimelineIndex, IsEmptyForAnEmptyHistory)
{
    for (const Grouping grouping : test::allGroupings) {
        IndexOptions options;
        options.grouping = grouping;
        const TimelineIndexPtr index = buildTimelineIndex(History(), options);
        ASSERT_TRUE(index);
        EXPECT_EQ(index->columns().size(), 0U);
        EXPECT_TRUE(index->lanes().empty());
        EXPECT_TRUE(index->extent().isEmpty());
        EXPECT_EQ(index->numberOf({ItemType::Event, 0}), noEntry);
        EXPECT_EQ(index->positionOf(0).lane, -1);
    }
}

TEST(TimelineIndex, FindsNumbersOfShownEntriesOnly)
{
    const History history(historyWithDates({u"2012"_s, u"2010"_s, u"2011"_s}, "2020-06-30"));
    IndexOptions options;
    options.filter.to = edtf::parse(u"2012").date->earliestStart;
    const TimelineIndexPtr index = buildTimelineIndex(history, options);
    EXPECT_EQ(index->numberOf({ItemType::Event, 0}), noEntry);
    EXPECT_EQ(index->numberOf({ItemType::Event, 1}), 0U);
    EXPECT_EQ(index->numberOf({ItemType::Event, 2}), 1U);
    for (const ItemRef ref : {ItemRef{ItemType::Event, 3}, ItemRef{ItemType::Event, -1}, ItemRef{ItemType::Actor, 1},
                              ItemRef{ItemType::Agreement, 0}, ItemRef{ItemType::Agreement, 1}})
        EXPECT_EQ(index->numberOf(ref), noEntry);
}

TEST(TimelineIndex, ShowsTheSourcesOwnDates)
{
    const HistoryData data = test::builtInHistoryData();
    const History history(data);
    IndexOptions options;
    options.filter.statedBy = SourceId(u"wai-2025"_s);
    const TimelineIndexPtr index = buildTimelineIndex(history, options);
    EXPECT_GT(index->columns().size(), 10U);
    EXPECT_LT(index->columns().size(), data.events.size());
    test::checkIndex(history, options, *index);
    for (EntryNumber entry = 0; entry < index->columns().size(); ++entry) {
        const ItemRef ref = index->columns().refs[entry];
        const Entry &source = *history.entry(history.idOf(ref));
        EXPECT_EQ(index->columns().start[entry], shownDate(source, options.filter.statedBy).earliestStart.seconds);
    }
}

TEST(TimelineIndex, ColoursLanesOfAgreementsByTheirTrack)
{
    const History history(test::builtInHistoryData());
    IndexOptions options;
    options.grouping = Grouping::Agreement;
    const TimelineIndexPtr index = buildTimelineIndex(history, options);
    for (const LaneIndex &lane : index->lanes()) {
        if (lane.key.isEmpty()) {
            EXPECT_EQ(lane.colour, -1);
        } else {
            EXPECT_EQ(history.tracks()[static_cast<std::size_t>(lane.colour)].id,
                      history.agreement(AgreementId(lane.key))->track);
        }
    }
}

TEST(TimelineIndex, AgreesWithPlainLoopsOverRandomHistories)
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937_64 random(seed);
        const History history(test::RandomHistory(seed).data(static_cast<int>(1 + random() % 120)));
        IndexOptions options;
        if (seed % 3 == 0)
            options.filter.tracks = {TrackId(u"track-1"_s), TrackId(u"track-2"_s)};
        if (seed % 4 == 0)
            options.filter.from = edtf::parse(u"2005").date->earliestStart;
        if (seed % 5 == 0)
            options.filter.statedBy = SourceId(u"source-1"_s);
        for (const int maximumRows : {0, 1, 3, 8}) {
            options.packing.maximumRows = maximumRows;
            for (const Grouping grouping : test::allGroupings) {
                options.grouping = grouping;
                const TimelineIndexPtr index = buildTimelineIndex(history, options);
                ASSERT_TRUE(index);
                test::checkIndex(history, options, *index);
                for (const LaneIndex &lane : index->lanes())
                    test::checkQueries(lane, index->columns(), index->extent(), random, 5);
            }
        }
    }
}

TEST(TimelineIndex, StopsWhenCancelled)
{
    const History history(test::RandomHistory(1).data(20));
    CancelToken cancel;
    Job job;
    job.cancel = &cancel;
    EXPECT_TRUE(buildTimelineIndex(history, {}, job));
    IndexOptions options;
    options.packing.referenceSecondsPerPx = 1000;
    options.packing.labelWidthPx = [&cancel](const Entry &) {
        cancel.cancel();
        return 10.0F;
    };
    EXPECT_FALSE(buildTimelineIndex(history, options, job)) << "cancelled half way";
    EXPECT_FALSE(buildTimelineIndex(history, {}, job)) << "cancelled before";
}

TEST(TimelineIndex, ReportsProgress)
{
    const History history(test::RandomHistory(1).data(300));
    std::vector<std::int64_t> reports;
    Job job;
    job.progress = [&](std::int64_t done, std::int64_t total) {
        EXPECT_LE(done, total);
        reports.push_back(done);
    };
    IndexOptions options;
    options.grouping = Grouping::Agreement;
    ASSERT_TRUE(buildTimelineIndex(history, options, job));
    EXPECT_GT(reports.size(), 3U);
    EXPECT_LE(reports.size(), 100U);
    EXPECT_TRUE(std::is_sorted(reports.begin(), reports.end()));
}

} // namespace
} // namespace pactline
