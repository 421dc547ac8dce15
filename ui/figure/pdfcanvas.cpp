// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/pdfcanvas.h"

#include "ui/scene/theme.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace pactline {

namespace {

bool isPlain(QChar character)
{
    constexpr QStringView plain = u" .,;'’“”…";
    return (character.isLetter() && character != u'x') || plain.contains(character);
}

/// Letters and the signs that no typeface varies; digits too, as long as no sign stands beside them.
bool keepsItsGlyphs(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isPlain(c) || c.isDigit() || c == u'x'; }) &&
           !(text.contains(u'x') && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
}

} // namespace

PdfCanvas::PdfCanvas(QPainter &painter, const FontTextMetrics &fonts)
    : m_painter(painter)
    , m_fonts(fonts)
    , m_canvas(painter, fonts)
{}

void PdfCanvas::fillRect(const QRectF &rect, const QBrush &brush)
{
    m_canvas.fillRect(rect, brush);
    if (brush.style() == Qt::SolidPattern)
        m_grounds.push_back({rect, brush.color()});
}

void PdfCanvas::drawLine(const QLineF &line, const QPen &pen)
{
    m_canvas.drawLine(line, pen);
    if (line.x1() == line.x2())
        m_uprights.push_back({line, pen});
}

void PdfCanvas::fillFadingRect(const QRectF &rect, const QColor &colour, const Fade &fade)
{
    if (rect.isEmpty())
        return;
    const QColor ground = groundAt(rect.center());
    const auto faded = [&](double x) { return tinted(colour, ground, fade.strengthAt(x)); };
    QLinearGradient gradient(rect.topLeft(), rect.topRight());
    gradient.setColorAt(0, faded(rect.left()));
    gradient.setColorAt(1, faded(rect.right()));
    for (const double bend : fade.bendsBetween(rect.left(), rect.right()))
        gradient.setColorAt((bend - rect.left()) / rect.width(), faded(bend));
    m_canvas.fillRect(rect, gradient);
    // Lines behind it show through as far as it fades.
    for (const Upright &upright : m_uprights) {
        const double x = upright.line.x1();
        const double top = std::max(rect.top(), std::min(upright.line.y1(), upright.line.y2()));
        const double bottom = std::min(rect.bottom(), std::max(upright.line.y1(), upright.line.y2()));
        if (x <= rect.left() || x >= rect.right() || top >= bottom)
            continue;
        const double strength = fade.strengthAt(x);
        QPen pen = upright.pen;
        pen.setColor(tinted(colour, pen.color(), strength));
        if (strength < 1)
            m_canvas.drawLine({x, top, x, bottom}, pen);
    }
}

QColor PdfCanvas::groundAt(const QPointF &point) const
{
    const auto found = std::find_if(m_grounds.rbegin(), m_grounds.rend(),
                                    [&point](const Ground &ground) { return ground.rect.contains(point); });
    return found != m_grounds.rend() ? found->colour : QColor(Qt::white);
}

void PdfCanvas::drawText(const QPointF &baseline, const QString &text, TextStyle style, const QColor &colour)
{
    if (keepsItsGlyphs(text)) {
        m_canvas.drawText(baseline, text, style, colour);
        return;
    }
    // Scripts that cannot do without shaping are shaped all the same.
    QFont font = m_fonts.font(style);
    font.setStyleStrategy(QFont::PreferNoShaping);
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(baseline, text);
}

} // namespace pactline
