// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/historyjsonproperties.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace pactline {
namespace {

TEST(HistoryJsonProperties, HoldForTheCorpusAndWithPiecesMissing)
{
    const QDir corpus(QDir::cleanPath(QStringLiteral(PACTLINE_TEST_DATA "/../fuzz/corpus/historyjson")));
    const QStringList names = corpus.entryList(QDir::Files);
    ASSERT_GE(names.size(), 3);
    for (const QString &name : names) {
        QFile file(corpus.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        const QByteArray bytes = file.readAll();
        EXPECT_EQ(brokenJsonProperty(bytes).toStdString(), "") << qPrintable(name);
        // And with any piece of it missing.
        for (qsizetype at = 0; at < bytes.size(); at += 61) {
            QByteArray changed = bytes;
            changed.remove(at, 17);
            EXPECT_EQ(brokenJsonProperty(changed).toStdString(), "") << qPrintable(name) << ' ' << at;
        }
    }
}

} // namespace
} // namespace pactline
