// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/statistics.h"

#include <QString>

namespace pactline {

/// The columns of the overview: calendar periods or, over billions of years, so many of the largest together.
struct OverviewPeriods
{
    PeriodCounts counts;
    int unitsEach = 1; ///< units in a column
};

/// Counts the entries in at most `options.maximumPeriods` columns. O(n).
[[nodiscard]] OverviewPeriods overviewPeriods(const History &history, const std::vector<ItemRef> &entries,
                                              const PeriodOptions &options);

/// "Events per quarter", "Events per 200 million years".
[[nodiscard]] QString titleOf(const OverviewPeriods &periods);

/// The greatest number of events in one column.
[[nodiscard]] int tallestColumn(const PeriodCounts &periods);

} // namespace pactline
