// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "model/history/synthetichistory.h"

namespace pactline::cli {

/// `--events N`, `--seed S` and `--shape NAME`, which say what history to make up.
[[nodiscard]] Option eventsOption();
[[nodiscard]] Option seedOption();
[[nodiscard]] Option shapeOption();
[[nodiscard]] Result<SyntheticOptions> syntheticOptionsFrom(const Arguments &arguments);

/// Makes it up, with progress; an error when it was stopped.
[[nodiscard]] Result<HistoryData> makeSyntheticHistory(const SyntheticOptions &options);

} // namespace pactline::cli
