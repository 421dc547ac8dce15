// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/edtfproperties.h"

#include "model/time/civildate.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class Random
{
public:
    explicit Random(unsigned seed)
        : m_engine(seed)
    {}
    /// 0 to count - 1
    qsizetype below(qsizetype count) { return static_cast<qsizetype>(m_engine() % static_cast<unsigned>(count)); }
    char16_t oneOf(QStringView units) { return units[below(units.size())].unicode(); }

private:
    std::mt19937 m_engine;
};

const QStringList &goodTexts()
{
    static const QStringList texts{u"2004-06-~01/2004-06-~20"_s,
                                   u"[1667,1668,1670..1672]"_s,
                                   u"{..1983-12-31,1984-10..}"_s,
                                   u"1985-04-12T23:20:30+04:30"_s,
                                   u"Y3388E2S3"_s,
                                   u"Y-17E7"_s,
                                   u"15XX-12-XX"_s,
                                   u"?2004-%06"_s,
                                   u"2001-24/.."_s,
                                   u"1950S2"_s,
                                   u"(2004-(06)~)?"_s,
                                   u"unknown/199u-uu"_s};
    return texts;
}

/// Plain days are read by a way of their own; an interval from a day to itself is not, and has the same bounds.
TEST(EdtfProperties, PlainDaysAreReadLikeAnyOtherDate)
{
    for (std::int64_t days = -719'528; days < 2'932'000; days += 137) { // the years 0 to 9997
        const QString text = edtf::isoDate({days * secondsPerDay});
        const edtf::Parsed day = edtf::parse(text);
        edtf::Parsed span = edtf::parse(text + u'/' + text);
        ASSERT_TRUE(day.date && span.date) << qPrintable(text);
        EXPECT_TRUE(span.date->isInterval);
        span.date->isInterval = false;
        span.date->text = text;
        EXPECT_EQ(day.date->earliestStart.seconds, days * secondsPerDay);
        EXPECT_EQ(*day.date, *span.date) << qPrintable(text);
        EXPECT_EQ(day.level, 0);
    }
}

TEST(EdtfProperties, HoldForRandomTexts)
{
    constexpr unsigned seed = 20240229;
    SCOPED_TRACE(seed);
    Random random(seed);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (qsizetype size = random.below(24); size > 0; --size)
            text += QChar(static_cast<char16_t>(
                random.below(3) == 0 ? random.below(0x10000) : random.oneOf(u"0123456789-/.,[]{}()XYESTZ?~%:+ux")));
        ASSERT_EQ(edtf::brokenProperty(text), QString()) << qPrintable(text);
    }
}

