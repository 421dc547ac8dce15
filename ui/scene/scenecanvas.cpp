// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/scenecanvas.h"

#include "ui/scene/sceneshapes.h"
#include "ui/scene/theme.h"

#include <QLinearGradient>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace pactline {

void SceneCanvas::fillSolid(const QRectF &rect, const QColor &colour) { fillRect(rect, colour); }

void SceneCanvas::fillRoundedRect(const QRectF &rect, const QColor &colour, double radiusPx, RoundedSides sides)
{
    if (sides == RoundedSides::None || radiusPx <= 0)
        fillRect(rect, colour);
    else
        fillPath(roundedRectPath(rect, radiusPx, sides), colour);
}

double Fade::strengthAt(double x) const
{
    const double fadedIn = full > start ? (x - start) / (full - start) : 1;
    const double left = end > fading ? (end - x) / (end - fading) : 1;
    return std::clamp(std::min(fadedIn, left), 0.0, 1.0);
}

std::vector<double> Fade::bendsBetween(double left, double right) const
{
    std::vector<double> bends;
    for (const double bend : {full, fading}) {
        if (bend > left && bend < right && (bends.empty() || bend > bends.back()))
            bends.push_back(bend);
    }
    return bends;
}

Fade fadeOf(const SceneBar &bar)
{
    const double start = bar.rect.left() - bar.cutLeftPx;
    const double full = start + bar.fadeInPx;
    const double end = bar.rect.right() + bar.cutRightPx;
    const double fading = end - bar.fadeOutPx;
    return {start, full, bar.fadeInPx > 0 ? std::max(full, fading) : fading, end};
}

void SceneCanvas::fillFadingRect(const QRectF &rect, const QColor &colour, const Fade &fade)
{
    if (rect.isEmpty())
        return;
    // One rectangle with one gradient: two that touch would show a seam in a PDF viewer.
    const auto faded = [&](double x) {
        const double strength = fade.strengthAt(x);
        QColor part = colour;
        if (strength < 1)
            part.setAlphaF(static_cast<float>(strength) * colour.alphaF());
        return part;
    };
    QLinearGradient gradient(rect.topLeft(), rect.topRight());
    gradient.setColorAt(0, faded(rect.left()));
    gradient.setColorAt(1, faded(rect.right()));
    for (const double bend : fade.bendsBetween(rect.left(), rect.right()))
        gradient.setColorAt((bend - rect.left()) / rect.width(), faded(bend));
    fillRect(rect, gradient);
}

void SceneCanvas::drawMark(const QPointF &centre, const MarkLook &look)
{
    if (!look.inside.isValid()) {
        fillPath(markPath(look.shape, look.sizePx).translated(centre), look.colour);
        return;
    }
    // The line lies within the outline, so that hollow and full marks are of one size.
    const double lineWidth = std::max(1.0, 0.16 * look.sizePx);
    const QPainterPath path = markPath(look.shape, look.sizePx - lineWidth).translated(centre);
    fillPath(path, look.inside);
    QPen pen(look.colour, lineWidth);
    pen.setJoinStyle(Qt::MiterJoin);
    strokePath(path, pen);
}

void SceneCanvas::fillBackground(const QRectF &ground, const QColor &colour, std::span<const SceneRect> rects,
                                 std::span<const SceneLine> lines)
{
    fillRect(ground, colour);
    for (const SceneRect &rect : rects)
        fillRect(rect.rect, rect.colour);
    for (const SceneLine &line : lines)
        drawLine(line.line, penFor(line));
}

QPen penFor(const SceneLine &line)
{
    QPen pen(line.colour, line.widthPx);
    pen.setCapStyle(Qt::FlatCap);
    if (line.style == LineStyle::Dashed)
        pen.setDashPattern({3, 3});
    return pen;
}

namespace {

constexpr double cornerPx = 2;
constexpr double edgePx = 3;
constexpr double leastRoundedPx = 7; ///< narrower bars keep their corners
constexpr double chevronInsetPx = 8;
constexpr double chevronLinePx = 1.5;
constexpr double underlinePx = 2;
constexpr double underlineGapPx = 2;
constexpr double linkLinePx = 1.5;
constexpr double linkCornerPx = 4;
constexpr double ringRadiusPx = 3.25;
constexpr double arrowLengthPx = 7;
constexpr double arrowWidthPx = 7;
constexpr double outlinePx = 1.5;
constexpr double columnStrength = 0.5;
constexpr double outlineCornerPx = 4;

// How much of a colour is left of what does not belong to the selection.
constexpr double dimmedTint = 0.45;
constexpr double dimmedMark = 0.35;

/// Replays one scene.
class Replay
{
public:
    Replay(const Scene &scene, SceneCanvas &canvas)
        : m_scene(scene)
        , m_canvas(canvas)
    {}

