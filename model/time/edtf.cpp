// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtf.h"

#include "model/time/civildate.h"
#include "model/time/edtfdraft.h"
#include "model/time/edtfinterval.h"
#include "model/time/edtfscanner.h"
#include "model/time/edtfset.h"

using namespace Qt::StringLiterals;

namespace pactline::edtf {

namespace {

/// The commonest form, `2023-05-20`, in a tenth of the time that reading it part by part takes; nothing for all else.
std::optional<UncertainDate> plainDay(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    int parts[3] = {0, 0, 0};
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (at == 4 || at == 7)
            continue;
        const int digit = text[at].unicode() - u'0';
        if (digit < 0 || digit > 9)
            return {};
        int &part = parts[at < 4 ? 0 : at < 7 ? 1 : 2];
        part = 10 * part + digit;
    }
    const CivilDate day{parts[0], parts[1], parts[2]};
    if (day.month < 1 || day.month > 12 || day.day < 1 || day.day > daysInMonth(day.year, day.month))
        return {};
    UncertainDate date;
    date.earliestStart = date.earliestEnd = timePointFrom(day);
    date.latestStart = date.latestEnd = date.earliestStart + Duration{secondsPerDay};
    date.startPrecision = date.endPrecision = DatePrecision::Day;
    date.startKind = date.endKind = DateEnd::Known;
    return date;
}

/// Reads a whole text in today's spelling; the text itself is not yet set.
Parsed parseToday(QStringView text, const Options &options)
{
    Parsed parsed;
    Scanner scanner(text);
    UncertainDate date;
    const bool isSet = scanner.isAt(u'[') || scanner.isAt(u'{');
    if (text.isEmpty())
        scanner.fail(0, Messages::tr("the date is empty"));
    else if (isSet ? readSet(scanner, options, date, parsed.level)
                   : readDateOrInterval(scanner, options, date, parsed.level))
        parsed.date = date;
    if (!parsed.date) {
        parsed.error = scanner.error();
        parsed.level = 0;
    }
    return parsed;
}

QString shortened(QStringView text)
{
    constexpr qsizetype mostShown = 80;
    return text.size() <= mostShown ? text.toString() : text.first(mostShown).toString() + u"…"_s;
}

/// Reads a text that is wrong today as one of 2012. What is wrong then as well is told by whichever reading came
/// further.
Parsed parseDraft(QStringView text, const Options &options, const Parsed &today)
{
    const Modernised modern = modernised(text);
    if (!modern.isChanged)
        return today;
    Parsed old = parseToday(modern.text, options);
    if (!old.date) {
        old.error.position = modern.positions[static_cast<std::size_t>(old.error.position)];
        return old.error.position > today.error.position ? old : today;
    }
    old.warning = Messages::tr("“%1” is spelt as in the draft of 2012; today it is written “%2”")
                      .arg(shortened(text), shortened(modern.text));
    return old;
}

} // namespace

Parsed parse(QStringView text, const Options &options)
{
    Parsed parsed;
    parsed.date = plainDay(text);
    if (!parsed.date)
        parsed = parseToday(text, options);
    if (!parsed.date)
        parsed = parseDraft(text, options, parsed);
    if (parsed.date)
        parsed.date->text = text.toString();
    return parsed;
}

QString isoDate(TimePoint time)
{
    if (!time.isFinite())
        return {};
    const CivilDateTime at = civilDateTimeAt(time);
    const std::int64_t year = at.date.year;
    const std::int64_t magnitude = year < 0 ? -year : year;
    const bool isLong = magnitude > 9999;
    QString text = year < 0 ? u"-"_s : isLong ? u"+"_s : QString();
    text += u"%1-%2-%3"_s.arg(magnitude, 4, 10, QChar(u'0'))
                .arg(at.date.month, 2, 10, QChar(u'0'))
                .arg(at.date.day, 2, 10, QChar(u'0'));
    if (at.hour != 0 || at.minute != 0 || at.second != 0)
        text += u"T%1:%2:%3Z"_s.arg(at.hour, 2, 10, QChar(u'0'))
                    .arg(at.minute, 2, 10, QChar(u'0'))
                    .arg(at.second, 2, 10, QChar(u'0'));
    return text;
}

QString isoLatest(const UncertainDate &date)
{
    if (date.isNull() || !date.latestEnd.isFinite())
        return {};
    const bool hasTime = (date.endPrecision >= DatePrecision::Second && date.endPrecision <= DatePrecision::Hour) ||
                         date.latestEnd.seconds % secondsPerDay != 0;
    return isoDate(date.latestEnd - Duration{hasTime ? 1 : secondsPerDay});
}

} // namespace pactline::edtf
