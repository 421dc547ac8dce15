// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/filter.h"

#include <QSet>

#include <array>
#include <bitset>
#include <vector>

namespace pactline {

/// A filter made ready for many entries: ids as sets, actors with all their children, search texts as folded words.
/// Refers to the history and the filter, which must outlive it and stay unchanged.
class EntryMatcher
{
public:
    /// Conditions that fail on their own, for counting facets.
    enum Condition { Tracks, Kinds, Actors, Agreements, Minerals, Statuses, Others, conditionCount };
    using Failures = std::bitset<conditionCount>;

    EntryMatcher(const History &history, const Filter &filter);

    /// As match() in filter.h.
    [[nodiscard]] Match match(const Agreement &agreement) const;
    [[nodiscard]] Match match(const Event &event) const;

    /// The conditions, dates aside, that the entry does not meet.
    [[nodiscard]] Failures failures(const Agreement &agreement) const;
    [[nodiscard]] Failures failures(const Event &event) const;
    [[nodiscard]] Match dateMatch(const Entry &entry) const;

private:
    [[nodiscard]] Failures commonFailures(const Entry &entry) const;
    [[nodiscard]] bool meetsSearch(const Entry &entry, const QList<ActorId> &bodies) const;

    const History &m_history;
    const Filter &m_filter;
    QSet<TrackId> m_tracks;
    QSet<KindId> m_kinds;
    QSet<ActorId> m_actors;
    QSet<QString> m_agreements;
    QSet<MineralId> m_minerals;
    std::vector<QStringList> m_searches; ///< the words of each search text
};

/// The actor and all below it, each once, also where parents run in a circle.
[[nodiscard]] QSet<ActorId> withDescendants(const History &history, const QList<ActorId> &actors);

/// The citation that shows what the source says of the entry: its first; null if the entry does not cite it. A citation
/// of the entry itself goes before those of single readings.
[[nodiscard]] const Citation *citationOf(const Entry &entry, const SourceId &source);

} // namespace pactline
