// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timepoint.h"

#include <QSizeF>

namespace pactline {

/// The stretch of time that is seen and the pixels it is seen on. Plain arithmetic; pixels are device-independent.
struct Viewport
{
    TimePoint start;             ///< time at the left edge of the body
    double secondsPerPx = 86400; ///< > 0
    QSizeF size;                 ///< of the whole timeline with header column and ruler
    double headerWidthPx = 118;  ///< fixed column with the lane titles
    double rulerHeightPx = 56;
    double scrollY = 0; ///< pixels of lanes above the visible part

    friend bool operator==(const Viewport &, const Viewport &) = default;

    [[nodiscard]] double bodyWidthPx() const { return size.width() - headerWidthPx; }
    [[nodiscard]] double bodyHeightPx() const { return size.height() - rulerHeightPx; }
    /// Pixels from the left edge of the body (not of the timeline: the header column is not counted). Exact to a small
    /// part of a pixel wherever the time is in view, however far from 1970.
    [[nodiscard]] double xAt(TimePoint time) const;
    /// Time at such a position, to the second; an end of all time beyond that.
    [[nodiscard]] TimePoint timeAt(double x) const;
    [[nodiscard]] TimeSpan span() const; ///< time seen in the body
};

/// Finest and coarsest scale: one second, and the whole range of dates, over a body of ordinary width.
inline constexpr double minimumSecondsPerPx = 1.0;
inline constexpr double maximumSecondsPerPx = 2.0e15;

/// Zooms by `factor` (> 1 closer) with the time at body position `x` held still; clamped to the scales above and to all
/// time.
[[nodiscard]] Viewport zoomedAbout(const Viewport &viewport, double x, double factor);
/// Moves by pixels to the right (later), at most to the ends of all time.
[[nodiscard]] Viewport panned(const Viewport &viewport, double dxPx);
/// Shows the span with a margin on both sides (share of the width, 0 to 0.4). An empty span is centred at the scale
/// that there is.
[[nodiscard]] Viewport fittedTo(const Viewport &viewport, const TimeSpan &span, double margin = 0.03);

} // namespace pactline
