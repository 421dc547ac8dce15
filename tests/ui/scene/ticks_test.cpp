// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/ticks.h"

#include "model/time/civildate.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

constexpr double secondsPerYear = 31'556'952;

const QLocale australian(QLocale::English, QLocale::Australia);

TimePoint at(std::int64_t year, int month = 1, int day = 1) { return timePointFrom(CivilDate{year, month, day}); }

QString labels(const std::vector<Tick> &ticks)
{
    QStringList names;
    for (const Tick &tick : ticks)
        names += tick.label;
    return names.join(u" | "_s);
}

struct RulerCase
{
    const char *name;
    TimePoint start;
    TimePoint end;
    double secondsPerPx;
    QString major;
    QString minor;
    friend void PrintTo(const RulerCase &parameters, std::ostream *out) { *out << parameters.name; }
};

class KnownRuler : public testing::TestWithParam<RulerCase>
{};

TEST_P(KnownRuler, IsWrittenAsExpected)
{
    const RulerCase &parameters = GetParam();
    const Ruler ruler = rulerFor({parameters.start, parameters.end}, parameters.secondsPerPx, australian);
    EXPECT_EQ(labels(ruler.major), parameters.major) << qPrintable(labels(ruler.major));
    EXPECT_EQ(labels(ruler.minor), parameters.minor) << qPrintable(labels(ruler.minor));
}

INSTANTIATE_TEST_SUITE_P(
    Table, KnownRuler,
    testing::Values(
        RulerCase{"SecondsOverMinutes", at(2023, 5, 20) + Duration{58}, at(2023, 5, 20) + Duration{61}, 1.0 / 40,
                  u"20 May 2023, 00:00 | 20 May 2023, 00:01"_s, u":58 | :59 | :00"_s},
        RulerCase{"MinutesOverHours", at(2023, 5, 20) + Duration{3570}, at(2023, 5, 20) + Duration{3720}, 1.0,
                  u"20 May 2023, 00:00 | 20 May 2023, 01:00"_s, u"00:59 | 01:00 | 01:01"_s},
        RulerCase{"HoursOverDays", at(2023, 5, 20), at(2023, 5, 21), 3600.0 / 48, u"Saturday, 20 May 2023"_s,
                  u"00:00 | 01:00 | 02:00 | 03:00 | 04:00 | 05:00 | 06:00 | 07:00 | 08:00 | 09:00 | 10:00 | 11:00 | "
                  "12:00 | 13:00 | 14:00 | 15:00 | 16:00 | 17:00 | 18:00 | 19:00 | 20:00 | 21:00 | 22:00 | 23:00"_s},
        RulerCase{"SixHoursOverDays", at(2023, 12, 31), at(2024, 1, 2), 720, u"31 Dec 2023 | 1 Jan 2024"_s,
                  u"00 | 06 | 12 | 18 | 00 | 06 | 12 | 18"_s},
        RulerCase{"DaysOverMonths", at(2024, 2, 27), at(2024, 3, 3), 86400.0 / 28, u"February 2024 | March 2024"_s,
                  u"27 | 28 | 29 | 1 | 2"_s},
        RulerCase{"NamedDays", at(2024, 2, 28), at(2024, 3, 2), 86400.0 / 60, u"February 2024 | March 2024"_s,
                  u"Wed 28 | Thu 29 | Fri 1"_s},
        RulerCase{"PartsOfMonths", at(2024, 2, 1), at(2024, 3, 8), 86400.0 / 5, u"February 2024 | March 2024"_s,
                  u"1 | 8 | 15 | 22 | 1"_s},
        RulerCase{"MonthsOverYears", at(2022, 11), at(2023, 3), 30.5 * 86400 / 74, u"2022 | 2023"_s,
                  u"November | December | January | February"_s},
        RulerCase{"ShortMonths", at(2022, 11), at(2023, 3), 30.5 * 86400 / 40, u"2022 | 2023"_s,
                  u"Nov | Dec | Jan | Feb"_s},
        RulerCase{"NarrowMonths", at(2022, 11), at(2023, 3), 30.5 * 86400 / 20.2, u"2022 | 2023"_s, u"N | D | J | F"_s},
        RulerCase{"QuartersOverYears", at(2018), at(2020), secondsPerYear / 106, u"2018 | 2019"_s,
                  u"Q1 | Q2 | Q3 | Q4 | Q1 | Q2 | Q3 | Q4"_s},
        RulerCase{"YearsOverDecades", at(2018), at(2022), secondsPerYear / 40, u"2010s | 2020s"_s,
                  u"2018 | 2019 | 2020 | 2021"_s},
        RulerCase{"NoYearZero", at(-2), at(4), secondsPerYear / 50, u"10–1 BC | 1–9"_s,
                  u"3 BC | 2 BC | 1 BC | 1 | 2 | 3"_s},
        RulerCase{"YearOfCaesar", at(-43, 3, 15), at(-43, 3, 16), 86400 / 2.5, u"44 BC"_s, u"March"_s},
        RulerCase{"DecadesOverCenturies", at(1885), at(1925), secondsPerYear / 4.5, u"1800–1899 | 1900–1999"_s,
                  u"1880 | 1890 | 1900 | 1910 | 1920"_s},
        RulerCase{"CenturiesAcrossTheEra", at(-150), at(250), secondsPerYear / 0.55, u"1000–1 BC | 1–999"_s,
                  u"200 BC | 100 BC | 1 | 100 | 200"_s},
        RulerCase{"MillenniaBC", at(-9000), at(-7000), secondsPerYear * 12, u"10000 BC"_s,
                  u"10000 BC | 9000 BC | 8000 BC"_s},
        RulerCase{"Millions", at(-3'400'000), at(-1'200'000), secondsPerYear * 8000, u"10 million BC"_s,
                  u"4 million BC | 3 million BC | 2 million BC"_s},
        RulerCase{"HalfBillions", at(-4'600'000'000), at(-3'800'000'000), secondsPerYear * 3'000'000,
                  u"5 billion BC | 4 billion BC"_s, u"5 billion BC | 4.5 billion BC | 4 billion BC"_s},
        RulerCase{"AllTime", TimePoint{-300'000'000'000'000'000}, TimePoint{300'000'000'000'000'000}, 2e15,
                  u"100 billion BC | 1"_s, u"10 billion BC | 1"_s}),
    [](const auto &test) { return std::string(test.param.name); });

