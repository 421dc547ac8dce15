// SPDX-License-Identifier: GPL-3.0-or-later
#include "barereaders.h"

#include "model/storage/documenttables.h"

#include <QFile>

#include <nlohmann/json.hpp>

#ifdef PACTLINE_HAS_SQLITE
#include <sqlite3.h>
#else
#include "model/storage/sqlconnection.h"

#include <QSqlRecord>
#endif

namespace pactline::bench {

namespace {

using namespace Qt::StringLiterals;

/// Takes everything and keeps nothing.
class NullHandler final : public nlohmann::json_sax<nlohmann::json>
{
public:
    Walk walk{"nlohmann/json"};

    bool null() override { return count(0); }
    bool boolean(bool) override { return count(0); }
    bool number_integer(std::int64_t) override { return count(0); }
    bool number_unsigned(std::uint64_t) override { return count(0); }
    bool number_float(double, const std::string &) override { return count(0); }
    bool string(std::string &text) override { return count(text.size()); }
    bool binary(nlohmann::json::binary_t &) override { return count(0); }
    bool start_object(std::size_t) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool key(std::string &) override { return true; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::json::exception &) override { return false; }

private:
    bool count(std::size_t bytes)
    {
        ++walk.rows;
        walk.bytes += static_cast<std::int64_t>(bytes);
        return true;
    }
};

#ifdef PACTLINE_HAS_SQLITE

void walkThrough(sqlite3_stmt *statement, Cells cells, Walk &walk)
{
    const int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++walk.rows;
        for (int at = 0; cells == Cells::Read && at < columns; ++at) {
            if (sqlite3_column_type(statement, at) == SQLITE_TEXT && sqlite3_column_text(statement, at) != nullptr)
                walk.bytes += sqlite3_column_bytes(statement, at);
            else
                walk.bytes += sqlite3_column_int64(statement, at) & 1;
        }
    }
}

#endif

} // namespace

Walk stepThrough(const QString &path, Cells cells)
{
#ifdef PACTLINE_HAS_SQLITE
    Walk walk{"sqlite3"};
    sqlite3 *database = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    for (const storage::TableColumns &table : storage::allTables()) {
        const QByteArray sql = QString(u"SELECT * FROM "_s + table.table).toUtf8();
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr);
        walkThrough(statement, cells, walk);
        sqlite3_finalize(statement);
    }
    sqlite3_close(database);
#else
    Walk walk{"QSqlQuery"};
    const storage::SqlConnection connection(path, storage::SqlConnection::Access::ReadOnly);
    for (const storage::TableColumns &table : storage::allTables()) {
        QSqlQuery query = connection.query();
        query.exec(u"SELECT * FROM "_s + table.table);
        const int columns = query.record().count();
        while (query.next()) {
            ++walk.rows;
            for (int at = 0; cells == Cells::Read && at < columns; ++at)
                walk.bytes += query.value(at).isNull() ? 0 : 1;
        }
    }
#endif
    return walk;
}

Walk parseThrough(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    NullHandler handler;
    const bool isDone = nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &handler);
    return isDone ? handler.walk : Walk{};
}

} // namespace pactline::bench
