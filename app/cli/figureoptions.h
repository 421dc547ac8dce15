// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "ui/figure/figure.h"

namespace pactline::cli {

/// The options of a figure, the filter and the range of time included.
[[nodiscard]] std::vector<Option> figureOptionList();

/// What they ask for. Errors name the option and say how it should be.
[[nodiscard]] Result<FigureOptions> figureOptionsFrom(const Arguments &arguments, const History &history,
                                                      FigureFormat format);

} // namespace pactline::cli