/// The cells must lie without gaps from the start of the span to its end.
void expectTiling(const std::vector<Tick> &ticks, const TimeSpan &span)
{
    ASSERT_FALSE(ticks.empty());
    EXPECT_LE(ticks.front().start, span.start);
    EXPECT_GT(ticks.front().end, span.start);
    EXPECT_LT(ticks.back().start, span.end);
    EXPECT_GE(ticks.back().end, span.end);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        EXPECT_LT(ticks[i].start, ticks[i].end);
        EXPECT_FALSE(ticks[i].label.isEmpty());
        if (i > 0) {
            EXPECT_EQ(ticks[i - 1].end, ticks[i].start);
            // June and July have the same initial.
            EXPECT_TRUE(ticks[i - 1].label != ticks[i].label || ticks[i].label.size() == 1)
                << qPrintable(ticks[i].label);
        }
    }
}

/// Cells are whole ones but for the first of our era and short months; none is too narrow.
void expectWidths(const std::vector<Tick> &ticks, double secondsPerPx, double minimumPx)
{
    for (const Tick &tick : ticks)
        EXPECT_GE(static_cast<double>((tick.end - tick.start).seconds) / secondsPerPx, minimumPx)
            << qPrintable(tick.label);
}

TEST(Ruler, TilesEverySpanAtEveryScale)
{
    std::mt19937 random(20230520);
    std::uniform_real_distribution<double> scaleExponent(0, std::log10(2e15));
    std::uniform_real_distribution<double> yearExponent(0, 10);
    for (int i = 0; i < 300; ++i) {
        const double secondsPerPx = std::pow(10, scaleExponent(random));
        const auto year = static_cast<std::int64_t>(std::pow(10, yearExponent(random))) * (i % 3 == 0 ? 1 : -1);
        constexpr double widthPx = 1900;
        const double farthest = std::min(4e18, secondsPerPx * widthPx);
        const TimePoint start = at(i % 2 == 0 ? year : 2000 + i % 7 - (i % 5) * 1000, 1 + i % 12, 1 + i % 28);
        const TimeSpan span{start, std::min(TimePoint::end(), start + Duration{static_cast<std::int64_t>(farthest)})};
        SCOPED_TRACE(testing::Message() << "start " << start.seconds << " scale " << secondsPerPx);

        const Ruler ruler = rulerFor(span, secondsPerPx, australian);
        expectTiling(ruler.major, span);
        expectTiling(ruler.minor, span);
        expectWidths(ruler.minor, secondsPerPx, 20 * 0.79); // four of five years (no year 0)
        expectWidths(ruler.major, secondsPerPx, 60 * 0.89); // February; nine of ten years
        EXPECT_LE(ruler.minor.size(), widthPx / 20 * 1.1 + 2);
        EXPECT_LE(ruler.major.size(), ruler.minor.size());
        for (const Tick &minor : ruler.minor) { // cells nest
            const auto crossed = std::find_if(ruler.major.begin(), ruler.major.end(), [&minor](const Tick &major) {
                return minor.start < major.start && major.start < minor.end;
            });
            EXPECT_EQ(crossed, ruler.major.end()) << qPrintable(minor.label);
        }
    }
}

TEST(Ruler, KeepsItsBordersWhilePanning)
{
    const double secondsPerPx = 86400.0 / 3;
    const Ruler first = rulerFor({at(2020), at(2021)}, secondsPerPx, australian);
    for (int day = 1; day < 60; ++day) {
        const Duration moved{day * secondsPerDay};
        const Ruler panned = rulerFor({at(2020) + moved, at(2021) + moved}, secondsPerPx, australian);
        for (const Tick &tick : panned.minor) {
            const auto same = std::find_if(first.minor.begin(), first.minor.end(),
                                           [&tick](const Tick &other) { return other.start == tick.start; });
            if (same != first.minor.end()) {
                EXPECT_EQ(same->end, tick.end);
                EXPECT_EQ(same->label, tick.label);
            }
        }
    }
}

TEST(Ruler, SpeaksTheLocale)
{
    const QLocale german(QLocale::German, QLocale::Germany);
    const Ruler ruler = rulerFor({at(2023, 5, 20), at(2023, 5, 21)}, 3600.0 / 48, german);
    EXPECT_EQ(labels(ruler.major), u"Samstag, 20 Mai 2023"_s);
}

TEST(Ruler, IsEmptyWithoutTimeOrScale)
{
    EXPECT_TRUE(rulerFor({at(2020), at(2020)}, 10).minor.empty());
    EXPECT_TRUE(rulerFor({at(2020), at(2019)}, 10).major.empty());
    EXPECT_TRUE(rulerFor({at(2019), at(2020)}, 0).major.empty());
    EXPECT_TRUE(rulerFor({at(2019), at(2020)}, std::numeric_limits<double>::quiet_NaN()).major.empty());
}

} // namespace
} // namespace pactline
