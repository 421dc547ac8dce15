// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/nearest.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(Nearest, CountsSlips)
{
    EXPECT_EQ(distanceFrom(u"export"_s, u"export"_s), 0);
    EXPECT_EQ(distanceFrom(u"Export"_s, u"éxport"_s), 0) << "case and accents aside";
    EXPECT_EQ(distanceFrom(u"exprot"_s, u"export"_s), 1) << "neighbours swapped";
    EXPECT_EQ(distanceFrom(u"exort"_s, u"export"_s), 1);
    EXPECT_EQ(distanceFrom(u"exxport"_s, u"export"_s), 1);
    EXPECT_EQ(distanceFrom(u"ezpord"_s, u"export"_s), 2);
    EXPECT_EQ(distanceFrom(u"abcdef"_s, u"export"_s), std::nullopt);
    EXPECT_EQ(distanceFrom(u"a"_s, u"b"_s), std::nullopt) << "a wholly different word is no slip";
    EXPECT_EQ(distanceFrom(u""_s, u"b"_s), std::nullopt);
}

TEST(Nearest, FindsPartsOfLongerTextsLast)
{
    EXPECT_LT(distanceFrom(u"compacts"_s, u"compact"_s), distanceFrom(u"compact"_s, u"compact-2023"_s));
    EXPECT_LT(distanceFrom(u"compact"_s, u"compact-2023"_s), distanceFrom(u"compact"_s, u"the compact of 2023"_s));
    EXPECT_EQ(distanceFrom(u"co"_s, u"the compact of 2023"_s), std::nullopt) << "too short to be looked for inside";
}

TEST(Nearest, OffersTheNearestFirstAndFew)
{
    const QStringList commands{u"info"_s, u"list"_s, u"show"_s, u"date"_s, u"validate"_s, u"convert"_s};
    EXPECT_EQ(nearestTo(u"lsit"_s, commands), QStringList{u"list"_s});
    EXPECT_EQ(nearestTo(u"valid"_s, commands), QStringList{u"validate"_s});
    EXPECT_EQ(nearestTo(u"dat"_s, commands), (QStringList{u"date"_s, u"validate"_s}));
    EXPECT_EQ(nearestTo(u"zzzz"_s, commands), QStringList());
    EXPECT_EQ(nearestTo(u"aab"_s, {u"aac"_s, u"aad"_s, u"aae"_s, u"aab"_s}, 2), (QStringList{u"aab"_s, u"aac"_s}));
}

} // namespace
} // namespace pactline
