// SPDX-License-Identifier: GPL-3.0-or-later
// Spellings of the draft of 2012 and how they are written today.
#include "model/time/edtf.h"

#include "model/time/edtfdraft.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

struct Draft
{
    const char *old;
    const char *now;
};

void PrintTo(const Draft &draft, std::ostream *out) { *out << draft.old; }

class EdtfDraft : public testing::TestWithParam<Draft>
{};

TEST_P(EdtfDraft, IsReadWithAWarningThatNamesTodaysSpelling)
{
    const QString old = QString::fromLatin1(GetParam().old);
    const QString now = QString::fromLatin1(GetParam().now);
    EXPECT_EQ(edtf::modernised(old).text, now);
    const edtf::Parsed parsed = edtf::parse(old);
    const edtf::Parsed today = edtf::parse(now);
    ASSERT_TRUE(parsed.date) << parsed.error.position << qPrintable(parsed.error.message);
    ASSERT_TRUE(today.date) << qPrintable(today.error.message);
    EXPECT_TRUE(parsed.warning.contains(u"“%1”"_s.arg(now))) << qPrintable(parsed.warning);
    EXPECT_EQ(parsed.level, today.level);
    UncertainDate expected = *today.date;
    expected.text = old;
    EXPECT_EQ(*parsed.date, expected);
}

INSTANTIATE_TEST_SUITE_P(Digits, EdtfDraft,
                         testing::Values(Draft{"199u", "199X"}, Draft{"19uu", "19XX"}, Draft{"1999-uu", "1999-XX"},
                                         Draft{"1999-01-uu", "1999-01-XX"}, Draft{"1999-uu-uu", "1999-XX-XX"},
                                         Draft{"156u-12-25", "156X-12-25"}, Draft{"15uu-12-uu", "15XX-12-XX"},
                                         Draft{"1560-uu-25", "1560-XX-25"}, Draft{"196x", "196X"},
                                         Draft{"19xx", "19XX"},
                                         Draft{"2004-06-uu/2004-07-03", "2004-06-XX/2004-07-03"}));

INSTANTIATE_TEST_SUITE_P(YearsSeasonsAndEnds, EdtfDraft,
                         testing::Values(Draft{"y170000002", "Y170000002"}, Draft{"y-170000002", "Y-170000002"},
                                         Draft{"y17e7", "Y17E7"}, Draft{"y-17e7", "Y-17E7"},
                                         Draft{"y17101e4p3", "Y17101E4S3"}, Draft{"Y17e7", "Y17E7"},
                                         Draft{"unknown/2006", "/2006"}, Draft{"2004-06-01/unknown", "2004-06-01/"},
                                         Draft{"2004-01-01/open", "2004-01-01/.."}, Draft{"1984~/open", "1984~/.."},
                                         Draft{"2001-21^southernHemisphere", "2001-29"},
                                         Draft{"2001-24^northernHemisphere", "2001-28"},
                                         Draft{"[1667,1668, 1670..1672]", "[1667,1668,1670..1672]"},
                                         Draft{"{1960, 1961-12}", "{1960,1961-12}"}));

INSTANTIATE_TEST_SUITE_P(Qualifiers, EdtfDraft,
                         testing::Values(Draft{"1984?~", "1984%"}, Draft{"1984~?", "1984%"},
                                         Draft{"1984?/2004?~", "1984?/2004%"}, Draft{"2004-(06)?-11", "2004-?06-11"},
                                         Draft{"2004-06-(11)~", "2004-06-~11"}, Draft{"2004-(06)?~", "2004-%06"},
                                         Draft{"2004-(06-11)?", "2004-?06-?11"},
                                         Draft{"2004?-06-(11)~", "?2004-06-~11"}, Draft{"(2004-(06)~)?", "?2004-%06"},
                                         Draft{"2004?-(06)?~", "?2004-%06"}, Draft{"(2004)?-06-04~", "?2004-~06-~04"},
                                         Draft{"(2011)-06-04~", "2011-~06-~04"}, Draft{"2011-(06-04)~", "2011-~06-~04"},
                                         Draft{"(-2011)?-06", "?-2011-06"},
                                         Draft{"2004-06-(01)~/2004-06-(20)~", "2004-06-~01/2004-06-~20"},
                                         Draft{"[1984-(06)?..1985]", "[1984-?06..1985]"}));

TEST(EdtfDraft, TodaysSpellingsAreLeftAlone)
{
    for (const QStringView text :
         {u"2004-06-~01/2004-06-~20", u"[1667,1668,1670..1672]", u"Y17101E4S3", u"156X-12-25"}) {
        const edtf::Modernised modern = edtf::modernised(text);
        EXPECT_EQ(modern.text, text);
        EXPECT_FALSE(modern.isChanged);
        EXPECT_EQ(edtf::parse(text).warning, QString());
    }
}

TEST(EdtfDraft, EveryUnitKnowsWhereItStood)
{
    const edtf::Modernised modern = edtf::modernised(u"unknown/2004-(06)~");
    EXPECT_EQ(modern.text, u"/2004-~06"_s);
    ASSERT_EQ(modern.positions.size(), 10U);
    EXPECT_EQ(modern.positions[0], 7);
    EXPECT_EQ(modern.positions[1], 8);
    EXPECT_EQ(modern.positions[7], 14);
    EXPECT_EQ(modern.positions[9], 18);
}

TEST(EdtfDraft, AWarningAboutAHugeTextStaysShort)
{
    const edtf::Parsed parsed = edtf::parse(u"[1984, "_s + u"1985,"_s.repeated(10'000) + u"1986]"_s);
    ASSERT_TRUE(parsed.date);
    EXPECT_FALSE(parsed.warning.isEmpty());
    EXPECT_LT(parsed.warning.size(), 400);
}

} // namespace
} // namespace pactline
