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

void FigurePreview::setFigure(std::shared_ptr<const Figure> figure)
{
    setAccessibleDescription(figure->altText);
    m_figure = std::move(figure);
    m_sheet = {};
    update();
}

void FigurePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Midlight));
    if (m_figure == nullptr) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter, tr("The figure is being composed…"));
        return;
    }
    const QSizeF size = m_figure->scene.size;
    if (size.isEmpty())
        return;
    const double scale = std::min((width() - 2 * marginPx) / size.width(), (height() - 2 * marginPx) / size.height());
    if (scale <= 0)
        return;
    const QSize shown = (size * scale).toSize().expandedTo({1, 1});
    if (m_sheet.size() != shown * devicePixelRatioF())
        paintSheet(shown);
    painter.drawPixmap((width() - shown.width()) / 2, (height() - shown.height()) / 2, m_sheet);
}

void FigurePreview::paintSheet(const QSize &shown)
{
    const QSizeF size = m_figure->scene.size;
    m_sheet = QPixmap(shown * devicePixelRatioF());
    m_sheet.setDevicePixelRatio(devicePixelRatioF());
    m_sheet.fill(m_figure->scene.ground);
    QPainter painter(&m_sheet);
    painter.scale(shown.width() / size.width(), shown.height() / size.height());
    painter.setRenderHint(QPainter::Antialiasing);
    const FontTextMetrics fonts;
    PainterCanvas canvas(painter, fonts);
    paintScene(m_figure->scene, canvas);
}

} // namespace pactline
