// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scene.h"

#include <QString>

#include <functional>

namespace pactline::test {

/// A scene as text, one piece a line, coordinates in whole pixels; `nameOf` names the entries.
[[nodiscard]] QString sceneText(const Scene &scene, const std::function<QString(EntryNumber)> &nameOf);

} // namespace pactline::test
