// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/zoomanimation.h"

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

constexpr int longestZoomMs = 160;
constexpr int glideMs = 1100;
constexpr double glideDecaySeconds = 0.26; ///< after this time the speed is 1/e

bool samePlace(const Viewport &a, const Viewport &b)
{
    return a.start == b.start && a.secondsPerPx == b.secondsPerPx && a.scrollY == b.scrollY;
}

} // namespace

ZoomAnimation::ZoomAnimation(ViewState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_durationMs(longestZoomMs)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { advance(value.toDouble()); });
    connect(&state, &ViewState::viewportChanged, this, &ZoomAnimation::followViewport);
}

void ZoomAnimation::setDuration(int milliseconds) { m_durationMs = std::clamp(milliseconds, 0, longestZoomMs); }

Viewport ZoomAnimation::target() const
{
    Viewport viewport = m_state.viewport();
    if (isRunning() && !m_isGlide) {
        viewport.start = m_to.start;
        viewport.secondsPerPx = m_to.secondsPerPx;
        viewport.scrollY = m_to.scrollY;
    }
    return viewport;
}

void ZoomAnimation::moveTo(const Viewport &target)
{
    m_animation.stop();
    m_from = m_state.viewport();
    m_to = target;
    m_isGlide = false;
    if (samePlace(m_from, m_to))
        return;
    if (m_durationMs == 0)
        return step(m_to);
    m_animation.setDuration(m_durationMs);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.start();
}

void ZoomAnimation::glide(const QPointF &velocity, double lowestScroll, double highestScroll)
{
    m_animation.stop();
    if (m_durationMs == 0)
        return;
    m_from = m_state.viewport();
    m_velocity = velocity;
    m_lowestScroll = lowestScroll;
    m_highestScroll = highestScroll;
    m_isGlide = true;
    m_animation.setDuration(glideMs);
    m_animation.setEasingCurve(QEasingCurve::Linear);
    m_animation.start();
}

void ZoomAnimation::stop() { m_animation.stop(); }

void ZoomAnimation::advance(double progress)
{
    if (isRunning())
        step(m_isGlide ? glidden(progress) : between(progress));
}

void ZoomAnimation::step(const Viewport &viewport)
{
    Viewport next = m_state.viewport();
    next.start = viewport.start;
    next.secondsPerPx = viewport.secondsPerPx;
    next.scrollY = viewport.scrollY;
    m_isStepping = true;
    m_state.setViewport(next);
    m_isStepping = false;
}

/// The scale changes by equal factors; the start follows so that the moment about which one zooms stands still.
Viewport ZoomAnimation::between(double progress) const
{
    if (progress >= 1)
        return m_to;
    Viewport viewport = m_from;
    const double ratio = m_to.secondsPerPx / m_from.secondsPerPx;
    viewport.secondsPerPx = m_from.secondsPerPx * std::pow(ratio, progress);
    const double share = std::abs(ratio - 1) < 1e-9 ? progress
                                                    : (viewport.secondsPerPx - m_from.secondsPerPx) /
                                                          (m_to.secondsPerPx - m_from.secondsPerPx);
    const auto way = static_cast<double>((m_to.start - m_from.start).seconds);
    viewport.start = m_from.start + Duration{std::llround(way * share)};
    viewport.scrollY = m_from.scrollY + (m_to.scrollY - m_from.scrollY) * progress;
    return viewport;
}

Viewport ZoomAnimation::glidden(double progress) const
{
    const double seconds = progress * glideMs / 1000;
    const double way = glideDecaySeconds * (1 - std::exp(-seconds / glideDecaySeconds));
    Viewport viewport = panned(m_from, m_velocity.x() * way);
    viewport.scrollY = std::clamp(m_from.scrollY + m_velocity.y() * way, m_lowestScroll, m_highestScroll);
    return viewport;
}

/// A new size does not end a zoom; another place does.
void ZoomAnimation::followViewport()
{
    if (m_isStepping || !isRunning())
        return;
    m_animation.stop();
}

} // namespace pactline
