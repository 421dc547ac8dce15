// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/readreport.h"
#include "model/support/job.h"
#include "model/support/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace pactline {

/// The kinds of file that hold a whole history.
enum class FileKind {
    Json,     ///< interchange form, `*.json`
    Document, ///< SQLite document, `*.pactline`
};

/// The kind by suffix; empty if the suffix is not known.
[[nodiscard]] std::optional<FileKind> fileKindBySuffix(const QString &path);
/// `json` or `pactline`, as on the command line.
[[nodiscard]] std::optional<FileKind> fileKindByName(const QString &name);
[[nodiscard]] QStringList readableSuffixes();

/// Where the built-in history is (`:/pactline/history/…`); readHistoryFile opens it like any path.
[[nodiscard]] QString builtInHistoryPath();

/// Reads a history of any readable kind, told by its content first and by its suffix second. The file is never altered.
/// Missing files, directories, empty files, foreign or damaged SQLite files and newer versions each have their own
/// message.
[[nodiscard]] ReadReport readHistoryFile(const QString &path, std::optional<FileKind> kind = {}, const Job &job = {});

/// Writes a history beside the target and puts it in place only when it is complete: a failure or a cancel leaves what
/// was there as it was. Devices and pipes (`/dev/stdout`, `/dev/full`) are written straight for Json.
[[nodiscard]] Result<void> writeHistoryFile(const HistoryData &data, const QString &path, FileKind kind,
                                            const Job &job = {});

} // namespace pactline
