// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/framesweep.h"

#include "model/history/synthetichistory.h"
#include "model/query/statistics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace pactline {
namespace {

struct Swept
{
    explicit Swept(const SyntheticOptions &options, int frameCount, const QSizeF &size = {1000, 600})
        : history(syntheticHistory(options))
        , index(buildTimelineIndex(history, {}))
        , layout(*index)
    {
        everything.size = size;
        everything = fittedTo(everything, spanOf(history, matchingEntries(history, {})));
        frames = cli::sweepFrames(*index, layout, everything, frameCount);
    }

    const History history;
    const TimelineIndexPtr index;
    const LaneLayout layout;
    Viewport everything;
    std::vector<cli::SweepFrame> frames;
};

TEST(FrameSweep, GoesFromEverythingToOneDay)
{
    const Swept swept({500, 7}, 240);
    ASSERT_EQ(swept.frames.size(), 240U);
    EXPECT_EQ(swept.frames.front().viewport, swept.everything);
    const Viewport &last = swept.frames.back().viewport;
    EXPECT_NEAR(last.secondsPerPx * last.bodyWidthPx(), 86'400, 1);
    for (std::size_t i = 1; i < swept.frames.size(); ++i) {
        const Viewport &viewport = swept.frames[i].viewport;
        EXPECT_LE(viewport.secondsPerPx, swept.frames[i - 1].viewport.secondsPerPx * 1.000001) << i;
        EXPECT_GE(viewport.scrollY, 0);
        EXPECT_LE(viewport.scrollY, std::max(0.0, swept.layout.height() - viewport.bodyHeightPx()));
        EXPECT_NE(viewport, swept.frames[i - 1].viewport) << "a frame shown twice would cost nothing: " << i;
    }
}

TEST(FrameSweep, MovesInEveryWayAtEachLevel)
{
    const Swept swept({500, 7}, 300);
    ASSERT_GT(swept.layout.height(), swept.everything.bodyHeightPx());
    for (std::size_t level = 0; level < 12; ++level) {
        std::map<cli::SweepStep, int> steps;
        for (std::size_t i = level * 25; i < (level + 1) * 25; ++i) {
            const auto &[viewport, step] = swept.frames[i];
            ++steps[step];
            if (i == 0 || step == cli::SweepStep::Jump)
                continue;
            const Viewport &before = swept.frames[i - 1].viewport;
            const double moved = static_cast<double>((viewport.start - before.start).seconds) / viewport.secondsPerPx;
            if (step == cli::SweepStep::Pixel) {
                EXPECT_NEAR(moved, 1, 0.51 / viewport.secondsPerPx) << i;
            }
            if (step == cli::SweepStep::Tens) {
                EXPECT_NEAR(moved, 10, 0.51 / viewport.secondsPerPx) << i;
            }
            if (step == cli::SweepStep::Page) {
                EXPECT_GT(std::abs(moved), 300) << i;
            }
            if (step == cli::SweepStep::Scroll) {
                EXPECT_NE(viewport.scrollY, before.scrollY) << i;
            }
        }
        EXPECT_EQ(steps[cli::SweepStep::Jump], 3) << level;
        EXPECT_GE(steps[cli::SweepStep::Pixel], 4) << level;
        EXPECT_GE(steps[cli::SweepStep::Tens], 5) << level;
        EXPECT_GE(steps[cli::SweepStep::Page], 5) << level;
        EXPECT_EQ(steps[cli::SweepStep::Scroll], 3) << level;
        EXPECT_EQ(steps[cli::SweepStep::Zoom], level < 11 ? 4 : 0) << level;
    }
}

TEST(FrameSweep, PagesWhereAllLanesAreInView)
{
    const Swept swept({500, 7}, 100, {1000, 4000});
    for (const auto &[viewport, step] : swept.frames) {
        EXPECT_NE(step, cli::SweepStep::Scroll);
        EXPECT_EQ(viewport.scrollY, 0);
    }
}

class SweepOfShape : public testing::TestWithParam<std::pair<QLatin1StringView, SyntheticShape>>
{};

TEST_P(SweepOfShape, SeesEntriesAtEveryLevelWhereTheyAreCrowdedAndWhereTheyAreRare)
{
    const Swept swept({20'000, 1, GetParam().second}, 300, {1920, 1080});
    for (std::size_t i = 0; i < swept.frames.size(); ++i) {
        if (swept.frames[i].step != cli::SweepStep::Jump)
            continue;
        std::int64_t seen = 0;
        for (const LaneIndex &lane : swept.index->lanes())
            seen += lane.countOverlapping(swept.frames[i].viewport.span());
        EXPECT_GT(seen, 0) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Shapes, SweepOfShape, testing::ValuesIn(syntheticShapes), [](const auto &each) {
    std::string name = each.param.first.data();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace
} // namespace pactline
