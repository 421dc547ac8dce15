// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/rowreader.h"

namespace pactline::storage {

/// Reads what hangs below the items, such as parties, citations and amounts, into items that were read before.
void readOwnedLists(DocumentContext &context, HistoryData &data);

} // namespace pactline::storage
