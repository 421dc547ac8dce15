// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/framesweep.h"
#include "model/support/job.h"
#include "ui/scene/textmetrics.h"

#include <vector>

namespace pactline::cli {

/// What one frame of a sweep took, in milliseconds, and what was on it.
struct FrameCost
{
    double ms = 0;      ///< on the clock: other programs on the machine make it longer
    double cpuMs = 0;   ///< of the processor
    double buildMs = 0; ///< of `ms`, making the scene
    double paintMs = 0; ///< of `ms`, replaying it
    double clearMs = 0; ///< filling the same buffer, straight after
    std::size_t pieces = 0;
    std::size_t texts = 0;
};

struct SweepTimes
{
    double firstMs = 0;            ///< the first frame until all its labels are there, with nothing prepared
    std::vector<FrameCost> frames; ///< in the order of the sweep
};

/// Paints the frames into one image of the viewports' size, each once, as a window does while it is moved. Ends early,
/// with what there is, when the job is cancelled.
[[nodiscard]] SweepTimes paintSweep(const History &history, const TimelineIndexPtr &index, const LaneLayout &layout,
                                    const std::vector<SweepFrame> &frames, const FontTextMetrics &fonts,
                                    const Job &job);

} // namespace pactline::cli
