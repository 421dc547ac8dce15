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

/// Which columns are filled. Where SQLite has made sure that it is exactly one, the first one found says enough.
QString maskExpression(const QStringList &choices, CellTypes types)
{
    QStringList terms;
    for (qsizetype at = 0; at < choices.size(); ++at) {
        const QString bit = QString::number(qint64(1) << at);
        terms += (types == CellTypes::Kept ? u"WHEN %1 IS NOT NULL THEN %2"_s : u"(%1 IS NOT NULL) * %2"_s)
                     .arg(choices[at], bit);
    }
    return types == CellTypes::Kept ? u"CASE %1 END"_s.arg(terms.join(u' ')) : terms.join(u'+');
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

QString selectStatement(const TableColumns &table, CellTypes types)
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
                cells += maskExpression(column.choices, types);
            cells += textExpression(
                isSingle ? column.choices.front() : u"coalesce(%1)"_s.arg(column.choices.join(u',')), types);
        }
    }
    // An index that somebody added must not be read instead of the table: it would have another order.
    return u"SELECT %1 FROM %2 NOT INDEXED ORDER BY number"_s.arg(cells.join(u','), table.table);
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
