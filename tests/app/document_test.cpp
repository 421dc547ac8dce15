// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include "app/testwindow.h"
#include "model/history/synthetichistory.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class DocumentTest : public testing::Test
{
protected:
    DocumentTest()
    {
        QObject::connect(&m_document, &Document::openFailed, &m_document,
                         [this](const QString &, const std::vector<Error> &errors) { m_errors = errors; });
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    /// A history that is too large to be read at once.
    QString writeLarge(const QString &name) const
    {
        const HistoryData data = syntheticHistory({8000, 1});
        const auto kind = fileKindBySuffix(name).value_or(FileKind::Json);
        EXPECT_TRUE(writeHistoryFile(data, m_folder.filePath(name), kind));
        return m_folder.filePath(name);
    }
    bool waitUntilIdle()
    {
        return QTest::qWaitFor([this] { return !m_document.isBusy(); }, 30'000);
    }

    QTemporaryDir m_folder;
    Document m_document;
    std::vector<Error> m_errors;
};

TEST_F(DocumentTest, OpensTheBuiltInHistory)
{
    EXPECT_EQ(m_document.origin(), Document::Origin::Nothing);
    QSignalSpy replaced(&m_document, &Document::replaced);
    m_document.openBuiltIn();
    EXPECT_EQ(replaced.size(), 1);
    EXPECT_EQ(m_document.origin(), Document::Origin::BuiltIn);
    EXPECT_EQ(m_document.title(), u"US–Australia critical minerals"_s);
    EXPECT_TRUE(m_document.isReadOnly());
    EXPECT_TRUE(m_document.path().isEmpty());
    EXPECT_GT(m_document.history().events().size(), 100u);
}

TEST_F(DocumentTest, OpensSmallFilesAtOnce)
{
    const QString path = write(u"small.json"_s, test::smallHistory());
    QSignalSpy opened(&m_document, &Document::opened);
    m_document.open(path);
    EXPECT_FALSE(m_document.isBusy());
    ASSERT_EQ(opened.size(), 1) << (m_errors.empty() ? "" : qPrintable(m_errors.front().toString()));
    EXPECT_EQ(m_document.path(), path);
    EXPECT_EQ(m_document.title(), u"A small history"_s);
    EXPECT_FALSE(m_document.isReadOnly());
    EXPECT_EQ(m_document.history().events().size(), 2u);
}

TEST_F(DocumentTest, KeepsTheHistoryBeforeWhenOneCannotBeRead)
{
    m_document.openBuiltIn();
    const History *before = &m_document.history();
    const std::pair<const char *, QByteArray> bad[] = {
        {"empty.json", ""},
        {"cut.json", test::smallHistory().left(300)},
        {"text.txt", "Dear all,"},
        {"nested.json", QByteArray(200'000, '[')},
        {"mark.json", QByteArray("\xEF\xBB\xBF") + test::smallHistory()},
        {"wide.json", QByteArray(reinterpret_cast<const char *>(u"{ }"), 6)},
        {"latin.json", QByteArray(test::smallHistory()).replace("\xC3\x85land", "\xC5land")},
        {"double.json", QByteArray(test::smallHistory()).replace("\"id\": \"second\"", "\"id\": \"first\"")},
        {"damaged.pactline", QByteArray("SQLite format 3\0", 16) + QByteArray(400, 'x')},
        {"dangling.json", QByteArray(test::smallHistory()).replace("\"track\": \"one\"", "\"track\": \"two\"")},
        {"date.json", QByteArray(test::smallHistory()).replace("2020-01-02", "2020-13-02")},
    };
    for (const auto &[name, content] : bad) {
        m_errors.clear();
        m_document.open(write(QString::fromLatin1(name), content));
        ASSERT_FALSE(m_errors.empty()) << name;
        EXPECT_FALSE(m_errors.front().message.isEmpty()) << name;
        EXPECT_EQ(&m_document.history(), before) << name;
        EXPECT_EQ(m_document.origin(), Document::Origin::BuiltIn) << name;
    }
    m_errors.clear();
    m_document.open(m_folder.filePath(u"missing.json"_s));
    EXPECT_FALSE(m_errors.empty()) << "missing";
    m_errors.clear();
    m_document.open(m_folder.path());
    EXPECT_FALSE(m_errors.empty()) << "a folder";
    EXPECT_EQ(&m_document.history(), before);
}

TEST_F(DocumentTest, RemarksDoNotStandInTheWay)
{
    std::vector<Error> remarks;
    QObject::connect(&m_document, &Document::opened, &m_document,
                     [&remarks](const QString &, const std::vector<Error> &told) { remarks = told; });
    const QByteArray uncited =
        QByteArray(test::smallHistory())
            .replace(",\n              \"citations\": [{\"source\": \"paper\", \"confidence\": \"high\"}]", "");
    m_document.open(write(u"uncited.json"_s, uncited));
    EXPECT_EQ(m_document.history().events().size(), 2u);
    ASSERT_FALSE(remarks.empty());
    EXPECT_TRUE(remarks.front().field.startsWith(u"events[0]"_s)) << qPrintable(remarks.front().toString());
    m_document.open(write(u"cited.json"_s, test::smallHistory()));
    EXPECT_TRUE(remarks.empty()) << qPrintable(remarks.front().toString());
}

TEST_F(DocumentTest, OpensLargeFilesInTheBackgroundWithProgress)
{
    for (const QString &name : {u"large.json"_s, u"large.pactline"_s}) {
        const QString path = writeLarge(name);
        QSignalSpy progressed(&m_document, &Document::progressed);
        QSignalSpy busy(&m_document, &Document::busyChanged);
        m_document.open(path);
        ASSERT_TRUE(m_document.isBusy()) << qPrintable(name);
        EXPECT_EQ(m_document.task(), Document::Task::Opening);
        EXPECT_EQ(m_document.taskPath(), path);
        ASSERT_TRUE(waitUntilIdle());
        EXPECT_EQ(m_document.history().events().size(), 8000u) << qPrintable(name);
        EXPECT_GE(progressed.size(), 1);
        EXPECT_EQ(busy.size(), 2);
    }
}

TEST_F(DocumentTest, OpeningCanBeStopped)
{
    m_document.openBuiltIn();
    const History *before = &m_document.history();
    m_document.open(writeLarge(u"large.json"_s));
    m_document.cancel();
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_FALSE(m_errors.empty());
    EXPECT_EQ(m_errors.front().kind, ErrorKind::Cancelled);
    EXPECT_EQ(&m_document.history(), before);
}

TEST_F(DocumentTest, MayBeClosedWhileOpening)
{
    const QString path = writeLarge(u"large.json"_s);
    {
        Document document;
        document.open(path);
        ASSERT_TRUE(document.isBusy());
    }
    m_document.open(path);
    EXPECT_TRUE(waitUntilIdle());
}

TEST_F(DocumentTest, SavesCopiesThatReadTheSame)
{
    m_document.openBuiltIn();
    const HistoryData data = m_document.history().data();
    for (const auto &[name, kind] :
         {std::pair(u"copy.json"_s, FileKind::Json), std::pair(u"copy.pactline"_s, FileKind::Document)}) {
        const QString path = m_folder.filePath(name);
        QSignalSpy saved(&m_document, &Document::saved);
        m_document.saveCopy(path, kind);
        ASSERT_TRUE(waitUntilIdle());
        ASSERT_EQ(saved.size(), 1) << qPrintable(name);
        EXPECT_EQ(m_document.origin(), Document::Origin::BuiltIn) << "the document stays what it is";
        const ReadReport report = readHistoryFile(path);
        ASSERT_TRUE(report.data) << qPrintable(name);
        EXPECT_EQ(*report.data, data) << qPrintable(name);
    }
}

TEST_F(DocumentTest, SavesLargeHistoriesInTheBackground)
{
    m_document.open(writeLarge(u"large.json"_s));
    ASSERT_TRUE(waitUntilIdle());
    QSignalSpy saved(&m_document, &Document::saved);
    m_document.saveCopy(m_folder.filePath(u"copy.pactline"_s), FileKind::Document);
    EXPECT_EQ(m_document.task(), Document::Task::Saving);
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(saved.size(), 1);
}

TEST_F(DocumentTest, AFailedSaveLeavesWhatWasThere)
{
    m_document.openBuiltIn();
    QString failed;
    QObject::connect(&m_document, &Document::saveFailed, &m_document,
                     [&failed](const QString &, const Error &error) { failed = error.message; });
    m_document.saveCopy(m_folder.filePath(u"no/such/folder/copy.json"_s), FileKind::Json);
    EXPECT_FALSE(failed.isEmpty());
    failed.clear();
    m_document.saveCopy(m_folder.path(), FileKind::Json);
    EXPECT_FALSE(failed.isEmpty()) << "a folder is in the way";
    EXPECT_TRUE(QFileInfo(m_folder.path()).isDir());
}

} // namespace
} // namespace pactline
