// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/documentcolumns.h"

namespace pactline::storage {

/// Whose a row can be, in the order of the choices of the tables below.
enum class Owner { Event, Agreement, Actor, Link, Claim, Alternative };

[[nodiscard]] TableColumns historyTable();
/// The table of a list of the top level, by the list's key.
template <typename T> [[nodiscard]] TableColumns listTable(const char *key)
{
    return {QString::fromLatin1(key), columnsOf<T>(), false};
}

// Lists below the items. The first column is the owner.
[[nodiscard]] TableColumns partiesTable();
[[nodiscard]] TableColumns placesTable();
[[nodiscard]] TableColumns entryMineralsTable();
[[nodiscard]] TableColumns amountsTable();
[[nodiscard]] TableColumns eventAgreementsTable();
[[nodiscard]] TableColumns bodiesTable();
[[nodiscard]] TableColumns claimSubjectsTable(); ///< about an event, an agreement or an actor
[[nodiscard]] TableColumns viewFiltersTable();   ///< a track, kind, actor, agreement or mineral
[[nodiscard]] TableColumns alternativesTable();
[[nodiscard]] TableColumns citationsTable();
[[nodiscard]] TableColumns supportsTable(); ///< below citations, by their number

/// Every table that is read, to be looked through by other means.
[[nodiscard]] std::vector<TableColumns> allTables();

} // namespace pactline::storage
