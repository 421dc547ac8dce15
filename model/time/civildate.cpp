// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/civildate.h"

#include <algorithm>

namespace pactline {

namespace {

constexpr std::int64_t daysPerEra = 146'097;         ///< 400 years
constexpr std::int64_t daysFromEraToEpoch = 719'468; ///< 0000-03-01 to 1970-01-01

constexpr std::int64_t floorDivide(std::int64_t value, std::int64_t by) noexcept
{
    return value / by - (value % by < 0 ? 1 : 0);
}

} // namespace

bool isLeapYear(std::int64_t year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int daysInMonth(std::int64_t year, int month) noexcept
{
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : days[month - 1];
}

std::int64_t daysFromCivil(const CivilDate &date) noexcept
{
    // Years are counted from March, so that the leap day is the last of its year.
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = floorDivide(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * daysPerEra + dayOfEra - daysFromEraToEpoch;
}

CivilDate civilFromDays(std::int64_t days) noexcept
{
    const std::int64_t shifted = days + daysFromEraToEpoch;
    const std::int64_t era = floorDivide(shifted, daysPerEra);
    const std::int64_t dayOfEra = shifted - era * daysPerEra;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t marchMonth = (5 * dayOfYear + 2) / 153;
    CivilDate date;
    date.day = static_cast<int>(dayOfYear - (153 * marchMonth + 2) / 5 + 1);
    date.month = static_cast<int>(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
    date.year = yearOfEra + era * 400 + (date.month <= 2 ? 1 : 0);
    return date;
}

TimePoint timePointFrom(const CivilDate &date) noexcept { return TimePoint{daysFromCivil(date) * secondsPerDay}; }

TimePoint timePointFrom(const CivilDateTime &dateTime) noexcept
{
    return timePointFrom(dateTime.date) + Duration{dateTime.hour * 3600LL + dateTime.minute * 60LL + dateTime.second};
}

CivilDate civilDateAt(TimePoint time) noexcept { return civilFromDays(floorDivide(time.seconds, secondsPerDay)); }

CivilDateTime civilDateTimeAt(TimePoint time) noexcept
{
    const std::int64_t day = floorDivide(time.seconds, secondsPerDay);
    const auto ofDay = static_cast<int>(time.seconds - day * secondsPerDay);
    return {civilFromDays(day), ofDay / 3600, ofDay / 60 % 60, ofDay % 60};
}

int dayOfWeek(const CivilDate &date) noexcept
{
    const std::int64_t days = daysFromCivil(date) + 3; // 1970-01-01 was a Thursday
    return static_cast<int>(days - floorDivide(days, 7) * 7) + 1;
}

CivilDate addMonths(const CivilDate &date, std::int64_t months) noexcept
{
    const std::int64_t total = date.year * 12 + (date.month - 1) + months;
    CivilDate moved;
    moved.year = floorDivide(total, 12);
    moved.month = static_cast<int>(total - moved.year * 12) + 1;
    moved.day = std::min(date.day, daysInMonth(moved.year, moved.month));
    return moved;
}

} // namespace pactline
