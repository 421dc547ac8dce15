// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/wording.h"

#include "model/time/edtf.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

const QLocale &british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

struct Phrase
{
    const char *text;
    const char *full;
    const char *compact;
};

void PrintTo(const Phrase &phrase, std::ostream *out) { *out << phrase.text; }

class Wording : public testing::TestWithParam<Phrase>
{};

TEST_P(Wording, SaysTheDateAtItsOwnPrecision)
{
    const edtf::Parsed parsed = edtf::parse(QString::fromLatin1(GetParam().text));
    ASSERT_TRUE(parsed.date) << qPrintable(parsed.error.message);
    EXPECT_EQ(wording::inWords(*parsed.date, british()).toStdString(), GetParam().full);
    EXPECT_EQ(wording::inWords(*parsed.date, british(), wording::Style::Compact).toStdString(), GetParam().compact);
}

INSTANTIATE_TEST_SUITE_P(PlainDates, Wording,
                         testing::Values(Phrase{"2023-05-20", "20 May 2023", "20 May 2023"},
                                         Phrase{"2024-10", "October 2024", "Oct 2024"}, Phrase{"2019", "2019", "2019"},
                                         Phrase{"0033-04-03", "3 April 33", "3 Apr 33"},
                                         Phrase{"-1234", "1235 BC", "1235 BC"}, Phrase{"0000", "1 BC", "1 BC"},
                                         Phrase{"-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"},
                                         Phrase{"Y-17E7", "170,000,001 BC", "170,000,001 BC"},
                                         Phrase{"Y12345", "12345", "12345"}));

INSTANTIATE_TEST_SUITE_P(
    Qualifiers, Wording,
    testing::Values(Phrase{"2011~", "about 2011", "c. 2011"}, Phrase{"2011?", "perhaps 2011", "2011?"},
                    Phrase{"2011%", "perhaps about 2011", "c. 2011?"},
                    Phrase{"2004-06-11~", "about 11 June 2004", "c. 11 Jun 2004"},
                    Phrase{"2004?-06-11", "11 June 2004 (year uncertain)", "11 Jun 2004?"},
                    Phrase{"2004-06~-11", "11 June 2004 (year and month approximate)", "c. 11 Jun 2004"},
                    Phrase{"?2004-06-~11", "11 June 2004 (year uncertain, day approximate)", "c. 11 Jun 2004?"},
                    Phrase{"2004-%06", "June 2004 (month uncertain and approximate)", "c. Jun 2004?"},
                    Phrase{"2004-~21", "spring 2004 (part of the year approximate)", "c. spring 2004"}));

INSTANTIATE_TEST_SUITE_P(PartsOfTheYear, Wording,
                         testing::Values(Phrase{"2023-21", "spring 2023", "spring 2023"},
                                         Phrase{"2023-22", "summer 2023", "summer 2023"},
                                         Phrase{"2023-23", "autumn 2023", "autumn 2023"},
                                         Phrase{"2023-24", "winter 2023–24", "winter 2023–24"},
                                         Phrase{"2023-25", "northern spring 2023", "northern spring 2023"},
                                         Phrase{"2023-30", "southern summer 2023–24", "southern summer 2023–24"},
                                         Phrase{"2023-33", "first quarter of 2023", "first quarter of 2023"},
                                         Phrase{"2023-36", "fourth quarter of 2023", "fourth quarter of 2023"},
                                         Phrase{"2023-38", "middle four months of 2023", "middle four months of 2023"},
                                         Phrase{"2023-41", "second half of 2023", "second half of 2023"}));

INSTANTIATE_TEST_SUITE_P(ManyYears, Wording,
                         testing::Values(Phrase{"196X", "the 1960s", "1960s"}, Phrase{"196", "the 1960s", "1960s"},
                                         Phrase{"200X", "between 2000 and 2009", "2000–2009"},
                                         Phrase{"200", "the years 2000–2009", "2000–2009"},
                                         Phrase{"19XX", "between 1900 and 1999", "1900–1999"},
                                         Phrase{"19", "the years 1900–1999", "1900–1999"},
                                         Phrase{"XXXX", "an unknown year", "an unknown year"},
                                         Phrase{"1950S2", "about 1950 (1900–1999)", "c. 1950 (1900–1999)"},
                                         Phrase{"Y-45E8S2", "about 4,500,000,000 BC (4,599,999,999–4,500,000,000 BC)",
                                                "c. 4,500,000,000 BC (4,599,999,999–4,500,000,000 BC)"},
                                         Phrase{"-1950S2", "about 1950 BC (1999–1900 BC)", "c. 1950 BC (1999–1900 BC)"},
                                         Phrase{"-004X", "between 50 BC and 41 BC", "50–41 BC"},
                                         Phrase{"199u", "the 1990s", "1990s"}));

