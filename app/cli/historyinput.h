// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "model/exchange/readreport.h"
#include "model/history/validation.h"
#include "model/storage/historyfile.h"

#include <memory>

namespace pactline::cli {

/// Reads a history of any kind: a file, `-` for the standard input, or the built-in one for an empty path. Errors name
/// the file as it was given.
[[nodiscard]] ReadReport readHistory(const QString &path, std::optional<FileKind> kind = {});

/// The name of the file in errors.
[[nodiscard]] QString shownName(const QString &path);

/// A problem of a history in the form of an error with its place; warnings say so.
[[nodiscard]] Error errorOf(const Problem &problem, const QString &path);
/// The warning of a reader, worded as one.
[[nodiscard]] Error warningOf(const Error &warning);

/// What a command gets to work on.
struct LoadedHistory
{
    std::unique_ptr<History> history; ///< null if it could not be read
    std::vector<Problem> problems;
    std::size_t readWarnings = 0;
    ExitCode exitCode = ExitDone; ///< ExitInput where there are errors
};

/// Reads and checks a history, and says every error and how many warnings there are. Commands other than `info` give up
/// when the exit code is not ExitDone: they would work on something broken.
[[nodiscard]] LoadedHistory loadHistory(const QString &path, Console &console, std::optional<FileKind> kind = {});

} // namespace pactline::cli
