// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/ticks.h"

#include "ui/scene/ticklabels.h"

#include <algorithm>
#include <array>

namespace pactline {

namespace {

constexpr double minimumMinorPx = 20;
constexpr double minimumMajorPx = 60;

struct LevelPair
{
    CalendarStep minor;
    CalendarStep major;
};

/// From fine to coarse. Cells of the minor step never cross a border of the major step.
constexpr std::array calendarPairs = {
    LevelPair{{CalendarUnit::Second, 1}, {CalendarUnit::Minute, 1}},
    LevelPair{{CalendarUnit::Second, 5}, {CalendarUnit::Minute, 1}},
    LevelPair{{CalendarUnit::Second, 15}, {CalendarUnit::Minute, 1}},
    LevelPair{{CalendarUnit::Minute, 1}, {CalendarUnit::Hour, 1}},
    LevelPair{{CalendarUnit::Minute, 5}, {CalendarUnit::Hour, 1}},
    LevelPair{{CalendarUnit::Minute, 15}, {CalendarUnit::Hour, 1}},
    LevelPair{{CalendarUnit::Hour, 1}, {CalendarUnit::Day, 1}},
    LevelPair{{CalendarUnit::Hour, 3}, {CalendarUnit::Day, 1}},
    LevelPair{{CalendarUnit::Hour, 6}, {CalendarUnit::Day, 1}},
    LevelPair{{CalendarUnit::Day, 1}, {CalendarUnit::Month, 1}},
    LevelPair{{CalendarUnit::MonthPart, 1}, {CalendarUnit::Month, 1}},
    LevelPair{{CalendarUnit::Month, 1}, {CalendarUnit::Year, 1}},
    LevelPair{{CalendarUnit::Month, 3}, {CalendarUnit::Year, 1}},
    LevelPair{{CalendarUnit::Year, 1}, {CalendarUnit::Year, 10}},
};

double namePx(const CalendarStep &step, std::int64_t cell, RulerLevel level, int form, const QLocale &locale)
{
    return estimatedTickWidthPx(tickName(step, cell, level, form, locale), level);
}

double narrowestNamePx(const CalendarStep &step, TimePoint time, RulerLevel level, const QLocale &locale)
{
    return namePx(step, step.cellAt(time), level, tickNameForms(step, level) - 1, locale);
}

/// Room for every cell and for its name. Numbers of years grow towards the ends of time, so both ends are asked.
bool hasRoom(const LevelPair &pair, const TimeSpan &span, double secondsPerPx, const QLocale &locale)
{
    const double minorPx = pair.minor.seconds() / secondsPerPx;
    const double majorPx = pair.major.seconds() / secondsPerPx;
    if (minorPx < minimumMinorPx || majorPx < minimumMajorPx)
        return false;
    for (const TimePoint time : {span.start, span.end}) {
        if (minorPx < narrowestNamePx(pair.minor, time, RulerLevel::Minor, locale) ||
            majorPx < narrowestNamePx(pair.major, time, RulerLevel::Major, locale))
            return false;
    }
    return true;
}

LevelPair levelsFor(const TimeSpan &span, double secondsPerPx, const QLocale &locale)
{
    for (const LevelPair &pair : calendarPairs) {
        if (hasRoom(pair, span, secondsPerPx, locale))
            return pair;
    }
    constexpr std::int64_t mostYears = 100'000'000'000; // more than there are
    for (std::int64_t major = 10; major < mostYears; major *= 10) {
        for (const std::int64_t minor : {major / 2, major}) {
            const LevelPair pair{{CalendarUnit::Year, minor},
                                 {CalendarUnit::Year, minor == major ? 10 * major : major}};
            if (hasRoom(pair, span, secondsPerPx, locale))
                return pair;
        }
    }
    return {{CalendarUnit::Year, mostYears / 10}, {CalendarUnit::Year, mostYears}};
}

/// The best form in which every name of the level fits, so that neighbours are named alike. Twelve cells are asked: the
/// names of months and weekdays all come up, and the form stays the same while panning.
int formFor(const CalendarStep &step, std::int64_t first, double secondsPerPx, RulerLevel level, const QLocale &locale)
{
    const int narrowest = tickNameForms(step, level) - 1;
    // Each by its own width: February is a tenth narrower than March.
    const auto cellPx = [&](std::int64_t cell) {
        return static_cast<double>((step.startOf(cell + 1) - step.startOf(cell)).seconds) / secondsPerPx;
    };
    for (int form = 0; form < narrowest; ++form) {
        bool fits = true;
        for (std::int64_t cell = first; fits && cell < first + 12; ++cell)
            fits = namePx(step, cell, level, form, locale) <= cellPx(cell);
        if (fits)
            return form;
    }
    return narrowest;
}

std::vector<Tick> cellsOf(const CalendarStep &step, const TimeSpan &span, double secondsPerPx, RulerLevel level,
                          const QLocale &locale)
{
    std::vector<Tick> ticks;
    const std::int64_t first = step.cellAt(span.start);
    const std::int64_t last = step.cellAt(span.end - Duration{1});
    ticks.reserve(static_cast<std::size_t>(last - first + 1));
    const int form = formFor(step, first, secondsPerPx, level, locale);
    for (std::int64_t cell = first; cell <= last; ++cell)
        ticks.push_back({step.startOf(cell), step.startOf(cell + 1), tickName(step, cell, level, form, locale)});
    return ticks;
}

} // namespace

Ruler rulerFor(const TimeSpan &span, double secondsPerPx, const QLocale &locale)
{
    if (span.isEmpty() || !(secondsPerPx > 0))
        return {};
    const LevelPair levels = levelsFor(span, secondsPerPx, locale);
    return {cellsOf(levels.major, span, secondsPerPx, RulerLevel::Major, locale),
            cellsOf(levels.minor, span, secondsPerPx, RulerLevel::Minor, locale)};
}

} // namespace pactline
