// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/wording.h"

#include "model/time/civildate.h"
#include "model/time/edtfdate.h"
#include "model/time/edtfdraft.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::wording {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::wording", text); }

QString yearName(std::int64_t year, const QLocale &locale)
{
    const std::int64_t shown = year > 0 ? year : 1 - year;
    // Years of up to five digits carry no separators: 1235, not 1,235.
    const QString number = shown > 99'999 ? locale.toString(static_cast<qlonglong>(shown)) : QString::number(shown);
    return year > 0 ? number : tr("%1 BC").arg(number);
}

QString monthName(int month, const QLocale &locale, Style style)
{
    return locale.standaloneMonthName(month, style == Style::Full ? QLocale::LongFormat : QLocale::ShortFormat);
}

QString monthAndYear(const CivilDate &date, const QLocale &locale, Style style)
{
    return tr("%1 %2").arg(monthName(date.month, locale, style), yearName(date.year, locale));
}

QString dayAndMonth(const CivilDate &date, const QLocale &locale, Style style)
{
    return tr("%1 %2").arg(QString::number(date.day), monthName(date.month, locale, style));
}

QString dayName(const CivilDate &date, const QLocale &locale, Style style)
{
    return tr("%1 %2").arg(dayAndMonth(date, locale, style), yearName(date.year, locale));
}

QString seasonName(int code, const QString &year)
{
    switch (code) {
    case 21:
    case 25:
    case 29:
        return tr("spring %1").arg(year);
    case 22:
    case 26:
    case 30:
        return tr("summer %1").arg(year);
    case 23:
    case 27:
    case 31:
        return tr("autumn %1").arg(year);
    case 24:
    case 28:
    case 32:
        return tr("winter %1").arg(year);
    case 33:
        return tr("first quarter of %1").arg(year);
    case 34:
        return tr("second quarter of %1").arg(year);
    case 35:
        return tr("third quarter of %1").arg(year);
    case 36:
        return tr("fourth quarter of %1").arg(year);
    case 37:
        return tr("first third of %1").arg(year);
    case 38:
        return tr("second third of %1").arg(year);
    case 39:
        return tr("last third of %1").arg(year);
    case 40:
        return tr("first half of %1").arg(year);
    default:
        return tr("second half of %1").arg(year);
    }
}

/// One stated date with the text it was read from.
struct Piece
{
    QString text; ///< in today's spelling
    edtf::StatedDate stated;
    [[nodiscard]] CivilDate first() const { return civilDateAt(stated.begin); }
    [[nodiscard]] CivilDate last() const { return civilDateAt(stated.end - Duration{1}); }
};

QString qualified(const QString &words, const DateQualifier &qualifier, Style style)
{
    QString result = words;
    if (qualifier.approximate)
        result = (style == Style::Full ? tr("about %1") : tr("c. %1")).arg(result);
    if (qualifier.uncertain)
        result = style == Style::Full ? tr("perhaps %1").arg(result) : tr("%1?").arg(result);
    return result;
}

int seasonCode(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits.right(2).toInt();
}

QString between(const Piece &piece, const QLocale &locale)
{
    return tr("between %1 and %2").arg(yearName(piece.first().year, locale), yearName(piece.last().year, locale));
}

QString timeWords(const Piece &piece, const QLocale &locale, Style style)
{
    const CivilDateTime at = civilDateTimeAt(piece.stated.begin);
    QString clock = u"%1:%2"_s.arg(at.hour, 2, 10, QChar(u'0')).arg(at.minute, 2, 10, QChar(u'0'));
    if (piece.stated.precision == DatePrecision::Second && at.second != 0)
        clock += u":%1"_s.arg(at.second, 2, 10, QChar(u'0'));
    return tr("%1, %2 UTC").arg(dayName(at.date, locale, style), clock);
}

