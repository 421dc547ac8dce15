// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/facets.h"

#include "model/query/entrymatcher.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace pactline {

namespace {

using Counts = QHash<QString, int>;

/// Adds the actor and all above it, each once.
void addWithAncestors(const History &history, const ActorId &actor, QSet<QString> &found)
{
    ActorId id = actor;
    while (!id.isEmpty() && !found.contains(id.text)) {
        found.insert(id.text);
        const Actor *known = history.actor(id);
        id = known != nullptr ? known->parent : ActorId();
    }
}

/// Counts of every facet, gathered in one pass.
class FacetCounter
{
public:
    FacetCounter(const History &history, const Filter &filter)
        : m_history(history)
        , m_filter(filter)
        , m_matcher(history, filter)
    {}

    void add(const Agreement &agreement)
    {
        const EntryMatcher::Failures failures = m_matcher.failures(agreement);
        if (!addEntry(agreement, failures, agreement.bodies))
            return;
        if (isShownBut(failures, EntryMatcher::Kinds))
            ++agreementKinds[agreement.kind.text];
        if (isShownBut(failures, EntryMatcher::Statuses) && !agreement.status.isEmpty())
            ++statuses[agreement.status];
    }

    void add(const Event &event)
    {
        const EntryMatcher::Failures failures = m_matcher.failures(event);
        if (addEntry(event, failures, {}) && isShownBut(failures, EntryMatcher::Kinds))
            ++eventKinds[event.kind.text];
    }

    Counts tracks, agreementKinds, eventKinds, actors, minerals, statuses;
    int certain = 0;
    int possible = 0;

private:
    /// The entry would be shown if the facet's own choice were dropped.
    static bool isShownBut(const EntryMatcher::Failures &failures, EntryMatcher::Condition condition)
    {
        return failures.none() || (failures.count() == 1 && failures[condition]);
    }

    /// False when the entry counts nowhere.
    bool addEntry(const Entry &entry, const EntryMatcher::Failures &failures, const QList<ActorId> &bodies)
    {
        if (failures.count() > 1 || failures[EntryMatcher::Others])
            return false;
        const Match match = m_matcher.dateMatch(entry);
        if (failures.none()) {
            certain += match == Match::Certain ? 1 : 0;
            possible += match == Match::Possible ? 1 : 0;
        }
        if (match < std::max(m_filter.atLeast, Match::Possible))
            return false;
        if (isShownBut(failures, EntryMatcher::Tracks))
            ++tracks[entry.track.text];
        if (isShownBut(failures, EntryMatcher::Minerals)) {
            for (const MineralId &mineral : QSet<MineralId>(entry.minerals.begin(), entry.minerals.end()))
                ++minerals[mineral.text];
        }
        if (isShownBut(failures, EntryMatcher::Actors)) {
            QSet<QString> found;
            for (const Party &party : entry.parties)
                addWithAncestors(m_history, party.actor, found);
            for (const ActorId &body : bodies)
                addWithAncestors(m_history, body, found);
            for (const QString &actor : std::as_const(found))
                ++actors[actor];
        }
        return true;
    }

    const History &m_history;
    const Filter &m_filter;
    EntryMatcher m_matcher;
};

bool isBefore(const FacetValue &a, const FacetValue &b)
{
    if (a.count != b.count)
        return a.count > b.count;
    const int order = a.name.compare(b.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : a.id < b.id;
}

/// The actors as a tree, children below their parent, each level by count and name.
class ActorTree
{
public:
    ActorTree(const History &history, const Counts &counts, const QList<ActorId> &chosen)
        : m_history(history)
        , m_counts(counts)
        , m_chosen(chosen.begin(), chosen.end())
    {}

    std::vector<FacetValue> values()
    {
        std::vector<int> roots;
        for (int row = 0; const Actor &actor : m_history.actors()) {
            if (actor.parent.isEmpty() || m_history.actor(actor.parent) == nullptr)
                roots.push_back(row);
            ++row;
        }
        addLevel(roots, 0);
        // Actors whose parents run in a circle hang nowhere; they are listed all the same.
        for (int row = 0; const Actor &actor : m_history.actors()) {
            if (!m_done.contains(actor.id))
                addLevel({row}, 0);
            ++row;
        }
        return std::move(m_values);
    }

private:
    struct Pending
    {
        FacetValue value;
        int row;
    };

    void addLevel(const std::vector<int> &rows, int depth)
    {
        // An own stack: a chain of parents may be as long as the list of actors.
        std::vector<Pending> pending;
        push(rows, depth, pending);
        while (!pending.empty()) {
            Pending next = std::move(pending.back());
            pending.pop_back();
            const Actor &actor = m_history.actors()[static_cast<std::size_t>(next.row)];
            if (m_done.contains(actor.id))
                continue;
            m_done.insert(actor.id);
            const int childDepth = next.value.depth + 1;
            m_values.push_back(std::move(next.value));
            push(m_history.childrenOf(actor.id), childDepth, pending);
        }
    }

    void push(const std::vector<int> &rows, int depth, std::vector<Pending> &pending)
    {
        const auto first = static_cast<std::ptrdiff_t>(pending.size());
        for (const int row : rows) {
            const Actor &actor = m_history.actors()[static_cast<std::size_t>(row)];
            pending.push_back(
                {{actor.id.text, actor.name, m_counts.value(actor.id.text), depth, m_chosen.contains(actor.id)}, row});
        }
        std::sort(pending.begin() + first, pending.end(),
                  [](const Pending &a, const Pending &b) { return isBefore(b.value, a.value); });
    }

    const History &m_history;
    const Counts &m_counts;
    QSet<ActorId> m_chosen;
    QSet<ActorId> m_done;
    std::vector<FacetValue> m_values;
};

template <typename Item, typename IdType>
FacetValue valueOf(const Item &item, const Counts &counts, const QList<IdType> &chosen)
{
    return {item.id.text, item.name, counts.value(item.id.text), 0, chosen.contains(item.id)};
}

} // namespace

Facets countFacets(const History &history, const Filter &filter)
{
    FacetCounter counter(history, filter);
    for (const Agreement &agreement : history.agreements())
        counter.add(agreement);
    for (const Event &event : history.events())
        counter.add(event);

    Facets facets;
    facets.certain = counter.certain;
    facets.possible = counter.possible;
    for (const Track &track : history.tracks())
        facets.tracks.push_back(valueOf(track, counter.tracks, filter.tracks));
    for (const Kind &kind : history.data().kinds) {
        if (kind.of == KindOf::Agreement)
            facets.agreementKinds.push_back(valueOf(kind, counter.agreementKinds, filter.kinds));
        else if (kind.of == KindOf::Event)
            facets.eventKinds.push_back(valueOf(kind, counter.eventKinds, filter.kinds));
    }
    for (const Mineral &mineral : history.data().minerals)
        facets.minerals.push_back(valueOf(mineral, counter.minerals, filter.minerals));
    std::sort(facets.minerals.begin(), facets.minerals.end(), isBefore);
    QSet<QString> statuses;
    for (const Agreement &agreement : history.agreements()) {
        if (!agreement.status.isEmpty())
            statuses.insert(agreement.status);
    }
    for (const QString &status : std::as_const(statuses)) {
        facets.statuses.push_back(
            {status, status, counter.statuses.value(status), 0, filter.statuses.contains(status)});
    }
    std::sort(facets.statuses.begin(), facets.statuses.end(), isBefore);
    facets.actors = ActorTree(history, counter.actors, filter.actors).values();
    return facets;
}

} // namespace pactline
