// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/entrymatcher.h"

#include "model/query/foldedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

template <typename T> QSet<T> setOf(const QList<T> &list) { return QSet<T>(list.begin(), list.end()); }

template <typename T> bool hasOneOf(const QList<T> &list, const QSet<T> &wanted)
{
    return std::any_of(list.begin(), list.end(), [&wanted](const T &each) { return wanted.contains(each); });
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
    , m_tracks(setOf(filter.tracks))
    , m_kinds(setOf(filter.kinds))
    , m_actors(withDescendants(history, filter.actors))
    , m_minerals(setOf(filter.minerals))
{
    for (const AgreementId &agreement : filter.agreements)
        m_agreements.insert(agreement.text);
    for (const QString &search : filter.search) {
        QStringList words = foldedWords(search);
        if (!words.isEmpty())
            m_searches.push_back(std::move(words));
    }
}

bool EntryMatcher::meetsSearch(const Entry &entry, const QList<ActorId> &bodies) const
{
    if (m_searches.empty())
        return true;
    // Line breaks keep a word from matching across two texts: no word has one.
    QString text = entry.title + u'\n' + entry.shortTitle + u'\n' + entry.summary + u'\n' + entry.notes;
    const auto addActor = [&](const ActorId &id) {
        const Actor *actor = m_history.actor(id);
        text += u'\n' + (actor != nullptr ? actor->name + u'\n' + actor->shortName : id.text);
    };
    for (const Party &party : entry.parties)
        addActor(party.actor);
    for (const ActorId &body : bodies)
        addActor(body);
    for (const MineralId &id : entry.minerals) {
        const Mineral *mineral = m_history.mineral(id);
        text += u'\n' + (mineral != nullptr ? mineral->name : id.text);
    }
    for (const QString &place : entry.places)
        text += u'\n' + place;
    const QString folded = foldedText(text);
    return std::any_of(m_searches.begin(), m_searches.end(), [&folded](const QStringList &words) {
        return std::all_of(words.begin(), words.end(),
                           [&folded](const QString &word) { return folded.contains(word); });
    });
}

EntryMatcher::Failures EntryMatcher::commonFailures(const Entry &entry) const
{
    Failures failures;
    failures[Tracks] = !m_tracks.isEmpty() && !m_tracks.contains(entry.track);
    failures[Kinds] = !m_kinds.isEmpty() && !m_kinds.contains(entry.kind);
    failures[Minerals] = !m_minerals.isEmpty() && !hasOneOf(entry.minerals, m_minerals);
    failures[Actors] =
        !m_actors.isEmpty() && std::none_of(entry.parties.begin(), entry.parties.end(),
                                            [this](const Party &party) { return m_actors.contains(party.actor); });
    failures[Others] = entry.importance < m_filter.minimumImportance ||
                       (!m_filter.statedBy.isEmpty() && citationOf(entry, m_filter.statedBy) == nullptr);
    return failures;
}

EntryMatcher::Failures EntryMatcher::failures(const Agreement &agreement) const
{
    Failures failures = commonFailures(agreement);
    failures[Actors] = failures[Actors] && !hasOneOf(agreement.bodies, m_actors);
    failures[Agreements] = !m_agreements.isEmpty() && !m_agreements.contains(agreement.id.text);
    failures[Statuses] = !m_filter.statuses.isEmpty() && !m_filter.statuses.contains(agreement.status);
    // The dearest last, and only where it can still matter.
    failures[Others] = failures[Others] || (failures.count() < 2 && !meetsSearch(agreement, agreement.bodies));
    return failures;
}

EntryMatcher::Failures EntryMatcher::failures(const Event &event) const
{
    Failures failures = commonFailures(event);
    failures[Agreements] = !m_agreements.isEmpty() && std::none_of(event.agreements.begin(), event.agreements.end(),
                                                                   [this](const AgreementId &agreement) {
                                                                       return m_agreements.contains(agreement.text);
                                                                   });
    failures[Statuses] = !m_filter.statuses.isEmpty();
    failures[Others] = failures[Others] || (failures.count() < 2 && !meetsSearch(event, {}));
    return failures;
}

Match EntryMatcher::dateMatch(const Entry &entry) const
{
    return matchDate(shownDate(entry, m_filter.statedBy), m_filter.from, m_filter.to);
}

Match EntryMatcher::match(const Agreement &agreement) const
{
    const Match match = dateMatch(agreement);
    return match == Match::No || failures(agreement).any() ? Match::No : match;
}

Match EntryMatcher::match(const Event &event) const
{
    const Match match = dateMatch(event);
    return match == Match::No || failures(event).any() ? Match::No : match;
}

} // namespace pactline
