// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/civildate.h"

#include <gtest/gtest.h>

#include <random>

namespace pactline {
namespace {

TEST(CivilDate, EveryDayOfFourHundredYearsIsItsOwnInverse)
{
    std::int64_t days = daysFromCivil({-200, 1, 1});
    int weekday = dayOfWeek({-200, 1, 1});
    for (std::int64_t year = -200; year <= 200; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= daysInMonth(year, month); ++day, ++days, weekday = weekday % 7 + 1) {
                const CivilDate date{year, month, day};
                ASSERT_EQ(daysFromCivil(date), days);
                ASSERT_EQ(civilFromDays(days), date);
                ASSERT_EQ(dayOfWeek(date), weekday);
            }
        }
    }
}

TEST(CivilDate, KnowsDaysFromElsewhere)
{
    EXPECT_EQ(daysFromCivil({1970, 1, 1}), 0);
    EXPECT_EQ(daysFromCivil({2000, 3, 1}), 11'017);
    EXPECT_EQ(daysFromCivil({1582, 10, 15}), -141'427);
    EXPECT_EQ(daysFromCivil({-4713, 11, 24}), -2'440'588); // Julian day 0
    EXPECT_EQ(dayOfWeek({2023, 5, 20}), 6);
    EXPECT_EQ(dayOfWeek({1969, 12, 28}), 7);
}

TEST(CivilDate, HoldsTenBillionYearsToEitherSide)
{
    constexpr unsigned seed = 7;
    SCOPED_TRACE(seed);
    std::mt19937_64 random(seed);
    const auto upTo = [&random](std::uint64_t count) { return static_cast<std::int64_t>(random() % count); };
    for (int round = 0; round < 100'000; ++round) {
        const std::int64_t year = upTo(20'000'000'001ULL) - 10'000'000'000LL;
        const int month = static_cast<int>(upTo(12)) + 1;
        const int day = static_cast<int>(upTo(static_cast<std::uint64_t>(daysInMonth(year, month)))) + 1;
        const CivilDateTime at{
            {year, month, day}, static_cast<int>(upTo(24)), static_cast<int>(upTo(60)), static_cast<int>(upTo(60))};
        const TimePoint time = timePointFrom(at);
        ASSERT_TRUE(time.isFinite());
        ASSERT_EQ(civilDateTimeAt(time), at);
        ASSERT_EQ(civilDateAt(time), at.date);
        // The calendar repeats after 400 years.
        ASSERT_EQ(daysFromCivil({year + 400, month, day}) - daysFromCivil(at.date), 146'097);
    }
}

TEST(CivilDate, SortsLikeTime)
{
    EXPECT_LT(timePointFrom(CivilDate{-10'000'000'000, 1, 1}), timePointFrom(CivilDate{-9'999'999'999, 1, 1}));
    EXPECT_LT(timePointFrom(CivilDate{0, 12, 31}), timePointFrom(CivilDate{1, 1, 1}));
    EXPECT_EQ(civilDateAt(TimePoint{-1}), (CivilDate{1969, 12, 31}));
    EXPECT_EQ(civilDateTimeAt(TimePoint{-1}), (CivilDateTime{{1969, 12, 31}, 23, 59, 59}));
}

TEST(CivilDate, LeapYearsFollowTheGregorianRule)
{
    for (const std::int64_t year : {2000, 2024, 0, -4, -400})
        EXPECT_TRUE(isLeapYear(year)) << year;
    for (const std::int64_t year : {1900, 2023, -1, -100, 2100})
        EXPECT_FALSE(isLeapYear(year)) << year;
}

TEST(CivilDate, AddedMonthsKeepTheDayWhereTheMonthHasIt)
{
    EXPECT_EQ(addMonths({2024, 1, 31}, 1), (CivilDate{2024, 2, 29}));
    EXPECT_EQ(addMonths({2024, 1, 31}, -13), (CivilDate{2022, 12, 31}));
    EXPECT_EQ(addMonths({2024, 1, 31}, -1), (CivilDate{2023, 12, 31}));
    EXPECT_EQ(addMonths({0, 1, 15}, -1), (CivilDate{-1, 12, 15}));
    EXPECT_EQ(addMonths({10'000'000'000, 12, 1}, 1), (CivilDate{10'000'000'001, 1, 1}));
}

} // namespace
} // namespace pactline
