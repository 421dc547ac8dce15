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

/// Draws the entries without a row, by their starts, as density. They may overlap each other.
[[nodiscard]] std::vector<RowItem> addOverflowItems(const SceneContext &context, int lane, Scene &scene);

/// How many entries of the lane without a row overlap the visible span. Exact.
[[nodiscard]] std::int64_t overflowInView(const SceneContext &context, int lane);

/// Span of one fold's cell for a scale: a power of two of seconds that covers 12 to 24 px.
[[nodiscard]] std::int64_t foldCellSeconds(double secondsPerPx);

} // namespace pactline
