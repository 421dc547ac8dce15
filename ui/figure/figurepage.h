// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

namespace pactline {

inline constexpr double cssPxPerMm = 96 / 25.4;
inline constexpr double pointsPerMm = 72 / 25.4;
inline constexpr double pointsPerCssPx = 0.75;

/// The sheet that a figure is composed on. Its pixels are those of the window: text, rows and marks have the sizes they
/// have there, and the finished scene is scaled to the physical size as a whole.
struct FigurePage
{
    QSizeF size;
    double margin = 0;
    double scale = 1;            ///< CSS pixels a pixel of the page
    double devicePixelRatio = 1; ///< grid that the edges of rectangles and lines keep to, so that a PNG is crisp

    [[nodiscard]] QRectF content() const
    {
        return {margin, margin, size.width() - 2 * margin, size.height() - 2 * margin};
    }
    /// The nearest position on a device pixel.
    [[nodiscard]] double snapped(double position) const;
};

[[nodiscard]] FigurePage figurePage(const QSizeF &sizeMm, int dpi);

/// Scale of all text for a physical size: what stands in a column is held near the eye and may be small, what fills a
/// screen on a wall must not be.
[[nodiscard]] double figureScale(const QSizeF &sizeMm);

} // namespace pactline
