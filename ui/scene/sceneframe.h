// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scenecontext.h"

namespace pactline {

/// The fixed parts around the entries: lane grounds and grid behind them, header column, ruler, and the lines of today
/// and of the history's own date.
void addBackground(const SceneContext &context, Scene &scene);
void addHeader(const SceneContext &context, Scene &scene);
void addRuler(const SceneContext &context, Scene &scene);
void addTimeLines(const SceneContext &context, Scene &scene);

/// Lanes [first, last) of which something is in view.
struct LaneRange
{
    int first = 0;
    int last = 0;
};
[[nodiscard]] LaneRange visibleLanes(const SceneContext &context);

} // namespace pactline
