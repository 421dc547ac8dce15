// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scene.h"
#include "ui/scene/theme.h"

namespace pactline::test {

/// A scene made by hand with one of everything that can be drawn, 480 × 300.
[[nodiscard]] Scene sampleScene(const Theme &theme);

} // namespace pactline::test