    void run()
    {
        paintBackground();
        for (const SceneLayer layer :
             {SceneLayer::Body, SceneLayer::Labels, SceneLayer::Links, SceneLayer::Header, SceneLayer::Ruler})
            paint(layer);
    }

private:
    void paintBackground()
    {
        constexpr auto layer = SceneLayer::Background;
        const auto isInLayer = [](const auto &piece) { return piece.layer == layer; };
        std::vector<SceneRect> rects;
        std::copy_if(m_scene.rects.begin(), m_scene.rects.end(), std::back_inserter(rects), isInLayer);
        std::vector<SceneLine> lines;
        std::copy_if(m_scene.lines.begin(), m_scene.lines.end(), std::back_inserter(lines), isInLayer);
        m_canvas.fillBackground(QRectF(QPointF(), m_scene.size), m_scene.ground, rects, lines);
        paintTexts(layer);
    }

    /// Grounds, lines, things, texts: within a layer nothing covers a text.
    void paint(SceneLayer layer)
    {
        for (const SceneRect &rect : m_scene.rects) {
            if (rect.layer == layer)
                m_canvas.fillSolid(rect.rect, rect.colour);
        }
        for (const SceneLine &line : m_scene.lines) {
            if (line.layer == layer)
                m_canvas.drawLine(line.line, penFor(line));
        }
        if (layer == SceneLayer::Body)
            paintBody();
        if (layer == SceneLayer::Links) {
            paintOutline();
            for (const SceneLink &link : m_scene.links)
                paint(link);
        }
        paintTexts(layer);
    }

    void paintTexts(SceneLayer layer)
    {
        for (const SceneText &text : m_scene.texts) {
            if (text.layer == layer)
                paint(text);
        }
    }

    void paintBody()
    {
        for (const SceneBar &bar : m_scene.bars) {
            m_canvas.beginEntry(bar.entry);
            paint(bar);
            m_canvas.endEntry();
        }
        for (const SceneTrace &trace : m_scene.traces)
            m_canvas.fillSolid(trace.rect, trace.colour);
        for (const SceneFold &fold : m_scene.folds)
            paint(fold);
        for (const SceneMark &mark : m_scene.marks) {
            m_canvas.beginEntry(mark.entry);
            paint(mark);
            m_canvas.endEntry();
        }
    }

    void paint(const SceneBar &bar)
    {
        const QColor tint = bar.isDimmed ? dimmed(bar.tint, dimmedTint) : bar.tint;
        const QColor edge = bar.isDimmed ? dimmed(bar.edge, dimmedMark) : bar.edge;
        const bool isRounded = bar.rect.width() >= leastRoundedPx;
        QRectF ground = bar.rect;
        if (bar.hasStartEdge) // its end lies under the edge, or a seam would show where they touch
            ground.setLeft(std::min(ground.left() + edgePx - 1, ground.right()));
        if (bar.fadeInPx > 0 || bar.fadeOutPx > 0) {
            m_canvas.fillFadingRect(ground, tint, fadeOf(bar));
        } else if (!ground.isEmpty()) {
            m_canvas.fillRoundedRect(ground, tint, cornerPx,
                                     isRounded && !bar.goesOn ? RoundedSides::Right : RoundedSides::None);
        }
        if (bar.hasStartEdge) {
            QRectF start = bar.rect;
            start.setWidth(std::min(edgePx, bar.rect.width()));
            m_canvas.fillRoundedRect(start, edge, cornerPx, isRounded ? RoundedSides::Left : RoundedSides::None);
        }
        if (bar.hasChevron)
            paintChevron({bar.rect.right() - chevronInsetPx, bar.rect.center().y()}, edge);
    }

    void paintChevron(const QPointF &centre, const QColor &colour)
    {
        QPen pen(colour, chevronLinePx);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        m_canvas.strokePath(chevronPath().translated(centre), pen);
    }

