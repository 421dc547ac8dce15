// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documenttables.h"

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

QStringList entryOwners() { return {u"event"_s, u"agreement"_s}; }

Column text(const QString &name) { return {name, Column::Type::Text, {}}; }

TableColumns owned(const QString &table, const QStringList &owners, const std::vector<Column> &columns)
{
    TableColumns made{table, {choiceOf(owners)}, false};
    made.columns.insert(made.columns.end(), columns.begin(), columns.end());
    return made;
}

} // namespace

TableColumns historyTable() { return {u"history"_s, columnsOf<HistoryInfo>(), false}; }

TableColumns partiesTable() { return owned(u"parties"_s, entryOwners(), columnsOf<Party>()); }
TableColumns placesTable() { return owned(u"places"_s, entryOwners(), {text(u"place"_s)}); }
TableColumns entryMineralsTable() { return owned(u"entry_minerals"_s, entryOwners(), {text(u"mineral"_s)}); }
TableColumns amountsTable() { return owned(u"amounts"_s, entryOwners(), columnsOf<Amount>()); }
TableColumns eventAgreementsTable() { return owned(u"event_agreements"_s, {u"event"_s}, {text(u"agreement"_s)}); }
TableColumns bodiesTable() { return owned(u"bodies"_s, {u"agreement"_s}, {text(u"actor"_s)}); }
TableColumns claimSubjectsTable()
{
    return owned(u"claim_subjects"_s, {u"claim"_s}, {choiceOf({u"event"_s, u"agreement"_s, u"actor"_s})});
}
TableColumns viewFiltersTable()
{
    return owned(u"view_filters"_s, {u"view"_s},
                 {choiceOf({u"track"_s, u"kind"_s, u"actor"_s, u"agreement"_s, u"mineral"_s})});
}
TableColumns alternativesTable()
{
    TableColumns table = owned(u"alternatives"_s, {u"event"_s, u"agreement"_s, u"actor"_s}, columnsOf<Alternative>());
    table.isNumberRead = true;
    return table;
}
TableColumns citationsTable()
{
    TableColumns table =
        owned(u"citations"_s, {u"event"_s, u"agreement"_s, u"actor"_s, u"link"_s, u"claim"_s, u"alternative"_s},
              columnsOf<Citation>());
    table.isNumberRead = true;
    return table;
}
TableColumns supportsTable()
{
    return {u"supports"_s, {{u"citation"_s, Column::Type::Number, {}}, text(u"field"_s)}, false};
}

std::vector<TableColumns> allTables()
{
    std::vector<TableColumns> tables{historyTable()};
    HistoryData data;
    exchange::forEachList(data, [&tables](const char *key, auto &list, bool) {
        tables.push_back(listTable<typename std::remove_reference_t<decltype(list)>::value_type>(key));
    });
    for (TableColumns &table : std::vector{partiesTable(), placesTable(), entryMineralsTable(), amountsTable(),
                                           eventAgreementsTable(), bodiesTable(), claimSubjectsTable(),
                                           viewFiltersTable(), alternativesTable(), citationsTable(), supportsTable()})
        tables.push_back(std::move(table));
    return tables;
}

} // namespace pactline::storage
