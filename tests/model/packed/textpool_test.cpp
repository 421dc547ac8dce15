// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed/textpool.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(TextPool, NumbersStay)
{
    TextPool pool;
    EXPECT_EQ(pool.find(QString()), 0U);
    const TextNumber a = pool.add(u"a"_s);
    const TextNumber b = pool.add(u"b"_s);
    EXPECT_NE(a, b);
    EXPECT_EQ(pool.add(u"a"_s), a);
    EXPECT_EQ(pool.find(u"b"_s), b);
    EXPECT_EQ(pool.text(a), u"a"_s);
    EXPECT_EQ(pool.find(u"c"_s), TextPool::none);
    EXPECT_EQ(pool.size(), 3U);
}

TEST(SharedTextPool, IsSharedUntilSomethingNewComes)
{
    SharedTextPool first;
    const TextNumber known = first.number(u"known"_s);
    SharedTextPool second = first;
    EXPECT_EQ(second.number(u"known"_s), known);
    EXPECT_TRUE(first.isSameAs(second));
    const TextNumber fresh = second.number(u"new"_s);
    EXPECT_FALSE(first.isSameAs(second));
    EXPECT_EQ(first.pool().find(u"new"_s), TextPool::none);
    EXPECT_EQ(second.pool().text(fresh), u"new"_s);
    EXPECT_EQ(second.number(u"known"_s), known);
}

/// The memory of addresses must not take one text for another that lay at the same place.
TEST(SharedTextPool, DoesNotTrustAddresses)
{
    SharedTextPool pool;
    QString text(3, u'a');
    for (char16_t c = u'a'; c <= u'z'; ++c) {
        text.data()[0] = c; // in place: the pool's own copy detaches
        const TextNumber number = pool.number(text);
        ASSERT_EQ(pool.pool().text(number), text);
    }
    for (int round = 0; round < 2000; ++round) {
        const QString passing = u"text %1"_s.arg(round % 700);
        ASSERT_EQ(pool.pool().text(pool.number(passing)), passing);
    }
    EXPECT_EQ(pool.pool().size(), 1U + 26U + 700U);
}

} // namespace
} // namespace pactline
