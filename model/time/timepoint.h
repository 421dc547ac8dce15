// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace pactline {

/// A length of time in whole seconds.
struct Duration
{
    std::int64_t seconds = 0;
    friend constexpr auto operator<=>(const Duration &, const Duration &) = default;
};

/// A moment: whole seconds since 1970-01-01T00:00:00 UTC in the proleptic Gregorian calendar, leap seconds ignored.
/// Dates may lie ten billion years to either side; the far ends stand for "before" and "after everything".
struct TimePoint
{
    std::int64_t seconds = 0;

    friend constexpr auto operator<=>(const TimePoint &, const TimePoint &) = default;
    friend constexpr TimePoint operator+(TimePoint t, Duration d) { return {t.seconds + d.seconds}; }
    friend constexpr TimePoint operator-(TimePoint t, Duration d) { return {t.seconds - d.seconds}; }
    friend constexpr Duration operator-(TimePoint a, TimePoint b) { return {a.seconds - b.seconds}; }

    /// Before and after every date; half the range, so that differences never overflow.
    static constexpr TimePoint beginning() { return {std::numeric_limits<std::int64_t>::min() / 4}; }
    static constexpr TimePoint end() { return {std::numeric_limits<std::int64_t>::max() / 4}; }
    [[nodiscard]] constexpr bool isFinite() const { return *this > beginning() && *this < end(); }
};

inline constexpr std::int64_t secondsPerDay = 86'400;

/// A half-open stretch of time [start, end); empty when end ≤ start.
struct TimeSpan
{
    TimePoint start;
    TimePoint end;

    friend constexpr bool operator==(const TimeSpan &, const TimeSpan &) = default;
    [[nodiscard]] constexpr bool isEmpty() const { return end <= start; }
    [[nodiscard]] constexpr Duration length() const { return end - start; }
    [[nodiscard]] constexpr bool contains(TimePoint t) const { return start <= t && t < end; }
    [[nodiscard]] constexpr bool overlaps(const TimeSpan &other) const
    {
        return start < other.end && other.start < end;
    }
};

} // namespace pactline
