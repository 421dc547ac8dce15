// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/sqlconnection.h"
#include "model/support/result.h"

#include <QStringList>

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

/// Looks for damage in the pages of the file (SQLite's quick_check). Cost: reads the whole file.
[[nodiscard]] Result<void> checkPages(const SqlConnection &connection);

} // namespace pactline::storage
