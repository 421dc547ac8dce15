// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/painters.h"

#include "ui/scene/imagesupport.h"
#include "ui/scene/samplescene.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <set>

using namespace Qt::StringLiterals;

namespace pactline::test {
namespace {

const QColor blue(0x0b, 0x63, 0xb0);
const QColor pale(0xca, 0xdd, 0xee);

QImage painted(const Scene &scene, double ratio, LabelCache *cache = nullptr,
               QImage::Format format = QImage::Format_RGB32)
{
    static const FontTextMetrics fonts;
    QImage image((scene.size * ratio).toSize(), format);
    image.fill(Qt::magenta);
    image.setDevicePixelRatio(ratio);
    if (cache != nullptr)
        cache->startFrame(ratio);
    {
        QPainter painter(&image);
        PainterCanvas canvas(painter, fonts, cache);
        paintScene(scene, canvas);
    }
    image.setDevicePixelRatio(1);
    return image;
}

Scene emptyScene(double width, double height)
{
    Scene scene;
    scene.size = QSizeF(width, height);
    scene.ground = Qt::white;
    scene.selectionColour = blue;
    return scene;
}

/// As the scene builder does: whatever is blitted stands on whole device pixels. At ratios like 1.25 Qt puts glyphs up
/// to a quarter of a pixel off (positions are rounded to 1/64 before they are scaled), so that there only marks can be
/// compared.
Scene snapped(Scene scene, double ratio)
{
    if (ratio != std::floor(ratio))
        scene.texts.clear();
    const auto snap = [ratio](QPointF &point) {
        point = QPointF(std::round(point.x() * ratio) / ratio, std::round(point.y() * ratio) / ratio);
    };
    for (SceneMark &mark : scene.marks)
        snap(mark.centre);
    for (SceneText &text : scene.texts)
        snap(text.baseline);
    return scene;
}

/// The colours along a row of pixels, neighbours that are alike taken together: "#ffffff x10".
QStringList runs(const QImage &image, int y)
{
    QStringList found;
    for (int x = 0; x < image.width();) {
        int end = x;
        while (end < image.width() && image.pixel(end, y) == image.pixel(x, y))
            ++end;
        found += u"%1 x%2"_s.arg(QColor(image.pixel(x, y)).name()).arg(end - x);
        x = end;
    }
    return found;
}

class AtRatio : public testing::TestWithParam<double>
{
protected:
    [[nodiscard]] int px(double logical) const { return static_cast<int>(std::lround(logical * GetParam())); }
};

TEST_P(AtRatio, BarsHaveSharpEdgesOnWholePixels)
{
    Scene scene = emptyScene(80, 40);
    SceneBar bar;
    bar.rect = QRectF(8, 8, 48, 20);
    bar.tint = pale;
    bar.edge = blue;
    scene.bars.push_back(bar);
    const QImage image = painted(scene, GetParam());
    EXPECT_EQ(runs(image, px(18)),
              (QStringList{u"#ffffff x%1"_s.arg(px(8)), u"#0b63b0 x%1"_s.arg(px(11) - px(8)),
                           u"#caddee x%1"_s.arg(px(56) - px(11)), u"#ffffff x%1"_s.arg(px(80) - px(56))}));
    // The upper corners are rounded: their pixel is partly covered, the middle of that row is not.
    EXPECT_EQ(image.pixel(px(30), px(8)), pale.rgb());
    EXPECT_NE(image.pixel(px(8), px(8)), blue.rgb());
    EXPECT_NE(image.pixel(px(56) - 1, px(8)), pale.rgb());
    EXPECT_EQ(image.pixel(px(30), px(8) - 1), QColor(Qt::white).rgb());
    EXPECT_EQ(image.pixel(px(30), px(28)), QColor(Qt::white).rgb());
}

TEST_P(AtRatio, LinesAreSharp)
{
    Scene scene = emptyScene(40, 40);
    const double half = 0.5;
    scene.lines.push_back({{10 + half, 0, 10 + half, 40}, blue, 1, LineStyle::Solid, SceneLayer::Background});
    scene.lines.push_back({{20 + half, 0, 20 + half, 40}, blue, 1, LineStyle::Dashed, SceneLayer::Background});
    const QImage image = painted(scene, GetParam());
    std::set<QRgb> colours;
    int dashed = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            colours.insert(image.pixel(x, y));
            dashed += x > px(15) && image.pixel(x, y) == blue.rgb() ? 1 : 0;
        }
    }
    EXPECT_EQ(colours, (std::set<QRgb>{QColor(Qt::white).rgb(), blue.rgb()}));
    const int linePx = std::max(1, px(1));
    EXPECT_NEAR(dashed, linePx * image.height() / 2, 4 * linePx * linePx) << "half of it are gaps";
    EXPECT_EQ(runs(image, 0).filter(u"#0b63b0"_s), (QStringList{2, u"#0b63b0 x%1"_s.arg(linePx)}));
}

TEST_P(AtRatio, FadesGoAllTheWayAndNeverBack)
{
    Scene scene = emptyScene(120, 30);
    SceneBar bar;
    bar.rect = QRectF(10, 4, 100, 20);
    bar.tint = blue;
    bar.edge = blue;
    bar.hasStartEdge = false;
    bar.fadeInPx = 20;
    bar.fadeOutPx = 40;
    scene.bars.push_back(bar);
    const QImage image = painted(scene, GetParam());
    const int y = px(14);
    const auto red = [&](int x) { return qRed(image.pixel(x, y)); };
    EXPECT_GT(red(px(10)), 225);
    EXPECT_EQ(image.pixel(px(40), y), blue.rgb());
    EXPECT_GT(red(px(110) - 1), 235);
    for (int x = px(10); x < px(30) - 1; ++x)
        EXPECT_GE(red(x), red(x + 1)) << x;
    for (int x = px(70); x < px(110) - 1; ++x)
        EXPECT_LE(red(x), red(x + 1)) << x;
}

