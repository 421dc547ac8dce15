// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "model/arguments/filterarguments.h"

namespace pactline::cli {

/// `--json`.
[[nodiscard]] Option jsonOption();
/// HISTORY, by itself or after others.
[[nodiscard]] Operand historyOperand();

/// `--track`, `--kind`, …, `--when`, `--from`, `--to`.
[[nodiscard]] std::vector<Option> filterOptions();
/// What they stand for in a history.
[[nodiscard]] Result<Filter> filterFrom(const Arguments &arguments, const History &history);

} // namespace pactline::cli
