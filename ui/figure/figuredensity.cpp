// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figuredensity.h"

#include <algorithm>

namespace pactline {

namespace {

/// What may be left of sums of shares that come to nothing.
constexpr double rounding = 1e-6;

} // namespace

std::vector<double> densityOf(std::span<const EntryNumber> entries, const EntryColumns &columns, const TimeSpan &span,
                              std::size_t columnCount)
{
    if (columnCount == 0 || span.isEmpty())
        return {};
    const double perSecond = static_cast<double>(columnCount) / static_cast<double>(span.length().seconds);
    const auto columnAt = [&](std::int64_t seconds) {
        const double at = static_cast<double>(seconds - span.start.seconds) * perSecond;
        return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(columnCount - 1)));
    };
    // What is added to each column and all behind it.
    std::vector<double> steps(columnCount + 1);
    for (const EntryNumber entry : entries) {
        const std::int64_t start = columns.start[entry];
        if (start < span.start.seconds || start >= span.end.seconds)
            continue;
        const std::size_t first = columnAt(start);
        std::size_t last = first;
        if ((columns.flags[entry] & EntryIsPoint) != 0)
            last = columnAt(columns.end[entry] - 1);
        const double share = 1 / static_cast<double>(last - first + 1);
        steps[first] += share;
        steps[last + 1] -= share;
    }
    std::vector<double> density(columnCount);
    double sum = 0;
    for (std::size_t column = 0; column < columnCount; ++column) {
        sum += steps[column];
        density[column] = sum > rounding ? sum : 0;
    }
    return density;
}

} // namespace pactline
