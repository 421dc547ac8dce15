// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtf.h"

#include "model/time/civildate.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

struct Example
{
    const char *text;
    int level;
    const char *first; ///< first moment, as ISO date; empty for none
    const char *last;  ///< end, exclusive
};

void PrintTo(const Example &example, std::ostream *out) { *out << example.text; }

class EdtfExamples : public testing::TestWithParam<Example>
{};

TEST_P(EdtfExamples, AreReadWithTheirLevelAndBounds)
{
    const Example &example = GetParam();
    const QString text = QString::fromLatin1(example.text);
    const edtf::Parsed parsed = edtf::parse(text);
    ASSERT_TRUE(parsed.date) << parsed.error.position << ": " << qPrintable(parsed.error.message);
    EXPECT_EQ(parsed.date->text, text);
    EXPECT_EQ(parsed.warning, QString());
    EXPECT_EQ(parsed.level, example.level);
    EXPECT_EQ(edtf::isoDate(parsed.date->possible().start).toStdString(), example.first);
    EXPECT_EQ(edtf::isoDate(parsed.date->possible().end).toStdString(), example.last);
    EXPECT_LE(parsed.date->earliestStart, parsed.date->latestStart);
    EXPECT_LE(parsed.date->earliestEnd, parsed.date->latestEnd);
}

// The feature examples of the Library of Congress's page on EDTF, level by level, and their neighbours.
INSTANTIATE_TEST_SUITE_P(
    LevelZero, EdtfExamples,
    testing::Values(Example{"1985-04-12", 0, "1985-04-12", "1985-04-13"},
                    Example{"1985-04", 0, "1985-04-01", "1985-05-01"}, Example{"1985", 0, "1985-01-01", "1986-01-01"},
                    Example{"0000", 0, "0000-01-01", "0001-01-01"},
                    Example{"1985-04-12T23:20:30", 0, "1985-04-12T23:20:30Z", "1985-04-12T23:20:31Z"},
                    Example{"1985-04-12T23:20:30Z", 0, "1985-04-12T23:20:30Z", "1985-04-12T23:20:31Z"},
                    Example{"1985-04-12T23:20:30-04", 0, "1985-04-13T03:20:30Z", "1985-04-13T03:20:31Z"},
                    Example{"1985-04-12T23:20:30+04:30", 0, "1985-04-12T18:50:30Z", "1985-04-12T18:50:31Z"},
                    Example{"1964/2008", 0, "1964-01-01", "2009-01-01"},
                    Example{"2004-06/2006-08", 0, "2004-06-01", "2006-09-01"},
                    Example{"2004-02-01/2005-02-08", 0, "2004-02-01", "2005-02-09"},
                    Example{"2004-02-01/2005-02", 0, "2004-02-01", "2005-03-01"},
                    Example{"2004-02-01/2005", 0, "2004-02-01", "2006-01-01"},
                    Example{"2005/2006-02", 0, "2005-01-01", "2006-03-01"}));

INSTANTIATE_TEST_SUITE_P(
    LevelOne, EdtfExamples,
    testing::Values(
        Example{"Y170000002", 1, "+170000002-01-01", "+170000003-01-01"},
        Example{"Y-170000002", 1, "-170000002-01-01", "-170000001-01-01"},
        Example{"2001-21", 1, "2001-03-01", "2001-06-01"}, Example{"2001-24", 1, "2001-12-01", "2002-03-01"},
        Example{"1984?", 1, "1984-01-01", "1985-01-01"}, Example{"2004-06~", 1, "2004-06-01", "2004-07-01"},
        Example{"2004-06-11%", 1, "2004-06-11", "2004-06-12"}, Example{"201X", 1, "2010-01-01", "2020-01-01"},
        Example{"20XX", 1, "2000-01-01", "2100-01-01"}, Example{"2004-XX", 1, "2004-01-01", "2005-01-01"},
        Example{"1985-04-XX", 1, "1985-04-01", "1985-05-01"}, Example{"1985-XX-XX", 1, "1985-01-01", "1986-01-01"},
        Example{"1985-04-12/..", 1, "1985-04-12", ""}, Example{"1985-04/..", 1, "1985-04-01", ""},
        Example{"1985/..", 1, "1985-01-01", ""}, Example{"../1985-04-12", 1, "", "1985-04-13"},
        Example{"../1985", 1, "", "1986-01-01"}, Example{"1985-04-12/", 1, "1985-04-12", ""},
        Example{"1985/", 1, "1985-01-01", ""}, Example{"/1985", 1, "", "1986-01-01"},
        Example{"/1985-04-12", 1, "", "1985-04-13"}, Example{"1984~/2004-06", 1, "1984-01-01", "2004-07-01"},
        Example{"2004-06-11%/2004-06%", 1, "2004-06-11", "2004-07-01"},
        Example{"-1985", 1, "-1985-01-01", "-1984-01-01"}));

