// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figuremetadata.h"

#include <QByteArray>
#include <QSize>

namespace pactline {

/// Exact pixels of a figure at a resolution.
[[nodiscard]] QSize figurePixels(const QSizeF &sizeMm, int dpi);

/// The figure as the content of a file. The same figure and metadata give the same bytes for PNG and SVG; a PDF carries
/// the time of its making.
[[nodiscard]] Result<QByteArray> figureAsPng(const Figure &figure, const FigureMetadata &data, int dpi);
[[nodiscard]] QByteArray figureAsSvg(const Figure &figure, const History &history, const FigureMetadata &data,
                                     SvgText text);
[[nodiscard]] Result<QByteArray> figureAsPdf(const Figure &figure, const FigureMetadata &data);

} // namespace pactline
