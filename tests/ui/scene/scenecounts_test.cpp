// SPDX-License-Identifier: GPL-3.0-or-later
// Density tells the truth: what is drawn counts exactly what is in view.
#include "model/index/indexupdate.h"
#include "ui/scene/randomtimeline.h"

#include <QLocale>

#include <gtest/gtest.h>

#include <map>
#include <numeric>

namespace pactline::test {

namespace {

using SceneCounts = RandomTimeline;

template <typename Pieces, typename IsCounted> std::int64_t sumOf(const Pieces &pieces, const IsCounted &isCounted)
{
    return std::accumulate(pieces.begin(), pieces.end(), std::int64_t{0}, [&](std::int64_t sum, const auto &piece) {
        return isCounted(piece) ? sum + piece.count : sum;
    });
}

/// What the picture says is in view.
std::int64_t counted(const Scene &scene)
{
    const auto hasRow = [](const auto &piece) { return piece.row >= 0; };
    const auto always = [](const auto &) { return true; };
    return sumOf(scene.bars, always) + sumOf(scene.marks, hasRow) + static_cast<std::int64_t>(scene.traces.size()) +
           sumOf(scene.folds, hasRow) + sumOf(scene.more, always);
}

bool overlaps(const EntryColumns &columns, EntryNumber entry, const TimeSpan &span)
{
    return columns.start[entry] < span.end.seconds && columns.end[entry] > span.start.seconds;
}

/// Lanes in which each entry stands, by plain loops.
std::map<EntryNumber, int> lanesOfEntries(const TimelineIndex &index)
{
    std::map<EntryNumber, int> lanes;
    for (const LaneIndex &lane : index.lanes()) {
        for (const auto *entries : {&lane.placed, &lane.overflow}) {
            for (const EntryNumber entry : *entries)
                ++lanes[entry];
        }
    }
    return lanes;
}

/// Of all entries of the history that meet the filter.
std::int64_t inViewOfHistory(const Timeline &timeline, const Filter &filter)
{
    const std::map<EntryNumber, int> lanes = lanesOfEntries(*timeline.index);
    const TimeSpan seen = timeline.viewport.span();
    std::int64_t count = 0;
    for (const ItemRef &ref : matchingEntries(timeline.history, filter)) {
        const EntryNumber entry = timeline.index->numberOf(ref);
        if (entry != noEntry && overlaps(timeline.index->columns(), entry, seen))
            count += lanes.at(entry);
    }
    return count;
}

/// Where entries stand in rows that are at least partly within the body.
struct InRows
{
    std::int64_t all = 0;
    std::int64_t beginningInOverflow = 0;
};

InRows inViewOfRows(const Timeline &timeline)
{
    const EntryColumns &columns = timeline.index->columns();
    const LaneMetrics &metrics = timeline.layout.metrics();
    const Viewport &viewport = timeline.viewport;
    const TimeSpan seen = viewport.span();
    const auto isSeen = [&](double top, double height) {
        return top + height > viewport.scrollY && top < viewport.scrollY + viewport.bodyHeightPx();
    };
    InRows count;
    for (std::size_t lane = 0; lane < timeline.index->lanes().size(); ++lane) {
        const LaneIndex &at = timeline.index->lanes()[lane];
        for (std::size_t row = 0; row < at.rows.size(); ++row) {
            if (!isSeen(timeline.layout.rowTop(static_cast<int>(lane), static_cast<int>(row)), metrics.rowHeightPx))
                continue;
            for (std::uint32_t i = at.rows[row].begin; i < at.rows[row].end; ++i)
                count.all += overlaps(columns, at.placed[i], seen) ? 1 : 0;
        }
        if (!isSeen(timeline.layout.rowTop(static_cast<int>(lane), -1), metrics.overflowHeightPx))
            continue;
        for (const EntryNumber entry : at.overflow) {
            count.all += overlaps(columns, entry, seen) ? 1 : 0;
            count.beginningInOverflow += seen.contains({columns.start[entry]}) ? 1 : 0;
        }
    }
    return count;
}

TEST_P(SceneCounts, AreThoseOfTheHistory)
{
    for (int packing = 0; packing < 6; ++packing) {
        indexAnew();
        for (int round = 0; round < 40; ++round) {
            showSomewhere();
            EXPECT_EQ(counted(scene()), inViewOfHistory(timeline, options.filter)) << packing << ' ' << round;
        }
    }
}

/// Events get the date and track of others, come and go.
TEST_P(SceneCounts, AreThoseOfTheHistoryAfterEdits)
{
    for (int packing = 0; packing < 4; ++packing) {
        indexAnew();
        for (int round = 0; round < 20; ++round) {
            const int row = below(static_cast<int>(timeline.history.events().size()));
            const auto other = static_cast<std::size_t>(below(static_cast<int>(timeline.history.events().size())));
            Event event = timeline.history.events()[static_cast<std::size_t>(row)];
            event.date = timeline.history.events()[other].date;
            event.track = timeline.history.events()[other].track;
            Edit edit{{}, {ReplaceItem{event, row}}};
            if (round % 5 == 3)
                edit = {{}, {RemoveItem{Item(event).index(), row}}};
            event.id = ItemId(QStringLiteral("new-%1-%2").arg(packing).arg(round));
            if (round % 5 == 1)
                edit = {{}, {InsertItem{event, row}}};
            const Result<Edit> inverse = apply(timeline.history, edit);
            ASSERT_TRUE(inverse);
            timeline.index = updateTimelineIndex(timeline.index, timeline.history, options, changesOf(edit, *inverse));
            timeline.layout = LaneLayout(*timeline.index);
            showSomewhere();
            EXPECT_EQ(counted(scene()), inViewOfHistory(timeline, options.filter)) << packing << ' ' << round;
        }
    }
}

TEST_P(SceneCounts, AreThoseOfTheRowsInView)
{
    const auto isOverflow = [](const auto &piece) { return piece.row < 0; };
    for (int packing = 0; packing < 4; ++packing) {
        indexAnew();
        for (int round = 0; round < 40; ++round) {
            showSomewhere();
            showPartOfHeight();
            const InRows expected = inViewOfRows(timeline);
            const Scene drawn = scene();
            EXPECT_EQ(counted(drawn), expected.all) << packing << ' ' << round;
            EXPECT_EQ(sumOf(drawn.marks, isOverflow) + sumOf(drawn.folds, isOverflow), expected.beginningInOverflow)
                << packing << ' ' << round;
        }
    }
}

TEST_P(SceneCounts, AreOfPiecesThatAreSeen)
{
    for (int round = 0; round < 60; ++round) {
        showSomewhere();
        const Viewport &viewport = timeline.viewport;
        const QRectF body(viewport.headerWidthPx, viewport.rulerHeightPx, viewport.bodyWidthPx(),
                          viewport.bodyHeightPx());
        const double pixel = 1 / timeline.options.devicePixelRatio;
        const auto expectSeen = [&](const QRectF &rect, const char *what) {
            EXPECT_GE(rect.width(), pixel - 1e-6) << what << ' ' << round;
            EXPECT_GE(rect.left(), body.left() - 1e-6) << what << ' ' << round;
            EXPECT_LE(rect.right(), body.right() + pixel + 1e-6) << what << ' ' << round;
        };
        const Scene drawn = scene();
        for (const SceneBar &bar : drawn.bars)
            expectSeen(bar.rect, "bar");
        for (const SceneTrace &trace : drawn.traces)
            expectSeen(trace.rect, "trace");
        for (const SceneFold &fold : drawn.folds) {
            expectSeen(fold.rect, "fold");
            EXPECT_GE(fold.count, 2);
            EXPECT_TRUE(fold.row < 0 || viewport.span().overlaps(fold.span));
        }
        for (const SceneMark &mark : drawn.marks) {
            const QRectF whole(mark.centre.x() - mark.sizePx / 2, body.top(), mark.sizePx, 1);
            if (mark.count > 0)
                expectSeen(whole.intersected(body.adjusted(0, 0, pixel, 0)), "mark");
        }
    }
}

/// A title never stands on the number, however few rows a lane has and however it is scrolled.
TEST_P(SceneCounts, OfWhatHasNoRowAreWrittenInTheHeader)
{
    for (int round = 0; round < 40; ++round) {
        indexAnew();
        showSomewhere();
        if (chance(70))
            showPartOfHeight();
        const Scene drawn = scene();
        for (const SceneMore &more : drawn.more) {
            const QString expected =
                QStringLiteral("%1 more").arg(timeline.options.locale.toString(qlonglong(more.count)));
            const double centre = timeline.viewport.rulerHeightPx - timeline.viewport.scrollY +
                                  timeline.layout.rowTop(more.lane, -1) +
                                  timeline.layout.metrics().overflowHeightPx / 2;
            const LaneBand &band = timeline.layout.bands()[static_cast<std::size_t>(more.lane)];
            const double top = timeline.viewport.rulerHeightPx - timeline.viewport.scrollY + band.top;
            int found = 0;
            for (const SceneText &text : drawn.texts) {
                if (text.layer != SceneLayer::Header || text.baseline.y() < top ||
                    text.baseline.y() > top + band.height)
                    continue;
                if (std::abs(text.baseline.y() - centre) < 8) {
                    EXPECT_EQ(text.text, expected) << round;
                    ++found;
                } else {
                    EXPECT_LE(text.baseline.y(), centre - 7) << round << ' ' << qPrintable(text.text);
                }
            }
            EXPECT_EQ(found, 1) << round << " lane " << more.lane;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Histories, SceneCounts, testing::ValuesIn(randomCases()), nameOfCase);

} // namespace

} // namespace pactline::test
