// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/randomhistory.h"
#include "model/storage/documentschema.h"
#include "model/storage/storagefixtures.h"

#include <QFileInfo>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

struct BadBytes
{
    const char *name;
    const char *file;
    QByteArray bytes;
    const char *says; ///< beginning of the message
};

void PrintTo(const BadBytes &bad, std::ostream *out) { *out << bad.name; }

class BadFiles : public test::StorageTest, public testing::WithParamInterface<BadBytes>
{
protected:
    /// The only error of reading a file, which must stay as it is with nothing beside it.
    [[nodiscard]] Error errorOf(const QString &file, std::optional<FileKind> kind = {}) const
    {
        const bool isFile = QFileInfo(file).isFile();
        const QByteArray before = isFile ? bytesOf(file) : QByteArray();
        const QStringList there = filesThere();
        const ReadReport report = readHistoryFile(file, kind);
        EXPECT_FALSE(report.data);
        EXPECT_EQ(report.errors.size(), 1U) << qPrintable(test::allErrors(report));
        if (isFile) {
            EXPECT_EQ(bytesOf(file), before);
        }
        EXPECT_EQ(filesThere(), there);
        if (report.errors.empty())
            return {};
        EXPECT_EQ(report.errors.front().file, file);
        return report.errors.front();
    }
    void expectError(const QString &file, ErrorKind kind, const char *says) const
    {
        const Error error = errorOf(file);
        EXPECT_EQ(error.kind, kind) << qPrintable(error.toString());
        EXPECT_TRUE(error.message.startsWith(QString::fromUtf8(says))) << qPrintable(error.toString());
    }
};

TEST_P(BadFiles, AreToldByTheirContent)
{
    expectError(put(QString::fromLatin1(GetParam().file), GetParam().bytes), ErrorKind::Input, GetParam().says);
}

INSTANTIATE_TEST_SUITE_P(
    All, BadFiles,
    testing::Values(BadBytes{"EmptyJson", "a.json", "", "the file is empty; "},
                    BadBytes{"EmptyDocument", "a.pactline", "", "the file is empty; "},
                    BadBytes{"Gzip", "a.json", QByteArray("\x1f\x8b\x08\x00", 4),
                             "looks like a gzip archive, not like a history; "},
                    BadBytes{"Zip", "a.pactline", "PK\x03\x04...", "looks like a ZIP archive"},
                    BadBytes{"Pdf", "a.json", "%PDF-1.7\n", "looks like a PDF file"},
                    BadBytes{"Png", "a", "\x89PNG\r\n\x1a\n", "looks like a PNG image"},
                    BadBytes{"Jpeg", "a.json", "\xff\xd8\xff\xe0", "looks like a JPEG image"},
                    BadBytes{"WebPage", "a.json", "\n<!DOCTYPE html>", "looks like a web page"},
                    BadBytes{"ByteOrderMark", "a.pactline", "\xef\xbb\xbf{}", "the file starts with a byte-order mark"},
                    BadBytes{"Utf16", "a.json", QByteArray("\xff\xfe{\0", 4), "the file looks like UTF-16"},
                    BadBytes{"Utf16WithoutMark", "a.txt", QByteArray("{\0\"\0", 4), "the file looks like UTF-16"},
                    BadBytes{"TextNamedJson", "a.json", "hello", "this is not valid JSON"},
                    BadBytes{"TextNamedDocument", "a.pactline", "hello",
                             "is no Pactline document (its content is no SQLite"},
                    BadBytes{"TextOfNoKind", "a.txt", "hello", "is no history: neither a Pactline document nor JSON"},
                    BadBytes{"ZerosNamedDocument", "a.pactline", QByteArray(4096, '\0'), "is no Pactline document"},
                    BadBytes{"CutJson", "a.pactline", R"({"format": "pactline-hi)", "the file ends in the middle"},
                    BadBytes{"OtherJson", "a.pactline", R"({"format": "geo"})", "this is not a history"},
                    BadBytes{"CutSignature", "a.pactline", "SQLite form", "is cut off: only 11 bytes are there"},
                    BadBytes{"CutHeader", "a.pactline", QByteArray("SQLite format 3\0", 16) + QByteArray(50, '\1'),
                             "is cut off: only 66 bytes are there"}));

