// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace pactline {

/// How sure it is that an entry meets a condition; from worse to better.
enum class Match : std::uint8_t { No, Possible, Certain };

/// What is shown: each non-empty list must be met by one of its members (or within one, and across).
struct Filter
{
    QList<TrackId> tracks;
    QList<KindId> kinds;
    QList<ActorId> actors;         ///< an actor stands for its children too
    QList<AgreementId> agreements; ///< the agreement itself and the events under it
    QList<MineralId> minerals;
    QStringList statuses; ///< of agreements
    QStringList search;   ///< each text: every word occurs (case and accents aside) in titles, summary, notes, actors,
                          ///< minerals or places
    std::optional<TimePoint> from;   ///< inclusive
    std::optional<TimePoint> to;     ///< exclusive
    Match atLeast = Match::Possible; ///< for dates against from/to
    SourceId statedBy;               ///< only entries with a citation of this source; empty for all
    int minimumImportance = lowestImportance;

    friend bool operator==(const Filter &, const Filter &) = default;
    [[nodiscard]] bool isEmpty() const { return *this == Filter(); }
};

/// How the entry meets the filter; the date alone can make it merely Possible. `atLeast` is not applied here.
[[nodiscard]] Match match(const History &history, const Entry &entry, const Filter &filter);

/// Events and agreements that meet the filter, by earliest start, then agreements before events, then id. O(n log n).
[[nodiscard]] std::vector<ItemRef> matchingEntries(const History &history, const Filter &filter);

/// The filter of a saved view (its own dates parsed), replacing all that a filter can hold.
[[nodiscard]] Filter filterOf(const SavedView &view, const History &history);

/// The date to show of an entry: its own, or under `statedBy` the one that the source itself states (null if it states
/// none).
[[nodiscard]] const UncertainDate &shownDate(const Entry &entry, const SourceId &statedBy);

} // namespace pactline
