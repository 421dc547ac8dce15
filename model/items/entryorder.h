// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/items/entriesmodel.h"
#include "model/support/job.h"

#include <vector>

namespace pactline {

/// How a list of entries is to be sorted: by what a column means (EntriesModel::SortRole), equal ones as they are.
struct EntryOrder
{
    EntriesModel::Column column = EntriesModel::Date;
    Qt::SortOrder direction = Qt::AscendingOrder;
    SourceId statedBy{}; ///< see shownDate()
};

/// The rows of the list in that order. O(n log n); may take seconds for a million texts. Of no use when the job is
/// cancelled. Any thread.
[[nodiscard]] std::vector<int> sortedRows(const History &history, const std::vector<ItemRef> &entries,
                                          const EntryOrder &order, const Job &job = {});

} // namespace pactline
