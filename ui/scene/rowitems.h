// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scenecontext.h"

#include <span>
#include <vector>

namespace pactline {

/// One thing drawn in a row, with the room that it takes; what labels are placed around.
struct RowItem
{
    enum class Kind : std::uint8_t { Bar, Mark, Fold, Trace };

    Kind kind = Kind::Mark;
    double left = 0; ///< scene coordinates, already clipped to the body
    double right = 0;
    EntryNumber entry = noEntry; ///< of a fold: its weightiest entry if few enough to tell, else its longest
    int count = 1;
    std::size_t place = 0; ///< in the scene's list of that kind
};

/// Draws the row [range) of the lane's placed entries: bars that are wide enough, marks, and folds of entries that
/// share pixels. Folds end at boundaries that are tied to time, so that they stay while panning. Items ascend and cost
/// O(pixels · log n). Every entry in view is in a piece that counts it (see scene.h).
[[nodiscard]] std::vector<RowItem> addRowItems(const SceneContext &context, int lane, int row, Scene &scene);

/// Beside the number on a fold, both sides together.
inline constexpr double foldCountMarginPx = 6;

} // namespace pactline
