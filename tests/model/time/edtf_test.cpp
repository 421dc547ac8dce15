// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtf.h"

#include "model/time/civildate.h"
#include "model/time/edtfdate.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

QString firstDayOf(QStringView text, const edtf::Options &options)
{
    return edtf::isoDate(edtf::parse(text, options).date->earliestStart);
}

TEST(Edtf, SeasonsFollowTheHemisphere)
{
    const edtf::Options southern{edtf::Hemisphere::Southern};
    EXPECT_EQ(firstDayOf(u"2001-21", southern), u"2001-09-01"_s);
    EXPECT_EQ(firstDayOf(u"2001-22", southern), u"2001-12-01"_s);
    EXPECT_EQ(firstDayOf(u"2001-23", southern), u"2001-03-01"_s);
    EXPECT_EQ(firstDayOf(u"2001-24", southern), u"2001-06-01"_s);
    EXPECT_EQ(edtf::isoDate(edtf::parse(u"2001-22", southern).date->latestEnd), u"2002-03-01"_s);
    EXPECT_EQ(firstDayOf(u"2001-25", southern), u"2001-03-01"_s);
    EXPECT_EQ(firstDayOf(u"2001-29", southern), u"2001-09-01"_s);
    EXPECT_EQ(firstDayOf(u"2001-33", southern), u"2001-01-01"_s);
}

TEST(Edtf, IntervalEndsKeepTheirOwnBounds)
{
    const UncertainDate date = *edtf::parse(u"2019/2021-05~").date;
    EXPECT_TRUE(date.isInterval);
    EXPECT_EQ(edtf::isoDate(date.earliestStart), u"2019-01-01"_s);
    EXPECT_EQ(edtf::isoDate(date.latestStart), u"2020-01-01"_s);
    EXPECT_EQ(edtf::isoDate(date.earliestEnd), u"2021-05-01"_s);
    EXPECT_EQ(edtf::isoDate(date.latestEnd), u"2021-06-01"_s);
    EXPECT_EQ(date.startPrecision, DatePrecision::Year);
    EXPECT_EQ(date.endPrecision, DatePrecision::Month);
    EXPECT_FALSE(date.startQualifier.isSet());
    EXPECT_EQ(date.endQualifier, (DateQualifier{false, true}));
    EXPECT_EQ(edtf::isoDate(date.certain().start), u"2020-01-01"_s);
    EXPECT_EQ(edtf::isoDate(date.certain().end), u"2021-05-01"_s);
}

TEST(Edtf, OpenAndUnknownEndsDiffer)
{
    const UncertainDate open = *edtf::parse(u"1985/..").date;
    EXPECT_EQ(open.endKind, DateEnd::Open);
    EXPECT_TRUE(open.isOngoing());
    EXPECT_EQ(open.earliestEnd, TimePoint::end());
    EXPECT_EQ(open.endPrecision, DatePrecision::Unknown);
    const UncertainDate unknown = *edtf::parse(u"1985/").date;
    EXPECT_EQ(unknown.endKind, DateEnd::Unknown);
    EXPECT_FALSE(unknown.isOngoing());
    EXPECT_EQ(edtf::isoDate(unknown.earliestEnd), u"1985-01-01"_s);
    EXPECT_EQ(unknown.latestEnd, TimePoint::end());
    EXPECT_TRUE(unknown.certain().isEmpty());
    const UncertainDate since = *edtf::parse(u"../1985").date;
    EXPECT_EQ(since.startKind, DateEnd::Open);
    EXPECT_EQ(since.latestStart, TimePoint::beginning());
    const UncertainDate before = *edtf::parse(u"/1985").date;
    EXPECT_EQ(before.startKind, DateEnd::Unknown);
    EXPECT_EQ(edtf::isoDate(before.latestStart), u"1986-01-01"_s);
}

TEST(Edtf, DotsOfAChoiceAreUnknownAndOfAListOpen)
{
    EXPECT_EQ(edtf::parse(u"[1760-12..]").date->endKind, DateEnd::Unknown);
    EXPECT_EQ(edtf::parse(u"{1760-12..}").date->endKind, DateEnd::Open);
    EXPECT_EQ(edtf::parse(u"[..1984]").date->startKind, DateEnd::Unknown);
    EXPECT_EQ(edtf::parse(u"{..1984}").date->startKind, DateEnd::Open);
    EXPECT_EQ(edtf::parse(u"[1984,1985]").date->endKind, DateEnd::Known);
    EXPECT_TRUE(edtf::parse(u"[1984,1985]").date->isSet);
}

TEST(Edtf, PlainDatesAreOneStretchWithTwoEqualSides)
{
    const UncertainDate date = *edtf::parse(u"2004-06%").date;
    EXPECT_FALSE(date.isInterval);
    EXPECT_TRUE(date.isPoint());
    EXPECT_EQ(date.earliestStart, date.earliestEnd);
    EXPECT_EQ(date.latestStart, date.latestEnd);
    EXPECT_EQ(date.startQualifier, (DateQualifier{true, true}));
    EXPECT_EQ(date.endQualifier, date.startQualifier);
    EXPECT_TRUE(date.certain().isEmpty());
}

struct PrecisionCase
{
    const char *text;
    DatePrecision precision;
};

void PrintTo(const PrecisionCase &of, std::ostream *out) { *out << of.text; }

class EdtfPrecision : public testing::TestWithParam<PrecisionCase>
{};

