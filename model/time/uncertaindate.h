// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timepoint.h"

#include <QString>

#include <cstdint>

namespace pactline {

/// The finest unit that a date's text states.
enum class DatePrecision : std::uint8_t {
    Unknown,
    Second,
    Minute,
    Hour,
    Day,
    Month,
    Season,
    Year,
    Decade,
    Century,
    Coarser
};

/// How an end of an interval, or a whole date, is known.
enum class DateEnd : std::uint8_t {
    Known,   ///< a date is given
    Open,    ///< `..`: still going on, or since always
    Unknown, ///< empty: there is one, nobody says which
};

/// One side's qualification: `?` uncertain, `~` approximate, `%` both.
struct DateQualifier
{
    bool uncertain = false;
    bool approximate = false;

    friend constexpr bool operator==(const DateQualifier &, const DateQualifier &) = default;
    [[nodiscard]] constexpr bool isSet() const { return uncertain || approximate; }
};

/// A date as stated (EDTF, ISO 8601-2:2019), with the bounds that follow from it.
///
/// Every stated date covers a stretch, as "2019" covers a year. For a plain date start and end are the two edges of
/// that stretch: it began no earlier than earliestStart and was over no later than latestEnd. For an interval `A/B` the
/// beginning lies somewhere in A, [earliestStart, latestStart), and the finish somewhere in B, [earliestEnd,
/// latestEnd). All bounds are half-open edges in UTC seconds. An open or unknown side has TimePoint::beginning() or
/// end() as its bounds. A qualifier (`?`, `~`) never widens the bounds; it is kept beside them for drawing and wording.
struct UncertainDate
{
    QString text; ///< the EDTF text, unchanged

    TimePoint earliestStart;
    TimePoint latestStart; ///< the exclusive end of the stretch in which the start lies
    TimePoint earliestEnd; ///< the inclusive begin of the stretch in which the end lies
    TimePoint latestEnd;   ///< exclusive

    DatePrecision startPrecision = DatePrecision::Unknown;
    DatePrecision endPrecision = DatePrecision::Unknown;
    DateEnd startKind = DateEnd::Unknown;
    DateEnd endKind = DateEnd::Unknown;
    DateQualifier startQualifier;
    DateQualifier endQualifier;
    bool isInterval = false; ///< written as `A/B`
    /// Written as a set, `{…}` or `[…]`; the bounds span all members. Dots at the rim of `{…}` are an open end, of
    /// `[…]` an unknown one.
    bool isSet = false;
    bool hasUnspecified = false; ///< has X digits

    friend bool operator==(const UncertainDate &, const UncertainDate &) = default;

    /// No date at all (empty text).
    [[nodiscard]] bool isNull() const { return text.isEmpty(); }
    [[nodiscard]] bool isOngoing() const { return endKind == DateEnd::Open; }
    /// One stated date at day precision or finer, or a whole coarse unit: drawn as a mark, not as a bar.
    [[nodiscard]] bool isPoint() const { return !isInterval; }
    /// Everything the date may touch.
    [[nodiscard]] TimeSpan possible() const { return {earliestStart, latestEnd}; }
    /// What it surely covers; empty for a coarse plain date (something happened on one day in that year).
    [[nodiscard]] TimeSpan certain() const
    {
        return isInterval && latestStart <= earliestEnd ? TimeSpan{latestStart, earliestEnd}
                                                        : TimeSpan{earliestStart, earliestStart};
    }
};

} // namespace pactline
