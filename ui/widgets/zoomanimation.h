// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/viewstate.h"

#include <QPointF>
#include <QVariantAnimation>

namespace pactline {

/// Moves the viewport of a view state over time: zooms, and glides on after a drag. Gives way at once when somebody
/// else moves it.
class ZoomAnimation : public QObject
{
    Q_OBJECT

public:
    explicit ZoomAnimation(ViewState &state, QObject *parent = nullptr);

    /// Milliseconds for a whole zoom; 0 (reduced motion) makes every move a single step and lets nothing glide. At most
    /// 160.
    void setDuration(int milliseconds);
    [[nodiscard]] int duration() const { return m_durationMs; }

    /// Moves start, scale and scroll to those of `target`; its size is left alone.
    void moveTo(const Viewport &target);
    /// Pans on at a speed in pixels a second that dies away; `lowest` and `highest` bound the vertical position.
    void glide(const QPointF &velocity, double lowestScroll, double highestScroll);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }
    /// Where the running zoom will end, else the present viewport.
    [[nodiscard]] Viewport target() const;

private:
    void advance(double progress);
    void step(const Viewport &viewport);
    [[nodiscard]] Viewport between(double progress) const;
    [[nodiscard]] Viewport glidden(double progress) const;
    void followViewport();

    ViewState &m_state;
    QVariantAnimation m_animation;
    int m_durationMs;
    bool m_isGlide = false;
    bool m_isStepping = false;
    Viewport m_from;
    Viewport m_to;
    QPointF m_velocity;
    double m_lowestScroll = 0;
    double m_highestScroll = 0;
};

} // namespace pactline
