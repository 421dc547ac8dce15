// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtfdigits.h"
#include "model/time/edtfscanner.h"

#include <cstdint>
#include <optional>

namespace pactline::edtf {

/// The greatest year that is read, before and after the year 0; its seconds stay well inside of TimePoint.
inline constexpr std::int64_t greatestYear = 50'000'000'000;

/// The year of a date as stated.
struct Year
{
    std::int64_t first = 0; ///< the least year it can be
    std::int64_t last = 0;  ///< the greatest year it can be
    Digits digits;          ///< of a year with four digits; not stated for all others
    bool isNegative = false;
    std::optional<std::int64_t> estimate; ///< the number before S
    DatePrecision precision = DatePrecision::Year;
    int level = 0;
};

/// Reads a year: `1985`, `-0043`, `19XX`, `Y17000`, `Y-17E7`, `1950S2`, or alone in the text a decade `198` or a
/// century `19`. False with the scanner's error set when there is none.
[[nodiscard]] bool readYear(Scanner &scanner, Year &year);

} // namespace pactline::edtf
