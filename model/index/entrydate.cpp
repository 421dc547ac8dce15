// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/entrydate.h"

#include "model/index/timelineindex.h"

namespace pactline::index {

namespace {

bool isDayExact(DatePrecision precision)
{
    return precision >= DatePrecision::Second && precision <= DatePrecision::Day;
}

} // namespace

bool hasPlace(const UncertainDate &date)
{
    return !date.isNull() && (date.earliestStart.isFinite() || date.latestStart.isFinite() ||
                              date.earliestEnd.isFinite() || date.latestEnd.isFinite());
}

std::uint8_t flagsOf(const UncertainDate &date)
{
    const bool isOneOf = date.isSet && date.text.startsWith(u'[');
    unsigned flags = 0;
    if (date.isPoint() && date.earliestStart.isFinite() && date.latestEnd.isFinite())
        flags |= EntryIsPoint;
    if (date.startQualifier.isSet() || date.startKind != DateEnd::Known || isOneOf)
        flags |= EntryStartIsVague;
    if (!date.earliestStart.isFinite())
        flags |= EntryStartIsUnbounded;
    if (date.endKind == DateEnd::Open)
        flags |= EntryEndIsOpen;
    else if (date.endKind == DateEnd::Unknown)
        flags |= EntryEndIsUnknown;
    else if (date.endQualifier.isSet() || isOneOf)
        flags |= EntryEndIsVague;
    return static_cast<std::uint8_t>(flags);
}

TimePoint certainStartOf(const UncertainDate &date)
{
    if (date.startKind == DateEnd::Unknown)
        return date.earliestEnd;
    const bool isExact = isDayExact(date.startPrecision) && !date.startQualifier.isSet() && !date.isSet;
    return date.startKind == DateEnd::Open || isExact ? date.earliestStart : date.latestStart;
}

} // namespace pactline::index
