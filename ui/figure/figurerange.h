// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/entryset.h"
#include "ui/figure/figure.h"

namespace pactline {

struct FigureRange
{
    TimeSpan shown; ///< never empty; with room beside the first and last dates where it was not asked for
    TimeSpan named; ///< what the words say
};

/// The time that a figure shows: as asked for, or the dense part of what the filter leaves, out to whole calendar
/// units. `entries` are what filterBesideRange() leaves, `asOf` is the history's own date, `widthPx` is about how wide
/// the figure will be drawn.
[[nodiscard]] FigureRange figureRange(const EntrySet &entries, const UncertainDate &asOf, const FigureOptions &options,
                                      double widthPx);

/// The filter without the range when that is only the figure's own: what is outside it is counted, not gone.
[[nodiscard]] Filter filterBesideRange(const FigureOptions &options);

} // namespace pactline
