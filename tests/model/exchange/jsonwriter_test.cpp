// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/jsonwriter.h"

#include <QBuffer>

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

QByteArray numberText(double value)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonWriter writer(buffer);
    writer.number(value);
    EXPECT_TRUE(writer.finish());
    return buffer.data().trimmed();
}

struct Number
{
    double value;
    const char *text;
};

class JsonNumbers : public testing::TestWithParam<Number>
{};

// The texts are those of Python's repr.
TEST_P(JsonNumbers, AreWrittenAsPythonDoes) { EXPECT_EQ(numberText(GetParam().value), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(Table, JsonNumbers,
                         testing::Values(Number{0, "0"}, Number{-1, "-1"}, Number{8.5e9, "8500000000"},
                                         Number{9007199254740992, "9007199254740992"}, Number{0.1, "0.1"},
                                         Number{-123456.75, "-123456.75"}, Number{1.0 / 3, "0.3333333333333333"},
                                         Number{0.0001, "0.0001"}, Number{0.00001, "1e-05"}, Number{1.5e-7, "1.5e-07"},
                                         Number{2.5, "2.5"}, Number{1e22, "1e+22"}, Number{1e300, "1e+300"},
                                         Number{12345678901234.5, "12345678901234.5"}));

TEST(JsonWriter, EveryDoubleReadsBackTheSame)
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 20'000; ++round) {
        const double value = std::ldexp(static_cast<double>(random()), static_cast<int>(random() % 200) - 130);
        EXPECT_EQ(numberText(value).toDouble(), value);
    }
}

TEST(JsonWriter, EscapesWhatItMustAndNothingElse)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonWriter writer(buffer);
    writer.openObject();
    writer.key(u"k\"");
    writer.openList();
    writer.text(u"\"\\/\b\f\n\r\t\u0001\u001f\u007fé\u2028\U0001F30F");
    writer.openList();
    writer.closeList();
    writer.boolean(true);
    writer.null();
    writer.closeList();
    writer.closeObject();
    ASSERT_TRUE(writer.finish());
    EXPECT_EQ(buffer.data().toStdString(), "{\n  \"k\\\"\": [\n    \"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f"
                                           "é\u2028\U0001F30F\",\n    [],\n    true,\n    null\n  ]\n}\n");
}

} // namespace
} // namespace pactline
