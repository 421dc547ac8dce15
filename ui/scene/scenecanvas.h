// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scene.h"

#include <QBrush>
#include <QPainterPath>
#include <QPen>

namespace pactline {

/// Where a scene is painted: a QPainter (screen, PNG, PDF) or an SVG writer. Colours are opaque or have plain alpha.
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
};

/// Replays a scene. The only place that decides what a bar, mark, fold, line or link looks like.
void paintScene(const Scene &scene, SceneCanvas &canvas);

} // namespace pactline
