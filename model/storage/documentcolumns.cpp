// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentcolumns.h"

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

QString textExpression(const QString &expression, TextAs textAs)
{
    return textAs == TextAs::Bytes ? u"CAST(%1 AS BLOB)"_s.arg(expression) : expression;
}

QString maskExpression(const QStringList &choices)
{
    QStringList terms;
    for (qsizetype at = 0; at < choices.size(); ++at)
        terms += u"%1*(%2 IS NOT NULL)"_s.arg(qint64(1) << at).arg(choices[at]);
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

QString selectStatement(const TableColumns &table, TextAs textAs)
{
    QStringList cells;
    if (table.isNumberRead)
        cells += u"number"_s;
    for (const Column &column : table.columns) {
        if (column.type == Column::Type::Number) {
            cells += column.name;
        } else if (column.type != Column::Type::Choice) {
            cells += textExpression(column.name, textAs);
        } else {
            const bool isSingle = column.choices.size() == 1;
            cells += maskExpression(column.choices);
            cells += textExpression(
                isSingle ? column.choices.front() : u"coalesce(%1)"_s.arg(column.choices.join(u',')), textAs);
        }
    }
    // An index that somebody added must not be read instead of the table: it would have another order.
    return u"SELECT %1 FROM %2 NOT INDEXED ORDER BY number"_s.arg(cells.join(u','), table.table);
}

QString insertStatement(const TableColumns &table)
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
    QStringList places(names.size(), u"?"_s);
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.table, names.join(u','), places.join(u','));
}

} // namespace pactline::storage
