// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/timelinecanvas.h"

class QGestureEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace pactline {

/// Wheel, trackpad and pinch on the timeline: the wheel zooms about the pointer, with Shift or sideways it pans; a
/// trackpad, which says when its gesture begins and ends, pans both ways.
class TimelineWheel : public QObject
{
    Q_OBJECT

public:
    explicit TimelineWheel(TimelineCanvas &canvas);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void turn(const QWheelEvent &event);
    bool gesture(const QNativeGestureEvent &event);
    bool gesture(const QGestureEvent &event);
    /// Pixels from the left edge of the body.
    [[nodiscard]] double bodyX(const QPointF &position) const;

    TimelineCanvas &m_canvas;
};

} // namespace pactline