INSTANTIATE_TEST_SUITE_P(
    UnspecifiedParts, Wording,
    testing::Values(Phrase{"1985-04-XX", "a day in April 1985", "a day in Apr 1985"},
                    Phrase{"2004-XX", "a month of 2004", "a month of 2004"},
                    Phrase{"1985-XX-XX", "a day in 1985", "a day in 1985"},
                    Phrase{"156X-12-25", "25 December, 1560s", "25 Dec, 1560s"},
                    Phrase{"15XX-12-XX", "a day in December, 1500–1599", "a day in Dec, 1500–1599"},
                    Phrase{"1XXX-12", "December, 1000–1999", "Dec, 1000–1999"},
                    Phrase{"1560-XX-25", "day 25 of a month in 1560", "day 25 of a month in 1560"},
                    Phrase{"1984-1X", "between October and December 1984", "between Oct and Dec 1984"},
                    Phrase{"1984-06-1X", "between 10 June 1984 and 19 June 1984",
                           "between 10 Jun 1984 and 19 Jun 1984"},
                    Phrase{"XXXX-12-XX", "a day in December of an unknown year", "a day in Dec of an unknown year"},
                    Phrase{"XXXX-05", "May of an unknown year", "May of an unknown year"},
                    Phrase{"20XX-05", "May, 2000–2099", "May, 2000–2099"}));

INSTANTIATE_TEST_SUITE_P(
    Intervals, Wording,
    testing::Values(Phrase{"2023-05/..", "May 2023 → ongoing", "May 2023 →"},
                    Phrase{"2018/", "2018 → end unknown", "2018 – ?"},
                    Phrase{"2018-12~/", "about December 2018 → end unknown", "c. Dec 2018 – ?"},
                    Phrase{"../1985", "until 1985", "until 1985"}, Phrase{"/1985", "start unknown → 1985", "? – 1985"},
                    Phrase{"2010-10-21/2010-11-20", "21 October – 20 November 2010", "21 Oct – 20 Nov 2010"},
                    Phrase{"2010-10-03/2010-10-20", "3 – 20 October 2010", "3 – 20 Oct 2010"},
                    Phrase{"2010-10-03/2010-10-03", "3 October 2010", "3 Oct 2010"},
                    Phrase{"2010-03/2010-10", "March – October 2010", "Mar – Oct 2010"},
                    Phrase{"2019/2021-05", "2019 – May 2021", "2019 – May 2021"},
                    Phrase{"2004-06-~01/2004-06-20", "1 June 2004 (day approximate) – 20 June 2004",
                           "c. 1 Jun 2004 – 20 Jun 2004"},
                    Phrase{"unknown/2006", "start unknown → 2006", "? – 2006"}));

INSTANTIATE_TEST_SUITE_P(Sets, Wording,
                         testing::Values(Phrase{"[1667,1668,1670..1672]", "one of 1667, 1668 or 1670 to 1672",
                                                "one of 1667, 1668 or 1670 to 1672"},
                                         Phrase{"{1960,1961-12}", "1960 and December 1961", "1960 and Dec 1961"},
                                         Phrase{"[1760-12..]", "December 1760 or later", "Dec 1760 or later"},
                                         Phrase{"{1760-12..}", "December 1760 onwards", "Dec 1760 onwards"},
                                         Phrase{"[..1984]", "1984 or earlier", "1984 or earlier"},
                                         Phrase{"[1760,1762..]", "one of 1760 or 1762 or later",
                                                "one of 1760 or 1762 or later"}));

