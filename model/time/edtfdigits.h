// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace pactline::edtf {

/// The digits of a year, month or day as written; each may be X, "not specified".
struct Digits
{
    std::array<char16_t, 4> units{};
    int count = 0; ///< 0: the part is not stated

    [[nodiscard]] bool isStated() const { return count > 0; }
    [[nodiscard]] int unspecifiedCount() const
    {
        int unspecified = 0;
        for (int at = 0; at < count; ++at)
            unspecified += units[static_cast<std::size_t>(at)] == u'X' ? 1 : 0;
        return unspecified;
    }
    [[nodiscard]] bool hasUnspecified() const { return unspecifiedCount() > 0; }
    [[nodiscard]] bool isWhollyUnspecified() const { return isStated() && unspecifiedCount() == count; }
    /// The number with the digits of `filling` put for the X, left to right: 0 gives the least number, 9… the greatest.
    [[nodiscard]] int filled(int filling) const
    {
        int value = 0;
        int place = 1;
        for (int at = count; at-- > 0; place *= 10) {
            const char16_t unit = units[static_cast<std::size_t>(at)];
            value += place * (unit == u'X' ? filling % 10 : unit - u'0');
            filling /= unit == u'X' ? 10 : 1;
        }
        return value;
    }
    /// How many numbers there are to fill in.
    [[nodiscard]] int fillings() const
    {
        int total = 1;
        for (int unspecified = unspecifiedCount(); unspecified > 0; --unspecified)
            total *= 10;
        return total;
    }
    [[nodiscard]] int least() const { return filled(0); }
    [[nodiscard]] int greatest() const { return filled(fillings() - 1); }
    /// Whether the number can be written with these digits.
    [[nodiscard]] bool admits(int number) const
    {
        for (int at = count; at-- > 0; number /= 10) {
            const char16_t unit = units[static_cast<std::size_t>(at)];
            if (unit != u'X' && unit - u'0' != number % 10)
                return false;
        }
        return number == 0;
    }
};

} // namespace pactline::edtf