    /// A block with a line on either side, as brackets hold a list together. The tint grows with the logarithm of the
    /// count; its height comes with the scene.
    void paint(const SceneFold &fold)
    {
        int doublings = 0;
        for (int count = fold.count; count > 1; count /= 2)
            ++doublings;
        const double strength = std::min(0.28 + 0.03 * doublings, 0.46);
        QColor tint = tinted(fold.colour, m_scene.ground, strength);
        QColor side = tinted(fold.colour, m_scene.ground, 0.85);
        if (fold.isDimmed) {
            tint = dimmed(tint, dimmedTint);
            side = dimmed(side, dimmedMark);
        }
        constexpr double sidePx = 2;
        if (fold.isColumn) {
            m_canvas.fillSolid(fold.rect, tinted(fold.colour, m_scene.ground,
                                                 fold.isDimmed ? columnStrength * dimmedTint : columnStrength));
            return;
        }
        if (fold.rect.width() < 3 * sidePx) {
            m_canvas.fillSolid(fold.rect, side);
            return;
        }
        m_canvas.fillSolid(fold.rect, tint);
        m_canvas.fillSolid({fold.rect.left(), fold.rect.top(), sidePx, fold.rect.height()}, side);
        m_canvas.fillSolid({fold.rect.right() - sidePx, fold.rect.top(), sidePx, fold.rect.height()}, side);
    }

    void paint(const SceneMark &mark)
    {
        const QColor colour = mark.isDimmed ? dimmed(mark.colour, dimmedMark) : mark.colour;
        if (mark.underlinePx > 0) {
            const double top = mark.centre.y() + mark.sizePx / 2 + underlineGapPx;
            m_canvas.fillSolid({mark.centre.x(), top, mark.underlinePx, underlinePx},
                               tinted(colour, m_scene.ground, 0.6));
        }
        MarkLook look{mark.shape, mark.sizePx, colour, {}};
        if (mark.isHollow)
            look.inside = m_scene.ground;
        m_canvas.drawMark(mark.centre, look);
    }

    void paintOutline()
    {
        if (m_scene.selectionOutline.isNull())
            return;
        QPainterPath path;
        path.addRoundedRect(m_scene.selectionOutline, outlineCornerPx, outlineCornerPx);
        m_canvas.strokePath(path, QPen(m_scene.selectionColour, outlinePx));
    }

    void paint(const SceneLink &link)
    {
        if (link.points.size() < 2)
            return;
        QPolygonF line = link.points;
        const QPointF tip = line.last();
        const QPointF before = line[line.size() - 2];
        const double lastLength = QLineF(before, tip).length();
        if (link.hasArrow && lastLength > arrowLengthPx) // the line ends within its head
            line.last() = tip - (tip - before) * ((arrowLengthPx - 1) / lastLength);
        QPen pen(link.colour, linkLinePx);
        pen.setCapStyle(Qt::FlatCap);
        pen.setJoinStyle(Qt::RoundJoin);
        if (link.isInferred) {
            constexpr double dash = 2.5;
            constexpr double gap = 2;
            pen.setDashPattern({dash, gap});
            pen.setDashOffset(std::fmod(link.hiddenPx / linkLinePx, dash + gap));
        }
        m_canvas.strokePath(roundedPolyline(line, linkCornerPx), pen);
        if (link.hasArrow)
            m_canvas.fillPath(arrowHead(before, tip, arrowLengthPx, arrowWidthPx), link.colour);
        if (link.hasRing) {
            QPainterPath ring;
            ring.addEllipse(link.points.first(), ringRadiusPx, ringRadiusPx);
            m_canvas.fillPath(ring, m_scene.ground);
            m_canvas.strokePath(ring, QPen(link.colour, linkLinePx));
        }
    }

    void paint(const SceneText &text)
    {
        const bool isOfEntry = text.entry != noEntry;
        if (isOfEntry)
            m_canvas.beginEntry(text.entry);
        m_canvas.drawText(text.baseline, text.text, text.style, text.colour);
        if (isOfEntry)
            m_canvas.endEntry();
    }

    [[nodiscard]] QColor dimmed(const QColor &colour, double strength) const
    {
        return tinted(colour, m_scene.ground, strength);
    }

    const Scene &m_scene;
    SceneCanvas &m_canvas;
};

} // namespace

void paintScene(const Scene &scene, SceneCanvas &canvas) { Replay(scene, canvas).run(); }

} // namespace pactline
