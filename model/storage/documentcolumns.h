// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/historyfields.h"
#include "model/storage/documentparts.h"

#include <QString>
#include <QStringList>

#include <concepts>
#include <type_traits>
#include <vector>

namespace pactline::storage {

/// How a field of the interchange form, or the owner of a row, stands in a table.
struct Column
{
    enum class Type {
        Text,
        Number,
        Date,   ///< the EDTF text, and for queries the first and last second as NAME_earliest and NAME_latest
        Choice, ///< a reference to one of several tables: exactly one of `choices` is filled
    };

    QString name;
    Type type = Type::Text;
    QStringList choices{};

    friend bool operator==(const Column &, const Column &) = default;
};

/// A column for each table that can be referred to, named as given.
[[nodiscard]] inline Column choiceOf(const QStringList &choices) { return {{}, Column::Type::Choice, choices}; }

/// shortTitle → short_title; keys that are words of SQL get a second word.
[[nodiscard]] QString columnName(const char *key);

[[nodiscard]] inline bool isOwnId(const char *key)
{
    return key != nullptr && key[0] == 'i' && key[1] == 'd' && key[2] == '\0';
}

/// Collects the columns of a type: an archive for describeFields. Lists have tables of their own.
class ColumnCollector
{
public:
    std::vector<Column> columns;

    template <typename T> void required(const char *key, T &value) { add(key, value); }
    template <typename T> void optional(const char *key, T &value) { add(key, value); }
    void optionalDateText(const char *key, const QString &) { push(columnName(key) + QLatin1String("_date")); }
    void nullable(const char *key, const std::optional<double> &) { push(columnName(key), Column::Type::Number); }
    template <typename Function> void nested(const char *key, Function function)
    {
        m_prefix = columnName(key) + u'_';
        function(*this);
        m_prefix.clear();
    }

private:
    template <typename T> void add(const char *, const QList<T> &) {}
    template <exchange::HasFields T> void add(const char *, const T &) {}
    void add(const char *key, const QString &) { push(columnName(key)); }
    void add(const char *key, const UncertainDate &) { push(columnName(key), Column::Type::Date); }
    void add(const char *key, int) { push(columnName(key), Column::Type::Number); }
    void add(const char *key, const std::optional<int> &) { push(columnName(key), Column::Type::Number); }
    void add(const char *key, bool) { push(columnName(key), Column::Type::Number); }
    template <typename Tag> void add(const char *key, const Id<Tag> &) { push(columnName(key)); }
    void add(const char *key, const ItemId &)
    {
        const QString name = columnName(key);
        if (isOwnId(key))
            push(name);
        else
            columns.push_back(choiceOf({name + QLatin1String("_event"), name + QLatin1String("_agreement")}));
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void add(const char *key, Enum) { push(columnName(key)); }

    void push(const QString &name, Column::Type type = Column::Type::Text)
    {
        columns.push_back({m_prefix + name, type, {}});
    }

    QString m_prefix;
};

template <typename T> [[nodiscard]] std::vector<Column> columnsOf()
{
    ColumnCollector collector;
    T value{};
    exchange::describeFields(collector, value);
    return std::move(collector.columns);
}

/// A table and what is read from it and written to it, in this order.
struct TableColumns
{
    QString table;
    std::vector<Column> columns;
    bool isNumberRead = false; ///< other tables name its rows by number
};

/// Texts are asked for as bytes: SQLite's conversion to UTF-16 takes longer than all the rest of a row, and mends
/// broken UTF-8 without a word. That hides the type of a cell.
enum class CellTypes {
    Kept,   ///< SQLite itself sees to the types
    Unsure, ///< a blob comes as an empty text, a number as a number
};

/// Answers the number, if it is read, and the columns in order of the list. A choice between several takes two cells:
/// which of its columns are filled, as a bit mask (1 for the first), and the content of one of them.
[[nodiscard]] QString selectStatement(const TableColumns &table, CellTypes types, const RowRange &range = {});
/// The columns that are written: number first; dates take three columns, choices all of theirs.
[[nodiscard]] QStringList insertColumns(const TableColumns &table);

} // namespace pactline::storage
