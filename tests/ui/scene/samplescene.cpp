// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/samplescene.h"

using namespace Qt::StringLiterals;

namespace pactline::test {

namespace {

SceneBar bar(const QRectF &rect, const QColor &colour, const Theme &theme, EntryNumber entry)
{
    SceneBar made;
    made.rect = rect;
    made.edge = colour;
    made.tint = tinted(colour, theme.canvas, 0.22);
    made.entry = entry;
    return made;
}

SceneText text(const QPointF &baseline, const QString &words, TextStyle style, const QColor &colour, SceneLayer layer)
{
    SceneText made;
    made.baseline = baseline;
    made.text = words;
    made.style = style;
    made.colour = colour;
    made.layer = layer;
    return made;
}

void addBars(Scene &scene, const Theme &theme, const QColor &blue, const QColor &violet)
{
    scene.bars.push_back(bar({120, 70, 110, 21}, blue, theme, 0)); // certain start and end
    SceneBar open = bar({250, 70, 200, 21}, violet, theme, 1);
    open.fadeOutPx = 64;
    open.hasChevron = true;
    scene.bars.push_back(open);
    SceneBar vague = bar({140, 96, 120, 21}, blue, theme, 2);
    vague.hasStartEdge = false;
    vague.fadeInPx = 22;
    vague.fadeOutPx = 22;
    scene.bars.push_back(vague);
    SceneBar dimmed = bar({300, 96, 180, 21}, violet, theme, 3);
    dimmed.goesOn = true;
    dimmed.isDimmed = true;
    scene.bars.push_back(dimmed);
    scene.bars.push_back(bar({270, 96, 3, 21}, blue, theme, 4));
}

void addMarks(Scene &scene, const QColor &blue, const QColor &violet)
{
    for (int shape = 0; shape <= static_cast<int>(MarkShape::Bar); ++shape) {
        SceneMark mark;
        mark.centre = QPointF(130 + 30 * shape, 140);
        mark.shape = static_cast<MarkShape>(shape);
        mark.colour = shape % 2 == 0 ? blue : violet;
        mark.underlinePx = shape == 3 ? 16 : 0;
        mark.entry = static_cast<EntryNumber>(10 + shape);
        scene.marks.push_back(mark);
        mark.centre.ry() += 24;
        mark.isHollow = true;
        mark.isDimmed = shape > 5;
        mark.entry = static_cast<EntryNumber>(30 + shape);
        scene.marks.push_back(mark);
    }
}

void addFolds(Scene &scene, const QColor &blue, const QColor &violet)
{
    int x = 130;
    for (const int count : {2, 14, 900}) {
        SceneFold fold;
        fold.rect = QRectF(x, 190, 24, 20);
        fold.colour = blue;
        fold.count = count;
        scene.folds.push_back(fold);
        x += 34;
    }
    SceneFold narrow;
    narrow.rect = QRectF(x, 192, 4, 16);
    narrow.colour = violet;
    narrow.count = 5;
    scene.folds.push_back(narrow);
    SceneFold dimmed = scene.folds[1];
    dimmed.rect.moveLeft(x + 14);
    dimmed.isDimmed = true;
    scene.folds.push_back(dimmed);
}

void addLinks(Scene &scene, const Theme &theme)
{
    SceneLink stated;
    stated.points = QPolygonF{{300, 91}, {300, 180}, {360, 180}, {360, 230}};
    stated.colour = theme.accent;
    scene.links.push_back(stated);
    SceneLink inferred;
    inferred.points = QPolygonF{{320, 91}, {320, 260}, {430, 260}};
    inferred.colour = theme.accent;
    inferred.isInferred = true;
    scene.links.push_back(inferred);
    SceneLink clipped = stated;
    clipped.points = QPolygonF{{340, 220}, {340, 300}};
    clipped.hasRing = false;
    clipped.hasArrow = false;
    scene.links.push_back(clipped);
}

} // namespace

Scene sampleScene(const Theme &theme)
{
    const QColor blue = theme.isDark ? QColor(0x5aa9f0) : QColor(0x0b63b0);
    const QColor violet = theme.isDark ? QColor(0xc790d8) : QColor(0x8a4a9e);
    Scene scene;
    scene.size = QSizeF(480, 300);
    scene.ground = theme.canvas;
    scene.selectionColour = theme.selection;
    scene.rects.push_back({{110, 56, 370, 122}, theme.laneAlternate, SceneLayer::Background});
    scene.rects.push_back({{110, 170, 30, 2}, tinted(blue, theme.canvas, 0.6), SceneLayer::Body});
    scene.rects.push_back({{0, 56, 110, 244}, theme.canvas, SceneLayer::Header});
    scene.rects.push_back({{0, 56, 3, 122}, blue, SceneLayer::Header});
    scene.rects.push_back({{0, 0, 480, 56}, theme.canvas, SceneLayer::Ruler});
    scene.lines.push_back({{200.5, 56, 200.5, 300}, theme.gridMajor, 1, LineStyle::Solid, SceneLayer::Background});
    scene.lines.push_back({{110, 177.5, 480, 177.5}, theme.border, 1, LineStyle::Solid, SceneLayer::Background});
    scene.lines.push_back({{420.5, 56, 420.5, 300}, theme.asOfLine, 1, LineStyle::Dashed, SceneLayer::Links});
    scene.lines.push_back({{0, 55.5, 480, 55.5}, theme.border, 1, LineStyle::Solid, SceneLayer::Ruler});
    addBars(scene, theme, blue, violet);
    addMarks(scene, blue, violet);
    addFolds(scene, blue, violet);
    addLinks(scene, theme);
    SceneText label = text({131, 85}, u"Net-zero partnership"_s, TextStyle::Label, theme.text, SceneLayer::Labels);
    label.entry = 0;
    scene.texts.push_back(label);
    scene.texts.push_back(text({170, 204}, u"14"_s, TextStyle::FoldCount, theme.text, SceneLayer::Labels));
    scene.texts.push_back(text({13, 76}, u"US–Australia"_s, TextStyle::LaneTitle, theme.text, SceneLayer::Header));
    scene.texts.push_back(text({115, 28}, u"2023"_s, TextStyle::TickMajor, theme.text, SceneLayer::Ruler));
    scene.selectionOutline = QRectF(249, 69, 202, 23);
    return scene;
}

} // namespace pactline::test
