// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/framepainter.h"

#include "ui/scene/imagesupport.h"
#include "ui/scene/timelinefixture.h"

#include <QPainter>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline::test {
namespace {

HistoryData fewEntries()
{
    return historyOf({
        {u"mapping", u"2019~/..", u"Mineral mapping agreement"},
        {u"compact", u"2023-05-20/..", u"Climate and minerals compact"},
        {u"gallium", u"2023-07-03", u"Gallium licences", u"cn"},
    });
}

class FramePainterTest : public testing::Test
{
protected:
    explicit FramePainterTest(HistoryData data = fewEntries())
        : timeline(std::move(data))
    {
        timeline.show(u"2018", u"2025");
    }

    FramePainter::Completeness paint(double ratio = 1)
    {
        timeline.options.devicePixelRatio = ratio;
        const QSizeF exact = timeline.viewport.size * ratio;
        screen = QImage(static_cast<int>(std::ceil(exact.width())), static_cast<int>(std::ceil(exact.height())),
                        QImage::Format_RGB32);
        screen.fill(Qt::magenta);
        screen.setDevicePixelRatio(ratio);
        QPainter painter(&screen);
        const auto result = frames.paint(painter, input());
        painter.end();
        screen.setDevicePixelRatio(1);
        return result;
    }

    void paintAll(double ratio = 1)
    {
        while (paint(ratio) == FramePainter::Completeness::LabelsLeft) {}
    }

    [[nodiscard]] FrameInput input() const
    {
        return {timeline.history, timeline.index, timeline.layout, timeline.viewport, timeline.options};
    }

