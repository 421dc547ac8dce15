// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/statistics.h"

#include "model/exchange/exchangefixtures.h"
#include "model/query/filter.h"

#include <gtest/gtest.h>

#include <numeric>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TimePoint at(const char *text) { return edtf::parse(QString::fromLatin1(text)).date->earliestStart; }

History historyOf(const std::vector<const char *> &dates)
{
    HistoryData data;
    data.tracks = {{TrackId(u"a"_s), {}, {}, {}, {}}, {TrackId(u"b"_s), {}, {}, {}, {}}};
    for (std::size_t i = 0; i < dates.size(); ++i) {
        Event event;
        event.id = ItemId(u"e%1"_s.arg(i));
        event.track = TrackId(i % 2 == 0 ? u"a"_s : u"b"_s);
        if (*dates[i] != 0)
            event.date = *edtf::parse(QString::fromLatin1(dates[i])).date;
        data.events.push_back(event);
    }
    return History(data);
}

int sum(const PeriodCounts &counts)
{
    int total = 0;
    for (const auto &ofTrack : counts.counts)
        total = std::accumulate(ofTrack.begin(), ofTrack.end(), total);
    return total;
}

TEST(Statistics, CountsPerQuarterAndTrack)
{
    const History history = historyOf({"2023-02-01", "2023-03-31", "2023-04", "2023-12-31/..", "", "../2020"});
    int unplaced = 0;
    const PeriodCounts counts = countPerPeriod(history, matchingEntries(history, {}), {8}, &unplaced);
    EXPECT_EQ(counts.unit, PeriodUnit::Quarter);
    EXPECT_EQ(unplaced, 2);
    EXPECT_EQ(counts.starts,
              (std::vector{at("2023-01-01"), at("2023-04-01"), at("2023-07-01"), at("2023-10-01"), at("2024-01-01")}));
    EXPECT_EQ(counts.counts, (std::vector<std::vector<int>>{{1, 1, 0, 0}, {1, 0, 0, 1}}));
}

struct UnitCase
{
    const char *first;
    const char *last;
    int maximum;
    PeriodUnit unit;
    const char *start;
};

class PeriodUnits : public testing::TestWithParam<UnitCase>
{};

TEST_P(PeriodUnits, AreTheFinestThatFit)
{
    const UnitCase &c = GetParam();
    const History history = historyOf({c.first, c.last});
    const PeriodCounts counts = countPerPeriod(history, matchingEntries(history, {}), {c.maximum});
    EXPECT_EQ(counts.unit, c.unit);
    EXPECT_EQ(counts.starts.front(), at(c.start));
    EXPECT_LE(std::ssize(counts.starts), c.maximum + 1);
    EXPECT_EQ(sum(counts), 2);
    EXPECT_LE(counts.starts.front(), at(c.first));
    EXPECT_GT(counts.starts.back(), at(c.last));
    for (std::size_t i = 1; i < counts.starts.size(); ++i)
        EXPECT_LT(counts.starts[i - 1], counts.starts[i]);
}

INSTANTIATE_TEST_SUITE_P(
    Table, PeriodUnits,
    testing::Values(UnitCase{"2023-05-20", "2023-05-25", 10, PeriodUnit::Day, "2023-05-20"},
                    UnitCase{"2023-05-20", "2023-06-25", 10, PeriodUnit::Week, "2023-05-15"},
                    UnitCase{"1969-12-28", "1970-02-25", 12, PeriodUnit::Week, "1969-12-22"},
                    UnitCase{"2023-05-20", "2024-01-25", 10, PeriodUnit::Month, "2023-05-01"},
                    UnitCase{"2010-11-20", "2011-12-25", 10, PeriodUnit::Quarter, "2010-10-01"},
                    UnitCase{"2010-11-20", "2018-12-25", 10, PeriodUnit::Year, "2010-01-01"},
                    UnitCase{"-0044-03-15", "0030-01-01", 10, PeriodUnit::Decade, "-0050-01-01"},
                    UnitCase{"-0044-03-15", "0530-01-01", 10, PeriodUnit::Century, "-0100-01-01"},
                    UnitCase{"-4400-03-15", "2023-01-01", 10, PeriodUnit::Millennium, "-5000-01-01"},
                    UnitCase{"Y-4400000", "2023-01-01", 10, PeriodUnit::MillionYears, "Y-5000000"}));

