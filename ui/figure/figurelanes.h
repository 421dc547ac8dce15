// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/lanelayout.h"

#include <optional>

namespace pactline {

/// Heights with which the lanes fill `heightPx` as nearly as can be: closer rows where room is scarce, airier ones
/// where there is plenty. Empty if not even the closest rows fit.
[[nodiscard]] std::optional<LaneMetrics> lanesFilling(const TimelineIndex &index, double heightPx);

/// The heights below which rows are not pressed, and those to which less important entries may press them.
[[nodiscard]] LaneMetrics closestLanes();
[[nodiscard]] LaneMetrics closeLanes();

} // namespace pactline
