// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timepoint.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace pactline {

/// One calendar cell of a ruler level: [start, end), with its name.
struct Tick
{
    TimePoint start;
    TimePoint end;
    QString label;
};

/// The two levels of the ruler: a larger unit over a smaller one (years over quarters, months over days, days over
/// hours, …).
struct Ruler
{
    std::vector<Tick> major;
    std::vector<Tick> minor;
};

/// Calendar cells that overlap the span, for a scale. Right at every zoom from billions of years to seconds; years
/// before 1 are written "44 BC". Cells of one level never stand closer than about 20 px (minor) and 60 px (major).
[[nodiscard]] Ruler rulerFor(const TimeSpan &span, double secondsPerPx, const QLocale &locale = QLocale());

} // namespace pactline
