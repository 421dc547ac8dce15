// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/texttable.h"
#include "model/history/history.h"

namespace pactline::cli {

/// Items of one type as a table for people.
[[nodiscard]] TextTable itemTable(const History &history, ItemType type, const std::vector<ItemRef> &items);

/// Items other than entries as CSV records, the first one the header; free text is guarded as csv::guardedText says.
[[nodiscard]] QStringList csvHeader(ItemType type);
[[nodiscard]] QStringList csvCells(const History &history, const ItemRef &item);

} // namespace pactline::cli
