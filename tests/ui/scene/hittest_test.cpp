// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/hittest.h"

#include "ui/scene/timelinefixture.h"

#include <gtest/gtest.h>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

class HitTest : public testing::Test
{
protected:
    HitTest()
        : timeline(historyOf({{u"bar", u"2020-01-01/2022-01-01", u"Bar", u"two", 5},
                              {u"point", u"2023-01-01", u"Point here", u"two", 5},
                              {u"other", u"2023-01-01", u"Other", u"cn", 5}}))
    {
        timeline.show(u"2019", u"2025", 720, 300);
        scene = timeline.scene();
    }

    [[nodiscard]] Hit at(double x, double y) const
    {
        return hitTest(*timeline.index, timeline.layout, timeline.viewport, scene, {x, y});
    }
    [[nodiscard]] QString entryAt(double x, double y) const { return timeline.nameOf(at(x, y).entry); }
    [[nodiscard]] double xAt(const char16_t *date) const
    {
        const TimePoint time = edtf::parse(QString::fromUtf16(date)).date->earliestStart;
        return timeline.viewport.headerWidthPx + timeline.viewport.xAt(time);
    }
    [[nodiscard]] double rowY(int lane) const
    {
        return timeline.viewport.rulerHeightPx + timeline.layout.rowTop(lane, 0) + 13;
    }

    Timeline timeline;
    Scene scene;
};

TEST_F(HitTest, FindsBarsMarksAndTheirLabels)
{
    EXPECT_EQ(entryAt(xAt(u"2021"), rowY(0)), u"bar"_s);
    EXPECT_EQ(entryAt(xAt(u"2023"), rowY(0)), u"point"_s);
    EXPECT_EQ(entryAt(xAt(u"2023") + 30, rowY(0)), u"point"_s) << "its label";
    EXPECT_EQ(entryAt(xAt(u"2023"), rowY(1)), u"other"_s);
    EXPECT_EQ(at(xAt(u"2019-06"), rowY(0)).kind, HitKind::Nothing);
}

TEST_F(HitTest, ReachesTwoPixelsFurther)
{
    EXPECT_EQ(entryAt(xAt(u"2020") - 1.5, rowY(0)), u"bar"_s);
    EXPECT_EQ(entryAt(xAt(u"2020") - 4, rowY(0)), u"none"_s);
}

TEST_F(HitTest, TellsLaneRowAndFixedParts)
{
    EXPECT_EQ(at(xAt(u"2021"), rowY(1)).lane, 1);
    EXPECT_EQ(at(xAt(u"2021"), rowY(0)).row, 0);
    EXPECT_EQ(at(20, rowY(1)).kind, HitKind::LaneHeader);
    EXPECT_EQ(at(20, rowY(1)).lane, 1);
    EXPECT_EQ(at(300, 20).kind, HitKind::Ruler);
    EXPECT_EQ(at(300, 290).kind, HitKind::Nothing);
    EXPECT_EQ(at(300, 290).lane, -1);
}

TEST_F(HitTest, FollowsTheScroll)
{
    timeline.viewport.scrollY = timeline.layout.bands()[1].top;
    scene = timeline.scene();
    EXPECT_EQ(entryAt(xAt(u"2023"), timeline.viewport.rulerHeightPx + timeline.layout.metrics().lanePaddingPx + 13),
              u"other"_s);
}

TEST(HitTestFold, GivesCountAndSpan)
{
    Timeline timeline(
        historyOf({{u"a", u"2020-01-01", u"A"}, {u"b", u"2020-01-02", u"B"}, {u"c", u"2020-01-03", u"C"}}));
    timeline.show(u"1900", u"2100");
    const Scene scene = timeline.scene();
    ASSERT_EQ(scene.folds.size(), 1u);
    const Hit hit = hitTest(*timeline.index, timeline.layout, timeline.viewport, scene, scene.folds[0].rect.center());
    EXPECT_EQ(hit.kind, HitKind::Fold);
    EXPECT_EQ(hit.count, 3);
    EXPECT_EQ(hit.span.start, edtf::parse(u"2020-01-01").date->earliestStart);
    EXPECT_EQ(hit.span.end, edtf::parse(u"2020-01-03").date->latestEnd);
}

} // namespace

} // namespace pactline::test