TEST(EdtfProperties, HoldForChangedTexts)
{
    constexpr unsigned seed = 20260105;
    SCOPED_TRACE(seed);
    Random random(seed);
    const QString alphabet = u"0123456789-/.,[]{}()XYESTZ?~%:+uxyep ^\u0660\u00e9\u2013"_s + QChar(0) + QChar(0xd800);
    int good = 0;
    for (int round = 0; round < 30'000; ++round) {
        QString text = goodTexts().at(random.below(goodTexts().size()));
        for (qsizetype change = random.below(4); change > 0; --change) {
            const qsizetype at = random.below(text.size() + 1);
            const QChar unit(random.oneOf(alphabet));
            switch (random.below(3)) {
            case 0:
                text.insert(at, unit);
                break;
            case 1:
                text.remove(at, 1);
                break;
            default:
                text.replace(at, 1, unit);
            }
        }
        ASSERT_EQ(edtf::brokenProperty(text), QString()) << qPrintable(text);
        good += edtf::parse(text).date ? 1 : 0;
    }
    EXPECT_GT(good, 5'000); // else the changes would no longer try the reader's good paths
}

/// A day as "YYYY-MM-DD".
QString written(const CivilDate &date) { return edtf::isoDate(timePointFrom(date)); }

bool fits(QStringView day, QStringView mask)
{
    for (qsizetype at = 0; at < mask.size(); ++at) {
        if (mask[at] != u'X' && mask[at] != day[at])
            return false;
    }
    return true;
}

TEST(EdtfProperties, BoundsOfMasksAreTheDaysThatFitThem)
{
    constexpr unsigned seed = 1560;
    SCOPED_TRACE(seed);
    Random random(seed);
    std::vector<QString> days;
    const std::int64_t firstDay = daysFromCivil({1500, 1, 1});
    for (std::int64_t day = firstDay; day < daysFromCivil({1600, 1, 1}); ++day)
        days.push_back(written(civilFromDays(day)));
    for (int round = 0; round < 300; ++round) {
        QString mask = days[static_cast<std::size_t>(random.below(static_cast<qsizetype>(days.size())))];
        mask.truncate(random.below(3) * 3 + 4); // a year, month or day
        for (const qsizetype at : {2, 3, 5, 6, 8, 9}) {
            if (at < mask.size() && random.below(2) == 0)
                mask[at] = u'X';
        }
        std::vector<std::int64_t> fitting;
        for (std::size_t day = 0; day < days.size(); ++day) {
            if (fits(days[day], mask))
                fitting.push_back(firstDay + static_cast<std::int64_t>(day));
        }
        const edtf::Parsed parsed = edtf::parse(mask);
        ASSERT_TRUE(parsed.date) << qPrintable(mask);
        ASSERT_EQ(parsed.date->earliestStart.seconds, fitting.front() * secondsPerDay) << qPrintable(mask);
        ASSERT_EQ(parsed.date->latestEnd.seconds, (fitting.back() + 1) * secondsPerDay) << qPrintable(mask);
    }
}

TEST(EdtfProperties, EveryMonthAndDayIsReadIfTheCalendarHasIt)
{
    for (const int year : {1900, 2000, 2023, 2024}) {
        for (int month = 0; month <= 99; ++month) {
            for (int day = 0; day <= 99; ++day) {
                const QString text =
                    u"%1-%2-%3"_s.arg(year).arg(month, 2, 10, QChar(u'0')).arg(day, 2, 10, QChar(u'0'));
                const bool exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
                const edtf::Parsed parsed = edtf::parse(text);
                ASSERT_EQ(parsed.date.has_value(), exists) << qPrintable(text);
                if (parsed.date) {
                    ASSERT_EQ(edtf::isoDate(parsed.date->earliestStart), text);
                }
            }
        }
    }
}

TEST(EdtfProperties, LongYearsRoundTrip)
{
    constexpr unsigned seed = 17;
    SCOPED_TRACE(seed);
    std::mt19937_64 random(seed);
    for (int round = 0; round < 5'000; ++round) {
        const auto year = static_cast<std::int64_t>(random() % 100'000'000'001ULL) - 50'000'000'000LL;
        if (year > -10'000 && year < 10'000)
            continue;
        const edtf::Parsed parsed = edtf::parse(u"Y%1"_s.arg(year));
        ASSERT_TRUE(parsed.date) << year;
        ASSERT_EQ(civilDateAt(parsed.date->earliestStart), (CivilDate{year, 1, 1}));
        ASSERT_EQ(civilDateAt(parsed.date->latestEnd), (CivilDate{year + 1, 1, 1}));
    }
}

TEST(EdtfProperties, HugeTextsAreReadInOneGo)
{
    constexpr qsizetype million = 1'000'000;
    for (const QString &text :
         {QString(million, u'9'), u"Y"_s + QString(million, u'9'), u"Y1E"_s + QString(million, u'9'),
          QString(million, u'X'), QString(million, u'('), u"2004"_s + QString(million, u'?'),
          u"("_s.repeated(million) + u")~"_s.repeated(million), u"1?"_s.repeated(million), QString(million, u'/'),
          QString(million, u'.'), QString(million, u'u'), u"(1?"_s.repeated(million)}) {
        const edtf::Parsed parsed = edtf::parse(text);
        EXPECT_FALSE(parsed.date);
        EXPECT_LE(parsed.error.position, text.size());
        EXPECT_LT(parsed.error.message.size(), 400);
    }
    const QString set = u"{"_s + u"X999-XX-31,1960..1961,"_s.repeated(50'000) + u"1962}"_s;
    EXPECT_EQ(edtf::brokenProperty(set), QString());
    EXPECT_LT(wording::inWords(*edtf::parse(set).date).size(), 1'000);
    // Members whose days have to be looked for.
    EXPECT_TRUE(edtf::parse(u"["_s + u"X000-02-29,"_s.repeated(100'000) + u"2000]"_s).date);
}

TEST(EdtfProperties, HoldForTheCorpusOfTheFuzzer)
{
    const QDir corpus(QDir::cleanPath(QStringLiteral(PACTLINE_TEST_DATA "/../fuzz/corpus/edtf")));
    const QStringList names = corpus.entryList(QDir::Files);
    EXPECT_GT(names.size(), 50);
    for (const QString &name : names) {
        QFile file(corpus.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        const QString text = QString::fromUtf8(file.readAll());
        EXPECT_EQ(edtf::brokenProperty(text), QString()) << qPrintable(name) << ": " << qPrintable(text);
    }
}

} // namespace
} // namespace pactline
