// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/lanelayout.h"
#include "ui/scene/viewport.h"

#include <QRectF>

namespace pactline {

/// A row that stands for none: the entry is not in the lane.
inline constexpr int noRow = -2;
/// The row of the entries for which a lane has no row.
inline constexpr int overflowRow = -1;

/// Row of the lane in which the entry stands: −1 for the overflow, −2 if it is not in the lane. Binary searches.
[[nodiscard]] int rowOf(const TimelineIndex &index, int lane, EntryNumber entry);

/// Where the entry is drawn, in widget coordinates: a bar cut to the body at both sides, or the square of its mark. May
/// lie out of view; null if the entry is not in the lane.
[[nodiscard]] QRectF entryRect(const TimelineIndex &index, const LaneLayout &layout, const Viewport &viewport, int lane,
                               EntryNumber entry);

/// Stretch of time that the entry takes.
[[nodiscard]] TimeSpan entrySpan(const TimelineIndex &index, EntryNumber entry);

/// The span and what is around it, so that one can see before and after: twenty times a short one, at most a third of
/// a year.
[[nodiscard]] TimeSpan withSurroundings(const TimeSpan &span);

[[nodiscard]] double maximumScroll(const LaneLayout &layout, const Viewport &viewport);
/// The viewport with its vertical position between the first lane and the last.
[[nodiscard]] Viewport withinLanes(Viewport viewport, const LaneLayout &layout);

/// The viewport moved as little as it takes to have the entry in view: sideways only if nothing of it is to be seen,
/// then to near the middle.
[[nodiscard]] Viewport showing(const Viewport &viewport, const TimelineIndex &index, const LaneLayout &layout, int lane,
                               EntryNumber entry);

/// How many of a run of entries are events, and how many agreements.
struct EntryCounts
{
    int events = 0;
    int agreements = 0;
    friend bool operator==(const EntryCounts &, const EntryCounts &) = default;
};

/// Counts the entries of a lane's row (−1: overflow) that start in the span; gives up, with nothing counted, beyond ten
/// thousand.
[[nodiscard]] EntryCounts countStarting(const TimelineIndex &index, int lane, int row, const TimeSpan &span);

} // namespace pactline
