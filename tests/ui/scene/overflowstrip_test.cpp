// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/foldcells.h"
#include "ui/scene/randomtimeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace pactline::test {

namespace {

using OverflowStrip = RandomTimeline;

double rowBottom(const Timeline &timeline, int lane)
{
    return timeline.viewport.rulerHeightPx + timeline.layout.rowTop(lane, -1) +
           timeline.layout.metrics().overflowHeightPx;
}

TEST_P(OverflowStrip, ColumnsAreHigherWhereMoreBegin)
{
    for (int round = 0; round < 60; ++round) {
        indexAnew();
        showSomewhere();
        const TimeSpan seen = timeline.viewport.span();
        std::map<int, std::vector<SceneFold>> columns;
        for (const SceneFold &fold : scene().folds) {
            EXPECT_EQ(fold.isColumn, fold.row < 0);
            // At the edges a column is as high as all of its cell, of which some are out of view.
            const std::int64_t cell = foldCellSeconds(timeline.viewport.secondsPerPx);
            const std::int64_t start = cellAt(fold.span.start.seconds, cell) * cell;
            if (fold.isColumn && start >= seen.start.seconds && start + cell <= seen.end.seconds)
                columns[fold.lane].push_back(fold);
        }
        for (auto &[lane, folds] : columns) {
            std::sort(folds.begin(), folds.end(),
                      [](const SceneFold &a, const SceneFold &b) { return a.count < b.count; });
            for (std::size_t i = 1; i < folds.size(); ++i) {
                EXPECT_EQ(folds[i].rect.bottom(), folds[0].rect.bottom()) << round;
                EXPECT_GE(folds[i].rect.height(), folds[i - 1].rect.height()) << round;
                if (folds[i].count == folds[i - 1].count) {
                    EXPECT_EQ(folds[i].rect.height(), folds[i - 1].rect.height()) << round;
                }
            }
        }
    }
}

/// Lanes in which a cell is one where entries without a row go on although none begins.
TEST_P(OverflowStrip, LinesSayWhereSomeGoOn)
{
    const EntryColumns &columns = timeline.index->columns();
    int lines = 0;
    for (int round = 0; round < 25; ++round) {
        showSomewhere();
        const Viewport &viewport = timeline.viewport;
        const Scene drawn = scene();
        const std::int64_t cell = foldCellSeconds(viewport.secondsPerPx);
        const TimeSpan seen = viewport.span();
        for (std::size_t lane = 0; lane < timeline.index->lanes().size(); ++lane) {
            const double bottom = rowBottom(timeline, static_cast<int>(lane));
            std::vector<QRectF> rects;
            for (const SceneRect &rect : drawn.rects) {
                if (rect.layer == SceneLayer::Body && rect.rect.bottom() <= bottom && rect.rect.top() >= bottom - 16)
                    rects.push_back(rect.rect);
            }
            for (std::int64_t start = cellAt(seen.start.seconds, cell) * cell; start < seen.end.seconds;
                 start += cell) {
                bool goesOn = false;
                bool begins = false;
                for (const EntryNumber entry : timeline.index->lanes()[lane].overflow) {
                    begins = begins || (columns.start[entry] >= start && columns.start[entry] < start + cell);
                    goesOn = goesOn || (columns.start[entry] < start && columns.end[entry] > start);
                }
                const double middle =
                    viewport.headerWidthPx + (viewport.xAt({start}) + viewport.xAt({start + cell})) / 2;
                if (middle < viewport.headerWidthPx + 1 || middle > viewport.size.width() - 1)
                    continue;
                const bool hasLine = std::any_of(rects.begin(), rects.end(), [&](const QRectF &rect) {
                    return rect.left() <= middle && middle < rect.right();
                });
                EXPECT_EQ(hasLine, goesOn && !begins) << "round " << round << " lane " << lane;
                lines += hasLine ? 1 : 0;
            }
        }
    }
    EXPECT_TRUE(lines > 0 || GetParam().shape != SyntheticShape::Spanning);
}

INSTANTIATE_TEST_SUITE_P(Histories, OverflowStrip, testing::ValuesIn(randomCases()), nameOfCase);

} // namespace

} // namespace pactline::test
