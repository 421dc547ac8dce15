// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/readreport.h"
#include "model/support/job.h"

#include <QByteArray>
#include <QString>

namespace pactline::storage {

/// Reads a document (README.md in this folder). `start` is the beginning of the file, at least 100 bytes if it has as
/// many. Nothing is trusted: the header, the tables, the pages of the file and every cell are checked. The file is
/// never altered, and no file is made beside it.
[[nodiscard]] ReadReport readDocument(const QString &path, const QByteArray &start, const Job &job);

} // namespace pactline::storage
