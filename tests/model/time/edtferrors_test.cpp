// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtf.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

struct Wrong
{
    const char *text; ///< UTF-8
    int position;
    const char *says; ///< part of the message
};

void PrintTo(const Wrong &wrong, std::ostream *out) { *out << wrong.text; }

class EdtfErrors : public testing::TestWithParam<Wrong>
{};

TEST_P(EdtfErrors, SayWhereAndWhy)
{
    const edtf::Parsed parsed = edtf::parse(QString::fromUtf8(GetParam().text));
    ASSERT_FALSE(parsed.date);
    EXPECT_EQ(parsed.error.position, GetParam().position) << qPrintable(parsed.error.message);
    EXPECT_TRUE(parsed.error.message.contains(QString::fromUtf8(GetParam().says))) << qPrintable(parsed.error.message);
}

INSTANTIATE_TEST_SUITE_P(
    Years, EdtfErrors,
    testing::Values(Wrong{"", 0, "empty"}, Wrong{"2", 1, "a year of four digits"}, Wrong{"20X", 3, "ends too early"},
                    Wrong{"20233", 4, "Y in front"}, Wrong{"-0000", 0, "no sign"}, Wrong{"-00", 0, "no sign"},
                    Wrong{" 2023", 0, "no spaces"}, Wrong{"+2023", 0, "plus"}, Wrong{"May 2023", 0, "four digits"},
                    Wrong{"Y9E99", 1, "50 billion"}, Wrong{"Y99999999999999999999", 1, "50 billion"},
                    Wrong{"Y", 1, "number"}, Wrong{"Y123", 1, "at least five"}, Wrong{"Y00001", 1, "begin with 0"},
                    Wrong{"Y-00000", 2, "begin with 0"}, Wrong{"Y-0E5", 2, "begin with 0"},
                    Wrong{"Y0E411950S3", 1, "begin with 0"}, Wrong{"Y17E", 4, "zeros"},
                    Wrong{"Y17E7-12-26", 5, "stands alone"}, Wrong{"1950S9", 5, "no more than 4"},
                    Wrong{"1950S0", 5, "significant"}, Wrong{"1950S", 5, "significant"}, Wrong{"195XS2", 4, "end here"},
                    Wrong{"20-05", 2, "four digits"}, Wrong{"2023?~?", 6, "one qualifier too many"}));

INSTANTIATE_TEST_SUITE_P(
    MonthsAndDays, EdtfErrors,
    testing::Values(Wrong{"2023-13", 5, "month 13 does not exist"}, Wrong{"2023-00", 5, "month 0 does not exist"},
                    Wrong{"2023-42", 5, "month 42"}, Wrong{"2023-5", 6, "two digits"},
                    Wrong{"2023-", 5, "ends too early: a month of two digits"}, Wrong{"2023-4X", 5, "no month"},
                    Wrong{"2023-02-30", 8, "day 30 does not exist in February 2023"},
                    Wrong{"2023-02-29", 8, "day 29 does not exist in February 2023"},
                    Wrong{"1900-02-29", 8, "day 29 does not exist in February 1900"},
                    Wrong{"2023-04-31", 8, "day 31 does not exist in April 2023"},
                    Wrong{"2023-04-32", 8, "day 32 does not exist in any month"}, Wrong{"2023-04-00", 8, "day 0"},
                    Wrong{"2023-05-4X", 8, "no day is written"}, Wrong{"2023-02-3X", 8, "no day of the calendar"},
                    Wrong{"20XX-02-30", 8, "no day of the calendar"}, Wrong{"XXX1-02-29", 8, "no day of the calendar"},
                    Wrong{"2023-21-05", 7, "no days"}, Wrong{"2023-05-20 ", 10, "no spaces"},
                    Wrong{"2023-05-20-01", 10, "end here"}, Wrong{"2023/05/20", 7, "four digits"},
                    Wrong{"2019-2020", 7, "with a slash"}, Wrong{"2019-1220", 7, "with a slash"}));

