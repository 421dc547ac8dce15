// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scenecanvas.h"

namespace pactline {

/// Outline of a mark about (0, 0). All shapes of one size weigh the same to the eye: their areas are about that of the
/// circle with that diameter, the pointed ones reach further out.
[[nodiscard]] QPainterPath markPath(MarkShape shape, double sizePx);

/// Half of the greatest extent of a mark of any shape.
[[nodiscard]] double markReachPx(double sizePx);

[[nodiscard]] QPainterPath roundedRectPath(const QRectF &rect, double radiusPx, RoundedSides sides);

/// "›" about (0, 0): the thing goes on.
[[nodiscard]] QPainterPath chevronPath();

/// The polyline with its corners rounded.
[[nodiscard]] QPainterPath roundedPolyline(const QPolygonF &points, double radiusPx);

/// A closed arrow head with its tip at `tip`, pointing away from `from`.
[[nodiscard]] QPainterPath arrowHead(const QPointF &from, const QPointF &tip, double lengthPx, double widthPx);

} // namespace pactline
