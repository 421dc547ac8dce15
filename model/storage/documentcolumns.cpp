// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentcolumns.h"

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

QString textExpression(const QString &expression, CellTypes types)
{
    return (types == CellTypes::Kept ? u"CAST(%1 AS BLOB)"_s
                                     : u"CASE typeof(%1) WHEN 'text' THEN CAST(%1 AS BLOB) WHEN 'blob' THEN '' "
                                       "ELSE %1 END"_s)
        .arg(expression);
}

/// Which columns are filled: not every SQLite checks by quick_check that it is exactly one.
QString maskExpression(const QStringList &choices)
{
    QStringList terms;
    for (qsizetype at = 0; at < choices.size(); ++at)
        terms += u"(%1 IS NOT NULL) * %2"_s.arg(choices[at]).arg(qint64(1) << at);
    return terms.join(u'+');
}

} // namespace

QString columnName(const char *key)
{
    QString name;
    for (const char *at = key; *at != '\0'; ++at) {
        const bool isCapital = *at >= 'A' && *at <= 'Z';
        if (isCapital)
            name += u'_';
        name += QLatin1Char(isCapital ? static_cast<char>(*at - 'A' + 'a') : *at);
    }
    return name == u"group"_s ? u"group_name"_s : name;
}

QString selectStatement(const TableColumns &table, CellTypes types, const RowRange &range)
{
    QStringList cells;
    if (table.isNumberRead)
        cells += u"number"_s;
    for (const Column &column : table.columns) {
        if (column.type == Column::Type::Number) {
            cells += column.name;
        } else if (column.type != Column::Type::Choice) {
            cells += textExpression(column.name, types);
        } else {
            const bool isSingle = column.choices.size() == 1;
            if (!isSingle)
                cells += maskExpression(column.choices);
            cells += textExpression(
                isSingle ? column.choices.front() : u"coalesce(%1)"_s.arg(column.choices.join(u',')), types);
        }
    }
    // An index that somebody added must not be read instead of the table: it would have another order.
    QString sql = u"SELECT %1 FROM %2 NOT INDEXED"_s.arg(cells.join(u','), table.table);
    QStringList conditions;
    if (range.from != RowRange().from)
        conditions += u"number >= %1"_s.arg(range.from);
    if (range.to != RowRange().to)
        conditions += u"number < %1"_s.arg(range.to);
    if (!conditions.isEmpty())
        sql += u" WHERE "_s + conditions.join(u" AND ");
    return sql + u" ORDER BY number"_s;
}

QStringList insertColumns(const TableColumns &table)
{
    QStringList names{u"number"_s};
    for (const Column &column : table.columns) {
        if (column.type == Column::Type::Choice)
            names += column.choices;
        else
            names += column.name;
        if (column.type == Column::Type::Date)
            names += {column.name + u"_earliest"_s, column.name + u"_latest"_s};
    }
    return names;
}

} // namespace pactline::storage
