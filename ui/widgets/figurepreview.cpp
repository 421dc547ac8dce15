// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figurepreview.h"

#include "ui/scene/painters.h"
#include "ui/scene/scenecanvas.h"
#include "ui/scene/textmetrics.h"

#include <QPainter>

#include <algorithm>

namespace pactline {

namespace {

constexpr double marginPx = 18;

} // namespace

FigurePreview::FigurePreview(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(320, 240);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Preview of the figure"));
}

void FigurePreview::setFigure(Figure figure)
{
    setAccessibleDescription(figure.altText);
    m_figure = std::move(figure);
    update();
}

void FigurePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Midlight));
    if (!m_figure || m_figure->scene.size.isEmpty())
        return;
    const QSizeF size = m_figure->scene.size;
    const double scale = std::min((width() - 2 * marginPx) / size.width(), (height() - 2 * marginPx) / size.height());
    if (scale <= 0)
        return;
    painter.translate((width() - size.width() * scale) / 2, (height() - size.height() * scale) / 2);
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF(QPointF(), size));
    painter.fillRect(QRectF(QPointF(), size), m_figure->scene.ground);
    const FontTextMetrics fonts;
    PainterCanvas canvas(painter, fonts);
    paintScene(m_figure->scene, canvas);
}

} // namespace pactline
