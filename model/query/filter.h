// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/support/job.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace pactline {

/// How sure it is that an entry meets a condition; from worse to better.
/// Against from/to, a date is Certain when it overlaps them wherever its start and end lie within their bounds (so a
/// plain date must lie within them), Possible when it may. An entry without a date may lie anywhere. Without from/to, a
/// date is Certain when it is exact (see isExact) and Possible when it is not.
enum class Match : std::uint8_t { No, Possible, Certain };

/// What is shown: each non-empty list must be met by one of its members (or within one, and across).
struct Filter
{
    QList<TrackId> tracks;
    QList<KindId> kinds;
    QList<ActorId> actors;         ///< an actor stands for its children too
    QList<AgreementId> agreements; ///< the agreement itself and the events under it
    QList<MineralId> minerals;
    QStringList statuses; ///< of agreements; events have none, so none of them meets one
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

/// Known to the day or finer, without qualifier or choice; or an interval with a start and an end that are known or
/// open.
[[nodiscard]] bool isExact(const UncertainDate &date);

/// How the date meets [from, to); see Match.
[[nodiscard]] Match matchDate(const UncertainDate &date, const std::optional<TimePoint> &from,
                              const std::optional<TimePoint> &to);

/// How the entry meets the filter; the date alone can make it merely Possible. `atLeast` is not applied here.
[[nodiscard]] Match match(const History &history, const Entry &entry, const Filter &filter);

/// Events and agreements that meet the filter at least as well as its `atLeast`, those without a date last, by earliest
/// start, then agreements before events, then id. O(n log n). Empty when the job is cancelled.
[[nodiscard]] std::vector<ItemRef> matchingEntries(const History &history, const Filter &filter, const Job &job = {});

/// The filter of a saved view, replacing all that a filter can hold: from the earliest start of its `from` to the end
/// of its `to`.
[[nodiscard]] Filter filterOf(const SavedView &view, const History &history);

/// The date to show of an entry: its own, or under `statedBy` the one that the source itself states in its first
/// citation (null if it states none).
[[nodiscard]] const UncertainDate &shownDate(const Entry &entry, const SourceId &statedBy);
const UncertainDate &shownDate(Entry &&entry, const SourceId &statedBy) = delete;

/// The same of the entry that stands there, perhaps with a mere “…” for its text: several times as fast.
[[nodiscard]] UncertainDate shownBounds(const History &history, const ItemRef &ref, const SourceId &statedBy);

} // namespace pactline