/// Words for a date with X digits that are not wholly covered by a month, year, decade or century.
QString unspecifiedWords(const Piece &piece, const QLocale &locale, Style style)
{
    const CivilDate first = piece.first();
    const CivilDate last = piece.last();
    const bool isWholeYear = first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31;
    if (first.year == last.year && first.month == last.month)
        return tr("a day in %1").arg(monthAndYear(first, locale, style));
    if (first.year == last.year && isWholeYear)
        return piece.stated.precision == DatePrecision::Day ? tr("a day in %1").arg(yearName(first.year, locale))
                                                            : tr("a month of %1").arg(yearName(first.year, locale));
    if (isWholeYear)
        return between(piece, locale);
    return tr("between %1 and %2").arg(dayName(first, locale, style), dayName(last, locale, style));
}

QString plainWords(const Piece &piece, const QLocale &locale, Style style)
{
    const CivilDate first = piece.first();
    switch (piece.stated.precision) {
    case DatePrecision::Second:
    case DatePrecision::Minute:
    case DatePrecision::Hour:
        return timeWords(piece, locale, style);
    case DatePrecision::Day:
        return piece.stated.hasUnspecified ? unspecifiedWords(piece, locale, style) : dayName(first, locale, style);
    case DatePrecision::Month:
        return piece.stated.hasUnspecified ? unspecifiedWords(piece, locale, style)
                                           : monthAndYear(first, locale, style);
    case DatePrecision::Season:
        return seasonName(seasonCode(piece.text), yearName(first.year, locale));
    case DatePrecision::Year:
        return piece.stated.hasUnspecified ? unspecifiedWords(piece, locale, style) : yearName(first.year, locale);
    case DatePrecision::Decade:
        return first.year > 0 && piece.stated.hasUnspecified ? tr("the %1s").arg(first.year) : between(piece, locale);
    case DatePrecision::Century:
    case DatePrecision::Coarser:
    case DatePrecision::Unknown:
        break;
    }
    return between(piece, locale);
}

QString wordsOf(const Piece &piece, const QLocale &locale, Style style)
{
    return qualified(plainWords(piece, locale, style), piece.stated.qualifier, style);
}

bool readPiece(QStringView text, Piece &piece)
{
    edtf::ParseError error;
    qsizetype position = 0;
    piece.text = text.toString();
    return edtf::readDate(text, position, {}, piece.stated, error);
}

/// "21 September – 20 November 2010": what both sides share is said once.
QString closedInterval(const Piece &from, const Piece &to, const QLocale &locale, Style style)
{
    const CivilDate first = from.first();
    const CivilDate last = to.first();
    const bool isPlain = !from.stated.hasUnspecified && !to.stated.hasUnspecified && !from.stated.qualifier.isSet() &&
                         !to.stated.qualifier.isSet() && from.stated.precision == to.stated.precision &&
                         first.year == last.year && first.year > 0;
    QString start = wordsOf(from, locale, style);
    if (isPlain && from.stated.precision == DatePrecision::Day)
        start = first.month == last.month ? QString::number(first.day) : dayAndMonth(first, locale, style);
    else if (isPlain && from.stated.precision == DatePrecision::Month)
        start = monthName(first.month, locale, style);
    return tr("%1 – %2").arg(start, wordsOf(to, locale, style));
}

QString intervalWords(const UncertainDate &date, const QString &text, const QLocale &locale, Style style)
{
    const qsizetype slash = text.indexOf(u'/');
    Piece from;
    Piece to;
    const bool hasStart = date.startKind == DateEnd::Known && readPiece(QStringView(text).left(slash), from);
    const bool hasEnd = date.endKind == DateEnd::Known && readPiece(QStringView(text).mid(slash + 1), to);
    if (hasStart && hasEnd)
        return closedInterval(from, to, locale, style);
    if (hasStart) {
        const QString start = wordsOf(from, locale, style);
        if (date.endKind == DateEnd::Open)
            return style == Style::Full ? tr("%1 → ongoing").arg(start) : tr("%1 →").arg(start);
        return style == Style::Full ? tr("%1 → end not known").arg(start) : tr("%1 – ?").arg(start);
    }
    const QString end = wordsOf(to, locale, style);
    if (date.startKind == DateEnd::Open)
        return tr("until %1").arg(end);
    return style == Style::Full ? tr("start not known → %1").arg(end) : tr("? – %1").arg(end);
}

