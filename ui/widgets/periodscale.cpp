// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/periodscale.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pactline {

PeriodScale::PeriodScale(std::vector<TimePoint> starts, double leftPx, double widthPx)
    : m_starts(std::move(starts))
    , m_leftPx(leftPx)
    , m_widthPx(std::max(1.0, widthPx))
{}

TimeSpan PeriodScale::span() const { return isEmpty() ? TimeSpan() : TimeSpan{m_starts.front(), m_starts.back()}; }

double PeriodScale::xAt(TimePoint time) const
{
    if (isEmpty() || time <= m_starts.front())
        return left();
    if (time >= m_starts.back())
        return right();
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), time);
    const TimePoint start = *std::prev(after);
    const double share = static_cast<double>((time - start).seconds) / static_cast<double>((*after - start).seconds);
    return m_leftPx + (static_cast<double>(after - m_starts.begin() - 1) + share) * periodWidth();
}

TimePoint PeriodScale::timeAt(double x) const
{
    if (isEmpty())
        return {};
    const double position = std::clamp((x - m_leftPx) / periodWidth(), 0.0, static_cast<double>(m_starts.size() - 1));
    const auto period = std::min(static_cast<std::size_t>(position), m_starts.size() - 2);
    const auto length = static_cast<double>((m_starts[period + 1] - m_starts[period]).seconds);
    return m_starts[period] + Duration{std::llround((position - static_cast<double>(period)) * length)};
}

} // namespace pactline
