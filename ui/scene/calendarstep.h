// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timepoint.h"

#include <cstdint>

namespace pactline {

enum class CalendarUnit : std::uint8_t {
    Second,
    Minute,
    Hour,
    Day,
    MonthPart, ///< days 1 to 7, 8 to 14, 15 to 21, 22 to the end of the month
    Month,
    Year
};

/// A division of time into cells that follow one another without gaps: every 15 minutes, every quarter, every century.
/// Cells are anchored to the calendar, not to a first cell, and are numbered; a greater number is later.
struct CalendarStep
{
    CalendarUnit unit = CalendarUnit::Year;
    std::int64_t count = 1; ///< units in a cell; must divide the next larger unit, and be 1 for MonthPart

    friend bool operator==(const CalendarStep &, const CalendarStep &) = default;

    /// Mean length of a cell.
    [[nodiscard]] double seconds() const;
    /// Number of the cell that holds the time.
    [[nodiscard]] std::int64_t cellAt(TimePoint time) const;
    /// Where a cell starts. Steps of several years start at round numbers as people count them: …, 200 BC, 100 BC, 1,
    /// 100, 200, … – there is no year 0, so the cell that starts with the year 1 is one year short.
    [[nodiscard]] TimePoint startOf(std::int64_t cell) const;
};

} // namespace pactline
