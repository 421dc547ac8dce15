// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfinterval.h"

#include "model/time/edtfdate.h"

#include <algorithm>

namespace pactline::edtf {

namespace {

/// One side of an interval.
struct Side
{
    DateEnd kind = DateEnd::Known;
    StatedDate stated; ///< only when known
};

void setStart(UncertainDate &date, const Side &side)
{
    const bool isKnown = side.kind == DateEnd::Known;
    date.startKind = side.kind;
    date.earliestStart = isKnown ? side.stated.begin : TimePoint::beginning();
    date.latestStart = isKnown                      ? side.stated.end
                       : side.kind == DateEnd::Open ? TimePoint::beginning()
                                                    : TimePoint::end();
    date.startPrecision = isKnown ? side.stated.precision : DatePrecision::Unknown;
    date.startQualifier = side.stated.qualifier();
}

void setEnd(UncertainDate &date, const Side &side)
{
    const bool isKnown = side.kind == DateEnd::Known;
    date.endKind = side.kind;
    date.earliestEnd = isKnown                      ? side.stated.begin
                       : side.kind == DateEnd::Open ? TimePoint::end()
                                                    : TimePoint::beginning();
    date.latestEnd = isKnown ? side.stated.end : TimePoint::end();
    date.endPrecision = isKnown ? side.stated.precision : DatePrecision::Unknown;
    date.endQualifier = side.stated.qualifier();
}

bool readSide(Scanner &scanner, const Options &options, Side &side, int &level)
{
    if (scanner.isAtEnd() || scanner.isAt(u'/')) {
        side.kind = DateEnd::Unknown;
        level = std::max(level, 1);
        return true;
    }
    if (scanner.isAtDots()) {
        scanner.skip(2);
        side.kind = DateEnd::Open;
        level = std::max(level, 1);
        return true;
    }
    side.kind = DateEnd::Known;
    if (!readDate(scanner, options, side.stated))
        return false;
    // X within an interval is of level 2; times of day are of none, ISO 8601 alone has them.
    const bool isBeyondLevelOne = side.stated.hasUnspecified() || side.stated.time;
    level = std::max(level, isBeyondLevelOne ? 2 : side.stated.level);
    return true;
}

bool readOneDate(Scanner &scanner, const Options &options, UncertainDate &date, int &level)
{
    Side side;
    if (!readDate(scanner, options, side.stated) || !scanner.expectEnd())
        return false;
    level = std::max(level, side.stated.level);
    setStart(date, side);
    setEnd(date, side);
    date.hasUnspecified = side.stated.hasUnspecified();
    return true;
}

} // namespace

bool readDateOrInterval(Scanner &scanner, const Options &options, UncertainDate &date, int &level)
{
    if (!scanner.text().contains(u'/'))
        return readOneDate(scanner, options, date, level);
    date.isInterval = true;
    Side start;
    Side end;
    if (!readSide(scanner, options, start, level))
        return false;
    if (!scanner.isAt(u'/'))
        return scanner.failExpecting(Messages::tr("the slash of the interval"));
    scanner.skip(1);
    const qsizetype endPosition = scanner.position();
    if (!readSide(scanner, options, end, level) || !scanner.expectEnd())
        return false;
    const bool bothKnown = start.kind == DateEnd::Known && end.kind == DateEnd::Known;
    if (start.kind != DateEnd::Known && end.kind != DateEnd::Known)
        return scanner.fail(0, Messages::tr("an interval needs a date at one of its ends"));
    if (bothKnown && end.stated.end <= start.stated.begin)
        return scanner.fail(endPosition, Messages::tr("the interval ends before it begins"));
    setStart(date, start);
    setEnd(date, end);
    date.hasUnspecified = start.stated.hasUnspecified() || end.stated.hasUnspecified();
    // An unknown end lies after the start at least, and an unknown start before the end.
    if (end.kind == DateEnd::Unknown)
        date.earliestEnd = start.stated.begin;
    if (start.kind == DateEnd::Unknown)
        date.latestStart = end.stated.end;
    return true;
}

} // namespace pactline::edtf
