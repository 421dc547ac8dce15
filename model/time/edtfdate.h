// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtf.h"
#include "model/time/edtfscanner.h"
#include "model/time/edtftime.h"
#include "model/time/edtfyear.h"

#include <optional>

namespace pactline::edtf {

/// One stated date of an EDTF text: the stretch that it covers, and how it is stated.
struct StatedDate
{
    TimePoint begin;
    TimePoint end; ///< exclusive
    DatePrecision precision = DatePrecision::Day;
    int level = 0;

    Year year;
    Digits month;
    Digits day;
    int season = 0; ///< 21 to 41 in place of a month; 0 for none
    std::optional<TimeOfDay> time;
    DateQualifier yearQualifier;
    DateQualifier monthQualifier; ///< of the season as well
    DateQualifier dayQualifier;

    /// Of any part.
    [[nodiscard]] DateQualifier qualifier() const
    {
        return {yearQualifier.uncertain || monthQualifier.uncertain || dayQualifier.uncertain,
                yearQualifier.approximate || monthQualifier.approximate || dayQualifier.approximate};
    }
    [[nodiscard]] bool hasUnspecified() const
    {
        return year.digits.hasUnspecified() || month.hasUnspecified() || day.hasUnspecified();
    }
};

/// Reads one date from the scanner's position on and leaves it behind. False with the scanner's error set when there is
/// none. Greatest year read: ±50 billion.
[[nodiscard]] bool readDate(Scanner &scanner, const Options &options, StatedDate &date);

} // namespace pactline::edtf
