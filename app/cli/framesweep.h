// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"
#include "ui/scene/lanelayout.h"
#include "ui/scene/viewport.h"

#include <cstdint>
#include <vector>

namespace pactline::cli {

/// What happens from one frame of a sweep to the next.
enum class SweepStep : std::uint8_t {
    Jump,   ///< to another stretch of time
    Pixel,  ///< panned by one pixel
    Tens,   ///< panned by ten pixels
    Page,   ///< panned by nearly a width of the window
    Scroll, ///< down or up by a few rows; a page where all lanes are in view
    Zoom,   ///< closer about the middle
};

struct SweepFrame
{
    Viewport viewport;
    SweepStep step = SweepStep::Jump;
};

/// A sweep over a timeline, from everything down to a single day in twelve levels of zoom. At each level it pans by
/// single pixels, tens and pages and scrolls, where events are most crowded and beside the longest stretch without any;
/// then it zooms to the next level. Always the same frames for the same index, layout, viewport and number.
[[nodiscard]] std::vector<SweepFrame> sweepFrames(const TimelineIndex &index, const LaneLayout &layout,
                                                  const Viewport &everything, int frameCount);

} // namespace pactline::cli
