// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentcheck.h"

#include "model/storage/documentschema.h"
#include "model/storage/documenttables.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::DocumentCheck", text); }

Error schemaError(const QString &message)
{
    return {ErrorKind::Input, message + tr("; the document was altered by another program, open a backup")};
}

struct FoundTable
{
    QString type;
    QString sql;
};

Result<QHash<QString, FoundTable>> foundTables(const SqlConnection &connection)
{
    QSqlQuery query = connection.query();
    QHash<QString, FoundTable> found;
    if (query.exec(u"SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view')"_s)) {
        while (query.next())
            found.insert(query.value(0).toString(), {query.value(1).toString(), query.value(2).toString()});
    }
    if (query.lastError().isValid())
        return sqlError(query.lastError());
    return found;
}

QStringList namesIn(const TableColumns &table)
{
    QStringList names{u"number"_s};
    for (const Column &column : table.columns) {
        if (column.type == Column::Type::Choice)
            names += column.choices;
        else
            names += column.name;
    }
    return names;
}

/// Looks at a table that is not as this version makes it.
Result<void> checkColumns(const SqlConnection &connection, const TableColumns &table)
{
    QSqlQuery query = connection.query();
    QSet<QString> stored;
    bool hasNumberAsKey = false;
    if (query.exec(u"PRAGMA table_xinfo(%1)"_s.arg(table.table))) {
        while (query.next()) { // cid, name, type, notnull, dflt_value, pk, hidden
            const QString name = query.value(1).toString();
            if (query.value(6).toInt() == 0)
                stored.insert(name);
            if (name == u"number"_s)
                hasNumberAsKey = query.value(5).toInt() == 1 && query.value(2).toString().toUpper() == u"INTEGER"_s;
        }
    }
    if (query.lastError().isValid())
        return sqlError(query.lastError());
    for (const QString &name : namesIn(table)) {
        if (!stored.contains(name))
            return schemaError(tr("its table %1 has no column %2").arg(table.table, name));
    }
    if (!hasNumberAsKey)
        return schemaError(tr("in its table %1 the column number is not the INTEGER PRIMARY KEY").arg(table.table));
    return {};
}

} // namespace

Result<SchemaCheck> checkSchema(const SqlConnection &connection)
{
    Result<QHash<QString, FoundTable>> found = foundTables(connection);
    if (!found)
        return found.error();
    QHash<QString, QString> expected;
    for (const TableDefinition &table : documentTables())
        expected.insert(table.name, table.sql);
    SchemaCheck check;
    for (const TableColumns &table : allTables()) {
        const FoundTable there = found.value().take(table.table);
        if (there.sql == expected.value(table.table) && there.type == u"table"_s)
            continue;
        check.isExact = false;
        if (there.sql.isEmpty())
            return schemaError(tr("it has no table %1").arg(table.table));
        if (there.type != u"table"_s || there.sql.startsWith(u"CREATE VIRTUAL"_s, Qt::CaseInsensitive))
            return schemaError(tr("its %1 is no plain table").arg(table.table));
        if (const Result<void> columns = checkColumns(connection, table); !columns)
            return columns.error();
    }
    const Result<QVariant> encoding = connection.value(u"PRAGMA encoding"_s);
    if (!encoding)
        return encoding.error();
    if (encoding->toString() != u"UTF-8"_s)
        return schemaError(tr("its texts are stored as %1, not UTF-8").arg(encoding->toString()));
    for (auto other = found->constBegin(); other != found->constEnd(); ++other) {
        if (!other.key().startsWith(u"sqlite_"_s)) {
            check.warnings +=
                tr("its table “%1” does not belong to a document: it is not shown, and not kept when the document is "
                   "saved")
                    .arg(other.key());
        }
    }
    check.warnings.sort();
    return check;
}

std::optional<PageDamage> findDamage(const SqlConnection &connection, const Job &job)
{
    for (const TableDefinition &table : documentTables()) {
        if (job.isCancelled())
            break;
        const Result<QVariant> answer = connection.value(u"PRAGMA quick_check('%1')"_s.arg(table.name));
        if (!answer)
            return PageDamage{answer.error()};
        const QString says = answer->toString();
        if (says == u"ok"_s)
            continue;
        // "NULL value in events.title", "non-TEXT value in …", "CHECK constraint failed in …"
        return PageDamage{{ErrorKind::Input, tr("is damaged (%1); open a backup, or rescue what is left with the "
                                                "command .recover of the sqlite3 program")
                                                 .arg(says)},
                          says.contains(u" value in "_s) || says.startsWith(u"CHECK "_s)};
    }
    return {};
}

} // namespace pactline::storage
