// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <QColor>

#include <vector>

namespace pactline {

/// Colours of everything that is drawn; the widgets' palette is made from the same values.
struct Theme
{
    bool isDark = false;
    QColor window, panel, canvas, laneAlternate, border, gridMajor, gridMinor;
    QColor text, textMuted, textFaint, accent, accentText, asOfLine, selection, noteEdge;
    QColor neutral; ///< entries and lanes without a track
    friend bool operator==(const Theme &, const Theme &) = default;

    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme dark();
};

/// Contrast of two opaque colours after WCAG 2.2: 1 (none) to 21.
[[nodiscard]] double contrastRatio(const QColor &first, const QColor &second);

/// The least contrast of text, and of marks and bar edges, with the ground that they stand on.
inline constexpr double minimumTextContrast = 4.5;
inline constexpr double minimumMarkContrast = 3.0;

/// Colour of each track of the history in the theme, by row; colours that are missing or unreadable fall back to
/// those of a fixed set that no other track has.
[[nodiscard]] std::vector<QColor> trackColours(const History &history, const Theme &theme);

/// The colour mixed over the ground: what a tint of `strength` (0 to 1) looks like, without transparency.
[[nodiscard]] QColor tinted(const QColor &colour, const QColor &ground, double strength);

} // namespace pactline