INSTANTIATE_TEST_SUITE_P(
    Times, EdtfErrors,
    testing::Values(Wrong{"2023-05-20T25:00:00", 11, "does not exist"},
                    Wrong{"2023-05-20T24:00:01", 11, "does not exist"},
                    Wrong{"2023-05-20T00:61:00", 11, "does not exist"},
                    Wrong{"2023-05-20T01:01:61", 11, "does not exist"},
                    Wrong{"2016-12-31T23:59:60Z", 17, "leap seconds"}, Wrong{"2023-05T10:00", 7, "full date"},
                    Wrong{"2023-05-XXT10:00", 10, "without X"}, Wrong{"2023-05-20?T10:00", 11, "without qualifiers"},
                    Wrong{"2023-05-20T", 11, "time"}, Wrong{"2023-05-20T1", 12, "time"},
                    Wrong{"2023-05-20T10:00:00+25", 19, "offset"}, Wrong{"2023-05-20T10:00:00+1", 21, "offset"},
                    Wrong{"2023-05-20T10:00:00.5", 19, "end here"}, Wrong{"2023-02-30T10:00:00", 8, "day 30"}));

INSTANTIATE_TEST_SUITE_P(
    IntervalsAndSets, EdtfErrors,
    testing::Values(Wrong{"2019/2018", 5, "the interval ends before it begins"},
                    Wrong{"2019-06/2019-05", 8, "ends before it begins"}, Wrong{"2019/2020/2021", 9, "one slash"},
                    Wrong{"/", 0, "needs a date"}, Wrong{"../..", 0, "needs a date"}, Wrong{"../", 0, "needs a date"},
                    Wrong{"unknown/open", 7, "needs a date"}, Wrong{"2019..2020", 4, "end here"},
                    Wrong{"05/2023", 2, "four digits"}, Wrong{"2019/20", 7, "four digits"},
                    Wrong{"2019x/2020", 4, "slash"}, Wrong{"[1667", 5, "not closed"}, Wrong{"[1667,", 6, "not closed"},
                    Wrong{"[1667}", 5, "comma"}, Wrong{"[]", 1, "four digits"}, Wrong{"[1667]x", 6, "end here"},
                    Wrong{"[1667..,1668]", 7, "only the last"}, Wrong{"[1667,..1668]", 6, "only the first"},
                    Wrong{"[1672..1670]", 1, "the range ends before it begins"}, Wrong{"[1667/1668]", 5, "comma"},
                    Wrong{"{1960,1961-13}", 11, "month 13"}, Wrong{"[20,21]", 3, "four digits"}));

// Draft spellings that are wrong in 2012 as well: told at their place in the text as it was written.
INSTANTIATE_TEST_SUITE_P(Drafts, EdtfErrors,
                         testing::Values(Wrong{"199u-13", 5, "month 13"}, Wrong{"unknown/2006-13", 13, "month 13"},
                                         Wrong{"2004-(06", 5, "month"}, Wrong{"((((2004))))~", 0, "four digits"}));

INSTANTIATE_TEST_SUITE_P(ForeignCharacters, EdtfErrors,
                         testing::Values(Wrong{"٢٠٢٣", 0, "only the digits 0 to 9"},
                                         Wrong{"202٣", 3, "only the digits 0 to 9"},
                                         Wrong{"2023-0٣", 6, "only the digits 0 to 9"},
                                         Wrong{"２０２３", 0, "only the digits 0 to 9"},
                                         Wrong{"2019–2020", 4, "not a hyphen"}, Wrong{"2019−05", 4, "not a hyphen"},
                                         Wrong{"2019-05\xC2\xA0", 7, "no spaces"}, Wrong{"2019\n", 4, "no spaces"},
                                         Wrong{"2023\xF0\x9F\x98\x80", 4, "no part of a date"}));

TEST(EdtfErrors, NulAndLoneSurrogatesAreNamed)
{
    for (const char16_t bad : {u'\0', u'\xd800', u'\xdfff', u'\x7f', u'\xffff'}) {
        for (const qsizetype at : {0, 3, 4, 6, 10}) {
            QString text = u"2023-05-20"_s;
            text.insert(at, QChar(bad));
            const edtf::Parsed parsed = edtf::parse(text);
            ASSERT_FALSE(parsed.date) << static_cast<int>(bad) << " at " << at;
            EXPECT_EQ(parsed.error.position, at);
            EXPECT_TRUE(parsed.error.message.contains(u"no part of a date"_s)) << qPrintable(parsed.error.message);
        }
    }
}

} // namespace
} // namespace pactline
