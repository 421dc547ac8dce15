// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scene.h"
#include "ui/scene/textmetrics.h"

namespace pactline {

/// Interrupts links, and the dashed lines of moments, where they would run through a text, as if they went on behind
/// it. A ring and an arrow head stay whole. On paper nobody can move the text away; in the window one zooms.
void interruptLinesAtTexts(Scene &scene, const TextMetrics &metrics);

} // namespace pactline
