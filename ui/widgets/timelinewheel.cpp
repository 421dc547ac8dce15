// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinewheel.h"

#include "ui/widgets/timelinewords.h"

#include <QGestureEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

constexpr double notch = 120;          ///< of QWheelEvent::angleDelta
constexpr double factorOfNotch = 1.25; ///< zoom
constexpr double panOfNotchPx = 80;
constexpr double factorOfPixels = 1.005; ///< zoom by a trackpad with Ctrl, a pixel

} // namespace

TimelineWheel::TimelineWheel(TimelineCanvas &canvas)
    : QObject(&canvas)
    , m_canvas(canvas)
{
    canvas.grabGesture(Qt::PinchGesture);
    canvas.installEventFilter(this);
}

bool TimelineWheel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_canvas)
        return false;
    if (event->type() == QEvent::Wheel) {
        turn(*static_cast<QWheelEvent *>(event));
        event->accept();
        return true;
    }
    if (event->type() == QEvent::NativeGesture)
        return gesture(*static_cast<QNativeGestureEvent *>(event));
    if (event->type() == QEvent::Gesture)
        return gesture(*static_cast<QGestureEvent *>(event));
    return false;
}

double TimelineWheel::bodyX(const QPointF &position) const
{
    return std::max(0.0, position.x() - m_canvas.state().viewport().headerWidthPx);
}

void TimelineWheel::turn(const QWheelEvent &event)
{
    const bool isTrackpad = event.phase() != Qt::NoScrollPhase && !event.pixelDelta().isNull();
    const bool wantsZoom = (event.modifiers() & Qt::ControlModifier) != 0;
    TimelineNavigator &navigator = m_canvas.navigator();
    if (isTrackpad) {
        const QPointF pixels = event.pixelDelta();
        if (wantsZoom)
            navigator.zoomAtOnce(bodyX(event.position()), std::pow(factorOfPixels, pixels.y()));
        else
            navigator.panBy(-pixels);
        return;
    }
    const QPointF notches = QPointF(event.angleDelta()) / notch;
    const bool isSideways = std::abs(notches.x()) > std::abs(notches.y());
    if (wantsZoom || (!isSideways && (event.modifiers() & Qt::ShiftModifier) == 0)) {
        const double turned = isSideways ? notches.x() : notches.y();
        const bool isOverHeader = event.position().x() < m_canvas.state().viewport().headerWidthPx;
        if (isOverHeader && !wantsZoom)
            navigator.panBy({0, -turned * panOfNotchPx});
        else
            navigator.zoomAbout(bodyX(event.position()), std::pow(factorOfNotch, turned));
        return;
    }
    navigator.panBy({-(isSideways ? notches.x() : notches.y()) * panOfNotchPx, 0});
}

bool TimelineWheel::gesture(const QNativeGestureEvent &event)
{
    if (event.gestureType() == Qt::ZoomNativeGesture) {
        m_canvas.navigator().zoomAtOnce(bodyX(event.position()), std::max(0.1, 1 + event.value()));
        return true;
    }
    if (event.gestureType() == Qt::SmartZoomNativeGesture) {
        const Hit hit = m_canvas.hitAt(event.position());
        const std::optional<Entry> entry =
            hit.kind == HitKind::Entry ? words::entryOf(m_canvas.state(), hit.entry) : std::nullopt;
        if (entry)
            m_canvas.navigator().fitEntry(entry->id);
        return true;
    }
    return false;
}

bool TimelineWheel::gesture(const QGestureEvent &event)
{
    const auto *pinch = static_cast<QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (pinch == nullptr)
        return false;
    if ((pinch->changeFlags() & QPinchGesture::ScaleFactorChanged) != 0)
        m_canvas.navigator().zoomAtOnce(bodyX(m_canvas.mapFromGlobal(pinch->centerPoint())), pinch->scaleFactor());
    if ((pinch->changeFlags() & QPinchGesture::CenterPointChanged) != 0)
        m_canvas.navigator().panBy(pinch->lastCenterPoint() - pinch->centerPoint());
    return true;
}

} // namespace pactline
