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

/// Colour of each track of the history in the theme, by row; colours that are missing or unreadable fall back to a
/// fixed set.
[[nodiscard]] std::vector<QColor> trackColours(const History &history, const Theme &theme);

/// The colour mixed over the ground: what a tint of `strength` (0 to 1) looks like, without transparency.
[[nodiscard]] QColor tinted(const QColor &colour, const QColor &ground, double strength);

} // namespace pactline
