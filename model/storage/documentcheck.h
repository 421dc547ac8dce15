// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/sqlconnection.h"
#include "model/support/job.h"
#include "model/support/result.h"

#include <QStringList>

#include <optional>

namespace pactline::storage {

struct SchemaCheck
{
    /// Every table is word by word as documentTables() has it, so that SQLite itself keeps the types.
    bool isExact = true;
    QStringList warnings; ///< what else is in the file, and would not be kept by saving
};

/// Whether the tables and columns of a document are there, as plain tables with stored columns: a view or a computed
/// column of that name could run for ever.
[[nodiscard]] Result<SchemaCheck> checkSchema(const SqlConnection &connection);

/// What is wrong with the pages of a file, or with cells that their table does not allow.
struct PageDamage
{
    Error error;
    bool isInCells = false; ///< whoever reads the cells may say better what is wrong with them
};

/// Looks for damage in the tables (SQLite's quick_check). Cost: reads the whole file, in about a third of the time of
/// reading its content. Stops between tables, as if all was well, when the job is cancelled.
[[nodiscard]] std::optional<PageDamage> findDamage(const SqlConnection &connection, const Job &job);

} // namespace pactline::storage
