// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"
#include "ui/figure/figurecounts.h"
#include "ui/figure/figurerange.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace pactline {

/// What the words of a figure are about.
struct FigureSubject
{
    const History &history;
    const FigureOptions &options;
    const TimelineIndex &index;
    const Scene &scene; ///< of the timeline
    FigureRange range;
    FigureCounts counts;
    int lanesLeftOut = 0;
    QLocale locale;
};

/// The title as asked for, else the history's.
[[nodiscard]] QString figureTitle(const History &history, const FigureOptions &options);

/// "25 agreements and 61 events, 2010 – Nov 2025", unless one was asked for.
[[nodiscard]] QString figureSubtitle(const FigureSubject &subject);

/// The notes asked for, then what a reader must know: what is not shown, not certain, or drawn together.
[[nodiscard]] QStringList figureNotes(const FigureSubject &subject);

/// "History as of 5 November 2025."; empty if the history does not say.
[[nodiscard]] QString figureAsOf(const History &history, const QLocale &locale);

/// Why the timeline is empty and what could be done; only when nothing is shown.
[[nodiscard]] QString emptyFigureText(const FigureSubject &subject);

/// The picture in a few sentences, unless a text was asked for.
[[nodiscard]] QString figureAltText(const FigureSubject &subject);

} // namespace pactline
