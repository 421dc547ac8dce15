// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace pactline::bench {

/// A walk through a whole file that keeps nothing.
struct Walk
{
    const char *library = ""; ///< who walked
    std::int64_t rows = 0;    ///< rows of the database, or values of the JSON text
    std::int64_t bytes = 0;   ///< of the texts looked at
};

enum class Cells { Skipped, Read };

/// Steps through the rows that opening a document reads, as the SQLite library alone does it.
[[nodiscard]] Walk stepThrough(const QString &path, Cells cells);
/// Parses a JSON text without making anything of it.
[[nodiscard]] Walk parseThrough(const QString &path);

} // namespace pactline::bench
