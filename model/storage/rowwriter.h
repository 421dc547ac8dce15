// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/fieldvalues.h"
#include "model/storage/documentcolumns.h"
#include "model/storage/documentnames.h"
#include "model/storage/sqlconnection.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariant>
#include <QVarLengthArray>

#include <map>
#include <optional>

namespace pactline::storage {

/// Fills a table row by row; an archive for describeFields. What the reader would refuse is refused here too, so that
/// no document is written that cannot be opened.
class RowWriter
{
public:
    RowWriter(const SqlConnection &connection, const TableColumns &table, const DocumentNames &names);

    /// Starts a row that belongs to the place in the history.
    void begin(const FieldPlace &place, KindOf of = KindOf::Event);
    template <typename T> void write(const T &value) { exchange::describeFields(*this, value); }
    // Single columns.
    void text(const char *key, const QString &value) { required(key, value); }
    template <typename Tag> void reference(const char *key, const Id<Tag> &value) { required(key, value); }
    /// Fills one of the columns of a choice.
    void choice(int at, int count, const QVariant &value);
    /// Puts the row into the table, unless something was wrong.
    void finish();

    [[nodiscard]] std::int64_t number() const { return m_number; } ///< of the row begun last
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    void fail(const char *key, const QString &message);

    template <typename T> void required(const char *key, const T &value)
    {
        if (exchange::isEmptyValue(value))
            tellMissing(key);
        bind(key, value);
    }
    template <typename T> void required(const char *, const QList<T> &) {}
    template <typename T> void optional(const char *key, const T &value)
    {
        if constexpr (exchange::HasFields<T>)
            return;
        else
            bind(key, value);
    }
    template <typename T> void optional(const char *, const QList<T> &) {}
    void optionalDateText(const char *key, const QString &value) { bind(key, value); }
    void nullable(const char *key, const std::optional<double> &value);
    template <typename Function> void nested(const char *, Function function) { function(*this); }

private:
    void put(const QVariant &value) { m_cells.append(value); }
    /// The prepared statement that fills just the columns of the mask: Qt binds a value slower than SQLite stores it,
    /// and most columns of most rows are NULL.
    [[nodiscard]] QSqlQuery &statementFor(std::uint32_t filled);
    void bind(const char *key, const QString &value);
    void bind(const char *key, const UncertainDate &value);
    void bind(const char *, int value) { put(value); }
    void bind(const char *, const std::optional<int> &value) { put(value ? QVariant(*value) : QVariant()); }
    void bind(const char *, bool value) { put(value ? 1 : 0); }
    void bind(const char *key, const ItemId &value);
    template <typename Tag> void bind(const char *key, const Id<Tag> &value)
    {
        if (!isOwnId(key) && !value.isEmpty() && m_names.of(value).find(value.text) < 0)
            fail(key, danglingText(value));
        bind(key, value.text);
    }
    void bind(const char *key, const KindId &value);
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void bind(const char *, Enum value)
    {
        put(exchange::isEmptyValue(value) ? QVariant() : QVariant(wordOf(value).toString()));
    }

    void tellMissing(const char *key);

    const SqlConnection &m_connection;
    const DocumentNames &m_names;
    QString m_table;
    QStringList m_columns;
    QStringList m_places; ///< where values are bound, by name: by position Qt makes up a name each time
    std::map<std::uint32_t, QSqlQuery> m_statements;
    QVarLengthArray<QVariant, 20> m_cells; ///< of the row, one for each column
    std::optional<Error> m_problem;
    FieldPlace m_place;
    KindOf m_kindOf = KindOf::Event;
    std::int64_t m_number = -1;
};

} // namespace pactline::storage
