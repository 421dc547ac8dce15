// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"

#include <vector>

namespace pactline {

/// Heights in pixels, times a figure's scale.
struct LaneMetrics
{
    double rowHeightPx = 26;
    double barHeightPx = 21;
    double lanePaddingPx = 8;
    double overflowHeightPx = 16;    ///< of the density row of a lane with overflow
    double minimumLaneHeightPx = 46; ///< title and count must fit
};

/// Where each lane stands, from the top of all lanes (not scrolled).
struct LaneBand
{
    double top = 0;
    double height = 0;
    int rowCount = 0;
    bool hasOverflow = false;
    friend bool operator==(const LaneBand &, const LaneBand &) = default;
};

/// Vertical geometry of an index: arithmetic only, shared by drawing and hit tests.
class LaneLayout
{
public:
    LaneLayout() = default;
    explicit LaneLayout(const TimelineIndex &index, const LaneMetrics &metrics = {});

    [[nodiscard]] const LaneMetrics &metrics() const { return m_metrics; }
    [[nodiscard]] const std::vector<LaneBand> &bands() const { return m_bands; }
    [[nodiscard]] double height() const;                  ///< of all lanes
    [[nodiscard]] double rowTop(int lane, int row) const; ///< row −1 is the overflow row
    /// Lane at `y` (from the top of all lanes), −1 outside; logarithmic.
    [[nodiscard]] int laneAt(double y) const;
    /// Row at `y` within that lane: −1 for overflow, −2 for none.
    [[nodiscard]] int rowAt(int lane, double y) const;

private:
    LaneMetrics m_metrics;
    std::vector<LaneBand> m_bands;
};

} // namespace pactline
