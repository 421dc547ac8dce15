// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/index/timelineindex.h"
#include "model/support/job.h"
#include "model/support/result.h"
#include "ui/scene/scene.h"
#include "ui/scene/scenebuilder.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>

namespace pactline {

enum class FigureFormat : std::uint8_t { Png, Svg, Pdf };
enum class SvgText : std::uint8_t { Live, Outlines };

/// All that a figure is made from; the same options give the same picture from the window and the command line.
struct FigureOptions
{
    QSizeF sizeMm{297, 210};       ///< physical size
    int dpi = 300;                 ///< PNG only
    std::optional<TimePoint> from; ///< with `to`: the time shown; else the dense part of what the filter leaves
    std::optional<TimePoint> to;   ///< exclusive
    Grouping grouping = Grouping::Track;
    ColourBy colourBy = ColourBy::Track;
    Filter filter;
    QString title;    ///< empty: the history's title
    QString subtitle; ///< empty: made from the span and the counts
    QStringList notes;
    QString altText; ///< empty: made from the content
    bool isDark = false;
    bool hasLegend = true;
    bool hasSources = true;
    ItemId selection;
    SvgText svgText = SvgText::Live;

    friend bool operator==(const FigureOptions &, const FigureOptions &) = default;
};

/// Named sizes: column (85 mm), column-1.5 (120 mm), page-width (170 mm), a4-landscape, slide (16:9); empty if unknown.
[[nodiscard]] std::optional<QSizeF> figurePresetMm(const QString &name);
[[nodiscard]] QStringList figurePresetNames();

/// A composed figure: one scene of everything in it (title, timeline, legend, notes, sources). Its pixels are the
/// window's, with fonts of scale 1; as a whole it is scaled to the physical size.
struct Figure
{
    Scene scene;
    QSizeF sizeMm;
    double scale = 1; ///< CSS pixels (1/96 inch) a pixel of the scene
    TimelineIndexPtr index;
    QString title;
    QString altText;
    QStringList warnings; ///< for people: text below the smallest legible size, rows left out, …
};

/// Lays the figure out. Entries outside the range, folded or without a row are counted in its notes.
[[nodiscard]] Figure composeFigure(const History &history, const FigureOptions &options);
/// The same for a history of any size; empty when the job is cancelled. May be called on any thread.
[[nodiscard]] std::optional<Figure> composeFigure(const History &history, const FigureOptions &options, const Job &job);

[[nodiscard]] std::optional<FigureFormat> figureFormatBySuffix(const QString &path);

/// The figure as the content of a file. When the job is cancelled, the error says so; a picture that is being encoded
/// is finished first.
[[nodiscard]] Result<QByteArray> figureContent(const Figure &figure, const History &history,
                                               const FigureOptions &options, FigureFormat format, const Job &job = {});

/// Writes that through a temporary file; on failure, and when the job is cancelled, the target is as it was.
[[nodiscard]] Result<void> writeFigure(const Figure &figure, const History &history, const FigureOptions &options,
                                       const QString &path, FigureFormat format, const Job &job = {});

} // namespace pactline
