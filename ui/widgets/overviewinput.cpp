// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and keys of the overview's brush.
#include "ui/widgets/overviewchart.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

constexpr double gripPx = 6;
constexpr double thinnestDragPx = 3; ///< of the brush, when a handle is dragged towards the other
constexpr double wheelFactor = 1.25;
constexpr double stepShare = 0.1; ///< of the viewport, for the arrow keys

} // namespace

OverviewChart::Grip OverviewChart::gripAt(const QPointF &position) const
{
    const QRectF brush = brushRect();
    if (brush.isNull())
        return Grip::None;
    const double fromStart = std::abs(position.x() - brush.left());
    const double fromEnd = std::abs(position.x() - brush.right());
    // A thin brush is held at its body; its handles are caught from outside.
    const bool isOutside = position.x() < brush.left() || position.x() > brush.right();
    const bool isWide = brush.width() > 3 * gripPx;
    if (std::min(fromStart, fromEnd) <= gripPx && (isWide || isOutside))
        return fromStart <= fromEnd ? Grip::Start : Grip::End;
    return isOutside ? Grip::None : Grip::Body;
}

void OverviewChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_scale.isEmpty())
        return;
    m_navigator.animation().stop();
    m_pressedX = event->position().x();
    m_hasDragged = false;
    m_grip = gripAt(event->position());
    if (m_grip == Grip::None && m_pressedX >= m_scale.left() - gripPx) {
        centreOn(m_pressedX);
        m_grip = Grip::Body;
        m_hasDragged = true; // it has been centred already
    }
    const Viewport target = m_navigator.animation().target();
    m_pressedSpan = target.span();
    if (m_grip == Grip::Body)
        setCursor(Qt::ClosedHandCursor);
}

void OverviewChart::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if ((event->buttons() & Qt::LeftButton) == 0 || m_grip == Grip::None) {
        const Grip grip = gripAt(event->position());
        setCursor(grip == Grip::None ? Qt::ArrowCursor : grip == Grip::Body ? Qt::OpenHandCursor : Qt::SizeHorCursor);
        return;
    }
    if (!m_hasDragged && std::abs(x - m_pressedX) < QApplication::startDragDistance())
        return;
    m_hasDragged = true;
    drag(x);
}

void OverviewChart::drag(double x)
{
    m_navigator.animation().stop();
    const double from = m_scale.xAt(m_pressedSpan.start);
    const double to = m_scale.xAt(m_pressedSpan.end);
    const double moved = x - m_pressedX;
    Viewport viewport = m_state.viewport();
    if (m_grip == Grip::Body) {
        const double secondsPerPx =
            static_cast<double>(m_scale.span().length().seconds) / std::max(1.0, m_scale.right() - m_scale.left());
        viewport.start = m_pressedSpan.start;
        viewport = panned(viewport, moved * secondsPerPx / viewport.secondsPerPx);
    } else if (m_grip == Grip::Start) {
        const TimePoint start = m_scale.timeAt(std::min(from + moved, to - thinnestDragPx));
        viewport = fittedTo(viewport, {start, m_pressedSpan.end}, 0);
    } else {
        const TimePoint end = m_scale.timeAt(std::max(to + moved, from + thinnestDragPx));
        viewport = fittedTo(viewport, {m_pressedSpan.start, end}, 0);
    }
    m_state.setViewport(viewport);
}

void OverviewChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_grip == Grip::Body && !m_hasDragged)
        centreOn(m_pressedX);
    m_grip = Grip::None;
    unsetCursor();
}

void OverviewChart::wheelEvent(QWheelEvent *event)
{
    const QPointF turned = QPointF(event->angleDelta()) / 120;
    const bool isSideways = std::abs(turned.x()) > std::abs(turned.y());
    if (isSideways || (event->modifiers() & Qt::ShiftModifier) != 0)
        m_navigator.panBy({-(isSideways ? turned.x() : turned.y()) * 80, 0});
    else
        m_navigator.zoomBy(std::pow(wheelFactor, turned.y()));
    event->accept();
}

void OverviewChart::keyPressEvent(QKeyEvent *event)
{
    const double width = m_state.viewport().bodyWidthPx();
    switch (event->key()) {
    case Qt::Key_Left:
        return m_navigator.panBy({-width * stepShare, 0});
    case Qt::Key_Right:
        return m_navigator.panBy({width * stepShare, 0});
    case Qt::Key_PageUp:
        return m_navigator.panBy({-width, 0});
    case Qt::Key_PageDown:
        return m_navigator.panBy({width, 0});
    case Qt::Key_Up:
        return m_navigator.zoomBy(wheelFactor);
    case Qt::Key_Down:
        return m_navigator.zoomBy(1 / wheelFactor);
    case Qt::Key_Home:
        return setPosition(0);
    case Qt::Key_End:
        return setPosition(1);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace pactline
