// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/result.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <limits>
#include <vector>

namespace pactline::storage {

class SqlConnection;

/// Rows of a table by their numbers.
struct RowRange
{
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t to = std::numeric_limits<std::int64_t>::max(); ///< exclusive; the greatest number stands for no end

    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// A stretch of a document that one thread reads: which rows of which tables; all of those that are not named.
using DocumentPart = QHash<QString, RowRange>;

/// Splits the events, numbered from 0 to below `events`, and the rows that hang below them into stretches of about the
/// same length. The first part has no events, but what hangs below actors and agreements; the last has what comes after
/// the events. Only holds if rows stand in the order of their events: whoever reads a part must see that it is used
/// up. Cost: a few hundred searches.
[[nodiscard]] Result<std::vector<DocumentPart>> splitDocument(const SqlConnection &connection, std::int64_t events,
                                                              int parts);

} // namespace pactline::storage
