// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scenecontext.h"

namespace pactline {

/// Draws the links of the selected entry, each from the earlier entry to what followed: along the gutters between rows,
/// and across rows where the fewest labels stand in the way. To be called when all bars, marks and labels are there.
void addSelectionLinks(const SceneContext &context, Scene &scene);

} // namespace pactline