TEST_P(EdtfPrecision, IsTheFinestUnitThatIsStated)
{
    EXPECT_EQ(edtf::parse(QString::fromLatin1(GetParam().text)).date->startPrecision, GetParam().precision);
}

INSTANTIATE_TEST_SUITE_P(
    Table, EdtfPrecision,
    testing::Values(PrecisionCase{"2004-01-01T10:10:10", DatePrecision::Second},
                    PrecisionCase{"2004-01-01T10:10", DatePrecision::Minute},
                    PrecisionCase{"2004-01-01T10", DatePrecision::Hour},
                    PrecisionCase{"2004-01-01", DatePrecision::Day}, PrecisionCase{"15XX-12-25", DatePrecision::Day},
                    PrecisionCase{"2004-01", DatePrecision::Month}, PrecisionCase{"2004-01-XX", DatePrecision::Month},
                    PrecisionCase{"2004-21", DatePrecision::Season}, PrecisionCase{"2004-41", DatePrecision::Season},
                    PrecisionCase{"2004", DatePrecision::Year}, PrecisionCase{"2004-XX", DatePrecision::Year},
                    PrecisionCase{"2004-XX-XX", DatePrecision::Year}, PrecisionCase{"Y-17E7", DatePrecision::Year},
                    PrecisionCase{"200X", DatePrecision::Decade}, PrecisionCase{"200", DatePrecision::Decade},
                    PrecisionCase{"1950S3", DatePrecision::Decade}, PrecisionCase{"20XX", DatePrecision::Century},
                    PrecisionCase{"20", DatePrecision::Century}, PrecisionCase{"1950S2", DatePrecision::Century},
                    PrecisionCase{"2XXX", DatePrecision::Coarser}, PrecisionCase{"20X4", DatePrecision::Coarser},
                    PrecisionCase{"XXXX", DatePrecision::Coarser},
                    PrecisionCase{"[1984,1985-04]", DatePrecision::Year}));

/// The parts that a qualifier concerns, as "year month day" with the signs of each.
QString qualified(QStringView text)
{
    edtf::Scanner scanner(text);
    edtf::StatedDate date;
    if (!edtf::readDate(scanner, {}, date))
        return scanner.error().message;
    const auto sign = [](DateQualifier q) {
        return q.uncertain ? (q.approximate ? u"%"_s : u"?"_s) : q.approximate ? u"~"_s : u"-"_s;
    };
    return sign(date.yearQualifier) + sign(date.monthQualifier) + sign(date.dayQualifier);
}

TEST(Edtf, QualifiersReachLeftOrStayWithTheirPart)
{
    EXPECT_EQ(qualified(u"2004-06-11%"), u"%%%"_s);
    EXPECT_EQ(qualified(u"2004-06~-11"), u"~~-"_s);
    EXPECT_EQ(qualified(u"2004?-06-11"), u"?--"_s);
    EXPECT_EQ(qualified(u"?2004-06-~11"), u"?-~"_s);
    EXPECT_EQ(qualified(u"2004-%06-11"), u"-%-"_s);
    EXPECT_EQ(qualified(u"2004?-06~-11"), u"%~-"_s);
    EXPECT_EQ(qualified(u"2004-06-11"), u"---"_s);
    EXPECT_EQ(qualified(u"2004-~21"), u"-~-"_s);
}

TEST(Edtf, BoundsAreSaidAsIsoDates)
{
    EXPECT_EQ(edtf::isoDate(timePointFrom(CivilDate{2023, 5, 20})), u"2023-05-20"_s);
    EXPECT_EQ(edtf::isoDate(timePointFrom(CivilDate{-44, 3, 15})), u"-0044-03-15"_s);
    EXPECT_EQ(edtf::isoDate(timePointFrom(CivilDate{0, 1, 1})), u"0000-01-01"_s);
    EXPECT_EQ(edtf::isoDate(timePointFrom(CivilDate{12'345, 1, 1})), u"+12345-01-01"_s);
    EXPECT_EQ(edtf::isoDate(TimePoint{1}), u"1970-01-01T00:00:01Z"_s);
    EXPECT_EQ(edtf::isoDate(TimePoint::beginning()), QString());
    EXPECT_EQ(edtf::isoDate(TimePoint::end()), QString());
}

TEST(Edtf, TheLatestBoundIsTheLastDayOrSecond)
{
    const auto latest = [](QStringView text) { return edtf::isoLatest(edtf::parse(text).date.value()); };
    EXPECT_EQ(latest(u"2019"), u"2019-12-31"_s);
    EXPECT_EQ(latest(u"2023-05-20"), u"2023-05-20"_s);
    EXPECT_EQ(latest(u"2019/2021-04"), u"2021-04-30"_s);
    EXPECT_EQ(latest(u"2023-05-20T10:00:00Z"), u"2023-05-20T10:00:00Z"_s);
    EXPECT_EQ(latest(u"2023-05-20T23:59Z"), u"2023-05-20T23:59:59Z"_s);
    EXPECT_EQ(latest(u"2023-05-20T23Z"), u"2023-05-20T23:59:59Z"_s);
    EXPECT_EQ(latest(u"Y12345"), u"+12345-12-31"_s);
    EXPECT_EQ(latest(u"2019/.."), QString());
    EXPECT_EQ(latest(u"2019/"), QString());
    EXPECT_EQ(edtf::isoLatest({}), QString());
}

} // namespace
} // namespace pactline
