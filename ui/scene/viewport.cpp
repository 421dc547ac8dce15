// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/viewport.h"

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

constexpr std::int64_t allTime = (TimePoint::end() - TimePoint::beginning()).seconds;

/// `time` moved by a number of seconds that may be beyond every date. The sum is made in integers: a double cannot hold
/// the seconds of ancient dates.
TimePoint movedBy(TimePoint time, double seconds)
{
    const auto most = static_cast<double>(allTime);
    const std::int64_t whole = std::llround(std::clamp(seconds, -most, most));
    const std::int64_t sum = time.seconds + whole; // less than 3/4 of the range of the type
    return {std::clamp(sum, TimePoint::beginning().seconds, TimePoint::end().seconds)};
}

/// Keeps the body within all time where it is not wider than that.
TimePoint clampedStart(TimePoint start, double secondsPerPx, double bodyWidthPx)
{
    const double seen = std::max(0.0, secondsPerPx * bodyWidthPx);
    const TimePoint last = movedBy(TimePoint::end(), -seen);
    return std::clamp(start, TimePoint::beginning(), last);
}

} // namespace

double Viewport::xAt(TimePoint time) const { return static_cast<double>((time - start).seconds) / secondsPerPx; }

TimePoint Viewport::timeAt(double x) const { return movedBy(start, x * secondsPerPx); }

TimeSpan Viewport::span() const { return {start, timeAt(std::max(0.0, bodyWidthPx()))}; }

Viewport zoomedAbout(const Viewport &viewport, double x, double factor)
{
    if (!(factor > 0) || !std::isfinite(factor))
        return viewport;
    Viewport zoomed = viewport;
    zoomed.secondsPerPx = std::clamp(viewport.secondsPerPx / factor, minimumSecondsPerPx, maximumSecondsPerPx);
    const double moved = x * (viewport.secondsPerPx - zoomed.secondsPerPx);
    zoomed.start = clampedStart(movedBy(viewport.start, moved), zoomed.secondsPerPx, zoomed.bodyWidthPx());
    return zoomed;
}

Viewport panned(const Viewport &viewport, double dxPx)
{
    if (!std::isfinite(dxPx))
        return viewport;
    Viewport moved = viewport;
    moved.start = clampedStart(movedBy(viewport.start, dxPx * viewport.secondsPerPx), viewport.secondsPerPx,
                               viewport.bodyWidthPx());
    return moved;
}

Viewport fittedTo(const Viewport &viewport, const TimeSpan &span, double margin)
{
    Viewport fitted = viewport;
    const double width = std::max(1.0, viewport.bodyWidthPx());
    if (!span.isEmpty()) {
        const double usedPx = width * (1 - 2 * std::clamp(margin, 0.0, 0.4));
        fitted.secondsPerPx =
            std::clamp(static_cast<double>(span.length().seconds) / usedPx, minimumSecondsPerPx, maximumSecondsPerPx);
    }
    const std::int64_t half = std::max<std::int64_t>(0, span.length().seconds) / 2;
    const TimePoint centre = span.start + Duration{half};
    fitted.start = clampedStart(movedBy(centre, -width / 2 * fitted.secondsPerPx), fitted.secondsPerPx, width);
    return fitted;
}

} // namespace pactline
