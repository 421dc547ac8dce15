// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/wording.h"

#include "model/time/edtf.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

struct Words
{
    const char *text;
    const char *full;
    const char *compact;
};

void PrintTo(const Words &words, std::ostream *out) { *out << words.text; }

class Wording : public testing::TestWithParam<Words>
{};

TEST_P(Wording, SaysTheDateAtItsOwnPrecision)
{
    const UncertainDate date = *edtf::parse(QString::fromLatin1(GetParam().text)).date;
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    EXPECT_EQ(wording::inWords(date, english).toStdString(), GetParam().full);
    EXPECT_EQ(wording::inWords(date, english, wording::Style::Compact).toStdString(), GetParam().compact);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Wording,
    testing::Values(
        Words{"2023-05-20", "20 May 2023", "20 May 2023"}, Words{"2024-10", "October 2024", "Oct 2024"},
        Words{"2019", "2019", "2019"}, Words{"2011~", "about 2011", "c. 2011"}, Words{"2011?", "perhaps 2011", "2011?"},
        Words{"2011%", "perhaps about 2011", "c. 2011?"}, Words{"-1234", "1235 BC", "1235 BC"},
        Words{"0000", "1 BC", "1 BC"}, Words{"2023-05/..", "May 2023 → ongoing", "May 2023 →"},
        Words{"2018-12~/", "about December 2018 → end not known", "c. Dec 2018 – ?"},
        Words{"../1985", "until 1985", "until 1985"}, Words{"/1985", "start not known → 1985", "? – 1985"},
        Words{"2010-10-21/2010-11-20", "21 October – 20 November 2010", "21 Oct – 20 Nov 2010"},
        Words{"2010-10-03/2010-10-20", "3 – 20 October 2010", "3 – 20 Oct 2010"},
        Words{"2019/2021-05", "2019 – May 2021", "2019 – May 2021"}, Words{"2023-21", "spring 2023", "spring 2023"},
        Words{"2023-33", "first quarter of 2023", "first quarter of 2023"}, Words{"196X", "the 1960s", "the 1960s"},
        Words{"19XX", "between 1900 and 1999", "between 1900 and 1999"},
        Words{"1985-04-XX", "a day in April 1985", "a day in Apr 1985"},
        Words{"2004-XX", "a month of 2004", "a month of 2004"},
        Words{"156X-12-25", "between 25 December 1560 and 25 December 1569", "between 25 Dec 1560 and 25 Dec 1569"},
        Words{"[1667,1668,1670..1672]", "one of 1667, 1668 or 1670 to 1672", "one of 1667, 1668 or 1670 to 1672"},
        Words{"{1960,1961-12}", "1960 and December 1961", "1960 and Dec 1961"},
        Words{"[1760-12..]", "December 1760 or later", "Dec 1760 or later"},
        Words{"2023-05-20T14:30", "20 May 2023, 14:30 UTC", "20 May 2023, 14:30 UTC"},
        Words{"Y-17E7", "170,000,001 BC", "170,000,001 BC"}, Words{"199u", "the 1990s", "the 1990s"}));

TEST(Wording, FollowsTheLocale)
{
    const UncertainDate date = *edtf::parse(u"2024-10").date;
    EXPECT_EQ(wording::inWords(date, QLocale(QLocale::German)), u"Oktober 2024"_s);
}

TEST(Wording, NeverTurnsAYearIntoItsFirstDay)
{
    for (const QStringView text : {u"2019", u"2019~", u"2019/..", u"2019-XX", u"201X", u"2019-21"}) {
        const QString words = wording::inWords(*edtf::parse(text).date, QLocale::c());
        EXPECT_FALSE(words.contains(u"January"_s)) << qPrintable(words);
    }
}

TEST(Wording, NamesPrecisionsAndSpans)
{
    EXPECT_EQ(wording::precisionInWords(*edtf::parse(u"2023-05-20/..").date), u"day precision"_s);
    EXPECT_EQ(wording::precisionInWords(*edtf::parse(u"2019/2021-05").date), u"year precision"_s);
    const TimeSpan span{edtf::parse(u"2018").date->earliestStart, edtf::parse(u"2025-11").date->latestEnd};
    EXPECT_EQ(wording::spanInWords(span, QLocale(QLocale::English, QLocale::UnitedKingdom)), u"Jan 2018 – Nov 2025"_s);
}

} // namespace
} // namespace pactline