QString memberWords(QStringView member, const QLocale &locale, Style style)
{
    const qsizetype dots = member.indexOf(u"..");
    Piece first;
    Piece last;
    if (dots < 0)
        return readPiece(member, first) ? wordsOf(first, locale, style) : member.toString();
    const bool hasFirst = dots > 0 && readPiece(member.left(dots), first);
    const bool hasLast = dots + 2 < member.size() && readPiece(member.mid(dots + 2), last);
    if (hasFirst && hasLast)
        return tr("%1 to %2").arg(wordsOf(first, locale, style), wordsOf(last, locale, style));
    return hasFirst ? tr("%1 or later").arg(wordsOf(first, locale, style))
                    : tr("%1 or earlier").arg(wordsOf(last, locale, style));
}

QString setWords(const QString &text, const QLocale &locale, Style style)
{
    constexpr qsizetype mostMembersNamed = 8;
    const bool isOneOf = text.startsWith(u'[');
    const QList<QStringView> members = QStringView(text).sliced(1, text.size() - 2).split(u',');
    QStringList words;
    for (qsizetype at = 0; at < std::min(members.size(), mostMembersNamed); ++at)
        words += memberWords(members[at], locale, style);
    if (members.size() > mostMembersNamed)
        words += tr("%1 more").arg(members.size() - mostMembersNamed);
    if (words.size() == 1)
        return words.first();
    const QString last = words.takeLast();
    const QString list = words.join(tr(", "));
    return isOneOf ? tr("one of %1 or %2").arg(list, last) : tr("%1 and %2").arg(list, last);
}

} // namespace

QString inWords(const UncertainDate &date, const QLocale &locale, Style style)
{
    if (date.isNull())
        return {};
    QString text = date.text;
    if (!edtf::parse(text).warning.isEmpty())
        text = edtf::modernised(text).text;
    if (date.isSet)
        return setWords(text, locale, style);
    if (date.isInterval)
        return intervalWords(date, text, locale, style);
    Piece piece;
    return readPiece(text, piece) ? wordsOf(piece, locale, style) : text;
}

QString precisionInWords(const UncertainDate &date)
{
    if (date.isNull())
        return tr("no date");
    DatePrecision precision = std::max(date.startPrecision, date.endPrecision);
    switch (precision) {
    case DatePrecision::Second:
        return tr("second precision");
    case DatePrecision::Minute:
        return tr("minute precision");
    case DatePrecision::Hour:
        return tr("hour precision");
    case DatePrecision::Day:
        return tr("day precision");
    case DatePrecision::Month:
        return tr("month precision");
    case DatePrecision::Season:
        return tr("season precision");
    case DatePrecision::Year:
        return tr("year precision");
    case DatePrecision::Decade:
        return tr("decade precision");
    case DatePrecision::Century:
        return tr("century precision");
    case DatePrecision::Coarser:
    case DatePrecision::Unknown:
        break;
    }
    return tr("coarser than a century");
}

QString dayInWords(TimePoint time, const QLocale &locale)
{
    return time.isFinite() ? dayName(civilDateAt(time), locale, Style::Full) : QString();
}

QString spanInWords(const TimeSpan &span, const QLocale &locale)
{
    if (!span.start.isFinite() || !span.end.isFinite() || span.isEmpty())
        return {};
    const CivilDate first = civilDateAt(span.start);
    const CivilDate last = civilDateAt(span.end - Duration{1});
    const std::int64_t days = span.length().seconds / secondsPerDay;
    QString from;
    QString to;
    if (days >= 366 * 40) {
        from = yearName(first.year, locale);
        to = yearName(last.year, locale);
    } else if (days >= 92) {
        from = monthAndYear(first, locale, Style::Compact);
        to = monthAndYear(last, locale, Style::Compact);
    } else {
        from = dayName(first, locale, Style::Compact);
        to = dayName(last, locale, Style::Compact);
    }
    return from == to ? from : tr("%1 – %2").arg(from, to);
}

} // namespace pactline::wording