TEST_P(AtRatio, ABarThatGoesOnIsCutStraight)
{
    Scene scene = emptyScene(60, 30);
    SceneBar bar;
    bar.rect = QRectF(8, 4, 52, 20);
    bar.tint = pale;
    bar.edge = blue;
    bar.hasStartEdge = false; // starts left of the view
    bar.goesOn = true;
    scene.bars.push_back(bar);
    const QImage image = painted(scene, GetParam());
    for (const int x : {px(8), image.width() - 1}) {
        EXPECT_EQ(image.pixel(x, px(4)), pale.rgb());
        EXPECT_EQ(image.pixel(x, px(24) - 1), pale.rgb());
    }
    scene.bars.front().goesOn = false;
    EXPECT_NE(painted(scene, GetParam()).pixel(image.width() - 1, px(4)), pale.rgb());
}

TEST_P(AtRatio, BlittedLabelsAndMarksLookAsDrawnOnes)
{
    LabelCache cache;
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        const Scene scene = snapped(sampleScene(theme), GetParam());
        const QImage drawn = painted(scene, GetParam());
        const QImage blitted = painted(scene, GetParam(), &cache);
        // Text is mixed in linear light; over tints and lines the images come close, on the ground exactly.
        EXPECT_LE(greatestDifference(drawn, blitted), 10);
        EXPECT_FALSE(cache.isIncomplete());
    }
    EXPECT_GE(cache.size(), 20);
}

TEST_P(AtRatio, EveryKindOfImageGetsTheSamePicture)
{
    const Scene scene = sampleScene(Theme::light());
    const QImage direct = painted(scene, GetParam());
    const QImage throughPainter = painted(scene, GetParam(), nullptr, QImage::Format_ARGB32_Premultiplied);
    EXPECT_LE(greatestDifference(direct, throughPainter), 3);
}

TEST_P(AtRatio, CoversEveryPixel)
{
    const QImage image = painted(sampleScene(Theme::dark()), GetParam());
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ASSERT_NE(image.pixel(x, y), QColor(Qt::magenta).rgb()) << x << ',' << y;
    }
}

TEST_P(AtRatio, FollowsAPainterThatWasMoved)
{
    const FontTextMetrics fonts;
    const double ratio = GetParam();
    const Scene scene = snapped(sampleScene(Theme::light()), ratio);
    QImage page((QSizeF(560, 360) * ratio).toSize(), QImage::Format_RGB32);
    page.fill(Qt::magenta);
    page.setDevicePixelRatio(ratio);
    QPainter painter(&page);
    painter.translate(40, 20);
    {
        LabelCache cache;
        cache.startFrame(ratio);
        PainterCanvas canvas(painter, fonts, &cache);
        paintScene(scene, canvas);
    }
    EXPECT_EQ(painter.worldTransform(), QTransform::fromTranslate(40, 20)) << "is left as it was";
    painter.end();
    page.setDevicePixelRatio(1);
    const QImage part = page.copy(QRect(QPoint(px(40), px(20)), (scene.size * ratio).toSize()));
    EXPECT_LE(greatestDifference(part, painted(scene, ratio)), 10);
    EXPECT_EQ(page.pixel(px(40) - 1, px(50)), QColor(Qt::magenta).rgb());
}

INSTANTIATE_TEST_SUITE_P(Ratios, AtRatio, testing::Values(1.0, 1.25, 1.5, 2.0, 3.0),
                         [](const auto &test) { return "x" + std::to_string(static_cast<int>(test.param * 100)); });

TEST(PainterCanvas, PaintsTheSampleAsBefore)
{
    for (const bool isDark : {false, true}) {
        Scene scene = sampleScene(isDark ? Theme::dark() : Theme::light());
        scene.texts.clear(); // fonts differ
        const QString name = isDark ? u"scene/sample-dark.png"_s : u"scene/sample-light.png"_s;
        EXPECT_TRUE(matchesImageGolden(name, painted(scene, 2)));
    }
}

TEST(PainterCanvas, IgnoresImagesOfAnotherScale)
{
    const FontTextMetrics fonts;
    LabelCache cache;
    cache.startFrame(1);
    QImage image(960, 600, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    const Scene scene = sampleScene(Theme::light());
    {
        QPainter painter(&image);
        PainterCanvas canvas(painter, fonts, &cache);
        paintScene(scene, canvas);
    }
    EXPECT_EQ(cache.size(), 0);
    image.setDevicePixelRatio(1);
    EXPECT_LE(greatestDifference(image, painted(scene, 2)), 0);
}

TEST(PainterCanvas, LeavesLabelsToTheNextFrameButNeverTheRuler)
{
    const FontTextMetrics fonts;
    LabelCache cache(1024 * 1024, 0);
    const QImage first = painted(sampleScene(Theme::light()), 1, &cache);
    EXPECT_TRUE(cache.isIncomplete());
    Scene without = sampleScene(Theme::light());
    without.texts.erase(without.texts.begin(), without.texts.begin() + 2); // a label and the count of a fold
    EXPECT_LE(greatestDifference(first, painted(without, 1)), 10);
    EXPECT_GT(greatestDifference(first, painted(sampleScene(Theme::light()), 1)), 100);
}

} // namespace
} // namespace pactline::test
