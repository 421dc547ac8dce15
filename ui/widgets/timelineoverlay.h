// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/framepainter.h"

class QPainter;

/// What is painted on top of a finished frame.
namespace pactline::overlay {

void paintHover(QPainter &painter, const QRectF &rect, const Theme &theme);
void paintFocusRing(QPainter &painter, const QRectF &rect, const Theme &theme);
/// The band over the span that is being chosen, with its dates in words.
void paintChosenSpan(QPainter &painter, const QRectF &band, const Viewport &viewport, const Theme &theme,
                     const FontTextMetrics &fonts);
/// The painting time, at the lower right of the canvas.
void paintTimes(QPainter &painter, const FrameTimes &times, const QRectF &canvas, const Theme &theme,
                const FontTextMetrics &fonts);
/// A message in the middle; its first line is the strong one.
void paintMessage(QPainter &painter, const QString &text, const QRectF &body, const Theme &theme, const QFont &font);
/// A remark on a badge in the middle of the lower edge.
void paintNotice(QPainter &painter, const QString &text, const QRectF &body, const Theme &theme,
                 const FontTextMetrics &fonts);
/// A small remark in the corner between ruler and header column.
void paintCorner(QPainter &painter, const QString &text, const QRectF &corner, const Theme &theme,
                 const FontTextMetrics &fonts);

} // namespace pactline::overlay
