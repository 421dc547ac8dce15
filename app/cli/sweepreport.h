// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/sweeppainter.h"

#include <QByteArray>

#include <vector>

namespace pactline::cli {

/// A figure of several runs over the same frames.
struct RunFigures
{
    double first = 0;
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    double cpu50 = 0;
    double cpu95 = 0;
    double cpu99 = 0;
    double clear = 0;
    double best50 = 0; ///< of the least time of each frame in any run: others on the machine hardly count
    double best95 = 0;
    double best99 = 0;
};

/// Percentiles by nearest rank, the median of the runs of each; at least one run, with at least one frame.
[[nodiscard]] RunFigures figuresOf(const std::vector<SweepTimes> &runs);

/// The frames that took longest in the run in which they took least, as objects that say what they were: so what comes
/// from other programs on the machine is left out where there are several runs.
[[nodiscard]] QByteArray worstFrames(const std::vector<SweepFrame> &frames, const std::vector<SweepTimes> &runs,
                                     std::size_t count);

} // namespace pactline::cli
