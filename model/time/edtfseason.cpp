// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfseason.h"

namespace pactline::edtf {

bool isSeason(int code) noexcept { return code >= 21 && code <= 41; }

Season seasonOf(int code, Hemisphere hemisphere) noexcept
{
    // Meteorological seasons: the northern spring is March to May, the southern one September to November.
    constexpr int northernSpring = 3;
    constexpr int southernSpring = 9;
    const auto season = [](int spring, int ordinal) { return Season{(spring - 1 + ordinal * 3) % 12 + 1, 3}; };
    if (code <= 24)
        return season(hemisphere == Hemisphere::Northern ? northernSpring : southernSpring, code - 21);
    if (code <= 28)
        return season(northernSpring, code - 25);
    if (code <= 32)
        return season(southernSpring, code - 29);
    if (code <= 36)
        return {(code - 33) * 3 + 1, 3};
    if (code <= 39)
        return {(code - 37) * 4 + 1, 4};
    return {(code - 40) * 6 + 1, 6};
}

} // namespace pactline::edtf
