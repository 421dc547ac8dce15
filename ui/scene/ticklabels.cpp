// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/ticklabels.h"

#include "model/time/calendarwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

using wording::Reader;
using wording::Style;

struct TickWords
{
    Q_DECLARE_TR_FUNCTIONS(pactline::Ruler)
};

constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t billion = 1'000 * million;
/// Cells of more years than this are named by their first year alone: a range would be mostly zeros.
constexpr std::int64_t mostYearsNamedAsRange = 1'000;

/// "35", "4.5": tenths are all that the steps need.
QString withTenths(std::int64_t value, std::int64_t unit, const QLocale &locale)
{
    const int decimals = value % unit == 0 ? 0 : 1;
    return locale.toString(static_cast<double>(value) / static_cast<double>(unit), 'f', decimals);
}

/// The number at which a cell of several years starts: "100 BC", "1", "1900", "2.5 million BC".
QString startYearName(std::int64_t cell, std::int64_t count, const QLocale &locale)
{
    const std::int64_t round = cell * count; // negative: that many years BC
    if (round == 0)
        return wording::yearName(1, locale);
    const std::int64_t number = std::abs(round);
    const std::int64_t unit = number >= billion && count >= billion / 10   ? billion
                              : number >= million && count >= million / 10 ? million
                                                                           : 1;
    if (unit == 1)
        return wording::roundYearName(round, locale);
    const QString value = withTenths(number, unit, locale);
    if (unit == million)
        return (round < 0 ? TickWords::tr("%1 million BC", "year") : TickWords::tr("%1 million", "year")).arg(value);
    return (round < 0 ? TickWords::tr("%1 billion BC", "year") : TickWords::tr("%1 billion", "year")).arg(value);
}

bool isNamedAsRange(const CalendarStep &step, RulerLevel level)
{
    return level == RulerLevel::Major && step.count > 1 && step.count <= mostYearsNamedAsRange;
}

QString yearName(const CalendarStep &step, std::int64_t cell, RulerLevel level, int form, const QLocale &locale)
{
    if (step.count == 1)
        return wording::yearName(cell, locale);
    if (form > 0 || !isNamedAsRange(step, level))
        return startYearName(cell, step.count, locale);
    const std::int64_t first = civilDateAt(step.startOf(cell)).year;
    const std::int64_t last = civilDateAt(step.startOf(cell + 1)).year - 1;
    return wording::yearsName(first, last, locale);
}

QString monthName(const CalendarStep &step, TimePoint start, RulerLevel level, int form, const QLocale &locale)
{
    const CivilDate first = civilDateAt(start);
    if (step.count == 3)
        return TickWords::tr("Q%1", "quarter of a year").arg((first.month - 1) / 3 + 1);
    const Reader reader{locale, form == 0 ? Style::Full : Style::Compact};
    if (level == RulerLevel::Major)
        return wording::monthAndYear(first, reader);
    if (form < 2)
        return wording::monthName(first.month, reader);
    // Some locales have no narrow names.
    const QString narrow = locale.standaloneMonthName(first.month, QLocale::NarrowFormat);
    return narrow.isEmpty() ? QString::number(first.month) : narrow;
}

QString dayName(TimePoint start, RulerLevel level, int form, const QLocale &locale)
{
    const CivilDate day = civilDateAt(start);
    if (level == RulerLevel::Minor) {
        const QString number = QString::number(day.day);
        if (form > 0)
            return number;
        const QString weekday = locale.standaloneDayName(dayOfWeek(day), QLocale::ShortFormat);
        return TickWords::tr("%1 %2", "short weekday and day of the month").arg(weekday, number);
    }
    const QString date = wording::dayName(day, {locale, form < 2 ? Style::Full : Style::Compact});
    if (form > 0)
        return date;
    return TickWords::tr("%1, %2", "weekday and date").arg(locale.dayName(dayOfWeek(day), QLocale::LongFormat), date);
}

QString clockName(const CalendarStep &step, TimePoint start, RulerLevel level, int form, const QLocale &locale)
{
    const CivilDateTime at = civilDateTimeAt(start);
    const bool hasSeconds = step.unit == CalendarUnit::Second;
    const QString clock = wording::clockName(at, hasSeconds);
    if (level == RulerLevel::Major) {
        const Reader reader{locale, form == 0 ? Style::Full : Style::Compact};
        return TickWords::tr("%1, %2", "date and time").arg(wording::dayName(at.date, reader), clock);
    }
    if (form == 0)
        return clock;
    if (step.unit == CalendarUnit::Hour)
        return clock.left(2);
    return u':' + clock.right(2);
}

} // namespace

int tickNameForms(const CalendarStep &step, RulerLevel level)
{
    switch (step.unit) {
    case CalendarUnit::Year:
        return isNamedAsRange(step, level) ? 2 : 1;
    case CalendarUnit::Month:
        return step.count == 3 ? 1 : level == RulerLevel::Major ? 2 : 3;
    case CalendarUnit::MonthPart:
    case CalendarUnit::Day:
        return level == RulerLevel::Major ? 3 : 2;
    default:
        return 2;
    }
}

QString tickName(const CalendarStep &step, std::int64_t cell, RulerLevel level, int form, const QLocale &locale)
{
    switch (step.unit) {
    case CalendarUnit::Year:
        return yearName(step, cell, level, form, locale);
    case CalendarUnit::Month:
        return monthName(step, step.startOf(cell), level, form, locale);
    case CalendarUnit::MonthPart:
    case CalendarUnit::Day:
        return dayName(step.startOf(cell), level, form, locale);
    default:
        return clockName(step, step.startOf(cell), level, form, locale);
    }
}

double estimatedTickWidthPx(const QString &label, RulerLevel level)
{
    // Digits and lower-case letters of the ruler's fonts; ideographs are twice as wide.
    const double unitPx = level == RulerLevel::Major ? 7.8 : 6.4;
    const auto wide = std::count_if(label.cbegin(), label.cend(), [](QChar c) { return c.unicode() >= 0x2e80; });
    const double spacePx = level == RulerLevel::Major ? 8 : 6;
    return spacePx + unitPx * static_cast<double>(label.size() + wide);
}

} // namespace pactline
