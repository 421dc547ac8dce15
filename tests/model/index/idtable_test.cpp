// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/idtable.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(IdTable, KeepsTheFirstNumberOfAnId)
{
    index::IdTable table;
    EXPECT_TRUE(table.insert(u"a"_s, 1));
    EXPECT_FALSE(table.insert(u"a"_s, 2));
    EXPECT_EQ(table.find(u"a"_s), 1U);
    EXPECT_EQ(table.find(u"b"_s), index::IdTable::none);
    EXPECT_EQ(table.find(QString()), index::IdTable::none);
}

/// More ids than there are places for addresses, each looked up by strings that share their memory and by others.
TEST(IdTable, FindsIdsByAddressAndByText)
{
    index::IdTable table;
    QStringList ids;
    QStringList others; // same texts, memory of their own
    for (std::uint32_t number = 0; number < 5000; ++number) {
        ids.append(u"id-%1"_s.arg(number));
        others.append(QString(ids.back().constData(), ids.back().size()));
        if (number % 3 != 0)
            table.insert(ids.back(), number);
    }
    for (int round = 0; round < 2; ++round) {
        for (std::uint32_t number = 0; number < 5000; ++number) {
            const std::uint32_t expected = number % 3 == 0 ? index::IdTable::none : number;
            ASSERT_EQ(table.find(ids[number]), expected) << number;
            ASSERT_EQ(table.find(ids[number]), expected) << number;
            ASSERT_EQ(table.find(others[number]), expected) << number;
        }
    }
}

TEST(IdTable, TellsApartTextsAtOneAddress)
{
    const QString whole = u"abcdef"_s;
    const QString part = QString::fromRawData(whole.constData(), 3);
    index::IdTable table;
    table.insert(u"abcdef"_s, 1);
    table.insert(u"abc"_s, 2);
    EXPECT_EQ(table.find(whole), 1U);
    EXPECT_EQ(table.find(part), 2U);
    EXPECT_EQ(table.find(whole), 1U);
}

} // namespace
} // namespace pactline
