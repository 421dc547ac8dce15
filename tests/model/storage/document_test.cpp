// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/randomhistory.h"
#include "model/storage/storagefixtures.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class Document : public test::StorageTest
{};

TEST_F(Document, KeepsTheBuiltInHistory)
{
    const HistoryData data = test::builtInHistoryData();
    const QString file = document(data);
    const ReadReport report = readHistoryFile(file);
    EXPECT_EQ(test::allErrors(report), QString());
    EXPECT_TRUE(report.warnings.empty());
    ASSERT_TRUE(report.data);
    EXPECT_EQ(*report.data, data);
    EXPECT_EQ(filesThere(), QStringList{u"a.pactline"_s});
}

TEST_F(Document, FromJsonAndBackGivesTheSameBytes)
{
    const QString file = document(test::builtInHistoryData());
    const ReadReport report = readHistoryFile(file);
    ASSERT_TRUE(report.data);
    ASSERT_TRUE(writeHistoryFile(*report.data, path(u"b.json"_s), FileKind::Json));
    EXPECT_EQ(bytesOf(path(u"b.json"_s)), test::builtInHistoryBytes());
}

TEST_F(Document, KeepsRandomHistories)
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE(seed);
        const HistoryData data = test::RandomHistory(seed).data(static_cast<int>(1 + seed % 22));
        const QString file = document(data);
        const ReadReport report = readHistoryFile(file);
        ASSERT_EQ(test::allErrors(report), QString());
        ASSERT_TRUE(report.data);
        ASSERT_TRUE(*report.data == data);
        ASSERT_EQ(answer(file, u"PRAGMA integrity_check"_s), u"ok"_s);
        ASSERT_EQ(answer(file, u"PRAGMA foreign_key_check"_s), QString());
    }
    EXPECT_EQ(filesThere(), QStringList{u"a.pactline"_s});
}

} // namespace
} // namespace pactline
