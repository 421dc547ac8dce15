// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/scenecanvas.h"

#include "support/golden.h"
#include "ui/scene/recordingcanvas.h"
#include "ui/scene/samplescene.h"
#include "ui/scene/sceneshapes.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline::test {
namespace {

TEST(PaintScene, ReplaysEverythingAsWritten)
{
    RecordingCanvas canvas;
    paintScene(sampleScene(Theme::light()), canvas);
    EXPECT_TRUE(matchesGolden(u"scene/replay.txt"_s, canvas.calls.join(u'\n') + u'\n'));
}

TEST(PaintScene, GoesByLayersWhateverTheOrderOfThePieces)
{
    constexpr SceneLayer layers[] = {SceneLayer::Ruler, SceneLayer::Links,  SceneLayer::Background,
                                     SceneLayer::Body,  SceneLayer::Header, SceneLayer::Labels};
    Scene scene;
    scene.size = QSizeF(10, 10);
    scene.ground = Qt::white;
    for (const SceneLayer layer : layers) {
        const int number = static_cast<int>(layer);
        SceneText text;
        text.text = QString::number(number);
        text.layer = layer;
        text.colour = Qt::black;
        scene.texts.push_back(text);
        scene.lines.push_back({QLineF(number, 0, number, 5), Qt::black, 1, LineStyle::Solid, layer});
        scene.rects.push_back({QRectF(number, 0, 1, 1), Qt::black, layer});
    }
    RecordingCanvas canvas;
    paintScene(scene, canvas);
    QStringList expected{u"rect 0,0 10x10 #ffffff"_s};
    for (int layer = 0; layer < 6; ++layer) {
        expected += u"rect %1,0 1x1 #000000"_s.arg(layer);
        expected += u"line %1,0 0x5 1 #000000"_s.arg(layer);
        expected += u"text 0,0 \"%1\" style 4 #000000"_s.arg(layer);
    }
    EXPECT_EQ(canvas.calls, expected) << qPrintable(canvas.calls.join(u'\n'));
}

TEST(PaintScene, GroupsThePiecesOfEntriesAndNeverNestsThem)
{
    RecordingCanvas canvas;
    paintScene(sampleScene(Theme::dark()), canvas);
    EXPECT_FALSE(canvas.isNested);
    EXPECT_FALSE(canvas.isInEntry);
    EXPECT_EQ(canvas.calls.filter(u"begin"_s).size(), 5 + 20 + 1);
    EXPECT_EQ(canvas.calls.count(u"begin 0"_s), 2) << "the bar and its label";
}

TEST(PaintScene, StaysInsideThePicture)
{
    RecordingCanvas canvas;
    const Scene scene = sampleScene(Theme::light());
    paintScene(scene, canvas);
    EXPECT_EQ(canvas.bounds, QRectF(QPointF(), scene.size));
}

TEST(PaintScene, FadesAreOneRectangleWithOneGradient)
{
    Scene scene;
    scene.size = QSizeF(200, 40);
    scene.ground = Qt::white;
    SceneBar bar;
    bar.rect = QRectF(0, 10, 100, 20);
    bar.tint = Qt::blue;
    bar.edge = Qt::blue;
    bar.hasStartEdge = false;
    bar.fadeInPx = 25;
    bar.fadeOutPx = 50;
    bar.entry = 7;
    scene.bars.push_back(bar);
    RecordingCanvas canvas;
    paintScene(scene, canvas);
    EXPECT_EQ(canvas.calls,
              (QStringList{u"rect 0,0 200x40 #ffffff"_s, u"begin 7"_s,
                           u"rect 0,10 100x20 gradient 0%:#000000ff 25%:#ff0000ff 50%:#ff0000ff 100%:#000000ff"_s,
                           u"end"_s}));
}

TEST(PaintScene, TheTintOfAFoldGrowsWithItsCountAndKeepsTheCountReadable)
{
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        for (const QColor &colour : trackColours(History([] {
                                                     HistoryData data;
                                                     data.tracks.resize(7);
                                                     return data;
                                                 }()),
                                                 theme)) {
            double last = 1;
            for (const int count : {2, 8, 32}) {
                Scene scene;
                scene.size = QSizeF(40, 40);
                scene.ground = theme.canvas;
                SceneFold fold;
                fold.rect = QRectF(0, 0, 30, 20);
                fold.colour = colour;
                fold.count = count;
                scene.folds.push_back(fold);
                RecordingCanvas canvas;
                paintScene(scene, canvas);
                const QColor tint(canvas.calls[1].section(u' ', -1));
                EXPECT_GE(contrastRatio(theme.text, tint), minimumTextContrast) << qPrintable(tint.name());
                EXPECT_GT(contrastRatio(tint, theme.canvas), last);
                last = contrastRatio(tint, theme.canvas);
            }
        }
    }
}

