// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/rowitems.h"

namespace pactline {

/// Draws the entries without a row as density. Where more than a few begin in one cell of time, a column stands: half
/// as high as the strip for as many as there are on average, and an eighth more for each doubling, so that it depends
/// on the zoom but not on what else is in view. Between the columns a thin line says that some go on. Items ascend.
[[nodiscard]] std::vector<RowItem> addOverflowItems(const SceneContext &context, int lane, Scene &scene);

/// How many entries of the lane without a row overlap the visible span. Exact.
[[nodiscard]] std::int64_t overflowInView(const SceneContext &context, int lane);

} // namespace pactline
