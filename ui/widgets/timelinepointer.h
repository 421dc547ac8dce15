// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/hovertip.h"
#include "ui/widgets/timelinecanvas.h"

#include <QElapsedTimer>

#include <deque>

class QMouseEvent;

namespace pactline {

/// The mouse on the timeline: hover and tips, click selects, drag pans and glides on, Ctrl+drag chooses a span,
/// double-click zooms.
class TimelinePointer : public QObject
{
    Q_OBJECT

public:
    TimelinePointer(TimelineCanvas &canvas, HoverTip &tip);

    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Gives up a drag or a span that is being chosen; false if there was none.
    bool cancel();

private:
    enum class Gesture { None, Pressed, Panning, Choosing };
    struct Sample
    {
        qint64 ms;
        QPointF position;
    };

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void click(const Hit &hit);
    void hover(const QPointF &position, Qt::KeyboardModifiers modifiers);
    void unhover();
    void hoverAgain();
    void updateCursor(Qt::KeyboardModifiers modifiers);
    [[nodiscard]] QRectF chosenRect() const;
    [[nodiscard]] QPointF velocity() const;

    TimelineCanvas &m_canvas;
    HoverTip &m_tip;
    Gesture m_gesture = Gesture::None;
    Hit m_pressed; ///< what the first press of a click or double-click was on
    QPointF m_pressedAt;
    QPointF m_last;
    QElapsedTimer m_clock;
    std::deque<Sample> m_samples; ///< of the drag's last moments
    QTimer m_settled;             ///< after the view has moved below a resting pointer
};

} // namespace pactline
