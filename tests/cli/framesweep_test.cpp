// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/framesweep.h"

#include "model/history/synthetichistory.h"
#include "model/query/statistics.h"

#include <gtest/gtest.h>

#include <set>

namespace pactline {
namespace {

TEST(FrameSweep, GoesFromEverythingToOneDayAndPansAtEachLevel)
{
    const History history(syntheticHistory({500, 7}));
    const TimelineIndexPtr index = buildTimelineIndex(history, {});
    const LaneLayout layout(*index);
    Viewport everything;
    everything.size = {1000, 600};
    const TimeSpan all = spanOf(history, matchingEntries(history, {}));
    everything = fittedTo(everything, all);
    const std::vector<Viewport> sweep = cli::sweepViewports(*index, layout, everything, 240);
    ASSERT_EQ(sweep.size(), 240U);
    EXPECT_DOUBLE_EQ(sweep.front().secondsPerPx, everything.secondsPerPx);
    EXPECT_NEAR(sweep.back().secondsPerPx * sweep.back().bodyWidthPx(), 86'400, 1);
    std::set<double> scrolls;
    std::set<std::pair<std::int64_t, double>> places;
    int pans = 0;
    for (std::size_t i = 1; i < sweep.size(); ++i) {
        EXPECT_LE(sweep[i].secondsPerPx, sweep[i - 1].secondsPerPx) << i;
        EXPECT_GE(sweep[i].scrollY, 0);
        EXPECT_LE(sweep[i].scrollY, std::max(0.0, layout.height() - sweep[i].bodyHeightPx()));
        pans += sweep[i].secondsPerPx == sweep[i - 1].secondsPerPx && sweep[i].start > sweep[i - 1].start ? 1 : 0;
        scrolls.insert(sweep[i].scrollY);
        places.insert({sweep[i].start.seconds, sweep[i].secondsPerPx});
    }
    EXPECT_GT(pans, 100) << "half of the frames pan";
    EXPECT_EQ(places.size(), sweep.size() - 1) << "no frame is shown twice: that would cost nothing";
    EXPECT_GT(scrolls.size(), 1U) << "the lanes are higher than the window";
}

TEST(FrameSweep, SeesEntriesAtEveryLevel)
{
    const History history(syntheticHistory({20'000, 1}));
    const TimelineIndexPtr index = buildTimelineIndex(history, {});
    Viewport everything;
    everything.size = {1920, 1080};
    everything = fittedTo(everything, spanOf(history, matchingEntries(history, {})));
    for (const Viewport &viewport : cli::sweepViewports(*index, LaneLayout(*index), everything, 120)) {
        std::int64_t seen = 0;
        for (const LaneIndex &lane : index->lanes())
            seen += lane.countOverlapping(viewport.span());
        EXPECT_GT(seen, 0) << viewport.secondsPerPx;
    }
}

} // namespace
} // namespace pactline
