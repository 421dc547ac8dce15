// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/entrymatcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

/// Flags the numbers of the ids in the pool. Without ids there are no flags.
template <typename Ids, typename TextOf>
std::vector<std::uint8_t> flagged(const TextPool &pool, const Ids &ids, TextOf textOf)
{
    std::vector<std::uint8_t> flags;
    if (ids.isEmpty())
        return flags;
    flags.resize(pool.size());
    for (const auto &id : ids) {
        const TextNumber number = pool.find(textOf(id));
        if (number != TextPool::none)
            flags[number] = 1;
    }
    return flags;
}

} // namespace

QSet<ActorId> withDescendants(const History &history, const QList<ActorId> &actors)
{
    QSet<ActorId> found;
    std::vector<ActorId> pending(actors.begin(), actors.end());
    while (!pending.empty()) {
        const ActorId actor = std::move(pending.back());
        pending.pop_back();
        if (found.contains(actor))
            continue;
        found.insert(actor);
        for (const int row : history.childrenOf(actor))
            pending.push_back(history.actors()[static_cast<std::size_t>(row)].id);
    }
    return found;
}

const Citation *citationOf(const Entry &entry, const SourceId &source)
{
    const auto firstIn = [&source](const QList<Citation> &citations) -> const Citation * {
        const auto found = std::find_if(citations.begin(), citations.end(),
                                        [&source](const Citation &each) { return each.source == source; });
        return found == citations.end() ? nullptr : &*found;
    };
    if (const Citation *found = firstIn(entry.citations))
        return found;
    for (const Alternative &alternative : entry.alternatives) {
        if (const Citation *found = firstIn(alternative.citations))
            return found;
    }
    return nullptr;
}

EntryMatcher::EntryMatcher(const History &history, const Filter &filter)
    : m_history(history)
    , m_filter(filter)
    , m_actors(withDescendants(history, filter.actors))
    , m_search(history, filter.search)
{
    for (const AgreementId &agreement : filter.agreements)
        m_agreements.insert(agreement.text);
    prepare(m_ofEvents, history.events());
    prepare(m_ofAgreements, history.agreements());
}

template <typename T> void EntryMatcher::prepare(Wanted &wanted, const PackedList<T> &list)
{
    const TextPool &pool = list.pool();
    const auto textOfId = [](const auto &id) -> const QString & { return id.text; };
    const auto itself = [](const QString &text) -> const QString & { return text; };
    wanted.tracks = flagged(pool, m_filter.tracks, textOfId);
    wanted.kinds = flagged(pool, m_filter.kinds, textOfId);
    wanted.minerals = flagged(pool, m_filter.minerals, textOfId);
    wanted.actors = flagged(pool, m_actors, textOfId);
    wanted.agreements = flagged(pool, m_agreements, itself);
    wanted.statuses = flagged(pool, m_filter.statuses, itself);
    wanted.source = pool.find(m_filter.statedBy.text);
}

bool EntryMatcher::cites(const ItemRef &ref, const packed::EntryView &view) const
{
    const TextNumber wanted = wantedIn(ref).source;
    bool isCited = false;
    view.forEachSource([&](TextNumber source) { isCited = isCited || source == wanted; });
    return isCited || (view.hasAlternatives() && citationOf(m_history.entry(ref), m_filter.statedBy) != nullptr);
}

EntryMatcher::Failures EntryMatcher::failures(const ItemRef &ref, const packed::EntryView &view) const
{
    const Wanted &wanted = wantedIn(ref);
    const bool isAgreement = ref.type == ItemType::Agreement;
    Failures failures;
    failures[Tracks] = !wanted.tracks.empty() && wanted.tracks[view.track()] == 0;
    failures[Kinds] = !wanted.kinds.empty() && wanted.kinds[view.kind()] == 0;
    const auto hasOneOf = [](const Flags &flags, auto forEach) {
        bool isFound = false;
        forEach([&](TextNumber number) { isFound = isFound || flags[number] != 0; });
        return isFound;
    };
    if (!wanted.minerals.empty())
        failures[Minerals] = !hasOneOf(wanted.minerals, [&view](auto visit) { view.forEachMineral(visit); });
    if (!wanted.actors.empty()) {
        failures[Actors] = !hasOneOf(wanted.actors, [&view, isAgreement](auto visit) {
            view.forEachActor(visit);
            if (isAgreement)
                view.forEachRelated(visit); // bodies
        });
    }
    if (!m_filter.agreements.isEmpty()) {
        failures[Agreements] = isAgreement
                                   ? !m_agreements.contains(view.id().toString())
                                   : !hasOneOf(wanted.agreements, [&view](auto visit) { view.forEachRelated(visit); });
    }
    if (!m_filter.statuses.isEmpty())
        failures[Statuses] = !isAgreement || wanted.statuses[view.status()] == 0;
    failures[Others] =
        view.importance() < m_filter.minimumImportance || (!m_filter.statedBy.isEmpty() && !cites(ref, view));
    // The dearest last, and only where it can still matter.
    failures[Others] = failures[Others] || (failures.count() < 2 && !m_search.finds(ref, view));
    return failures;
}

Match EntryMatcher::dateMatch(const ItemRef &ref, const packed::EntryView &view) const
{
    if (m_filter.statedBy.isEmpty())
        return matchDate(view.bounds(), m_filter.from, m_filter.to);
    const Entry entry = m_history.entry(ref);
    return matchDate(shownDate(entry, m_filter.statedBy), m_filter.from, m_filter.to);
}

Match EntryMatcher::match(const ItemRef &ref, const packed::EntryView &view) const
{
    const Match match = dateMatch(ref, view);
    return match == Match::No || failures(ref, view).any() ? Match::No : match;
}

} // namespace pactline
