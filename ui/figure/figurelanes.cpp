// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurelanes.h"

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

constexpr LaneMetrics closest{19, 16, 5, 20, 42};
constexpr LaneMetrics usual{26, 21, 8, 26, 46};
constexpr LaneMetrics airiest{42, 25, 18, 40, 60};
constexpr int bisections = 40;

LaneMetrics between(const LaneMetrics &a, const LaneMetrics &b, double along)
{
    LaneMetrics metrics;
    metrics.rowHeightPx = std::lerp(a.rowHeightPx, b.rowHeightPx, along);
    metrics.barHeightPx = std::lerp(a.barHeightPx, b.barHeightPx, along);
    metrics.lanePaddingPx = std::lerp(a.lanePaddingPx, b.lanePaddingPx, along);
    metrics.overflowHeightPx = std::lerp(a.overflowHeightPx, b.overflowHeightPx, along);
    metrics.minimumLaneHeightPx = std::lerp(a.minimumLaneHeightPx, b.minimumLaneHeightPx, along);
    return metrics;
}

double heightOf(const TimelineIndex &index, const LaneMetrics &metrics) { return LaneLayout(index, metrics).height(); }

/// The greatest share along the way from `a` to `b` with which the lanes still fit; `a` does.
LaneMetrics greatestFitting(const TimelineIndex &index, const LaneMetrics &a, const LaneMetrics &b, double heightPx)
{
    double low = 0;
    double high = 1;
    for (int i = 0; i < bisections; ++i) {
        const double middle = (low + high) / 2;
        (heightOf(index, between(a, b, middle)) <= heightPx ? low : high) = middle;
    }
    return between(a, b, low);
}

} // namespace

std::optional<LaneMetrics> lanesFilling(const TimelineIndex &index, double heightPx)
{
    if (index.lanes().empty())
        return usual;
    if (heightOf(index, closest) > heightPx)
        return {};
    if (heightOf(index, usual) > heightPx)
        return greatestFitting(index, closest, usual, heightPx);
    if (heightOf(index, airiest) > heightPx)
        return greatestFitting(index, usual, airiest, heightPx);
    LaneMetrics tall = airiest;
    tall.minimumLaneHeightPx = std::max(heightPx, airiest.minimumLaneHeightPx);
    return greatestFitting(index, airiest, tall, heightPx);
}

LaneMetrics closestLanes() { return closest; }

LaneMetrics closeLanes() { return between(closest, usual, 0.4); }

} // namespace pactline
