// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "ui/scene/theme.h"

#include <QColor>

#include <vector>

namespace pactline {

/// Colour of each kind, by row of HistoryData::kinds. Kinds that share a shape share a colour, so that colour repeats
/// what the shape says; kinds without a shape are neutral.
[[nodiscard]] std::vector<QColor> kindColours(const History &history, const Theme &theme);

/// The colour of each shape, by value of MarkShape; the first (no shape) is the theme's neutral.
[[nodiscard]] std::vector<QColor> shapeColours(const Theme &theme);

} // namespace pactline
