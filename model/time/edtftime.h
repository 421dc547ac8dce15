// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtfscanner.h"

#include <optional>

namespace pactline::edtf {

/// The time of day of a date as stated.
struct TimeOfDay
{
    int hour = 0; ///< 24 only for 24:00:00, the end of the day
    int minute = 0;
    int second = 0;
    DatePrecision precision = DatePrecision::Second;
    std::optional<int> offsetMinutes; ///< east of UTC; empty for a local time
};

/// Reads what follows `T`: `10:10:10`, to the minute or hour as well, with `Z`, `+05:30`, `-04` or nothing. False with
/// the scanner's error set.
[[nodiscard]] bool readTime(Scanner &scanner, TimeOfDay &time);

} // namespace pactline::edtf
