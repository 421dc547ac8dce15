// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/lanelayout.h"

#include <algorithm>
#include <cmath>

namespace pactline {

LaneLayout::LaneLayout(const TimelineIndex &index, const LaneMetrics &metrics)
    : m_metrics(metrics)
{
    m_bands.reserve(index.lanes().size());
    double top = 0;
    for (const LaneIndex &lane : index.lanes()) {
        LaneBand band;
        band.top = top;
        band.rowCount = static_cast<int>(lane.rows.size());
        band.hasOverflow = !lane.overflow.empty();
        const double rows = band.rowCount * metrics.rowHeightPx + (band.hasOverflow ? metrics.overflowHeightPx : 0.0);
        band.height = std::max(rows + 2 * metrics.lanePaddingPx, metrics.minimumLaneHeightPx);
        top += band.height;
        m_bands.push_back(band);
    }
}

double LaneLayout::height() const { return m_bands.empty() ? 0.0 : m_bands.back().top + m_bands.back().height; }

double LaneLayout::rowTop(int lane, int row) const
{
    const LaneBand &band = m_bands[static_cast<std::size_t>(lane)];
    const int rowsAbove = row < 0 ? band.rowCount : row;
    return band.top + m_metrics.lanePaddingPx + rowsAbove * m_metrics.rowHeightPx;
}

int LaneLayout::laneAt(double y) const
{
    const auto after = std::upper_bound(m_bands.begin(), m_bands.end(), y,
                                        [](double value, const LaneBand &b) { return value < b.top; });
    if (after == m_bands.begin())
        return -1;
    const auto found = after - 1;
    return y < found->top + found->height ? static_cast<int>(found - m_bands.begin()) : -1;
}

int LaneLayout::rowAt(int lane, double y) const
{
    const LaneBand &band = m_bands[static_cast<std::size_t>(lane)];
    const double inside = y - band.top - m_metrics.lanePaddingPx;
    if (inside < 0)
        return -2;
    const int row = static_cast<int>(std::floor(inside / m_metrics.rowHeightPx));
    if (row < band.rowCount)
        return row;
    const bool isInOverflow = inside - band.rowCount * m_metrics.rowHeightPx < m_metrics.overflowHeightPx;
    return band.hasOverflow && isInOverflow ? -1 : -2;
}

} // namespace pactline
