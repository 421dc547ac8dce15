// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/entryset.h"
#include "ui/scene/scene.h"

#include <vector>

namespace pactline {

/// What became of every entry that the filter leaves; each is counted once, also where it stands in several lanes.
struct FigureCounts
{
    int agreements = 0; ///< in the picture, in whatever way
    int events = 0;
    int inRest = 0;     ///< of those, without a row: the lanes say "n more"
    int inFolds = 0;    ///< of those, drawn as part of a block
    int unlabelled = 0; ///< of those, drawn as a mark or bar without its name
    int lesser = 0;     ///< in the range, left out for want of room
    int merged = 0;     ///< in the range, told by the start of the bar that they begin
    int outside = 0;    ///< of the range
    int undated = 0;
    int vague = 0; ///< in the picture with an approximate or uncertain start or end

    [[nodiscard]] int shown() const { return agreements + events; }
    [[nodiscard]] int all() const { return shown() + lesser + merged + outside + undated; }
    friend bool operator==(const FigureCounts &, const FigureCounts &) = default;
};

/// Counts the entries of the filter against a snapshot of those in the span; `merged` (ascending) are those that begin
/// a bar. O(n).
[[nodiscard]] FigureCounts countFigure(const EntrySet &entries, const TimelineIndex &index,
                                       const std::vector<EntryNumber> &merged, const TimeSpan &span);

/// Adds what only the scene knows: what is folded, what has no name.
void countDrawing(const Scene &scene, FigureCounts &counts);

/// Whether an entry stands in the span: a bar overlaps it, a point lies in it.
[[nodiscard]] inline bool isInSpan(const EntryColumns &columns, EntryNumber entry, const TimeSpan &span)
{
    const bool isPoint = (columns.flags[entry] & EntryIsPoint) != 0;
    const bool startsBefore = columns.start[entry] < span.start.seconds;
    if (columns.start[entry] >= span.end.seconds)
        return false;
    return isPoint ? !startsBefore : columns.end[entry] > span.start.seconds;
}

/// Entries that the scene draws one by one, and those that stand for its folds. Ascending, each once.
[[nodiscard]] std::vector<EntryNumber> drawnEntries(const Scene &scene);

} // namespace pactline