/// Area of a closed path of straight pieces, by Gauss.
double areaOf(const QPainterPath &path)
{
    double twice = 0;
    for (const QPolygonF &polygon : path.toFillPolygons(QTransform::fromScale(50, 50))) {
        for (qsizetype i = 0; i + 1 < polygon.size(); ++i)
            twice += polygon[i].x() * polygon[i + 1].y() - polygon[i + 1].x() * polygon[i].y();
    }
    return std::abs(twice) / 2 / 2500;
}

TEST(MarkPath, AllShapesWeighAboutTheSame)
{
    const double circle = areaOf(markPath(MarkShape::Circle, 10));
    EXPECT_NEAR(circle, 78.5, 0.5);
    for (int shape = 1; shape <= static_cast<int>(MarkShape::Bar); ++shape) {
        const QPainterPath path = markPath(static_cast<MarkShape>(shape), 10);
        EXPECT_GT(areaOf(path), circle * 0.7) << shape;
        EXPECT_LT(areaOf(path), circle * 1.1) << shape;
        const QRectF bounds = path.boundingRect();
        const double reach = markReachPx(10);
        EXPECT_TRUE(QRectF(-reach, -reach, 2 * reach, 2 * reach).contains(bounds)) << shape;
    }
}

TEST(MarkPath, HollowAndFullMarksAreOfOneSize)
{
    RecordingCanvas full;
    full.drawMark({20, 20}, {MarkShape::Square, 10, Qt::red, {}});
    RecordingCanvas hollow;
    hollow.drawMark({20, 20}, {MarkShape::Square, 10, Qt::red, Qt::white});
    EXPECT_EQ(full.calls, QStringList{u"fill 15.6,15.6 8.8x8.8 #ff0000"_s});
    EXPECT_EQ(hollow.calls.size(), 2);
    EXPECT_EQ(hollow.calls[0], u"fill 16.3,16.3 7.4x7.4 #ffffff"_s) << qPrintable(hollow.calls[0]);
    EXPECT_EQ(hollow.calls[1], u"stroke 16.3,16.3 7.4x7.4 1.6 #ff0000"_s) << qPrintable(hollow.calls[1]);
}

TEST(RoundedPolyline, KeepsEndsAndCutsCorners)
{
    const QPainterPath path = roundedPolyline({{0, 0}, {10, 0}, {10, 20}}, 4);
    EXPECT_EQ(QPointF(path.elementAt(0)), QPointF(0, 0));
    EXPECT_EQ(path.currentPosition(), QPointF(10, 20));
    EXPECT_EQ(QPointF(path.elementAt(1)), QPointF(6, 0));
}

TEST(ArrowHead, PointsAwayFromWhereItComes)
{
    const QRectF bounds = arrowHead({0, 0}, {0, 20}, 7, 6).boundingRect();
    EXPECT_EQ(bounds, QRectF(-3, 13, 6, 7));
}

} // namespace
} // namespace pactline::test
