// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/lanelayout.h"
#include "ui/scene/scene.h"
#include "ui/scene/viewport.h"

#include <QPointF>

namespace pactline {

enum class HitKind : std::uint8_t { Nothing, Entry, Fold, LaneHeader, LaneMore, Ruler };

/// What is under a point of the timeline.
struct Hit
{
    HitKind kind = HitKind::Nothing;
    EntryNumber entry = noEntry; ///< for Entry
    int lane = -1;
    int row = -2;
    int count = 0; ///< for Fold
    TimeSpan span; ///< for Fold
    QRectF rect;   ///< of the thing, for the hover outline and tip
    friend bool operator==(const Hit &, const Hit &) = default;
};

/// Lane and row by arithmetic on the layout, the thing itself among the pieces of the scene (±2 px) and their labels:
/// what is hit is what is drawn, and the cost is bounded by the pixels, not by the entries.
[[nodiscard]] Hit hitTest(const TimelineIndex &index, const LaneLayout &layout, const Viewport &viewport,
                          const Scene &scene, const QPointF &position);

} // namespace pactline
