// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <cmath>
#include <numbers>

namespace pactline {

namespace {

/// The glyph's strokes in a square of 16.
QPainterPath outline(Glyph glyph)
{
    QPainterPath path;
    const auto line = [&path](double x1, double y1, double x2, double y2) {
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
    };
    switch (glyph) {
    case Glyph::Back:
        line(13.5, 8, 2.5, 8);
        line(6.5, 4, 2.5, 8);
        path.lineTo(6.5, 12);
        break;
    case Glyph::Forward:
        line(2.5, 8, 13.5, 8);
        line(9.5, 4, 13.5, 8);
        path.lineTo(9.5, 12);
        break;
    case Glyph::Search:
        path.addEllipse(QPointF(7, 7), 4, 4);
        line(10, 10, 13.5, 13.5);
        break;
    case Glyph::Star:
        for (int i = 0; i <= 10; ++i) {
            const double radius = i % 2 == 0 ? 6.2 : 2.6;
            const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
            const QPointF point(8 + radius * std::cos(angle), 8.3 + radius * std::sin(angle));
            if (i == 0)
                path.moveTo(point);
            else
                path.lineTo(point);
        }
        break;
    case Glyph::Close:
        line(4, 4, 12, 12);
        line(12, 4, 4, 12);
        break;
    case Glyph::More:
        line(4, 4, 8, 8);
        path.lineTo(4, 12);
        line(8.5, 4, 12.5, 8);
        path.lineTo(8.5, 12);
        break;
    case Glyph::Plus:
        line(8, 3.5, 8, 12.5);
        line(3.5, 8, 12.5, 8);
        break;
    case Glyph::Minus:
        line(3.5, 8, 12.5, 8);
        break;
    case Glyph::Info:
        path.addEllipse(QPointF(8, 8), 6, 6);
        line(8, 7.3, 8, 11);
        line(8, 4.9, 8, 5.1);
        break;
    case Glyph::Warning:
        line(8, 2.2, 14.2, 13.2);
        path.lineTo(1.8, 13.2);
        path.closeSubpath();
        line(8, 6.5, 8, 9.6);
        line(8, 11.2, 8, 11.4);
        break;
    }
    return path;
}

class GlyphEngine final : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        const double side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.center() + QPointF(0.5, 0.5) - QPointF(side / 2, side / 2));
        painter->scale(side / 16, side / 16);
        QPen pen(palette.color(group, role), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter->setPen(pen);
        if (m_glyph == Glyph::Star)
            painter->setBrush(pen.color());
        painter->drawPath(outline(m_glyph));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

QIcon glyphIcon(Glyph glyph) { return QIcon(new GlyphEngine(glyph)); }

} // namespace pactline
