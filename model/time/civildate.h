// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timepoint.h"

#include <cstdint>

namespace pactline {

/// A day of the proleptic Gregorian calendar; astronomical years (0 is 1 BC).
struct CivilDate
{
    std::int64_t year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to daysInMonth

    friend constexpr auto operator<=>(const CivilDate &, const CivilDate &) = default;
};

/// A moment taken apart.
struct CivilDateTime
{
    CivilDate date;
    int hour = 0;
    int minute = 0;
    int second = 0;

    friend constexpr auto operator<=>(const CivilDateTime &, const CivilDateTime &) = default;
};

[[nodiscard]] bool isLeapYear(std::int64_t year) noexcept;
[[nodiscard]] int daysInMonth(std::int64_t year, int month) noexcept;

/// Days since 1970-01-01; exact for at least ±10 billion years (after Howard Hinnant, "chrono-compatible low-level date
/// algorithms").
[[nodiscard]] std::int64_t daysFromCivil(const CivilDate &date) noexcept;
[[nodiscard]] CivilDate civilFromDays(std::int64_t days) noexcept;

/// Midnight at the start of the day.
[[nodiscard]] TimePoint timePointFrom(const CivilDate &date) noexcept;
[[nodiscard]] TimePoint timePointFrom(const CivilDateTime &dateTime) noexcept;
/// The day, or day and time, that holds the moment.
[[nodiscard]] CivilDate civilDateAt(TimePoint time) noexcept;
[[nodiscard]] CivilDateTime civilDateTimeAt(TimePoint time) noexcept;

/// 1 Monday to 7 Sunday (ISO 8601).
[[nodiscard]] int dayOfWeek(const CivilDate &date) noexcept;

/// The date moved by whole months; the day is cut to the length of the month.
[[nodiscard]] CivilDate addMonths(const CivilDate &date, std::int64_t months) noexcept;

} // namespace pactline