INSTANTIATE_TEST_SUITE_P(
    LevelTwo, EdtfExamples,
    testing::Values(
        Example{"Y-17E7", 2, "-170000000-01-01", "-169999999-01-01"}, Example{"1950S2", 2, "1900-01-01", "2000-01-01"},
        Example{"Y171010000S3", 2, "+171000000-01-01", "+172000000-01-01"},
        Example{"Y3388E2S3", 2, "+338000-01-01", "+339000-01-01"}, Example{"2001-34", 2, "2001-04-01", "2001-07-01"},
        Example{"2001-41", 2, "2001-07-01", "2002-01-01"}, Example{"2001-30", 2, "2001-12-01", "2002-03-01"},
        Example{"2001-26", 2, "2001-06-01", "2001-09-01"}, Example{"2001-39", 2, "2001-09-01", "2002-01-01"},
        Example{"[1667,1668,1670..1672]", 2, "1667-01-01", "1673-01-01"},
        Example{"[..1760-12-03]", 2, "", "1760-12-04"}, Example{"[1760-12..]", 2, "1760-12-01", ""},
        Example{"[1760-01,1760-02,1760-12..]", 2, "1760-01-01", ""},
        Example{"[1667,1760-12]", 2, "1667-01-01", "1761-01-01"}, Example{"[..1984]", 2, "", "1985-01-01"},
        Example{"{1667,1668,1670..1672}", 2, "1667-01-01", "1673-01-01"},
        Example{"{1960,1961-12}", 2, "1960-01-01", "1962-01-01"}, Example{"{..1984}", 2, "", "1985-01-01"},
        Example{"2004-06-11%", 1, "2004-06-11", "2004-06-12"}, Example{"2004-06~-11", 2, "2004-06-11", "2004-06-12"},
        Example{"2004?-06-11", 2, "2004-06-11", "2004-06-12"}, Example{"?2004-06-~11", 2, "2004-06-11", "2004-06-12"},
        Example{"2004-%06-11", 2, "2004-06-11", "2004-06-12"}, Example{"156X-12-25", 2, "1560-12-25", "1569-12-26"},
        Example{"15XX-12-25", 2, "1500-12-25", "1599-12-26"}, Example{"XXXX-12-XX", 2, "0000-12-01", "+10000-01-01"},
        Example{"1XXX-XX", 2, "1000-01-01", "2000-01-01"}, Example{"1XXX-12", 2, "1000-12-01", "2000-01-01"},
        Example{"1984-1X", 2, "1984-10-01", "1985-01-01"}, Example{"19XX-02-29", 2, "1904-02-29", "1996-03-01"},
        Example{"1560-XX-25", 2, "1560-01-25", "1560-12-26"},
        Example{"2004-06-~01/2004-06-~20", 2, "2004-06-01", "2004-06-21"},
        Example{"2004-06-XX/2004-07-03", 1, "2004-06-01", "2004-07-04"},
        Example{"Y1E10", 2, "+10000000000-01-01", "+10000000001-01-01"},
        Example{"Y-1E10", 2, "-10000000000-01-01", "-9999999999-01-01"}));

struct Wrong
{
    const char *text;
    int position;
    const char *says;
};

void PrintTo(const Wrong &wrong, std::ostream *out) { *out << wrong.text; }

class EdtfErrors : public testing::TestWithParam<Wrong>
{};

TEST_P(EdtfErrors, SayWhereAndWhy)
{
    const edtf::Parsed parsed = edtf::parse(QString::fromUtf8(GetParam().text));
    ASSERT_FALSE(parsed.date);
    EXPECT_EQ(parsed.error.position, GetParam().position) << qPrintable(parsed.error.message);
    EXPECT_TRUE(parsed.error.message.contains(QLatin1String(GetParam().says))) << qPrintable(parsed.error.message);
}

