// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtf.h"

#include <cstdint>

namespace pactline::edtf {

/// The months of a sub-year grouping (ISO 8601-2, 4.8): codes 21 to 41.
struct Season
{
    int firstMonth = 1; ///< 1 to 12
    int months = 3;     ///< may run into the next year
};

[[nodiscard]] bool isSeason(int code) noexcept;
[[nodiscard]] Season seasonOf(int code, Hemisphere hemisphere) noexcept;

} // namespace pactline::edtf
