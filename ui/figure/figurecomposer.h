// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"
#include "ui/scene/textmetrics.h"

namespace pactline {

/// composeFigure() with the given widths of text, which must be those of the fonts that will paint it.
[[nodiscard]] Figure composeFigure(const History &history, const FigureOptions &options, const TextMetrics &metrics);
[[nodiscard]] std::optional<Figure> composeFigure(const History &history, const FigureOptions &options,
                                                  const TextMetrics &metrics, const Job &job);

} // namespace pactline
