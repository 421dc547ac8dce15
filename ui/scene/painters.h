// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scenecanvas.h"
#include "ui/scene/textmetrics.h"

class QPainter;

namespace pactline {

/// Rendered labels, premultiplied, least recently used first out. One per widget; GUI thread.
class LabelCache
{
public:
    LabelCache();
    ~LabelCache();
    /// At most this many new images are made between two calls of startFrame(); the rest is drawn as text at once when
    /// `drawsLate` is false, or left to the next frame.
    void startFrame(double devicePixelRatio);
    [[nodiscard]] bool isIncomplete() const; ///< labels were left to the next frame

    struct Private;
    std::unique_ptr<Private> d;
};

/// Paints on a QPainter; with a cache, labels are blitted (screen), without one they stay text (PDF, PNG).
class PainterCanvas final : public SceneCanvas
{
public:
    PainterCanvas(QPainter &painter, const FontTextMetrics &fonts, LabelCache *cache = nullptr);
    void fillRect(const QRectF &rect, const QBrush &brush) override;
    void fillPath(const QPainterPath &path, const QBrush &brush) override;
    void strokePath(const QPainterPath &path, const QPen &pen) override;
    void drawLine(const QLineF &line, const QPen &pen) override;
    void drawText(const QPointF &baseline, const QString &text, TextStyle style, const QColor &colour) override;

private:
    QPainter &m_painter;
    const FontTextMetrics &m_fonts;
    LabelCache *m_cache;
};

} // namespace pactline
