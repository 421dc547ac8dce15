// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/sqlconnection.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>
#include <QVariant>

#include <atomic>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

/// How long to wait for another program to finish its writing.
constexpr int busyTimeoutMs = 2000;

// Result codes of SQLite (sqlite.org/rescode.html); the higher bytes of extended codes are cut off.
enum ResultCode {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NoDatabase = 26,
};

QString tr(const char *text) { return QCoreApplication::translate("pactline::SqlConnection", text); }

QString nextName()
{
    static std::atomic<int> count = 0;
    return u"pactline-%1"_s.arg(++count);
}

QString address(const QString &path, SqlConnection::Access access)
{
    // An absolute path, so that no name means anything special to SQLite.
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (access != SqlConnection::Access::Immutable)
        return absolute;
    return QString::fromLatin1(QUrl::fromLocalFile(absolute).toEncoded()) + u"?immutable=1"_s;
}

} // namespace

Error sqlError(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return {ErrorKind::Outside, tr("is locked by another program that writes it; close it there and try again")};
    case NoMemory:
        return {ErrorKind::Outside, tr("there is not enough memory to read or write it")};
    case ReadOnly:
        return {ErrorKind::Outside, tr("another program broke off while writing it and left a journal beside it; open "
                                       "it once with that program, or open a backup")};
    case Permission:
    case CannotOpen:
        return {ErrorKind::Outside, tr("cannot be opened: %1").arg(error.databaseText())};
    case InputOutput:
        return {ErrorKind::Outside, tr("could not be read or written: %1").arg(error.databaseText())};
    case Full:
        return {ErrorKind::Outside, tr("the disk is full; make room, or choose another place")};
    case NoDatabase:
    case Corrupt:
        return {ErrorKind::Input, tr("is damaged (%1); open a backup, or rescue what is left with the command .recover "
                                     "of the sqlite3 program")
                                      .arg(error.databaseText())};
    default:
        return {ErrorKind::Input, tr("could not be read or written: %1").arg(error.databaseText())};
    }
}

SqlConnection::SqlConnection(const QString &path, Access access)
    : m_name(nextName())
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s)) {
        m_opened = Error{ErrorKind::Outside, tr("Qt's driver for SQLite is not installed")};
        return;
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs);
    if (access != Access::ReadWrite)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (access == Access::Immutable)
        options += u";QSQLITE_OPEN_URI"_s;
    database.setConnectOptions(options);
    database.setDatabaseName(address(path, access));
    if (!database.open())
        m_opened = sqlError(database.lastError());
}

SqlConnection::~SqlConnection() { QSqlDatabase::removeDatabase(m_name); }

QSqlQuery SqlConnection::query() const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    return query;
}

Result<void> SqlConnection::run(const QString &sql) const
{
    QSqlQuery statement = query();
    return statement.exec(sql) ? Result<void>() : sqlError(statement.lastError());
}

Result<QVariant> SqlConnection::value(const QString &sql) const
{
    QSqlQuery statement = query();
    if (!statement.exec(sql))
        return sqlError(statement.lastError());
    const bool hasRow = statement.next();
    if (statement.lastError().isValid())
        return sqlError(statement.lastError());
    return hasRow ? statement.value(0) : QVariant();
}

} // namespace pactline::storage
