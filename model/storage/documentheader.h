// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace pactline::storage {

/// What the first 100 bytes of a SQLite file say (sqlite.org/fileformat2.html, section 1.3).
struct DocumentHeader
{
    std::uint32_t applicationId = 0;
    std::uint32_t userVersion = 0;
    std::int64_t statedBytes = 0; ///< 0 if the header does not state a valid number of pages
    bool hasWriteAheadLog = false;
};

/// `start` is the beginning of the file, at least 100 bytes if it has as many.
[[nodiscard]] Result<DocumentHeader> parseDocumentHeader(const QByteArray &start);

/// Whether the file is a document that this version reads, told without opening it as a database: foreign databases,
/// newer versions, files that are cut off, and those that another program is still writing are errors. Errors do not
/// name the file.
[[nodiscard]] Result<DocumentHeader> checkDocumentHeader(const QByteArray &start, const QString &path);

} // namespace pactline::storage
