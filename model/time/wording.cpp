// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/wording.h"

#include "model/time/datewords.h"
#include "model/time/edtfdraft.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::wording {

namespace {

using edtf::StatedDate;

bool readPiece(QStringView text, const edtf::Options &options, StatedDate &stated)
{
    edtf::Scanner scanner(text);
    return edtf::readDate(scanner, options, stated);
}

/// "21 September – 20 November 2010": what both sides share is said once.
QString closedInterval(const StatedDate &from, const StatedDate &to, const Reader &reader)
{
    const CivilDate first = firstDay(from);
    const CivilDate last = firstDay(to);
    const bool isPlain = !from.hasUnspecified() && !to.hasUnspecified() && !from.qualifier().isSet() &&
                         !to.qualifier().isSet() && from.precision == to.precision && first.year == last.year;
    const QString end = dateInWords(to, reader);
    QString start = dateInWords(from, reader);
    if (isPlain && start == end)
        return end;
    if (isPlain && from.precision == DatePrecision::Day)
        start = first.month == last.month ? QString::number(first.day) : dayAndMonth(first, reader);
    else if (isPlain && from.precision == DatePrecision::Month)
        start = monthName(first.month, reader);
    return Words::tr("%1 – %2", "from, to").arg(start, end);
}

QString intervalWords(const UncertainDate &date, const QString &text, const edtf::Options &options,
                      const Reader &reader)
{
    const bool isFull = reader.style == Style::Full;
    const qsizetype slash = text.indexOf(u'/');
    StatedDate from;
    StatedDate to;
    const bool hasStart = date.startKind == DateEnd::Known && readPiece(QStringView(text).left(slash), options, from);
    const bool hasEnd = date.endKind == DateEnd::Known && readPiece(QStringView(text).mid(slash + 1), options, to);
    if (hasStart && hasEnd)
        return closedInterval(from, to, reader);
    if (hasStart) {
        const QString start = dateInWords(from, reader);
        if (date.endKind == DateEnd::Open)
            return isFull ? Words::tr("%1 → ongoing").arg(start) : Words::tr("%1 →").arg(start);
        return isFull ? Words::tr("%1 → end unknown").arg(start) : Words::tr("%1 – ?").arg(start);
    }
    const QString end = dateInWords(to, reader);
    if (date.startKind == DateEnd::Open)
        return Words::tr("until %1").arg(end);
    return isFull ? Words::tr("start unknown → %1").arg(end) : Words::tr("? – %1").arg(end);
}

QString memberWords(QStringView member, bool isOneOf, const edtf::Options &options, const Reader &reader)
{
    const qsizetype dots = member.indexOf(u"..");
    StatedDate first;
    StatedDate last;
    if (dots < 0)
        return readPiece(member, options, first) ? dateInWords(first, reader) : member.toString();
    const bool hasFirst = dots > 0 && readPiece(member.left(dots), options, first);
    const bool hasLast = dots + 2 < member.size() && readPiece(member.mid(dots + 2), options, last);
    if (hasFirst && hasLast)
        return Words::tr("%1 to %2").arg(dateInWords(first, reader), dateInWords(last, reader));
    if (hasFirst)
        return (isOneOf ? Words::tr("%1 or later") : Words::tr("%1 onwards")).arg(dateInWords(first, reader));
    return (isOneOf ? Words::tr("%1 or earlier") : Words::tr("%1 and earlier")).arg(dateInWords(last, reader));
}

QString setWords(QStringView text, const edtf::Options &options, const Reader &reader)
{
    constexpr int mostMembersNamed = 8;
    const bool isOneOf = text.startsWith(u'[');
    QStringList words;
    qsizetype members = 0;
    // A set may have a hundred thousand members: those behind the first few are only counted.
    for (qsizetype start = 1; start < text.size(); ++members) {
        const qsizetype comma = text.indexOf(u',', start);
        const qsizetype end = comma < 0 ? text.size() - 1 : comma;
        if (members < mostMembersNamed)
            words += memberWords(text.sliced(start, end - start), isOneOf, options, reader);
        start = comma < 0 ? text.size() : comma + 1;
    }
    if (members > mostMembersNamed)
        words += Words::tr("%1 more").arg(members - mostMembersNamed);
    if (words.size() == 1)
        return words.first();
    const QString last = words.takeLast();
    const QString list = words.join(Words::tr(", ", "between names"));
    return isOneOf ? Words::tr("one of %1 or %2").arg(list, last) : Words::tr("%1 and %2").arg(list, last);
}

/// Which reading of the seasons gave the date its bounds: the value does not say, but its text read again does.
edtf::Options optionsOf(const UncertainDate &date)
{
    const edtf::Options northern;
    const edtf::Parsed again = edtf::parse(date.text, northern);
    return again.date == date ? northern : edtf::Options{edtf::Hemisphere::Southern};
}

} // namespace

