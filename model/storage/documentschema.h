// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <span>

namespace pactline::storage {

/// "Pact" in ASCII; what `PRAGMA application_id` says of every document.
inline constexpr std::uint32_t applicationId = 0x50616374;
/// What `PRAGMA user_version` says of documents with the tables below.
inline constexpr std::uint32_t schemaVersion = 1;

/// A table of the document. README.md in this folder explains them.
struct TableDefinition
{
    QString name;
    QString sql; ///< the statement that makes it, as it stands in `sqlite_schema`
};

/// All tables, in the order in which they are made and filled.
[[nodiscard]] std::span<const TableDefinition> documentTables();

} // namespace pactline::storage