TEST_F(BadFiles, SuffixIsNoMatter)
{
    const QString file = document(test::RandomHistory(1).data(3), u"a.json"_s);
    EXPECT_TRUE(readHistoryFile(file).data);
    EXPECT_TRUE(readHistoryFile(put(u"b.pactline"_s, test::builtInHistoryBytes())).data);
    EXPECT_TRUE(readHistoryFile(put(u"c"_s, test::builtInHistoryBytes())).data);
}

TEST_F(BadFiles, AStatedKindMustBeRight)
{
    const QString file = document(test::RandomHistory(1).data(3));
    EXPECT_EQ(errorOf(file, FileKind::Json).message, u"is a SQLite database, not JSON; read it as pactline"_s);
    EXPECT_EQ(errorOf(put(u"a.json"_s, "{}"), FileKind::Document).message,
              u"is a text, not a Pactline document; read it as json"_s);
    EXPECT_TRUE(readHistoryFile(file, FileKind::Document).data);
}

TEST_F(BadFiles, MissingAndFolders)
{
    expectError(path(u"none.pactline"_s), ErrorKind::Outside, "there is no such file; ");
    expectError(QString(), ErrorKind::Outside, "there is no such file; ");
    ASSERT_TRUE(QDir().mkdir(path(u"folder.pactline"_s)));
    expectError(path(u"folder.pactline"_s), ErrorKind::Outside, "is a folder; ");
}

TEST_F(BadFiles, Unreadable)
{
    const QString file = document(test::RandomHistory(1).data(3));
    QFile::setPermissions(file, QFileDevice::WriteOwner);
    if (QFile(file).open(QIODevice::ReadOnly))
        GTEST_SKIP() << "this user may read everything";
    const ReadReport report = readHistoryFile(file);
    ASSERT_EQ(report.errors.size(), 1U);
    EXPECT_EQ(report.errors.front().kind, ErrorKind::Outside);
    EXPECT_TRUE(report.errors.front().message.startsWith(u"cannot be opened for reading: "_s));
}

TEST_F(BadFiles, ForeignDatabase)
{
    const QString file = path(u"a.pactline"_s);
    runSql(file, {u"CREATE TABLE events (id TEXT)"_s});
    expectError(file, ErrorKind::Unsupported,
                "is a SQLite database, but not a Pactline document (its application_id is 0, not 1348559732)");
    runSql(file, {u"PRAGMA application_id = 7"_s});
    expectError(file, ErrorKind::Unsupported, "is a SQLite database, but not a Pactline document");
}

TEST_F(BadFiles, OtherVersions)
{
    const QString file = document(test::RandomHistory(1).data(3));
    runSql(file, {u"PRAGMA user_version = %1"_s.arg(storage::schemaVersion + 1)});
    expectError(file, ErrorKind::Unsupported,
                "was written by a newer Pactline (version 2 of documents; this one reads 1)");
    runSql(file, {u"PRAGMA user_version = 0"_s});
    expectError(file, ErrorKind::Input, "is no finished document: its user_version is 0; ");
}

TEST_F(BadFiles, CutOffAnywhere)
{
    const QByteArray whole = bytesOf(document(test::RandomHistory(1).data(10), u"whole.pactline"_s));
    for (const qsizetype size :
         {100, 4096, 8192, static_cast<int>(whole.size()) / 2, static_cast<int>(whole.size()) - 1})
        expectError(put(u"a.pactline"_s, whole.left(size)), ErrorKind::Input, "is cut off: ");
}

