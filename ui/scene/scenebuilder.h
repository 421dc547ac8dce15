// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "ui/scene/lanelayout.h"
#include "ui/scene/scene.h"
#include "ui/scene/theme.h"
#include "ui/scene/viewport.h"

#include <QLocale>

#include <optional>
#include <vector>

namespace pactline {

enum class ColourBy : std::uint8_t { Track, Kind };

/// What is kept from frame to frame of one timeline.
struct LabelMemory
{
    /// Which labels won in the last frame; they win ties in the next one, so that labels do not flicker while panning.
    std::vector<EntryNumber> shown; ///< ascending

    /// The chain of the selection, which may hold half of all entries, and what it is of.
    std::vector<EntryNumber> chain;
    ItemId selection;
    const TimelineIndex *index = nullptr; ///< only compared
    std::uint64_t revision = 0;
};

/// Everything that decides a frame, beside the index and the viewport.
struct SceneOptions
{
    Theme theme = Theme::light();
    ColourBy colourBy = ColourBy::Track;
    ItemId selection; ///< its chain of links is drawn, all else dimmed
    bool showsLinks = true;
    bool showsHeader = true;
    bool showsOverflow = true;      ///< else what has no row leaves its place free
    std::optional<TimePoint> today; ///< a thin dashed line; none in figures
    std::optional<TimePoint> asOf;  ///< the end of what History::info() names; labelled in its words
    QLocale locale;
    double devicePixelRatio = 1; ///< whole-pixel edges are device pixels
    friend bool operator==(const SceneOptions &, const SceneOptions &) = default;
};

/// Turns what is in view into a scene. Cost follows the pixels (width / 3 per visible row, and the wide bars), not the
/// entries.
[[nodiscard]] Scene buildScene(const History &history, const TimelineIndex &index, const LaneLayout &layout,
                               const Viewport &viewport, const SceneOptions &options, const TextMetrics &metrics,
                               LabelMemory *memory = nullptr);

/// Entries of the selection's chain: the selection, what it builds on or belongs to, and what followed, over any number
/// of links in one direction. Numbers ascending.
[[nodiscard]] std::vector<EntryNumber> chainOf(const History &history, const TimelineIndex &index,
                                               const ItemId &selection);

} // namespace pactline
