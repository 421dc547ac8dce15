// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"
#include "ui/scene/lanelayout.h"
#include "ui/scene/textmetrics.h"
#include "ui/scene/viewport.h"

#include <vector>

namespace pactline::cli {

/// A sweep over a timeline: from everything down to a single day in equal steps of zoom, where each level is first
/// panned by one width of the window and then zoomed into. The time in the middle is the median start of the fullest
/// lane, so that there is something to draw at every level; lanes that do not fit are scrolled from level to level.
[[nodiscard]] std::vector<Viewport> sweepViewports(const TimelineIndex &index, const LaneLayout &layout,
                                                   const Viewport &everything, int frames);

/// What a sweep took, in milliseconds.
struct SweepTimes
{
    double firstMs = 0; ///< the first frame until all its labels are there, with nothing prepared
    std::vector<double> frameMs;
    std::vector<double> clearMs; ///< filling the same buffer, between the frames
};

/// Paints the frames into one image of the viewports' size. Ends early, with what there is, when the job is cancelled.
[[nodiscard]] SweepTimes paintSweep(const History &history, const TimelineIndexPtr &index, const LaneLayout &layout,
                                    const std::vector<Viewport> &viewports, const FontTextMetrics &fonts,
                                    const Job &job);

} // namespace pactline::cli