INSTANTIATE_TEST_SUITE_P(
    Table, EdtfErrors,
    testing::Values(Wrong{"", 0, "empty"}, Wrong{"2023-13", 5, "month 13 does not exist"},
                    Wrong{"2023-00", 5, "month 0"},
                    Wrong{"2023-02-30", 8, "day 30 does not exist in month 2 of the year 2023"},
                    Wrong{"2023-04-32", 8, "day 32"}, Wrong{"2019/2018", 5, "ends before it begins"},
                    Wrong{"2019/2020/2021", 9, "one slash"}, Wrong{"/", 0, "needs a date"},
                    Wrong{"../..", 0, "needs a date"}, Wrong{"202", 3, "four digits"}, Wrong{"20233", 4, "Y in front"},
                    Wrong{"-0000", 0, "no sign"}, Wrong{"2023-21-05", 7, "no days"}, Wrong{"2023-5", 6, "two digits"},
                    Wrong{"2023-05-20 ", 10, "end here"}, Wrong{" 2023", 0, "digit"},
                    Wrong{"2023-05-20T25:00:00", 11, "time of day"}, Wrong{"2023-05T10:00", 7, "full date"},
                    Wrong{"Y9E99", 1, "50 billion"}, Wrong{"Y", 1, "number"}, Wrong{"Y123", 1, "at least five"},
                    Wrong{"1950S9", 5, "more significant"}, Wrong{"[1667", 5, "not closed"},
                    Wrong{"[1667}", 5, "comma"}, Wrong{"[]", 1, "digit"}, Wrong{"2023-42", 5, "month 42"},
                    Wrong{"2023-4X", 5, "no month"}, Wrong{"2023-05-4X", 8, "no day"},
                    Wrong{"20XX-02-30", 8, "no day of the calendar"}, Wrong{"May 2023", 0, "digit"},
                    Wrong{"\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA3", 0, "digit"}, Wrong{"+2023", 0, "plus"}));

struct Draft
{
    const char *old;
    const char *now;
};

class EdtfDraft : public testing::TestWithParam<Draft>
{};

TEST_P(EdtfDraft, IsReadWithAWarningThatNamesTodaysSpelling)
{
    const QString old = QString::fromLatin1(GetParam().old);
    const QString now = QString::fromLatin1(GetParam().now);
    const edtf::Parsed parsed = edtf::parse(old);
    const edtf::Parsed today = edtf::parse(now);
    ASSERT_TRUE(parsed.date) << qPrintable(parsed.error.message);
    ASSERT_TRUE(today.date);
    EXPECT_TRUE(parsed.warning.contains(now)) << qPrintable(parsed.warning);
    EXPECT_EQ(parsed.date->text, old);
    EXPECT_EQ(parsed.date->possible(), today.date->possible());
}

INSTANTIATE_TEST_SUITE_P(Table, EdtfDraft,
                         testing::Values(Draft{"199u", "199X"}, Draft{"19uu", "19XX"}, Draft{"1999-uu", "1999-XX"},
                                         Draft{"1984/open", "1984/.."}, Draft{"unknown/2006", "/2006"},
                                         Draft{"2004-06/unknown", "2004-06/"}, Draft{"y170000002", "Y170000002"},
                                         Draft{"y-17e7", "Y-17E7"}, Draft{"1984?~", "1984%"}, Draft{"196x", "196X"}));

TEST(Edtf, SeasonsFollowTheHemisphere)
{
    const edtf::Options southern{edtf::Hemisphere::Southern};
    EXPECT_EQ(edtf::isoDate(edtf::parse(u"2001-21", southern).date->earliestStart), u"2001-09-01"_s);
    EXPECT_EQ(edtf::isoDate(edtf::parse(u"2001-22", southern).date->latestEnd), u"2002-03-01"_s);
    EXPECT_EQ(edtf::isoDate(edtf::parse(u"2001-25", southern).date->earliestStart), u"2001-03-01"_s);
}

