// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/filter.h"
#include "model/query/textsearch.h"

#include <QSet>

#include <array>
#include <bitset>
#include <vector>

namespace pactline {

/// A filter made ready for millions of entries: ids as flags by number, actors with all their children, search texts as
/// folded words. Refers to the history and the filter, which must outlive it and stay unchanged. May be used by several
/// threads.
class EntryMatcher
{
public:
    /// Conditions that fail on their own, for counting facets.
    enum Condition { Tracks, Kinds, Actors, Agreements, Minerals, Statuses, Others, conditionCount };
    using Failures = std::bitset<conditionCount>;

    EntryMatcher(const History &history, const Filter &filter);

    /// As match() in filter.h. `view` is that of the entry.
    [[nodiscard]] Match match(const ItemRef &ref, const packed::EntryView &view) const;
    [[nodiscard]] Match match(const ItemRef &ref) const { return match(ref, m_history.entryView(ref)); }

    /// The conditions, dates aside, that the entry does not meet.
    [[nodiscard]] Failures failures(const ItemRef &ref, const packed::EntryView &view) const;
    [[nodiscard]] Match dateMatch(const ItemRef &ref, const packed::EntryView &view) const;

private:
    /// Which numbers of a pool are wanted.
    using Flags = std::vector<std::uint8_t>;
    /// The filter in the numbers of one list: those of events and of agreements differ.
    struct Wanted
    {
        Flags tracks;
        Flags kinds;
        Flags actors;
        Flags agreements; ///< only for events
        Flags minerals;
        Flags statuses; ///< only for agreements
        TextNumber source = TextPool::none;
    };

    template <typename T> void prepare(Wanted &wanted, const PackedList<T> &list);
    [[nodiscard]] const Wanted &wantedIn(const ItemRef &ref) const
    {
        return ref.type == ItemType::Agreement ? m_ofAgreements : m_ofEvents;
    }
    [[nodiscard]] bool cites(const ItemRef &ref, const packed::EntryView &view) const;

    const History &m_history;
    const Filter &m_filter;
    QSet<ActorId> m_actors;
    QSet<QString> m_agreements;
    Wanted m_ofEvents;
    Wanted m_ofAgreements;
    TextSearch m_search;
};

/// The actor and all below it, each once, also where parents run in a circle.
[[nodiscard]] QSet<ActorId> withDescendants(const History &history, const QList<ActorId> &actors);

/// The citation that shows what the source says of the entry: its first; null if the entry does not cite it. A citation
/// of the entry itself goes before those of single readings.
[[nodiscard]] const Citation *citationOf(const Entry &entry, const SourceId &source);

} // namespace pactline