TEST(Statistics, OfNothingAreEmpty)
{
    const History history = historyOf({""});
    const PeriodCounts counts = countPerPeriod(history, matchingEntries(history, {}), {10});
    EXPECT_TRUE(counts.starts.empty());
    EXPECT_EQ(counts.counts.size(), 2U);
    EXPECT_TRUE(spanOf(history, matchingEntries(history, {})).isEmpty());
    EXPECT_TRUE(denseSpanOf(history, {}, 0.9).isEmpty());
}

TEST(Statistics, PeriodsReachAsFarAsIsAskedFor)
{
    const History history = historyOf({"2019-05", "2012", "../1985", "2020-05-01"});
    const TimeSpan starts = startsOfEvents(history);
    EXPECT_EQ(starts, (TimeSpan{at("2012"), at("2020-05-01") + Duration{1}}));
    const PeriodCounts some = countPerPeriod(history, {{ItemType::Event, 0}}, {10, starts});
    ASSERT_EQ(some.unit, PeriodUnit::Year);
    EXPECT_EQ(some.starts.front(), at("2012"));
    EXPECT_EQ(some.starts.back(), at("2021"));
    EXPECT_EQ(sum(some), 1);
    const PeriodCounts none = countPerPeriod(history, {}, {10, starts});
    EXPECT_EQ(none.starts, some.starts);
    EXPECT_EQ(sum(none), 0);
    EXPECT_TRUE(startsOfEvents(historyOf({""})).isEmpty());
}

TEST(Statistics, EntriesAreCountedWhereTheSourceDatesThem)
{
    HistoryData data = test::builtInHistoryData();
    const History history(data);
    const auto ref = history.find(ItemId(u"nztap-signed"_s));
    ASSERT_TRUE(ref);
    PeriodOptions options{1};
    EXPECT_EQ(countPerPeriod(history, {*ref}, options).starts.front(), at("2022-07-12"));
    options.statedBy = SourceId(u"wai-2025"_s);
    EXPECT_EQ(countPerPeriod(history, {*ref}, options).starts.front(), at("2022")) << "the article gives the year";
}

TEST(Statistics, SpanReachesToEveryFiniteBound)
{
    const History history = historyOf({"2019", "2010-02/..", "../1985", "2020-05-01/"});
    const TimeSpan span = spanOf(history, matchingEntries(history, {}));
    EXPECT_EQ(span.start, at("1985"));
    EXPECT_EQ(span.end, at("2020-05-02"));
}

TEST(Statistics, DenseSpanIsTheShortestThatHoldsTheShare)
{
    const History history = historyOf({"1990", "2010-01-01", "2010-01-05", "2010-01-09", "2030"});
    const auto entries = matchingEntries(history, {});
    EXPECT_EQ(denseSpanOf(history, entries, 0.6), (TimeSpan{at("2010-01-01"), at("2010-01-09") + Duration{1}}));
    EXPECT_EQ(denseSpanOf(history, entries, 1), (TimeSpan{at("1990"), at("2030") + Duration{1}}));
    EXPECT_EQ(denseSpanOf(history, entries, 0).length(), Duration{1});
}

TEST(Statistics, BuiltInHistoryFitsIntoItsColumns)
{
    const History history(test::builtInHistoryData());
    const auto entries = matchingEntries(history, {});
    int unplaced = -1;
    const PeriodCounts counts = countPerPeriod(history, entries, {100}, &unplaced);
    EXPECT_EQ(counts.unit, PeriodUnit::Quarter);
    EXPECT_EQ(sum(counts) + unplaced, 211);
}

} // namespace
} // namespace pactline
