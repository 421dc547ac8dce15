// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the timeline that need no window.
#include "timelineviewfixture.h"

#include "ui/widgets/laneorder.h"
#include "ui/widgets/timelinegeometry.h"
#include "ui/widgets/timelinewords.h"

#include <random>

using namespace Qt::StringLiterals;

namespace pactline::test {

namespace {

TimelineIndexPtr indexOf(const History &history, int rows = 3)
{
    IndexOptions options;
    options.packing.maximumRows = rows;
    return buildTimelineIndex(history, options);
}

HistoryData randomHistory(std::mt19937 &random, int count)
{
    std::vector<TimelineEntry> entries;
    for (int i = 0; i < count; ++i) {
        const QString day = u"20%1-0%2-1%3"_s.arg(10 + random() % 4).arg(1 + random() % 9).arg(random() % 3);
        const QString date = random() % 4 == 0 ? day + u"/2016-01-01"_s : day;
        entries.push_back({u"e%1"_s.arg(i), date, u"Entry"_s, random() % 2 == 0 ? u"one"_s : u"two"_s});
    }
    return historyWith(entries);
}

} // namespace

TEST(LaneOrder, IsByTimeAndFindsPlacesAndNeighbours)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const History history(randomHistory(random, 1 + static_cast<int>(seed) * 3));
        const LaneOrder order(indexOf(history));
        const Column<std::int64_t> &start = order.index()->columns().start;
        for (int lane = 0; lane < order.laneCount(); ++lane) {
            const auto entries = order.entries(lane);
            ASSERT_EQ(static_cast<int>(entries.size()), order.entryCount(lane));
            for (std::size_t i = 0; i < entries.size(); ++i) {
                EXPECT_EQ(order.placeOf(lane, entries[i]), static_cast<int>(i));
                EXPECT_LE(start[entries[i == 0 ? i : i - 1]], start[entries[i]]);
            }
            for (int k = 0; k < 30; ++k) {
                const TimePoint time{dayStart(u"2009-06-01"_s).seconds +
                                     static_cast<std::int64_t>(random() % 2500) * secondsPerDay};
                std::int64_t best = std::numeric_limits<std::int64_t>::max();
                for (const EntryNumber entry : entries)
                    best = std::min(best, std::abs(start[entry] - time.seconds));
                EXPECT_EQ(std::abs(start[order.nearest(lane, time)] - time.seconds), best);
            }
        }
        EXPECT_EQ(order.placeOf(0, noEntry), -1);
        EXPECT_EQ(order.placeOf(-1, 0), -1);
        EXPECT_EQ(order.nearest(order.laneCount(), {}), noEntry);
    }
    EXPECT_EQ(LaneOrder().laneCount(), 0);
}

TEST(TimelineGeometry, FindsTheRowOfEveryEntry)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const History history(randomHistory(random, 40));
        const TimelineIndexPtr index = indexOf(history, 2);
        for (int lane = 0; lane < static_cast<int>(index->lanes().size()); ++lane) {
            const LaneIndex &laneIndex = index->lanes()[static_cast<std::size_t>(lane)];
            for (int row = 0; row < static_cast<int>(laneIndex.rows.size()); ++row) {
                for (auto i = laneIndex.rows[static_cast<std::size_t>(row)].begin;
                     i < laneIndex.rows[static_cast<std::size_t>(row)].end; ++i) {
                    EXPECT_EQ(rowOf(*index, lane, laneIndex.placed[i]), row);
                    EXPECT_EQ(rowOf(*index, 1 - lane, laneIndex.placed[i]), noRow);
                }
            }
            for (const EntryNumber entry : laneIndex.overflow)
                EXPECT_EQ(rowOf(*index, lane, entry), overflowRow);
        }
    }
}

TEST(TimelineGeometry, RectsAreCutToTheBody)
{
    const History history(
        historyWith({{u"span"_s, u"2000-01-01/2019-12-31"_s, u"Long"_s}, {u"point"_s, u"2010-06-01"_s, u"Short"_s}}));
    const TimelineIndexPtr index = indexOf(history);
    const LaneLayout layout(*index);
    Viewport viewport;
    viewport.size = {918, 400};
    viewport = fittedTo(viewport, {dayStart(u"2010-01-01"_s), dayStart(u"2011-01-01"_s)}, 0);
    const EntryNumber span = index->numberOf(*history.find(ItemId(u"span"_s)));
    const EntryNumber point = index->numberOf(*history.find(ItemId(u"point"_s)));
    const QRectF bar = entryRect(*index, layout, viewport, 0, span);
    EXPECT_EQ(bar.left(), viewport.headerWidthPx);
    EXPECT_EQ(bar.right(), viewport.size.width());
    const QRectF mark = entryRect(*index, layout, viewport, 0, point);
    EXPECT_NEAR(mark.center().x(), viewport.headerWidthPx + viewport.xAt(dayStart(u"2010-06-01"_s)), 0.01);
    EXPECT_NE(mark.center().y(), bar.center().y());
    EXPECT_TRUE(entryRect(*index, layout, viewport, 3, span).isNull());
    const Viewport away = fittedTo(viewport, {dayStart(u"2030-01-01"_s), dayStart(u"2031-01-01"_s)}, 0);
    EXPECT_LT(entryRect(*index, layout, away, 0, span).right(), 0 + away.headerWidthPx);
    const Viewport shown = showing(away, *index, layout, 0, point);
    EXPECT_EQ(shown.secondsPerPx, away.secondsPerPx);
    EXPECT_NEAR(shown.xAt(dayStart(u"2010-06-01"_s)), shown.bodyWidthPx() * 0.6, 1) << "it came from the left";
    EXPECT_EQ(showing(shown, *index, layout, 0, point), shown);
}

TEST(TimelineGeometry, SurroundingsAreWideForShortSpansOnly)
{
    const std::pair<std::int64_t, std::int64_t> lengths[] = {{1, 20},
                                                             {3600, 20 * 3600},
                                                             {secondsPerDay, 20 * secondsPerDay},
                                                             {31 * secondsPerDay, 120 * secondsPerDay},
                                                             {400 * secondsPerDay, 400 * secondsPerDay}};
    for (const auto &[length, wanted] : lengths) {
        const TimeSpan around = withSurroundings({{1000}, {1000 + length}});
        EXPECT_NEAR(static_cast<double>(around.length().seconds), static_cast<double>(wanted), 2);
        EXPECT_LE(around.start.seconds, 1000);
        EXPECT_GE(around.end.seconds, 1000 + length);
    }
}

TEST(TimelineWords, CountsEventsAndAgreements)
{
    EXPECT_EQ(words::counted(1, 0), u"1 event"_s);
    EXPECT_EQ(words::counted(14, 0), u"14 events"_s);
    EXPECT_EQ(words::counted(0, 2), u"2 agreements"_s);
    EXPECT_EQ(words::counted(12, 1), u"12 events and 1 agreement"_s);
}

TEST(TimelineWords, AFoldSaysHowManyAndWhen)
{
    const History history(crowdedHistory(14));
    const TimelineIndexPtr index = indexOf(history, 1);
    Hit fold;
    fold.kind = HitKind::Fold;
    fold.lane = 0;
    fold.row = overflowRow;
    fold.count = 13;
    fold.span = {dayStart(u"2020-05-05"_s), dayStart(u"2020-05-06"_s)};
    EXPECT_EQ(words::foldText(*index, fold), u"13 events, 5 May 2020"_s);
    fold.count = 99;
    EXPECT_EQ(words::foldText(*index, fold), u"99 entries, 5 May 2020"_s) << "what cannot be told apart is not";
}

} // namespace pactline::test
