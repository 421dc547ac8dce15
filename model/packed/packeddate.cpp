// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed/packeddate.h"

#include <array>

using namespace Qt::StringLiterals;

namespace pactline::packed {

namespace {

/// How a bound is written: against the finite one before it, or as one of the far ends of time.
enum BoundCode : unsigned { Beside, Same, AtBeginning, AtEnd };

enum DateFlag : unsigned { IsInterval = 1, IsSet = 2, HasUnspecified = 4, InDays = 8 };

// Bounds beyond the far ends, which only a history with errors has, wrap around and back.
std::int64_t sum(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}
std::int64_t difference(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

std::array<TimePoint, 4> boundsOf(const UncertainDate &date)
{
    return {date.earliestStart, date.latestStart, date.earliestEnd, date.latestEnd};
}

unsigned bitsOf(const DateQualifier &qualifier)
{
    return (qualifier.uncertain ? 1u : 0u) | (qualifier.approximate ? 2u : 0u);
}

DateQualifier qualifierOf(unsigned bits) { return {(bits & 1) != 0, (bits & 2) != 0}; }

UncertainDate readAllButText(ByteReader &in)
{
    const unsigned codes = in.byte();
    const unsigned precisions = in.byte();
    const unsigned ends = in.byte();
    const unsigned flags = in.byte();
    const std::int64_t unit = (flags & InDays) != 0 ? secondsPerDay : 1;
    std::array<TimePoint, 4> bounds;
    std::int64_t before = 0;
    for (unsigned at = 0; at < bounds.size(); ++at) {
        switch ((codes >> (2 * at)) & 3) {
        case Beside:
            before = sum(before, in.signedNumber());
            [[fallthrough]];
        case Same:
            bounds[at] = {before * unit};
            break;
        case AtBeginning:
            bounds[at] = TimePoint::beginning();
            break;
        default:
            bounds[at] = TimePoint::end();
        }
    }
    UncertainDate date;
    date.earliestStart = bounds[0];
    date.latestStart = bounds[1];
    date.earliestEnd = bounds[2];
    date.latestEnd = bounds[3];
    date.startPrecision = static_cast<DatePrecision>(precisions & 15);
    date.endPrecision = static_cast<DatePrecision>(precisions >> 4);
    date.startKind = static_cast<DateEnd>(ends & 3);
    date.endKind = static_cast<DateEnd>((ends >> 2) & 3);
    date.startQualifier = qualifierOf((ends >> 4) & 3);
    date.endQualifier = qualifierOf(ends >> 6);
    date.isInterval = (flags & IsInterval) != 0;
    date.isSet = (flags & IsSet) != 0;
    date.hasUnspecified = (flags & HasUnspecified) != 0;
    return date;
}

} // namespace

void writeDate(ByteWriter &out, const UncertainDate &date)
{
    const std::array<TimePoint, 4> bounds = boundsOf(date);
    const auto isFar = [](TimePoint time) { return time == TimePoint::beginning() || time == TimePoint::end(); };
    bool isInDays = true;
    for (const TimePoint bound : bounds)
        isInDays = isInDays && (isFar(bound) || bound.seconds % secondsPerDay == 0);
    const std::int64_t unit = isInDays ? secondsPerDay : 1;

    unsigned codes = 0;
    std::int64_t before = 0;
    for (unsigned at = 0; at < bounds.size(); ++at) {
        unsigned code = Beside;
        if (isFar(bounds[at])) {
            code = bounds[at] == TimePoint::end() ? AtEnd : AtBeginning;
        } else {
            code = bounds[at].seconds / unit == before ? Same : Beside;
            before = bounds[at].seconds / unit;
        }
        codes |= code << (2 * at);
    }
    out.byte(codes);
    out.byte(static_cast<unsigned>(date.startPrecision) | (static_cast<unsigned>(date.endPrecision) << 4));
    out.byte(static_cast<unsigned>(date.startKind) | (static_cast<unsigned>(date.endKind) << 2) |
             (bitsOf(date.startQualifier) << 4) | (bitsOf(date.endQualifier) << 6));
    out.byte((date.isInterval ? IsInterval : 0u) | (date.isSet ? IsSet : 0u) |
             (date.hasUnspecified ? HasUnspecified : 0u) | (isInDays ? InDays : 0u));
    before = 0;
    for (unsigned at = 0; at < bounds.size(); ++at) {
        if (((codes >> (2 * at)) & 3) == Beside) {
            out.signedNumber(difference(bounds[at].seconds / unit, before));
            before = bounds[at].seconds / unit;
        }
    }
    out.text(date.text);
}

UncertainDate readDate(ByteReader &in)
{
    UncertainDate date = readAllButText(in);
    date.text = in.text().toString();
    return date;
}

UncertainDate readBounds(ByteReader &in)
{
    UncertainDate date = readAllButText(in);
    const TextView text = in.text();
    const bool isChoice = !text.isEmpty() && text.data[0] == '[';
    date.text = isChoice ? u"[…]"_s : u"…"_s;
    return date;
}

} // namespace pactline::packed
