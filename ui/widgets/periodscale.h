// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timepoint.h"

#include <vector>

namespace pactline {

/// Time on an axis of calendar periods that are all drawn equally wide, though quarters have 90 to 92 days.
class PeriodScale
{
public:
    PeriodScale() = default;
    /// `starts` as in PeriodCounts: one more than there are periods.
    PeriodScale(std::vector<TimePoint> starts, double leftPx, double widthPx);

    [[nodiscard]] bool isEmpty() const { return m_starts.size() < 2; }
    [[nodiscard]] TimeSpan span() const;
    [[nodiscard]] double left() const { return m_leftPx; }
    [[nodiscard]] double right() const { return m_leftPx + m_widthPx; }
    /// Position of a moment; outside the periods the nearest edge.
    [[nodiscard]] double xAt(TimePoint time) const;
    /// Moment at a position, as far as the periods reach.
    [[nodiscard]] TimePoint timeAt(double x) const;

private:
    [[nodiscard]] double periodWidth() const { return m_widthPx / static_cast<double>(m_starts.size() - 1); }

    std::vector<TimePoint> m_starts;
    double m_leftPx = 0;
    double m_widthPx = 1;
};

} // namespace pactline