INSTANTIATE_TEST_SUITE_P(
    Times, Wording,
    testing::Values(Phrase{"2023-05-20T14:30:00Z", "20 May 2023, 14:30 UTC", "20 May 2023, 14:30 UTC"},
                    Phrase{"2023-05-20T14:30:05Z", "20 May 2023, 14:30:05 UTC", "20 May 2023, 14:30:05 UTC"},
                    Phrase{"2023-05-20T14:30", "20 May 2023, 14:30", "20 May 2023, 14:30"},
                    Phrase{"1985-04-12T23:20:30-04", "12 April 1985, 23:20:30 UTC−4", "12 Apr 1985, 23:20:30 UTC−4"},
                    Phrase{"1985-04-12T23:20:00+04:30", "12 April 1985, 23:20 UTC+4:30",
                           "12 Apr 1985, 23:20 UTC+4:30"}));

TEST(WordingOf, FollowsTheLocale)
{
    const UncertainDate date = *edtf::parse(u"2024-10").date;
    EXPECT_EQ(wording::inWords(date, QLocale(QLocale::German)), u"Oktober 2024"_s);
}

TEST(WordingOf, SeasonsOfASouthernHistoryEndWhereTheyEnd)
{
    const edtf::Options southern{edtf::Hemisphere::Southern};
    EXPECT_EQ(wording::inWords(*edtf::parse(u"2023-22", southern).date, british()), u"summer 2023–24"_s);
    EXPECT_EQ(wording::inWords(*edtf::parse(u"2023-24", southern).date, british()), u"winter 2023"_s);
}

TEST(WordingOf, AYearNeverBecomesItsFirstDay)
{
    for (const QStringView text :
         {u"2019", u"2019~", u"2019/..", u"2019-XX", u"201X", u"2019-21", u"20", u"[2019,2020]"}) {
        const QString words = wording::inWords(*edtf::parse(text).date, QLocale::c());
        EXPECT_FALSE(words.contains(u"January"_s)) << qPrintable(words);
    }
}

TEST(WordingOf, ManyMembersAreCounted)
{
    const UncertainDate date = *edtf::parse(u"{1901,1902,1903,1904,1905,1906,1907,1908,1909,1910}").date;
    EXPECT_EQ(wording::inWords(date, british()), u"1901, 1902, 1903, 1904, 1905, 1906, 1907, 1908 and 2 more"_s);
}

TEST(WordingOf, NothingIsNoWords)
{
    EXPECT_EQ(wording::inWords(UncertainDate()), QString());
    EXPECT_EQ(wording::precisionInWords(UncertainDate()), u"no date"_s);
}

TEST(WordingOf, PrecisionIsThatOfTheCoarserSide)
{
    EXPECT_EQ(wording::precisionInWords(*edtf::parse(u"2023-05-20/..").date), u"day precision"_s);
    EXPECT_EQ(wording::precisionInWords(*edtf::parse(u"2019/2021-05").date), u"year precision"_s);
    EXPECT_EQ(wording::precisionInWords(*edtf::parse(u"XXXX").date), u"coarser than a century"_s);
}

QString spanWords(QStringView from, QStringView to)
{
    return wording::spanInWords({edtf::parse(from).date->earliestStart, edtf::parse(to).date->latestEnd}, british());
}

TEST(WordingOf, SpansAreAsCoarseAsTheirLengthAllows)
{
    EXPECT_EQ(spanWords(u"1900", u"1999"), u"1900 – 1999"_s);
    EXPECT_EQ(spanWords(u"2018", u"2025-11"), u"Jan 2018 – Nov 2025"_s);
    EXPECT_EQ(spanWords(u"2018-01-03", u"2018-01-20"), u"3 Jan 2018 – 20 Jan 2018"_s);
    EXPECT_EQ(spanWords(u"2018-01-03T08:00", u"2018-01-03T13:59"), u"3 Jan 2018, 08:00 – 14:00"_s);
    EXPECT_EQ(wording::spanInWords({TimePoint{5}, TimePoint{5}}, british()), QString());
    EXPECT_EQ(wording::spanInWords({TimePoint::beginning(), TimePoint{5}}, british()), QString());
    EXPECT_EQ(wording::dayInWords(TimePoint{0}, british()), u"1 January 1970"_s);
    EXPECT_EQ(wording::dayInWords(TimePoint::end(), british()), QString());
}

} // namespace
} // namespace pactline