TEST(Edtf, IntervalEndsKeepTheirOwnBounds)
{
    const UncertainDate date = *edtf::parse(u"2019/2021-05~").date;
    EXPECT_EQ(edtf::isoDate(date.earliestStart), u"2019-01-01"_s);
    EXPECT_EQ(edtf::isoDate(date.latestStart), u"2020-01-01"_s);
    EXPECT_EQ(edtf::isoDate(date.earliestEnd), u"2021-05-01"_s);
    EXPECT_EQ(edtf::isoDate(date.latestEnd), u"2021-06-01"_s);
    EXPECT_EQ(date.startPrecision, DatePrecision::Year);
    EXPECT_EQ(date.endPrecision, DatePrecision::Month);
    EXPECT_FALSE(date.startQualifier.isSet());
    EXPECT_TRUE(date.endQualifier.approximate);
    EXPECT_EQ(edtf::isoDate(date.certain().start), u"2020-01-01"_s);
    EXPECT_EQ(edtf::isoDate(date.certain().end), u"2021-05-01"_s);
}

TEST(Edtf, HugeTextsAreReadInOneGo)
{
    EXPECT_FALSE(edtf::parse(QString(1'000'000, u'9')).date);
    EXPECT_FALSE(edtf::parse(u"Y"_s + QString(1'000'000, u'9')).date);
    QString set = u"{1"_s;
    for (int member = 0; member < 100'000; ++member)
        set += u"960,1"_s;
    EXPECT_TRUE(edtf::parse(set + u"961}"_s).date);
}

TEST(Edtf, NoMutationOfAGoodTextBreaksTheReader)
{
    constexpr unsigned seed = 20260105;
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const QStringList good{u"2004-06-~01/2004-06-~20"_s, u"[1667,1668,1670..1672]"_s, u"1985-04-12T23:20:30+04:30"_s,
                           u"Y3388E2S3"_s, u"15XX-12-XX"_s};
    const QString alphabet = u"0123456789-/.,[]{}XYESTZ?~%:+ux\u0660\u00e9"_s + QChar(0) + QChar(0xd800);
    for (int round = 0; round < 20'000; ++round) {
        QString text = good.at(static_cast<qsizetype>(random() % static_cast<unsigned>(good.size())));
        for (unsigned change = random() % 4; change > 0; --change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(text.size()));
            text[at] = alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))];
        }
        const edtf::Parsed parsed = edtf::parse(text);
        if (parsed.date) {
            EXPECT_EQ(parsed.date->text, text);
            EXPECT_LT(parsed.date->earliestStart, parsed.date->latestEnd) << qPrintable(text);
        } else {
            EXPECT_LE(parsed.error.position, text.size()) << qPrintable(text);
            EXPECT_FALSE(parsed.error.message.isEmpty());
        }
    }
}

TEST(CivilDate, EveryDayOfFourHundredYearsIsItsOwnInverse)
{
    std::int64_t days = daysFromCivil({-200, 1, 1});
    for (std::int64_t year = -200; year < 200; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= daysInMonth(year, month); ++day, ++days) {
                const CivilDate date{year, month, day};
                ASSERT_EQ(daysFromCivil(date), days);
                ASSERT_EQ(civilFromDays(days), date);
            }
        }
    }
}

TEST(CivilDate, HoldsTenBillionYearsToEitherSide)
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 10'000; ++round) {
        const auto year = static_cast<std::int64_t>(random() % 20'000'000'001ULL) - 10'000'000'000LL;
        const CivilDate date{year, static_cast<int>(random() % 12) + 1, static_cast<int>(random() % 28) + 1};
        EXPECT_EQ(civilDateAt(timePointFrom(date)), date);
        EXPECT_EQ(civilDateAt(timePointFrom(date) + Duration{secondsPerDay - 1}), date);
    }
}

TEST(CivilDate, KnowsWeekdaysAndMonthLengths)
{
    EXPECT_EQ(dayOfWeek({2023, 5, 20}), 6);
    EXPECT_EQ(dayOfWeek({1969, 12, 28}), 7);
    EXPECT_EQ(addMonths({2024, 1, 31}, 1), (CivilDate{2024, 2, 29}));
    EXPECT_EQ(addMonths({2024, 1, 31}, -13), (CivilDate{2022, 12, 31}));
}

} // namespace
} // namespace pactline
