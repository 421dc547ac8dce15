// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/painters.h"

#include <vector>

namespace pactline {

/// Paints on a QPdfWriter so that the text can be searched and copied whole. Typefaces draw some signs differently
/// beside capitals and digits ("US–Australia", "(1"); Qt writes no character for such a glyph into the file. So texts
/// with such signs are drawn without substitutions.
/// Fades are mixed with the ground instead of being transparent: Qt 6.4 writes them so that viewers show none, and what
/// prints a page does best without.
class PdfCanvas final : public SceneCanvas
{
public:
    PdfCanvas(QPainter &painter, const FontTextMetrics &fonts);
    void fillRect(const QRectF &rect, const QBrush &brush) override;
    void fillPath(const QPainterPath &path, const QBrush &brush) override { m_canvas.fillPath(path, brush); }
    void strokePath(const QPainterPath &path, const QPen &pen) override { m_canvas.strokePath(path, pen); }
    void drawLine(const QLineF &line, const QPen &pen) override;
    void drawText(const QPointF &baseline, const QString &text, TextStyle style, const QColor &colour) override;
    void fillFadingRect(const QRectF &rect, const QColor &colour, const Fade &fade) override;

private:
    struct Ground
    {
        QRectF rect;
        QColor colour;
    };
    struct Upright
    {
        QLineF line;
        QPen pen;
    };

    [[nodiscard]] QColor groundAt(const QPointF &point) const;

    QPainter &m_painter;
    const FontTextMetrics &m_fonts;
    PainterCanvas m_canvas;
    std::vector<Ground> m_grounds; ///< what was filled so far, the last on top
    std::vector<Upright> m_uprights;
};

} // namespace pactline
