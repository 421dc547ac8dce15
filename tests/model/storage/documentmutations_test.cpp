// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/randomhistory.h"
#include "model/storage/storagefixtures.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class DocumentMutations : public test::StorageTest
{};

/// Whatever bytes are changed: reading gives a history or says in words why not, and leaves the file alone.
TEST_F(DocumentMutations, GiveDataOrAnErrorInWords)
{
    constexpr unsigned seed = 20231220;
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto below = [&random](qsizetype count) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(count));
    };
    const QByteArray whole = bytesOf(document(test::RandomHistory(3).data(4), u"whole"_s));
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes = whole;
        for (qsizetype more = 1 + below(8); more > 0; --more) {
            // Mostly within a page's first bytes, where its structure is.
            const qsizetype page = below(bytes.size() / 4096);
            const qsizetype at = page * 4096 + below(below(2) == 0 ? 128 : 4096);
            bytes[at] = static_cast<char>(below(3) == 0 ? 0xff : below(256));
        }
        const QString file = put(u"a.pactline"_s, bytes);
        const ReadReport report = readHistoryFile(file);
        ASSERT_NE(report.data.has_value(), !report.errors.empty()) << round;
        for (const Error &error : report.errors) {
            ASSERT_FALSE(error.message.isEmpty()) << round;
            ASSERT_EQ(error.file, file) << round;
        }
        refused += report.data ? 0 : 1;
        ASSERT_EQ(bytesOf(file), bytes) << round;
    }
    EXPECT_GT(refused, 500); // the rest hit free space, or changed a letter
    EXPECT_EQ(filesThere(), (QStringList{u"a.pactline"_s, u"whole"_s}));
}

} // namespace
} // namespace pactline
