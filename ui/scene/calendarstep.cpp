// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/calendarstep.h"

#include "model/time/civildate.h"

#include <algorithm>

namespace pactline {

namespace {

constexpr int partsOfMonth = 4;
constexpr int daysOfPart = 7;
constexpr double secondsPerMeanYear = 365.2425 * secondsPerDay;

constexpr std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

/// Length of a unit that is always the same.
std::int64_t fixedSeconds(CalendarUnit unit)
{
    switch (unit) {
    case CalendarUnit::Minute:
        return 60;
    case CalendarUnit::Hour:
        return 3600;
    case CalendarUnit::Day:
        return secondsPerDay;
    default:
        return 1;
    }
}

std::int64_t monthAt(TimePoint time)
{
    const CivilDate date = civilDateAt(time);
    return date.year * 12 + date.month - 1;
}

CivilDate firstOfMonth(std::int64_t month)
{
    const std::int64_t year = floorDivide(month, 12);
    return {year, static_cast<int>(month - year * 12) + 1, 1};
}

/// Astronomical years: 0 is 1 BC, so round numbers of years BC stand one higher.
std::int64_t yearOfCell(std::int64_t cell, std::int64_t count)
{
    if (count == 1)
        return cell;
    return cell > 0 ? cell * count : cell * count + 1;
}

std::int64_t cellOfYear(std::int64_t year, std::int64_t count)
{
    if (count == 1)
        return year;
    return floorDivide(year > 0 ? year : year - 1, count);
}

} // namespace

double CalendarStep::seconds() const
{
    const auto units = static_cast<double>(count);
    switch (unit) {
    case CalendarUnit::MonthPart:
        return secondsPerMeanYear / 12 / partsOfMonth;
    case CalendarUnit::Month:
        return units * secondsPerMeanYear / 12;
    case CalendarUnit::Year:
        return units * secondsPerMeanYear;
    default:
        return units * static_cast<double>(fixedSeconds(unit));
    }
}

std::int64_t CalendarStep::cellAt(TimePoint time) const
{
    switch (unit) {
    case CalendarUnit::MonthPart:
        return monthAt(time) * partsOfMonth + std::min(partsOfMonth - 1, (civilDateAt(time).day - 1) / daysOfPart);
    case CalendarUnit::Month:
        return floorDivide(monthAt(time), count);
    case CalendarUnit::Year:
        return cellOfYear(civilDateAt(time).year, count);
    default:
        return floorDivide(time.seconds, count * fixedSeconds(unit));
    }
}

TimePoint CalendarStep::startOf(std::int64_t cell) const
{
    switch (unit) {
    case CalendarUnit::MonthPart: {
        const std::int64_t month = floorDivide(cell, partsOfMonth);
        const std::int64_t part = cell - month * partsOfMonth;
        return timePointFrom(firstOfMonth(month)) + Duration{part * daysOfPart * secondsPerDay};
    }
    case CalendarUnit::Month:
        return timePointFrom(firstOfMonth(cell * count));
    case CalendarUnit::Year:
        return timePointFrom(CivilDate{yearOfCell(cell, count), 1, 1});
    default:
        return {cell * count * fixedSeconds(unit)};
    }
}

} // namespace pactline