TEST_F(BadFiles, DamagedPages)
{
    const QByteArray whole = bytesOf(document(test::RandomHistory(1).data(10), u"whole.pactline"_s));
    for (qsizetype page = 1; page < whole.size() / 4096; ++page) {
        QByteArray damaged = whole;
        std::fill_n(damaged.begin() + page * 4096, 4096, '\xa5');
        expectError(put(u"a.pactline"_s, damaged), ErrorKind::Input, "is damaged (");
    }
}

TEST_F(BadFiles, OtherTextEncoding)
{
    const QString file = path(u"a.pactline"_s);
    QStringList statements{u"PRAGMA encoding = 'UTF-16'"_s, u"PRAGMA application_id = 1348559732"_s,
                           u"PRAGMA user_version = 1"_s};
    for (const storage::TableDefinition &table : storage::documentTables())
        statements += table.sql;
    runSql(file, statements);
    expectError(file, ErrorKind::Input, "its texts are stored as UTF-16le, not UTF-8; ");
}

TEST_F(BadFiles, LockedByAnotherProgram)
{
    const QString file = document(test::RandomHistory(1).data(3));
    const storage::SqlConnection other(file, storage::SqlConnection::Access::ReadWrite);
    ASSERT_TRUE(other.run(u"BEGIN EXCLUSIVE"_s));
    const ReadReport report = readHistoryFile(file);
    ASSERT_EQ(report.errors.size(), 1U);
    EXPECT_EQ(report.errors.front().kind, ErrorKind::Outside);
    EXPECT_TRUE(report.errors.front().message.startsWith(u"is locked by another program that writes it; "_s));
    ASSERT_TRUE(other.run(u"ROLLBACK"_s));
    EXPECT_TRUE(readHistoryFile(file).data);
}

TEST_F(BadFiles, WriteAheadLogs)
{
    const HistoryData data = test::RandomHistory(1).data(3);
    const QString file = document(data);
    {
        const storage::SqlConnection other(file, storage::SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(other.value(u"PRAGMA journal_mode = WAL"_s));
        ASSERT_TRUE(other.run(u"UPDATE history SET title = 'Another'"_s));
        expectError(file, ErrorKind::Outside, "is being written by another program (its last changes are still in");
    }
    // Closed, the log is gone, but the mode stays; reading makes no log anew.
    EXPECT_EQ(filesThere(), QStringList{u"a.pactline"_s});
    const ReadReport report = readHistoryFile(file);
    ASSERT_TRUE(report.data) << qPrintable(test::allErrors(report));
    EXPECT_EQ(report.data->info.title, u"Another"_s);
    EXPECT_EQ(filesThere(), QStringList{u"a.pactline"_s});
}

TEST_F(BadFiles, HotJournal)
{
    const QString file = document(test::RandomHistory(1).data(3));
    const QByteArray good = bytesOf(file);
    QByteArray journal;
    {
        const storage::SqlConnection other(file, storage::SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(other.run(u"PRAGMA cache_size = 1"_s));
        ASSERT_TRUE(other.run(u"BEGIN"_s));
        ASSERT_TRUE(other.run(u"UPDATE sources SET title = title || hex(zeroblob(20000))"_s));
        journal = bytesOf(file + u"-journal"_s);
        ASSERT_TRUE(other.run(u"ROLLBACK"_s));
    }
    ASSERT_GT(journal.size(), 512);
    ASSERT_EQ(put(u"a.pactline-journal"_s, journal), file + u"-journal"_s);
    expectError(file, ErrorKind::Outside, "another program broke off while writing it and left a journal beside it; ");
    // Neither may a new document be put beside it: SQLite would play the journal back into it.
    const Result<void> written = writeHistoryFile(test::RandomHistory(2).data(3), file, FileKind::Document);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Outside);
    EXPECT_EQ(bytesOf(file), good);
}

} // namespace
} // namespace pactline
