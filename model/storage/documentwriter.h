// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/support/job.h"
#include "model/support/result.h"

#include <QString>

namespace pactline::storage {

/// Fills an empty file with a document (README.md in this folder). A history with twins among its ids or references
/// that lead nowhere cannot be written: the error has the field path. Errors do not name the file. After a failure the
/// file is worth nothing.
[[nodiscard]] Result<void> fillDocument(const QString &path, const HistoryData &data, const Job &job);

} // namespace pactline::storage
