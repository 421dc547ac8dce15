// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/exchangefixtures.h"
#include "model/storage/historyfile.h"
#include "model/storage/sqlconnection.h"

#include <QDir>
#include <QFile>
#include <QSqlRecord>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pactline::test {

inline QString allErrors(const ReadReport &report)
{
    QString all;
    for (const Error &error : report.errors)
        all += error.toString() + u'\n';
    return all;
}

/// A folder of its own for each test, and what one does in it.
class StorageTest : public testing::Test
{
protected:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList filesThere() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    [[nodiscard]] QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path(name);
    }
    [[nodiscard]] static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        return file.readAll();
    }

    /// Writes a document and answers its path.
    [[nodiscard]] QString document(const HistoryData &data, const QString &name = QStringLiteral("a.pactline")) const
    {
        const Result<void> written = writeHistoryFile(data, path(name), FileKind::Document);
        EXPECT_TRUE(written.hasValue()) << qPrintable(written ? QString() : written.error().toString());
        return path(name);
    }
    /// Runs statements on a database file, which is made if it is missing.
    static void runSql(const QString &name, const QStringList &statements)
    {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.close();
        const storage::SqlConnection connection(name, storage::SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(connection.opened().hasValue());
        // No test cuts the power.
        for (const QString &statement : QStringList{QStringLiteral("PRAGMA synchronous = OFF")} + statements) {
            const Result<void> done = connection.run(statement);
            ASSERT_TRUE(done.hasValue()) << qPrintable(statement + QStringLiteral(": ") + done.error().message);
        }
    }
    /// What a query answers: rows as lines, cells divided by "|", NULL as "-".
    [[nodiscard]] static QString answer(const QString &name, const QString &sql)
    {
        const storage::SqlConnection connection(name, storage::SqlConnection::Access::ReadOnly);
        QSqlQuery query = connection.query();
        EXPECT_TRUE(query.exec(sql)) << qPrintable(sql + QStringLiteral(": ") + query.lastError().text());
        QStringList rows;
        while (query.next()) {
            QStringList cells;
            for (int at = 0; at < query.record().count(); ++at)
                cells += query.isNull(at) ? QStringLiteral("-") : query.value(at).toString();
            rows += cells.join(u'|');
        }
        return rows.join(u'\n');
    }

private:
    QTemporaryDir m_folder;
};

} // namespace pactline::test
