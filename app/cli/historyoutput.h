// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "model/storage/historyfile.h"

namespace pactline::cli {

/// `--to-format`.
[[nodiscard]] Option toFormatOption();

/// A kind of file by its name on the command line.
[[nodiscard]] Result<FileKind> fileKindOption(const QString &option, const QString &text);

/// What to write: by `--to-format`, else by the suffix; JSON for `-`, devices and pipes.
[[nodiscard]] Result<FileKind> outputKind(const QString &path, const Arguments &arguments);

/// Writes a history to a file, or to the standard output for `-`.
[[nodiscard]] Result<void> writeHistory(const HistoryData &data, const QString &path, FileKind kind, Console &console);

} // namespace pactline::cli
