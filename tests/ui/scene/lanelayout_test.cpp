// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/lanelayout.h"

#include "ui/scene/timelinefixture.h"

#include <gtest/gtest.h>

namespace pactline::test {

namespace {

TEST(LaneLayout, EveryPointBelongsToTheLaneAndRowThatStandThere)
{
    std::vector<EntryLine> lines;
    for (int i = 0; i < 5; ++i)
        lines.push_back({u"x", u"2020/2021", u"Same time"});
    lines.push_back({u"y", u"2020-05-01", u"One", u"cn"});
    IndexOptions options;
    options.packing.maximumRows = 3;
    const Timeline timeline(historyOf(lines), options);
    const LaneLayout &layout = timeline.layout;
    ASSERT_EQ(layout.bands().size(), 2u);
    EXPECT_EQ(layout.bands()[0].rowCount, 3);
    EXPECT_TRUE(layout.bands()[0].hasOverflow);
    const LaneMetrics &metrics = layout.metrics();
    for (double y = -5; y < layout.height() + 5; y += 0.5) {
        int lane = -1;
        for (int i = 0; i < 2; ++i) {
            const LaneBand &band = layout.bands()[static_cast<std::size_t>(i)];
            if (y >= band.top && y < band.top + band.height)
                lane = i;
        }
        ASSERT_EQ(layout.laneAt(y), lane) << y;
        if (lane < 0)
            continue;
        int row = -2;
        for (int i = 0; i < layout.bands()[static_cast<std::size_t>(lane)].rowCount; ++i) {
            if (y >= layout.rowTop(lane, i) && y < layout.rowTop(lane, i) + metrics.rowHeightPx)
                row = i;
        }
        if (layout.bands()[static_cast<std::size_t>(lane)].hasOverflow && y >= layout.rowTop(lane, -1) &&
            y < layout.rowTop(lane, -1) + metrics.overflowHeightPx)
            row = -1;
        EXPECT_EQ(layout.rowAt(lane, y), row) << y;
    }
}

TEST(LaneLayout, NoLaneIsLowerThanItsTitle)
{
    const Timeline timeline(historyOf({{u"one", u"2020-05-01", u"One"}}));
    EXPECT_EQ(timeline.layout.height(), timeline.layout.metrics().minimumLaneHeightPx);
}

} // namespace

} // namespace pactline::test
