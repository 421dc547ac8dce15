// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfbounds.h"

namespace pactline::edtf {

namespace {

std::optional<CivilDate> extremeDayOf(std::int64_t year, const Digits &month, const Digits &day, Extreme extreme)
{
    const bool isLast = extreme == Extreme::Last;
    for (int step = 0; step < 12; ++step) {
        const int number = isLast ? 12 - step : step + 1;
        if (month.isStated() && !month.admits(number))
            continue;
        const int length = daysInMonth(year, number);
        for (int dayStep = 0; dayStep < length; ++dayStep) {
            const int dayNumber = isLast ? length - dayStep : dayStep + 1;
            if (!day.isStated() || day.admits(dayNumber))
                return CivilDate{year, number, dayNumber};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<CivilDate> extremeDay(const Year &year, const Digits &month, const Digits &day, Extreme extreme)
{
    if (!year.digits.hasUnspecified())
        return extremeDayOf(extreme == Extreme::Last ? year.last : year.first, month, day, extreme);
    const int total = year.digits.fillings();
    const bool isUpwards = (extreme == Extreme::First) != year.isNegative;
    for (int step = 0; step < total; ++step) {
        const int magnitude = year.digits.filled(isUpwards ? step : total - 1 - step);
        if (year.isNegative && magnitude == 0)
            continue;
        if (const auto found = extremeDayOf(year.isNegative ? -magnitude : magnitude, month, day, extreme))
            return found;
    }
    return std::nullopt;
}

} // namespace pactline::edtf
