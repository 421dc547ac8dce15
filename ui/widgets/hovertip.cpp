// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hovertip.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int paddingPx = 9;
constexpr int distancePx = 7;
constexpr int widestPx = 340;

} // namespace

HoverTip::HoverTip(QWidget *owner)
    : QWidget(owner)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_document.setDocumentMargin(0);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &HoverTip::showNow);
    hide();
}

void HoverTip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void HoverTip::schedule(const QString &html, const QRectF &thing, double x)
{
    m_thing = thing;
    m_x = x;
    m_document.setDefaultFont(font());
    m_document.setHtml(html);
    m_document.setTextWidth(-1);
    m_document.setTextWidth(std::min<double>(std::ceil(m_document.idealWidth()), widestPx));
    if (isVisible())
        showNow();
    else
        m_delay.start();
}

void HoverTip::dismiss()
{
    m_delay.stop();
    hide();
}

void HoverTip::showNow()
{
    const QSize tip(static_cast<int>(std::ceil(m_document.idealWidth())) + 2 * paddingPx,
                    static_cast<int>(std::ceil(m_document.size().height())) + 2 * paddingPx - 2);
    const QSize room = parentWidget()->size();
    const int below = static_cast<int>(std::ceil(m_thing.bottom())) + distancePx;
    const int above = static_cast<int>(std::floor(m_thing.top())) - distancePx - tip.height();
    const int top = below + tip.height() <= room.height() || above < 0 ? below : above;
    const int left =
        std::clamp(static_cast<int>(m_x) - tip.width() / 4, 4, std::max(4, room.width() - tip.width() - 4));
    setGeometry(QRect(QPoint(left, top), tip));
    raise();
    show();
    update();
}

void HoverTip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tinted(m_theme.text, m_theme.panel, 0.25));
    painter.setBrush(m_theme.isDark ? tinted(m_theme.text, m_theme.panel, 0.07) : m_theme.canvas);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.translate(paddingPx, paddingPx - 1);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, m_theme.text);
    m_document.documentLayout()->draw(&painter, context);
}

} // namespace pactline
