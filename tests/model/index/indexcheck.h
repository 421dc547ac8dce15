// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"

#include <random>
#include <string>

namespace pactline::test {

inline constexpr Grouping allGroupings[] = {Grouping::Track,     Grouping::Kind,    Grouping::Actor,
                                            Grouping::Agreement, Grouping::Mineral, Grouping::None};

[[nodiscard]] std::string nameOf(Grouping grouping);

/// Fails the test where the index is not what plain loops over the history give: entries, lanes, rows, order.
void checkIndex(const History &history, const IndexOptions &options, const TimelineIndex &index);

/// The same for an index that comes from updates: numbers may be unused, rows empty, and entries stay in their rows.
void checkUpdatedIndex(const History &history, const IndexOptions &options, const TimelineIndex &index);

/// Fails the test where the rows of a lane are wrong: overlaps, order, lighter entries in place of heavier ones.
/// `packsByTime` says that entries take their own stretch and no more. O(n²).
void checkLane(const LaneIndex &lane, const EntryColumns &columns, const Packing &packing, bool packsByTime);

/// Fails the test where the rows of a lane are wrong after updates: overlaps, order, too many rows, entries without a
/// row that would have room in one. O(n²).
void checkUpdatedLane(const LaneIndex &lane, const EntryColumns &columns, const Packing &packing);

/// The part of checkLane() that is linear: order and overlaps.
void checkRows(const LaneIndex &lane, const EntryColumns &columns);

/// Fails the test where a query of a lane gives something else than a plain loop, at random places.
void checkQueries(const LaneIndex &lane, const EntryColumns &columns, TimeSpan extent, std::mt19937_64 &random,
                  int queries);

} // namespace pactline::test
