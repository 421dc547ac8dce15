// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"

#include <vector>

namespace pactline {

/// How many of the entries begin in each of `columnCount` equal parts of the span. A date that is known only coarsely
/// counts for a share in each part in which it may lie; what began before the span counts for nothing. O(n).
[[nodiscard]] std::vector<double> densityOf(std::span<const EntryNumber> entries, const EntryColumns &columns,
                                            const TimeSpan &span, std::size_t columnCount);

} // namespace pactline
