// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scene.h"

namespace pactline {

/// Adds the pieces of `part`, moved; size, ground and, without one in the part, the selection outline stay.
void appendMoved(Scene &scene, Scene part, const QPointF &by);

} // namespace pactline
