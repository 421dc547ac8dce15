// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/readreport.h"
#include "model/support/job.h"
#include "model/support/result.h"

#include <QString>

class QIODevice;

namespace pactline {

/// Reads the interchange form (resources/history/README.md). Streams: each element of a list is turned into a value and
/// dropped, so that memory follows the values. Syntax errors carry line and column, content errors the field path.
/// `fileName` only names the file in errors. A byte-order mark and UTF-16 or Latin-1 text are errors that say so.
[[nodiscard]] ReadReport readHistoryJson(QIODevice &device, const QString &fileName, const Job &job = {});

/// Writes the interchange form: UTF-8, LF, two spaces, keys in the order of the format's documentation, empty keys left
/// out. Reading what was written gives the same value, and writing what was read from such a file gives the same bytes.
[[nodiscard]] Result<void> writeHistoryJson(const HistoryData &data, QIODevice &device, const Job &job = {});

} // namespace pactline
