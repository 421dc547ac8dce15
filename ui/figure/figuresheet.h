// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figurepage.h"
#include "ui/figure/figureparagraph.h"
#include "ui/figure/figurewords.h"
#include "ui/scene/theme.h"

#include <array>

namespace pactline {

/// What stands below the timeline; each level gives up the next least needed part.
enum class FootLevel : std::uint8_t { Full, NoLegend, NoSources, Bare };
inline constexpr std::array footLevels{FootLevel::Full, FootLevel::NoLegend, FootLevel::NoSources, FootLevel::Bare};

/// Space between a timeline and what stands above and below it.
inline constexpr double timelineGapPx = 14;

/// What the texts of a figure are set with.
struct FigureSetting
{
    const FigurePage &page;
    const Theme &theme;
    const TextMetrics &metrics;
};

/// Title and subtitle, from the origin. A title that had to be cut is told in `warnings`.
[[nodiscard]] FigureBlock composeHead(const FigureSubject &subject, const FigureSetting &setting,
                                      QStringList &warnings);

/// Title, and the subtitle that was asked for, of a figure without a timeline.
[[nodiscard]] FigureBlock composeBareHead(const History &history, const FigureOptions &options,
                                          const FigureSetting &setting, QStringList &warnings);

/// Legend, notes and sources, from the origin, with the gap above them; `size` is what they take. What was cut or left
/// out is told in `warnings`. `sourced` is what the sources are of.
[[nodiscard]] Scene composeFoot(const FigureSubject &subject, const FigureSetting &setting, FootLevel level,
                                const std::vector<ItemRef> &sourced, QStringList &warnings);

} // namespace pactline
