// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scene.h"

#include <QBrush>
#include <QPainterPath>
#include <QPen>

#include <span>
#include <vector>

namespace pactline {

/// Corners of a rectangle that are rounded.
enum class RoundedSides : std::uint8_t { None, Left, Right, Both };

/// A mark as it is drawn: colours resolved.
struct MarkLook
{
    MarkShape shape = MarkShape::Circle;
    double sizePx = 10;
    QColor colour;
    QColor inside; ///< of a hollow mark; invalid for a full one

    friend bool operator==(const MarkLook &, const MarkLook &) = default;
};

/// How a rectangle fades at its ends, by positions in the scene: from nothing at `start` to all of its colour at
/// `full`, and from `fading` on to nothing at `end`. May reach beyond the rectangle, which then is cut where it is
/// fainter.
struct Fade
{
    double start = 0;
    double full = 0;
    double fading = 0;
    double end = 0;

    /// From 0 to 1.
    [[nodiscard]] double strengthAt(double x) const;
    /// Positions in (left, right) where it begins or ends to change, ascending.
    [[nodiscard]] std::vector<double> bendsBetween(double left, double right) const;
};

[[nodiscard]] Fade fadeOf(const SceneBar &bar);

/// Where a scene is painted: a QPainter (screen, PNG, PDF) or an SVG writer. Colours are opaque or have plain alpha;
/// gradients are linear, in the coordinates of the scene.
class SceneCanvas
{
public:
    virtual ~SceneCanvas() = default;
    virtual void fillRect(const QRectF &rect,
                          const QBrush &brush) = 0; ///< not antialiased where edges are whole pixels
    virtual void fillPath(const QPainterPath &path, const QBrush &brush) = 0;
    virtual void strokePath(const QPainterPath &path, const QPen &pen) = 0;
    virtual void drawLine(const QLineF &line, const QPen &pen) = 0;
    virtual void drawText(const QPointF &baseline, const QString &text, TextStyle style, const QColor &colour) = 0;
    /// Everything until endEntry() belongs to that entry; groups do not nest. Nothing for a QPainter.
    virtual void beginEntry(EntryNumber) {}
    virtual void endEntry() {}

    // What bars and marks are made of, in terms of the above; a canvas that is faster in its own way says so.
    virtual void fillSolid(const QRectF &rect, const QColor &colour); ///< as fillRect()
    virtual void fillRoundedRect(const QRectF &rect, const QColor &colour, double radiusPx, RoundedSides sides);
    virtual void fillFadingRect(const QRectF &rect, const QColor &colour, const Fade &fade);
    virtual void drawMark(const QPointF &centre, const MarkLook &look);
    /// Ground, rectangles and upright lines over it, in this order.
    virtual void fillBackground(const QRectF &ground, const QColor &colour, std::span<const SceneRect> rects,
                                std::span<const SceneLine> lines);
};

/// The pen of a line; dashes are the same for all.
[[nodiscard]] QPen penFor(const SceneLine &line);

/// Replays a scene. The only place that decides what a bar, mark, fold, line or link looks like.
void paintScene(const Scene &scene, SceneCanvas &canvas);

} // namespace pactline
