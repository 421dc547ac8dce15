// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/textgaps.h"

#include "ui/figure/figurefixture.h"

#include <gtest/gtest.h>

#include <random>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

/// Letters from x 100 to 170, on a base line at y 50.
SceneText label()
{
    SceneText text;
    text.baseline = {100, 50};
    text.text = u"ten chars."_s;
    text.widthPx = 70;
    return text;
}

SceneLine dashed(double x1, double y1, double x2, double y2)
{
    return {{x1, y1, x2, y2}, Qt::red, 1, LineStyle::Dashed, SceneLayer::Links};
}

SceneLink linkThrough(const QPolygonF &points)
{
    SceneLink link;
    link.points = points;
    return link;
}

Scene interrupted(Scene scene)
{
    scene.texts.push_back(label());
    interruptLinesAtTexts(scene, FixedTextMetrics());
    return scene;
}

TEST(TextGaps, LeaveOutWhatRunsThroughAText)
{
    Scene scene;
    scene.lines.push_back(dashed(120, 0, 120, 100));
    scene = interrupted(scene);
    ASSERT_EQ(scene.lines.size(), 2u);
    EXPECT_EQ(scene.lines[0].line.p1(), QPointF(120, 0));
    EXPECT_EQ(scene.lines[1].line.p2(), QPointF(120, 100));
    EXPECT_GT(scene.lines[0].line.y2(), 34);
    EXPECT_LT(scene.lines[0].line.y2(), 46);
    EXPECT_GE(scene.lines[1].line.y1(), 51);
    EXPECT_LT(scene.lines[1].line.y1(), 58);
}

TEST(TextGaps, LeaveAloneWhatPassesBeside)
{
    Scene scene;
    scene.lines = {dashed(97, 0, 97, 100),
                   dashed(173, 0, 173, 100),
                   dashed(120, 60, 120, 100),
                   dashed(120, 0, 120, 30),
                   {{130, 0, 130, 100}, Qt::gray, 1, LineStyle::Solid, SceneLayer::Background}};
    scene.links.push_back(linkThrough({{90, 0}, {90, 70}, {200, 70}}));
    const Scene after = interrupted(scene);
    EXPECT_EQ(after.lines, scene.lines);
    EXPECT_EQ(after.links, scene.links);
}

TEST(TextGaps, KeepRingAndArrowHeadWhole)
{
    Scene scene;
    scene.links.push_back(linkThrough({{120, 48}, {120, 80}}));                     // begins in the text
    scene.links.push_back(linkThrough({{130, 0}, {130, 46}}));                      // ends in it
    scene.links.push_back(linkThrough({{140, 0}, {140, 90}}));                      // crosses it
    scene.links.push_back(linkThrough({{20, 20}, {20, 47}, {220, 47}, {220, 80}})); // runs along it
    const Scene after = interrupted(scene);
    int rings = 0;
    int arrows = 0;
    for (const SceneLink &link : after.links) {
        rings += link.hasRing ? 1 : 0;
        arrows += link.hasArrow ? 1 : 0;
        ASSERT_GE(link.points.size(), 2);
        EXPECT_GE(QLineF(link.points[0], link.points[1]).length(), 1);
    }
    EXPECT_EQ(rings, 4);
    EXPECT_EQ(arrows, 4);
    EXPECT_EQ(after.links.size(), 6u);
    EXPECT_EQ(after.links[0].points.first(), QPointF(120, 48));
    EXPECT_EQ(after.links[1].points.last(), QPointF(130, 46));
    EXPECT_EQ(after.links[4].points.size(), 3);
    EXPECT_LT(after.links[4].points.last().x(), 100);
    EXPECT_GT(after.links[5].points.first().x(), 170);
    EXPECT_EQ(after.links[5].points.size(), 3);
}

/// No dashed line is left within a text, and all else is left: by walking along each line.
TEST(TextGaps, AreWhereTextsAre)
{
    std::mt19937 random(11);
    const FixedTextMetrics metrics;
    for (int round = 0; round < 300; ++round) {
        Scene scene;
        for (int i = 0; i < 6; ++i) {
            SceneText text = label();
            text.baseline = {static_cast<double>(random() % 300), static_cast<double>(random() % 200)};
            scene.texts.push_back(text);
        }
        const double x = static_cast<double>(random() % 300) + 0.5;
        scene.lines.push_back(dashed(x, 0, x, 200));
        interruptLinesAtTexts(scene, metrics);
        for (double y = 0.25; y < 200; y += 0.5) {
            const auto covers = [&](const SceneLine &line) { return line.line.y1() <= y && y <= line.line.y2(); };
            const bool isSeen = std::any_of(scene.lines.begin(), scene.lines.end(), covers);
            bool isInText = false;
            bool isNearText = false;
            for (const SceneText &text : scene.texts) {
                const QRectF rect(text.baseline.x(), text.baseline.y() - metrics.ascent(text.style) * 0.8, text.widthPx,
                                  metrics.ascent(text.style) * 0.8);
                isInText = isInText || rect.contains(x, y);
                isNearText = isNearText || rect.adjusted(-3, -5, 3, 9).contains(x, y);
            }
            EXPECT_FALSE(isSeen && isInText) << round << ' ' << y;
            EXPECT_TRUE(isSeen || isNearText) << round << ' ' << y;
        }
    }
}

} // namespace

} // namespace pactline::test
