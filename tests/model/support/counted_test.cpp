// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/support/counted.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(Counted, OneStandsAloneAndMoreAreGroupedByTheLocale)
{
    const auto entries = [](qint64 number, const QLocale &locale) {
        return counted(number, u"1 entry"_s, u"%1 entries"_s, locale);
    };
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    EXPECT_EQ(entries(0, english), u"0 entries"_s);
    EXPECT_EQ(entries(1, english), u"1 entry"_s);
    EXPECT_EQ(entries(2, english), u"2 entries"_s);
    EXPECT_EQ(entries(1'234'567, english), u"1,234,567 entries"_s);
    EXPECT_EQ(entries(1'234'567, QLocale(QLocale::German)), u"1.234.567 entries"_s);
}

} // namespace
} // namespace pactline