    [[nodiscard]] QImage paintedAtOnce(double ratio) const
    {
        QImage image((timeline.viewport.size * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        {
            QPainter painter(&image);
            PainterCanvas canvas(painter, fonts);
            paintScene(frames.scene(), canvas);
        }
        image.setDevicePixelRatio(1);
        return image;
    }

    Timeline timeline;
    const FontTextMetrics fonts;
    FramePainter frames{fonts};
    QImage screen;
};

TEST_F(FramePainterTest, ShowsTheScenePixelForPixel)
{
    for (const double ratio : {1.0, 2.0}) {
        paintAll(ratio);
        EXPECT_FALSE(frames.scene().bars.empty());
        EXPECT_FALSE(frames.scene().texts.empty());
        EXPECT_LE(greatestDifference(screen, paintedAtOnce(ratio)), 12); // label images come close to text
    }
}

TEST_F(FramePainterTest, ReachesTheLastPixelOfABrokenSize)
{
    timeline.viewport.size = QSizeF(801.3, 401.1);
    paintAll(1.25); // 1001.6 by 501.4
    const QRgb magenta = QColor(Qt::magenta).rgb();
    for (int y = 0; y < screen.height(); ++y)
        ASSERT_NE(screen.pixel(screen.width() - 1, y), magenta) << y;
    for (int x = 0; x < screen.width(); ++x)
        ASSERT_NE(screen.pixel(x, screen.height() - 1), magenta) << x;
}

TEST_F(FramePainterTest, BuildsAFrameOnceWhileNothingChanges)
{
    paintAll();
    const QImage first = screen;
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(paint(), FramePainter::Completeness::Complete);
    EXPECT_EQ(frames.framesBuilt(), 1);
    EXPECT_EQ(screen, first);
}

TEST_F(FramePainterTest, BuildsAnewWhenAnythingThatDecidesItChanges)
{
    paintAll();
    std::int64_t built = 1;
    const auto expectNewFrame = [&](const char *what) {
        const QImage before = screen;
        paintAll(timeline.options.devicePixelRatio);
        EXPECT_EQ(frames.framesBuilt(), ++built) << what;
        EXPECT_NE(screen, before) << what;
    };
    timeline.viewport = panned(timeline.viewport, 3);
    expectNewFrame("viewport");
    timeline.viewport.size.rwidth() += 10;
    expectNewFrame("size");
    timeline.options.theme = Theme::dark();
    expectNewFrame("theme");
    timeline.options.selection = ItemId(u"compact"_s);
    expectNewFrame("selection");
    timeline.options.devicePixelRatio = 2;
    expectNewFrame("resolution");
    timeline.layout = LaneLayout(*timeline.index, LaneMetrics{40, 30, 8, 16, 46});
    expectNewFrame("rows");
    HistoryData data = timeline.history.data();
    data.agreements.update(0, [&](Agreement &each) { each.title = u"Another name"_s; });
    data.agreements.update(0, [&](Agreement &each) { each.shortTitle = u"Another name"_s; });
    timeline.history.setData(std::move(data));
    expectNewFrame("a title");
    timeline.index = buildTimelineIndex(timeline.history, {Grouping::None, {}, {}});
    timeline.layout = LaneLayout(*timeline.index);
    expectNewFrame("lanes");
}

TEST_F(FramePainterTest, ForgetsOnDemand)
{
    paintAll();
    frames.invalidate();
    paintAll();
    EXPECT_EQ(frames.framesBuilt(), 2);
}

TEST_F(FramePainterTest, HasARulerWithoutAnIndex)
{
    timeline.index = nullptr;
    paintAll();
    EXPECT_TRUE(frames.scene().bars.empty());
    EXPECT_FALSE(frames.scene().texts.empty());
    EXPECT_EQ(screen.pixel(400, 300), timeline.options.theme.canvas.rgb());
}

TEST_F(FramePainterTest, PaintsWhereThePainterStands)
{
    paintAll();
    const QImage alone = screen;
    QImage page(alone.width() + 50, alone.height() + 50, QImage::Format_RGB32);
    page.fill(Qt::magenta);
    QPainter painter(&page);
    painter.translate(30, 20);
    frames.paint(painter, input());
    EXPECT_EQ(painter.worldTransform(), QTransform::fromTranslate(30, 20));
    painter.end();
    EXPECT_EQ(page.copy(QRect(QPoint(30, 20), alone.size())), alone);
    EXPECT_EQ(frames.framesBuilt(), 1);
}

TEST_F(FramePainterTest, PaintsOnItsOwnGroundOnlyFromTheFirstTime)
{
    paintAll();
    const QImage alone = screen;
    for (const bool isClipped : {false, true}) {
        frames.invalidate();
        QImage page(alone.width() + 50, alone.height() + 50, QImage::Format_RGB32);
        page.fill(Qt::magenta);
        QPainter painter(&page);
        painter.translate(30, 20);
        if (isClipped)
            painter.setClipRect(QRectF(QPointF(), timeline.viewport.size));
        while (frames.paint(painter, input()) == FramePainter::Completeness::LabelsLeft) {}
        painter.end();
        const QRect inside(QPoint(30, 20), alone.size());
        EXPECT_EQ(page.copy(inside), alone);
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                if (!inside.contains(x, y)) {
                    ASSERT_EQ(page.pixel(x, y), QColor(Qt::magenta).rgb()) << x << ',' << y;
                }
            }
        }
    }
}

TEST_F(FramePainterTest, KeepsTheFrameThatIsAskedForAgain)
{
    paintAll();
    const QImage first = screen;
    paint(); // kept from now on
    EXPECT_EQ(screen, first);
    const double timeOfLast = frames.times().paintMs;
    for (int i = 0; i < 3; ++i) {
        paint();
        EXPECT_EQ(screen, first);
        EXPECT_EQ(frames.times().paintMs, timeOfLast) << "shown, not painted";
    }
}

TEST_F(FramePainterTest, ScalesTheFrameForAnotherResolution)
{
    paintAll(2);
    QImage small(timeline.viewport.size.toSize(), QImage::Format_RGB32);
    small.fill(Qt::magenta);
    QPainter painter(&small);
    frames.paint(painter, input());
    painter.end();
    const SceneBar &bar = frames.scene().bars.back();
    EXPECT_EQ(small.pixel(bar.rect.topLeft().toPoint() + QPoint(1, 10)), bar.edge.rgb());
}

/// More labels than one frame may make.
class CrowdedFramePainterTest : public FramePainterTest
{
protected:
    static HistoryData crowd()
    {
        static std::vector<QString> words; // the lines refer to the text
        std::vector<EntryLine> lines;
        words.clear();
        words.reserve(3 * 120);
        for (int i = 0; i < 120; ++i) {
            const QString &id = words.emplace_back(u"event-%1"_s.arg(i));
            const QString &date =
                words.emplace_back(u"20%1-%2-01"_s.arg(18 + i % 7).arg(1 + i / 7 % 12, 2, 10, QChar(u'0')));
            const QString &title = words.emplace_back(u"E%1"_s.arg(i));
            lines.push_back({reinterpret_cast<const char16_t *>(id.utf16()),
                             reinterpret_cast<const char16_t *>(date.utf16()),
                             reinterpret_cast<const char16_t *>(title.utf16())});
        }
        return historyOf(lines);
    }

    CrowdedFramePainterTest()
        : FramePainterTest(crowd())
    {}
};

TEST_F(CrowdedFramePainterTest, CompletesItsLabelsOverSomeFramesWithoutBuildingAgain)
{
    timeline.show(u"2018", u"2025", 4000, 500);
    int frameCount = 1;
    while (paint() == FramePainter::Completeness::LabelsLeft)
        ++frameCount;
    EXPECT_GT(frames.scene().texts.size(), 80u);
    EXPECT_GE(frameCount, 2);
    EXPECT_EQ(frames.framesBuilt(), 1);
    EXPECT_LE(greatestDifference(screen, paintedAtOnce(1)), 12);
    EXPECT_EQ(paint(), FramePainter::Completeness::Complete);
}

} // namespace
} // namespace pactline::test
