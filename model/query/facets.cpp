// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/facets.h"

#include "model/query/entrymatcher.h"

#include <QHash>
#include <QSet>
#include <QVarLengthArray>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace pactline {

namespace {

constexpr std::size_t rowsPerQuestion = 1024; ///< between looks at whether a job is cancelled

using Counts = QHash<QString, int>;

/// Counts by number of a pool.
using Numbers = std::vector<int>;

/// Counts of every facet over one list, whose numbers they are in.
struct ListCounts
{
    explicit ListCounts(std::size_t texts)
        : tracks(texts)
        , kinds(texts)
        , minerals(texts)
        , statuses(texts)
        , hasStatus(texts)
    {}

    Numbers tracks, kinds, minerals, statuses;
    Numbers hasStatus; ///< of all agreements, whatever the filter
};

/// The actors that numbers of a pool stand for, with all above them.
class Ancestors
{
public:
    Ancestors(const History &history, const TextPool &pool)
        : m_rows(pool.size())
    {
        for (TextNumber number = 1; number < pool.size(); ++number) {
            std::optional<ItemRef> ref = history.find(ItemId(pool.text(number)));
            std::vector<int> &rows = m_rows[number];
            // Parents may run in a circle.
            while (ref && ref->type == ItemType::Actor && std::find(rows.begin(), rows.end(), ref->row) == rows.end()) {
                rows.push_back(ref->row);
                const ActorId &parent = history.actors()[static_cast<std::size_t>(ref->row)].parent;
                ref = parent.isEmpty() ? std::nullopt : history.find(parent);
            }
        }
    }
    [[nodiscard]] const std::vector<int> &operator[](TextNumber number) const { return m_rows[number]; }

private:
    std::vector<std::vector<int>> m_rows;
};

/// Counts of every facet, gathered in one pass.
class FacetCounter
{
public:
    FacetCounter(const History &history, const Filter &filter, const Job &job)
        : m_history(history)
        , m_filter(filter)
        , m_job(job)
        , m_matcher(history, filter)
        , m_countedFor(history.actors().size(), -1)
        , actors(history.actors().size())
    {}

    template <typename T> ListCounts count(const PackedList<T> &list, ItemType type)
    {
        ListCounts counts(list.pool().size());
        const Ancestors ancestors(m_history, list.pool());
        for (std::size_t row = 0; row < list.size(); ++row) {
            if (row % rowsPerQuestion == 0 && m_job.isCancelled())
                break;
            add({type, static_cast<int>(row)}, list.view(row), counts, ancestors);
        }
        return counts;
    }

private:
    const History &m_history;
    const Filter &m_filter;
    const Job &m_job;
    EntryMatcher m_matcher;
    std::vector<std::int64_t> m_countedFor; ///< the last entry that was counted for each actor
    std::int64_t m_entry = 0;

    /// The entry would be shown if the facet's own choice were dropped.
    static bool isShownBut(const EntryMatcher::Failures &failures, EntryMatcher::Condition condition)
    {
        return failures.none() || (failures.count() == 1 && failures[condition]);
    }

    void add(const ItemRef &ref, const packed::EntryView &view, ListCounts &counts, const Ancestors &ancestors)
    {
        const bool isAgreement = ref.type == ItemType::Agreement;
        if (isAgreement)
            ++counts.hasStatus[view.status()];
        const EntryMatcher::Failures failures = m_matcher.failures(ref, view);
        if (failures.count() > 1 || failures[EntryMatcher::Others])
            return;
        const Match match = m_matcher.dateMatch(ref, view);
        if (failures.none()) {
            certain += match == Match::Certain ? 1 : 0;
            possible += match == Match::Possible ? 1 : 0;
        }
        if (match < std::max(m_filter.atLeast, Match::Possible))
            return;
        if (isShownBut(failures, EntryMatcher::Tracks))
            ++counts.tracks[view.track()];
        if (isShownBut(failures, EntryMatcher::Kinds))
            ++counts.kinds[view.kind()];
        if (isAgreement && isShownBut(failures, EntryMatcher::Statuses))
            ++counts.statuses[view.status()];
        if (isShownBut(failures, EntryMatcher::Minerals))
            addMinerals(view, counts);
        if (isShownBut(failures, EntryMatcher::Actors)) {
            ++m_entry;
            const auto addActor = [&](TextNumber number) { addWithAncestors(ancestors[number]); };
            view.forEachActor(addActor);
            if (isAgreement)
                view.forEachRelated(addActor); // bodies
        }
    }

