// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/historyfile.h"

#include "model/exchange/exchangefixtures.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(HistoryFile, KindsAreToldBySuffixAndName)
{
    EXPECT_EQ(fileKindBySuffix(u"/a/b.json"_s), FileKind::Json);
    EXPECT_EQ(fileKindBySuffix(u"b.tar.PactLine"_s), FileKind::Document);
    EXPECT_EQ(fileKindBySuffix(u"json"_s), std::nullopt);
    EXPECT_EQ(fileKindBySuffix(u"a.json/b"_s), std::nullopt);
    EXPECT_EQ(fileKindByName(u"pactline"_s), FileKind::Document);
    EXPECT_EQ(fileKindByName(u"sqlite"_s), std::nullopt);
    for (const QString &suffix : readableSuffixes())
        EXPECT_TRUE(fileKindByName(suffix));
}

TEST(HistoryFile, OpensTheBuiltInHistory)
{
    const ReadReport report = readHistoryFile(builtInHistoryPath());
    EXPECT_TRUE(report.errors.empty());
    ASSERT_TRUE(report.data);
    EXPECT_EQ(*report.data, test::builtInHistoryData());
}

TEST(HistoryFile, WritesJsonThatReadsBackTheSameBytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.json"_s);
    const ReadReport report = readHistoryFile(builtInHistoryPath());
    ASSERT_TRUE(report.data);
    ASSERT_TRUE(writeHistoryFile(*report.data, path, FileKind::Json));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), test::builtInHistoryBytes());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"copy.json"_s});
}

} // namespace
} // namespace pactline
