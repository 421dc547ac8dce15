// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/filter.h"

#include <vector>

namespace pactline {

/// The items of one type that meet a filter. Events and agreements as in matchingEntries(). The filter speaks of
/// entries; of the others those are listed that have to do with entries which meet it:
/// - actors that take part in one; kinds, search and actors (with all below) are asked of the actors themselves;
/// - claims about one, or about a chosen actor; search is asked of the claims;
/// - links with one at either end;
/// - sources that one cites; search and from/to (against the date of publication) are asked of the sources.
/// Entries and links by time, sources and claims by publication, those without a date last; actors by name. O(n log n).
[[nodiscard]] std::vector<ItemRef> matchingItems(const History &history, ItemType type, const Filter &filter);

/// When the first cited source of a claim was published; null if that is not known.
[[nodiscard]] UncertainDate publishedDate(const History &history, const Claim &claim);

} // namespace pactline
