// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/sceneshapes.h"

#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pactline {

namespace {

/// Corners on a circle, the first one at the top; every second one at `innerShare` of the radius.
QPainterPath polygonPath(int corners, double radius, double innerShare = 1)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners - std::numbers::pi / 2;
        const double reach = i % 2 == 1 ? radius * innerShare : radius;
        points << QPointF(reach * std::cos(angle), reach * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath rectPath(double width, double height)
{
    QPainterPath path;
    path.addRect(-width / 2, -height / 2, width, height);
    return path;
}

QPainterPath crossPath(double reach, double arm)
{
    const double a = arm / 2;
    QPainterPath path;
    path.addPolygon(QPolygonF{{-a, -reach},
                              {a, -reach},
                              {a, -a},
                              {reach, -a},
                              {reach, a},
                              {a, a},
                              {a, reach},
                              {-a, reach},
                              {-a, a},
                              {-reach, a},
                              {-reach, -a},
                              {-a, -a}});
    path.closeSubpath();
    return path;
}

} // namespace

QPainterPath markPath(MarkShape shape, double sizePx)
{
    // Numbers are for a circle of diameter 1 (area 0.785), tuned by eye at 10 px.
    switch (shape) {
    case MarkShape::Diamond:
        return polygonPath(4, 0.61 * sizePx);
    case MarkShape::Triangle: {
        // By its centre of area a triangle seems to hang too low; it stands a little higher than that.
        return polygonPath(3, 0.70 * sizePx).translated(0, 0.12 * sizePx);
    }
    case MarkShape::Square:
        return rectPath(0.88 * sizePx, 0.88 * sizePx);
    case MarkShape::Hexagon:
        return QTransform().rotate(30).map(polygonPath(6, 0.56 * sizePx));
    case MarkShape::Pentagon:
        return polygonPath(5, 0.58 * sizePx).translated(0, 0.03 * sizePx);
    case MarkShape::Star:
        return polygonPath(10, 0.70 * sizePx, 0.48).translated(0, 0.03 * sizePx);
    case MarkShape::Cross:
        return crossPath(0.58 * sizePx, 0.40 * sizePx);
    case MarkShape::Bar:
        return rectPath(0.46 * sizePx, 1.24 * sizePx);
    case MarkShape::None:
    case MarkShape::Circle:
        break;
    }
    QPainterPath path;
    path.addEllipse(QPointF(), sizePx / 2, sizePx / 2);
    return path;
}

double markReachPx(double sizePx) { return 0.72 * sizePx; }

QPainterPath roundedRectPath(const QRectF &rect, double radiusPx, RoundedSides sides)
{
    QPainterPath path;
    const double r = std::min({radiusPx, rect.width() / 2, rect.height() / 2});
    const double left = sides == RoundedSides::Left || sides == RoundedSides::Both ? r : 0;
    const double right = sides == RoundedSides::Right || sides == RoundedSides::Both ? r : 0;
    path.moveTo(rect.left() + left, rect.top());
    path.lineTo(rect.right() - right, rect.top());
    if (right > 0)
        path.arcTo(rect.right() - 2 * r, rect.top(), 2 * r, 2 * r, 90, -90);
    path.lineTo(rect.right(), rect.bottom() - right);
    if (right > 0)
        path.arcTo(rect.right() - 2 * r, rect.bottom() - 2 * r, 2 * r, 2 * r, 0, -90);
    path.lineTo(rect.left() + left, rect.bottom());
    if (left > 0)
        path.arcTo(rect.left(), rect.bottom() - 2 * r, 2 * r, 2 * r, 270, -90);
    path.lineTo(rect.left(), rect.top() + left);
    if (left > 0)
        path.arcTo(rect.left(), rect.top(), 2 * r, 2 * r, 180, -90);
    path.closeSubpath();
    return path;
}

QPainterPath chevronPath()
{
    QPainterPath path;
    path.moveTo(-2, -4);
    path.lineTo(2, 0);
    path.lineTo(-2, 4);
    return path;
}

QPainterPath roundedPolyline(const QPolygonF &points, double radiusPx)
{
    QPainterPath path;
    if (points.isEmpty())
        return path;
    path.moveTo(points.first());
    for (int i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i], points[i - 1]);
        const QLineF out(points[i], points[i + 1]);
        const double r = std::min({radiusPx, in.length() / 2, out.length() / 2});
        if (r <= 0)
            continue;
        path.lineTo(in.pointAt(r / in.length()));
        path.quadTo(points[i], out.pointAt(r / out.length()));
    }
    path.lineTo(points.last());
    return path;
}

QPainterPath arrowHead(const QPointF &from, const QPointF &tip, double lengthPx, double widthPx)
{
    const double distance = QLineF(from, tip).length();
    const QPointF along = distance > 0 ? (tip - from) / distance : QPointF(1, 0);
    const QPointF across(-along.y(), along.x());
    const QPointF base = tip - along * lengthPx;
    QPainterPath path;
    path.addPolygon(QPolygonF{tip, base + across * widthPx / 2, base - across * widthPx / 2});
    path.closeSubpath();
    return path;
}

} // namespace pactline
