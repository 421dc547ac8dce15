// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineoverlay.h"

#include "model/time/wording.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::overlay {

namespace {

void paintBadge(QPainter &painter, const QString &text, const QRectF &rect, const Theme &theme,
                const FontTextMetrics &fonts)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(rect, 4, 4);
    painter.setPen(theme.text);
    painter.setFont(fonts.font(TextStyle::Label));
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QSizeF badgeSize(const QString &text, const FontTextMetrics &fonts)
{
    return {fonts.width(text, TextStyle::Label) + 16, fonts.height(TextStyle::Label) + 8};
}

} // namespace

void paintHover(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    if (rect.isNull())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = theme.text;
    colour.setAlphaF(0.55F);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// Two rings, so that it stands out on any bar and on the canvas.
void paintFocusRing(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    if (rect.isNull())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.canvas, 1));
    painter.drawRoundedRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintChosenSpan(QPainter &painter, const QRectF &band, const Viewport &viewport, const Theme &theme,
                     const FontTextMetrics &fonts)
{
    QColor fill = theme.accent;
    fill.setAlphaF(0.14F);
    painter.fillRect(band, fill);
    painter.fillRect(QRectF(band.left(), band.top(), 1, band.height()), theme.accent);
    painter.fillRect(QRectF(band.right() - 1, band.top(), 1, band.height()), theme.accent);
    const TimeSpan span{viewport.timeAt(band.left() - viewport.headerWidthPx),
                        viewport.timeAt(band.right() - viewport.headerWidthPx)};
    const QString text = wording::spanInWords(span);
    QRectF badge(QPointF(), badgeSize(text, fonts));
    badge.moveCenter(QPointF(band.center().x(), band.top() + viewport.rulerHeightPx + badge.height()));
    badge.moveLeft(std::clamp(badge.left(), viewport.headerWidthPx + 4,
                              std::max(viewport.headerWidthPx + 4, viewport.size.width() - badge.width() - 4)));
    paintBadge(painter, text, badge, theme, fonts);
}

void paintTimes(QPainter &painter, const FrameTimes &times, const QRectF &canvas, const Theme &theme,
                const FontTextMetrics &fonts)
{
    const QString text =
        u"%1 + %2 ms"_s.arg(QString::number(times.buildMs, 'f', 2), QString::number(times.paintMs, 'f', 2));
    QRectF badge(QPointF(), badgeSize(text, fonts));
    badge.moveBottomRight(canvas.bottomRight() - QPointF(8.5, 8.5));
    paintBadge(painter, text, badge, theme, fonts);
}

void paintNotice(QPainter &painter, const QString &text, const QRectF &body, const Theme &theme,
                 const FontTextMetrics &fonts)
{
    const QString shown = elided(text, TextStyle::Label, body.width() - 48, fonts, 1);
    QRectF badge(QPointF(), badgeSize(shown, fonts) + QSizeF(8, 6));
    badge.moveCenter(QPointF(body.center().x(), body.bottom() - badge.height()));
    paintBadge(painter, shown, badge, theme, fonts);
}

void paintMessage(QPainter &painter, const QString &text, const QRectF &body, const Theme &theme, const QFont &font)
{
    const qsizetype firstEnd = text.indexOf(u'\n');
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    const QRectF area = body.adjusted(16, 16, -16, -16);
    const double middle = area.center().y();
    painter.setPen(theme.text);
    painter.setFont(strong);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), middle - area.top() - 2),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, firstEnd < 0 ? text : text.left(firstEnd));
    if (firstEnd < 0)
        return;
    painter.setPen(theme.textMuted);
    painter.setFont(font);
    painter.drawText(QRectF(area.left(), middle + 2, area.width(), area.bottom() - middle),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text.mid(firstEnd + 1));
}

void paintCorner(QPainter &painter, const QString &text, const QRectF &corner, const Theme &theme,
                 const FontTextMetrics &fonts)
{
    painter.setPen(theme.textMuted);
    painter.setFont(fonts.font(TextStyle::LaneCount));
    painter.drawText(corner.adjusted(13, 0, -4, -9), Qt::AlignLeft | Qt::AlignBottom, text);
}

} // namespace pactline::overlay
