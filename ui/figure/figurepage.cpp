// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurepage.h"

#include "ui/figure/figure.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

struct Preset
{
    QLatin1StringView name;
    double widthMm;
    double heightMm;
};

/// Widths are those of journals' columns and of the text on an A4 page; heights leave room for a caption below.
constexpr std::array<Preset, 5> presets = {{
    {"column"_L1, 85, 120},
    {"column-1.5"_L1, 120, 130},
    {"page-width"_L1, 170, 150},
    {"a4-landscape"_L1, 297, 210},
    {"slide"_L1, 338.67, 190.5},
}};

constexpr double slideWidthMm = 338.67;
constexpr double slideHeightMm = 190.5;

/// Below this the smallest style would have less than 6 points.
constexpr double printScale = 0.75;
constexpr double printWidthMm = 170;
constexpr double sheetScale = 1.0;
constexpr double sheetWidthMm = 297;
constexpr double flatHeightMm = 150;
constexpr double slideScale = 1.4;
/// Sheets smaller than this cannot hold text of a legible size at all.
constexpr double smallestWidthMm = 70;
constexpr double smallestHeightMm = 50;

constexpr double marginShare = 0.026;
constexpr double smallestMarginMm = 3;
constexpr double largestMarginMm = 14;

} // namespace

std::optional<QSizeF> figurePresetMm(const QString &name)
{
    for (const Preset &preset : presets) {
        if (preset.name == name)
            return QSizeF(preset.widthMm, preset.heightMm);
    }
    return {};
}

QStringList figurePresetNames()
{
    QStringList names;
    for (const Preset &preset : presets)
        names << preset.name;
    return names;
}

double figureScale(const QSizeF &sizeMm)
{
    if (std::abs(sizeMm.width() - slideWidthMm) < 1 && std::abs(sizeMm.height() - slideHeightMm) < 1)
        return slideScale;
    const double shrink = std::min({1.0, sizeMm.width() / smallestWidthMm, sizeMm.height() / smallestHeightMm});
    if (shrink < 1)
        return printScale * std::max(shrink, 0.1);
    const double along = std::clamp((sizeMm.width() - printWidthMm) / (sheetWidthMm - printWidthMm), 0.0, 1.0);
    const double byWidth = sizeMm.width() > sheetWidthMm ? sheetScale * sizeMm.width() / sheetWidthMm
                                                         : std::lerp(printScale, sheetScale, along);
    // A flat sheet needs the lines more than the size.
    return std::min(byWidth, std::max(printScale, sheetScale * sizeMm.height() / flatHeightMm));
}

FigurePage figurePage(const QSizeF &sizeMm, int dpi)
{
    FigurePage page;
    page.scale = figureScale(sizeMm);
    page.size = sizeMm * cssPxPerMm / page.scale;
    page.devicePixelRatio = std::max(dpi, 1) / 96.0 * page.scale;
    const double marginMm = std::clamp(sizeMm.width() * marginShare, smallestMarginMm, largestMarginMm);
    const double most = std::min(page.size.width(), page.size.height()) / 10;
    page.margin = page.snapped(std::min(marginMm * cssPxPerMm / page.scale, most));
    return page;
}

double FigurePage::snapped(double position) const { return std::round(position * devicePixelRatio) / devicePixelRatio; }

} // namespace pactline
