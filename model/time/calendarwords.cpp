// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/calendarwords.h"

using namespace Qt::StringLiterals;

namespace pactline::wording {

namespace {

/// Years of up to five digits carry no separators: 1235, not 1,235.
QString yearNumber(std::int64_t number, const QLocale &locale)
{
    return number > 99'999 ? locale.toString(static_cast<qlonglong>(number)) : QString::number(number);
}

} // namespace

QString yearName(std::int64_t year, const QLocale &locale)
{
    return year > 0 ? yearNumber(year, locale) : Words::tr("%1 BC").arg(yearNumber(1 - year, locale));
}

QString roundYearName(std::int64_t year, const QLocale &locale)
{
    return year > 0 ? yearNumber(year, locale) : Words::tr("%1 BC").arg(yearNumber(-year, locale));
}

QString monthName(int month, const Reader &reader)
{
    return reader.locale.standaloneMonthName(month,
                                             reader.style == Style::Full ? QLocale::LongFormat : QLocale::ShortFormat);
}

QString monthAndYear(const CivilDate &date, const Reader &reader)
{
    return Words::tr("%1 %2", "month and year").arg(monthName(date.month, reader), yearName(date.year, reader.locale));
}

QString dayAndMonth(const CivilDate &date, const Reader &reader)
{
    return Words::tr("%1 %2", "day and month").arg(QString::number(date.day), monthName(date.month, reader));
}

QString dayName(const CivilDate &date, const Reader &reader)
{
    return Words::tr("%1 %2", "day with month, and year")
        .arg(dayAndMonth(date, reader), yearName(date.year, reader.locale));
}

QString clockName(const CivilDateTime &at, bool withSeconds)
{
    const QString clock = u"%1:%2"_s.arg(at.hour, 2, 10, QChar(u'0')).arg(at.minute, 2, 10, QChar(u'0'));
    return withSeconds ? clock + u":%1"_s.arg(at.second, 2, 10, QChar(u'0')) : clock;
}

QString yearsName(std::int64_t first, std::int64_t last, const QLocale &locale)
{
    // "the 1900s" could be ten years or a hundred, so only decades that cannot be misread are named like that.
    const bool isDecade = first >= 1000 && first % 10 == 0 && last == first + 9;
    if (isDecade && first % 100 != 0)
        return Words::tr("%1s", "decade").arg(yearName(first, locale));
    if (last <= 0)
        return Words::tr("%1–%2", "years").arg(yearNumber(1 - first, locale), yearName(last, locale));
    return Words::tr("%1–%2", "years").arg(yearName(first, locale), yearName(last, locale));
}

namespace {

QString partOfYear(int code, const QString &year)
{
    switch (code) {
    case 33:
        return Words::tr("first quarter of %1").arg(year);
    case 34:
        return Words::tr("second quarter of %1").arg(year);
    case 35:
        return Words::tr("third quarter of %1").arg(year);
    case 36:
        return Words::tr("fourth quarter of %1").arg(year);
    case 37:
        return Words::tr("first four months of %1").arg(year);
    case 38:
        return Words::tr("middle four months of %1").arg(year);
    case 39:
        return Words::tr("last four months of %1").arg(year);
    case 40:
        return Words::tr("first half of %1").arg(year);
    default:
        return Words::tr("second half of %1").arg(year);
    }
}

/// "2023–24" for a season that ends in the next year.
QString seasonYear(const CivilDate &first, const CivilDate &last, const QLocale &locale)
{
    const QString year = yearName(first.year, locale);
    if (first.year == last.year || first.year <= 0)
        return year;
    return Words::tr("%1–%2", "years").arg(year, yearName(last.year, locale).right(2));
}

} // namespace

QString seasonName(int code, const CivilDate &first, const CivilDate &last, const QLocale &locale)
{
    if (code >= 33)
        return partOfYear(code, yearName(first.year, locale));
    const QString year = seasonYear(first, last, locale);
    QString words;
    switch (code % 4) {
    case 1:
        words = Words::tr("spring %1").arg(year);
        break;
    case 2:
        words = Words::tr("summer %1").arg(year);
        break;
    case 3:
        words = Words::tr("autumn %1").arg(year);
        break;
    default:
        words = Words::tr("winter %1").arg(year);
        break;
    }
    if (code >= 29)
        return Words::tr("southern %1", "season").arg(words);
    return code >= 25 ? Words::tr("northern %1", "season").arg(words) : words;
}

} // namespace pactline::wording
