// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/rowitems.h"

namespace pactline {

/// Puts labels to the items of one row: inside a bar where they fit, else beside it, right first, then left; never over
/// anything and never out of the body. Weightier entries choose first. Cost O(items · log items).
void addRowLabels(const SceneContext &context, int lane, int row, const std::vector<RowItem> &items,
                  const LabelMemory *memory, Scene &scene);

} // namespace pactline
