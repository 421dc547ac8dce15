// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/datewords.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace pactline::wording {

namespace {

using edtf::StatedDate;

QString zoneName(int offsetMinutes)
{
    if (offsetMinutes == 0)
        return u"UTC"_s;
    const int magnitude = offsetMinutes < 0 ? -offsetMinutes : offsetMinutes;
    const QString hours = QString::number(magnitude / 60);
    const QString minutes = magnitude % 60 == 0 ? QString() : u":%1"_s.arg(magnitude % 60, 2, 10, QChar(u'0'));
    return (offsetMinutes < 0 ? u"UTC−"_s : u"UTC+"_s) + hours + minutes;
}

/// Times are said as stated, in their own zone.
QString timeWords(const StatedDate &stated, const Reader &reader)
{
    const int offset = stated.time->offsetMinutes.value_or(0);
    const CivilDateTime at = civilDateTimeAt(stated.begin + Duration{offset * 60LL});
    const bool withSeconds = stated.time->precision == DatePrecision::Second && at.second != 0;
    const QString words = Words::tr("%1, %2", "day and time").arg(dayName(at.date, reader), clockName(at, withSeconds));
    return stated.time->offsetMinutes ? Words::tr("%1 %2", "time and zone").arg(words, zoneName(offset)) : words;
}

/// "1960s", "1560–1569", or empty for wholly unspecified years.
QString yearsOf(const StatedDate &stated, const Reader &reader)
{
    if (stated.year.digits.isWhollyUnspecified())
        return Words::tr("an unknown year");
    return stated.year.first == stated.year.last ? yearName(stated.year.first, reader.locale)
                                                 : yearsName(stated.year.first, stated.year.last, reader.locale);
}

/// "about 1950 (1900–1999)" for 1950S2.
QString estimatedYear(const edtf::Year &year, const Reader &reader)
{
    // The range of -1950S2 is said as the digits are written, 1999–1900 BC.
    const std::int64_t shift = year.estimate < 0 ? 1 : 0;
    const QString years = yearsName(year.first + shift, year.last + shift, reader.locale);
    return (reader.style == Style::Full ? Words::tr("about %1 (%2)") : Words::tr("c. %1 (%2)"))
        .arg(roundYearName(*year.estimate, reader.locale), years);
}

/// A year that is not a single one.
QString someYears(const StatedDate &stated, const Reader &reader)
{
    const edtf::Year &year = stated.year;
    if (year.digits.isWhollyUnspecified())
        return Words::tr("an unknown year");
    if (year.estimate)
        return estimatedYear(year, reader);
    const QString years = yearsName(year.first, year.last, reader.locale);
    if (reader.style == Style::Compact)
        return years;
    if (!years.contains(u'–'))
        return Words::tr("the %1", "decade").arg(years);
    // The X of 19XX says that one of the years is meant; a century 19 is all of them.
    return year.digits.isStated() ? Words::tr("between %1 and %2")
                                        .arg(yearName(year.first, reader.locale), yearName(year.last, reader.locale))
                                  : Words::tr("the years %1").arg(years);
}

/// "May 2019", "May, 2000–2099", "May of an unknown year".
QString monthOfYears(const StatedDate &stated, const Reader &reader)
{
    if (!stated.year.digits.hasUnspecified())
        return monthAndYear(firstDay(stated), reader);
    const QString month = monthName(stated.month.least(), reader);
    const QString years = yearsOf(stated, reader);
    return (stated.year.digits.isWhollyUnspecified() ? Words::tr("%1 of %2", "month, unknown year")
                                                     : Words::tr("%1, %2", "month, years"))
        .arg(month, years);
}

/// A day or month with X digits: "a day in April 1985", "day 25 of a month in 1560", "25 December, 1560s".
QString unspecifiedWords(const StatedDate &stated, const Reader &reader)
{
    const bool isDayKnown = stated.day.isStated() && !stated.day.hasUnspecified();
    const bool isMonthKnown = !stated.month.hasUnspecified();
    const bool isYearKnown = !stated.year.digits.hasUnspecified();
    const bool isPartial = (stated.month.hasUnspecified() && !stated.month.isWhollyUnspecified()) ||
                           (stated.day.hasUnspecified() && !stated.day.isWhollyUnspecified());
    const CivilDate first = firstDay(stated);
    const CivilDate last = lastDay(stated);
    if (isPartial && isYearKnown && !stated.day.isStated())
        return Words::tr("between %1 and %2").arg(monthName(first.month, reader), monthAndYear(last, reader));
    if (isPartial)
        return Words::tr("between %1 and %2").arg(dayName(first, reader), dayName(last, reader));
    const QString years = yearsOf(stated, reader);
    if (!isMonthKnown && isDayKnown)
        return Words::tr("day %1 of a month in %2").arg(stated.day.least()).arg(years);
    if (!isMonthKnown)
        return (stated.day.isStated() ? Words::tr("a day in %1") : Words::tr("a month of %1")).arg(years);
    const QString monthWords = monthOfYears(stated, reader);
    if (isDayKnown)
        return Words::tr("%1 %2", "day and month").arg(QString::number(stated.day.least()), monthWords);
    return stated.day.isStated() ? Words::tr("a day in %1").arg(monthWords) : monthWords;
}

QString plainWords(const StatedDate &stated, const Reader &reader)
{
    if (stated.time)
        return timeWords(stated, reader);
    const bool isOneYear = stated.year.first == stated.year.last;
    if (stated.season != 0) {
        const QString years = isOneYear ? QString() : yearsOf(stated, reader);
        const QString season = seasonName(stated.season, firstDay(stated), lastDay(stated), reader.locale);
        return isOneYear ? season : Words::tr("%1, %2", "season, years").arg(season, years);
    }
    if (stated.month.isStated() && stated.hasUnspecified())
        return unspecifiedWords(stated, reader);
    if (stated.day.isStated())
        return dayName(firstDay(stated), reader);
    if (stated.month.isStated())
        return monthAndYear(firstDay(stated), reader);
    return isOneYear ? yearName(stated.year.first, reader.locale) : someYears(stated, reader);
}

QString wholly(const QString &words, DateQualifier qualifier, Style style)
{
    QString result = words;
    if (qualifier.approximate)
        result = (style == Style::Full ? Words::tr("about %1") : Words::tr("c. %1")).arg(result);
    if (qualifier.uncertain)
        result = style == Style::Full ? Words::tr("perhaps %1").arg(result) : Words::tr("%1?").arg(result);
    return result;
}

struct NamedPart
{
    QString name;
    DateQualifier qualifier;
};

/// "year and month approximate", or empty when no part is qualified like this.
QString remark(const std::vector<NamedPart> &parts, DateQualifier qualifier, const QString &pattern)
{
    QStringList names;
    for (const NamedPart &part : parts) {
        if (part.qualifier == qualifier)
            names += part.name;
    }
    return names.isEmpty() ? QString() : pattern.arg(names.join(Words::tr(" and ", "between two names")));
}

QString partlyQualified(const QString &words, const std::vector<NamedPart> &parts)
{
    QStringList remarks{remark(parts, {true, false}, Words::tr("%1 uncertain")),
                        remark(parts, {false, true}, Words::tr("%1 approximate")),
                        remark(parts, {true, true}, Words::tr("%1 uncertain and approximate"))};
    remarks.removeAll(QString());
    return Words::tr("%1 (%2)", "date, remark").arg(words, remarks.join(u", "_s));
}

} // namespace

CivilDate firstDay(const StatedDate &stated) { return civilDateAt(stated.begin); }

CivilDate lastDay(const StatedDate &stated) { return civilDateAt(stated.end - Duration{1}); }

QString dateInWords(const StatedDate &stated, const Reader &reader)
{
    const QString words = plainWords(stated, reader);
    std::vector<NamedPart> parts{{Words::tr("year"), stated.yearQualifier}};
    if (stated.month.isStated())
        parts.push_back({Words::tr("month"), stated.monthQualifier});
    if (stated.season != 0)
        parts.push_back({Words::tr("part of the year"), stated.monthQualifier});
    if (stated.day.isStated())
        parts.push_back({Words::tr("day"), stated.dayQualifier});
    bool isUniform = true;
    for (const NamedPart &part : parts)
        isUniform = isUniform && part.qualifier == parts.front().qualifier;
    if (isUniform || reader.style == Style::Compact)
        return wholly(words, stated.qualifier(), reader.style);
    return partlyQualified(words, parts);
}

} // namespace pactline::wording