QString inWords(const UncertainDate &date, const QLocale &locale, Style style)
{
    if (date.isNull())
        return {};
    const Reader reader{locale, style};
    const edtf::Options options = optionsOf(date);
    const bool isDraft = !edtf::parse(date.text, options).warning.isEmpty();
    const QString text = isDraft ? edtf::modernised(date.text).text : date.text;
    if (date.isSet)
        return setWords(text, options, reader);
    if (date.isInterval)
        return intervalWords(date, text, options, reader);
    StatedDate stated;
    return readPiece(text, options, stated) ? dateInWords(stated, reader) : text;
}

QString precisionInWords(const UncertainDate &date)
{
    if (date.isNull())
        return Words::tr("no date");
    switch (std::max(date.startPrecision, date.endPrecision)) {
    case DatePrecision::Second:
        return Words::tr("second precision");
    case DatePrecision::Minute:
        return Words::tr("minute precision");
    case DatePrecision::Hour:
        return Words::tr("hour precision");
    case DatePrecision::Day:
        return Words::tr("day precision");
    case DatePrecision::Month:
        return Words::tr("month precision");
    case DatePrecision::Season:
        return Words::tr("season precision");
    case DatePrecision::Year:
        return Words::tr("year precision");
    case DatePrecision::Decade:
        return Words::tr("decade precision");
    case DatePrecision::Century:
        return Words::tr("century precision");
    case DatePrecision::Coarser:
    case DatePrecision::Unknown:
        break;
    }
    return Words::tr("coarser than a century");
}

QString dayInWords(TimePoint time, const QLocale &locale)
{
    return time.isFinite() ? dayName(civilDateAt(time), {locale, Style::Full}) : QString();
}

QString spanInWords(const TimeSpan &span, const QLocale &locale)
{
    if (!span.start.isFinite() || !span.end.isFinite() || span.isEmpty())
        return {};
    const Reader reader{locale, Style::Compact};
    const CivilDateTime first = civilDateTimeAt(span.start);
    const CivilDateTime last = civilDateTimeAt(span.end - Duration{1});
    const std::int64_t days = span.length().seconds / secondsPerDay;
    QString from;
    QString to;
    if (days >= 366 * 40) {
        from = yearName(first.date.year, locale);
        to = yearName(last.date.year, locale);
    } else if (days >= 92) {
        from = monthAndYear(first.date, reader);
        to = monthAndYear(last.date, reader);
    } else if (days >= 2) {
        from = dayName(first.date, reader);
        to = dayName(last.date, reader);
    } else {
        const CivilDateTime end = civilDateTimeAt(span.end);
        const QString pattern = Words::tr("%1, %2", "day and time");
        from = pattern.arg(dayName(first.date, reader), clockName(first, false));
        to = first.date == end.date ? clockName(end, false)
                                    : pattern.arg(dayName(end.date, reader), clockName(end, false));
    }
    return from == to ? from : Words::tr("%1 – %2", "from, to").arg(from, to);
}

} // namespace pactline::wording