    /// Each once, as all lists of one entry are short.
    static void addMinerals(const packed::EntryView &view, ListCounts &counts)
    {
        QVarLengthArray<TextNumber, 16> seen;
        view.forEachMineral([&](TextNumber number) {
            if (!seen.contains(number)) {
                seen.append(number);
                ++counts.minerals[number];
            }
        });
    }

    void addWithAncestors(const std::vector<int> &rows)
    {
        for (const int row : rows) {
            const auto at = static_cast<std::size_t>(row);
            if (m_countedFor[at] == m_entry)
                return; // and so were all above it
            m_countedFor[at] = m_entry;
            ++actors[at];
        }
    }

public:
    std::vector<int> actors; ///< by row
    int certain = 0;
    int possible = 0;
};

/// Adds counts by number to counts by text.
void addTo(Counts &counts, const Numbers &numbers, const TextPool &pool)
{
    for (TextNumber number = 1; number < numbers.size(); ++number) {
        if (numbers[number] != 0)
            counts[pool.text(number)] += numbers[number];
    }
}

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
    ActorTree(const History &history, const std::vector<int> &counts, const QList<ActorId> &chosen)
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
            pending.push_back({{actor.id.text, actor.name, m_counts[static_cast<std::size_t>(row)], depth,
                                m_chosen.contains(actor.id)},
                               row});
        }
        std::sort(pending.begin() + first, pending.end(),
                  [](const Pending &a, const Pending &b) { return isBefore(b.value, a.value); });
    }

    const History &m_history;
    const std::vector<int> &m_counts; ///< by row
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

Facets countFacets(const History &history, const Filter &filter, const Job &job)
{
    FacetCounter counter(history, filter, job);
    const ListCounts ofAgreements = counter.count(history.agreements(), ItemType::Agreement);
    const ListCounts ofEvents = counter.count(history.events(), ItemType::Event);
    if (job.isCancelled())
        return {};
    const TextPool &agreementTexts = history.agreements().pool();
    const TextPool &eventTexts = history.events().pool();
    Counts tracks, agreementKinds, eventKinds, minerals, statuses, allStatuses;
    addTo(tracks, ofAgreements.tracks, agreementTexts);
    addTo(tracks, ofEvents.tracks, eventTexts);
    addTo(agreementKinds, ofAgreements.kinds, agreementTexts);
    addTo(eventKinds, ofEvents.kinds, eventTexts);
    addTo(minerals, ofAgreements.minerals, agreementTexts);
    addTo(minerals, ofEvents.minerals, eventTexts);
    addTo(statuses, ofAgreements.statuses, agreementTexts);
    addTo(allStatuses, ofAgreements.hasStatus, agreementTexts);

    Facets facets;
    facets.certain = counter.certain;
    facets.possible = counter.possible;
    for (const Track &track : history.tracks())
        facets.tracks.push_back(valueOf(track, tracks, filter.tracks));
    for (const Kind &kind : history.data().kinds) {
        if (kind.of == KindOf::Agreement)
            facets.agreementKinds.push_back(valueOf(kind, agreementKinds, filter.kinds));
        else if (kind.of == KindOf::Event)
            facets.eventKinds.push_back(valueOf(kind, eventKinds, filter.kinds));
    }
    for (const Mineral &mineral : history.data().minerals)
        facets.minerals.push_back(valueOf(mineral, minerals, filter.minerals));
    std::sort(facets.minerals.begin(), facets.minerals.end(), isBefore);
    for (auto status = allStatuses.cbegin(); status != allStatuses.cend(); ++status) {
        facets.statuses.push_back(
            {status.key(), status.key(), statuses.value(status.key()), 0, filter.statuses.contains(status.key())});
    }
    std::sort(facets.statuses.begin(), facets.statuses.end(), isBefore);
    facets.actors = ActorTree(history, counter.actors, filter.actors).values();
    return facets;
}

} // namespace pactline
