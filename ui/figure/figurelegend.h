// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "ui/scene/scene.h"
#include "ui/scene/scenebuilder.h"

namespace pactline {

/// What a legend explains.
struct LegendSubject
{
    const History &history;
    const TimelineIndex &index;
    const Scene &scene; ///< of the timeline; only what it draws is explained
    const Theme &theme;
    Grouping grouping = Grouping::Track;
    ColourBy colourBy = ColourBy::Track;
};

/// The legend in lines of at most `widthPx`, from (0, 0); `size` is what it takes. Nothing when there is nothing to
/// explain. What lanes say already is left out: colours of tracks, names of kinds.
[[nodiscard]] Scene composeLegend(const LegendSubject &subject, double widthPx, const TextMetrics &metrics);

} // namespace pactline
