// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/civildate.h"
#include "model/time/edtfdigits.h"
#include "model/time/edtfyear.h"

#include <optional>

namespace pactline::edtf {

enum class Extreme { First, Last };

/// The first or last day of the calendar that a stated date admits; month and day may be not stated. Empty when there
/// is no such day, as for 30 February. At most 10,000 years are looked at, and those only for a day that never comes.
[[nodiscard]] std::optional<CivilDate> extremeDay(const Year &year, const Digits &month, const Digits &day,
                                                  Extreme extreme);

} // namespace pactline::edtf
