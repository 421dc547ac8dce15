// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/itemlist.h"

#include "model/query/entrymatcher.h"
#include "model/query/foldedtext.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace pactline {

namespace {

/// Entries that meet the part of a filter which is about entries; everything if that part is empty.
class EntrySet
{
public:
    EntrySet(const History &history, const Filter &filter)
        : m_isEverything(filter.isEmpty())
    {
        if (m_isEverything)
            return;
        for (const ItemRef &ref : matchingEntries(history, filter))
            m_ids.insert(history.idOf(ref).text);
    }
    [[nodiscard]] bool isEverything() const { return m_isEverything; }
    [[nodiscard]] bool contains(const ItemId &id) const { return m_ids.contains(id.text); }

private:
    bool m_isEverything;
    QSet<QString> m_ids;
};

/// Whether one of the search texts has all its words in the text.
class TextMatcher
{
public:
    explicit TextMatcher(const QStringList &searches)
    {
        for (const QString &search : searches) {
            if (QStringList words = foldedWords(search); !words.isEmpty())
                m_searches.push_back(std::move(words));
        }
    }
    [[nodiscard]] bool matches(const QStringList &texts) const
    {
        if (m_searches.empty())
            return true;
        const QString folded = foldedText(texts.join(u'\n'));
        const auto isIn = [&folded](const QString &word) { return folded.contains(word); };
        return std::any_of(m_searches.begin(), m_searches.end(),
                           [&isIn](const QStringList &words) { return std::all_of(words.begin(), words.end(), isIn); });
    }

private:
    std::vector<QStringList> m_searches;
};

/// Rows of a list that meet the condition, by key and then by place.
template <typename T, typename Key, typename List>
std::vector<ItemRef> sortedRows(const List &list, ItemType type, const std::function<bool(const T &)> &meets,
                                const std::function<Key(const T &)> &keyOf)
{
    std::vector<std::pair<Key, int>> rows;
    for (int row = 0; const T &item : list) {
        if (meets(item))
            rows.emplace_back(keyOf(item), row);
        ++row;
    }
    std::sort(rows.begin(), rows.end());
    std::vector<ItemRef> refs;
    refs.reserve(rows.size());
    for (const auto &[key, row] : rows)
        refs.push_back({type, row});
    return refs;
}

TimePoint startOf(const UncertainDate &date) { return date.isNull() ? TimePoint::end() : date.earliestStart; }

std::vector<ItemRef> matchingActors(const History &history, Filter filter)
{
    const QSet<ActorId> chosen = withDescendants(history, filter.actors);
    const QSet<KindId> kinds(filter.kinds.begin(), filter.kinds.end());
    const TextMatcher text(filter.search);
    filter.actors.clear();
    filter.kinds.clear();
    filter.search.clear();
    const EntrySet entries(history, filter);
    return sortedRows<Actor, QString>(
        history.actors(), ItemType::Actor,
        [&](const Actor &actor) {
            const std::vector<ItemRef> of = history.entriesOf(actor.id);
            return (chosen.isEmpty() || chosen.contains(actor.id)) && (kinds.isEmpty() || kinds.contains(actor.kind)) &&
                   text.matches({actor.name, actor.shortName, actor.summary, actor.notes}) &&
                   (entries.isEverything() || std::any_of(of.begin(), of.end(), [&](const ItemRef &ref) {
                        return entries.contains(history.idOf(ref));
                    }));
        },
        [](const Actor &actor) { return foldedText(actor.name); });
}

std::vector<ItemRef> matchingClaims(const History &history, Filter filter)
{
    const TextMatcher text(filter.search);
    filter.search.clear();
    const EntrySet entries(history, filter);
    const QSet<ActorId> chosen = withDescendants(history, filter.actors);
    return sortedRows<Claim, TimePoint>(
        history.claims(), ItemType::Claim,
        [&](const Claim &claim) {
            return text.matches({claim.text, claim.shortTitle, claim.notes}) &&
                   (entries.isEverything() ||
                    std::any_of(claim.about.begin(), claim.about.end(), [&](const ItemId &id) {
                        return entries.contains(id) || chosen.contains(ActorId(id.text));
                    }));
        },
        [&history](const Claim &claim) { return startOf(publishedDate(history, claim)); });
}

std::vector<ItemRef> matchingLinks(const History &history, const Filter &filter)
{
    const EntrySet entries(history, filter);
    return sortedRows<Link, TimePoint>(
        history.links(), ItemType::Link,
        [&entries](const Link &link) {
            return entries.isEverything() || entries.contains(link.from) || entries.contains(link.to);
        },
        [&history](const Link &link) {
            const std::optional<Entry> entry = history.entry(link.from);
            return entry ? startOf(entry->date) : TimePoint::end();
        });
}

std::vector<ItemRef> matchingSources(const History &history, Filter filter)
{
    const TextMatcher text(filter.search);
    const auto from = std::exchange(filter.from, {});
    const auto to = std::exchange(filter.to, {});
    const Match least = from || to ? std::exchange(filter.atLeast, Match::Possible) : Match::No;
    filter.search.clear();
    const EntrySet entries(history, filter);
    return sortedRows<Source, TimePoint>(
        history.sources(), ItemType::Source,
        [&](const Source &source) {
            const std::vector<ItemRef> citing = history.itemsCiting(source.id);
            return text.matches({source.title, source.author, source.publisher, source.note}) &&
                   matchDate(source.published, from, to) >= least &&
                   (entries.isEverything() || std::any_of(citing.begin(), citing.end(), [&](const ItemRef &ref) {
                        return entries.contains(history.idOf(ref));
                    }));
        },
        [](const Source &source) { return startOf(source.published); });
}

} // namespace

UncertainDate publishedDate(const History &history, const Claim &claim)
{
    const Source *source = claim.citations.isEmpty() ? nullptr : history.source(claim.citations.front().source);
    return source != nullptr ? source->published : UncertainDate();
}

std::vector<ItemRef> matchingItems(const History &history, ItemType type, const Filter &filter)
{
    switch (type) {
    case ItemType::Actor:
        return matchingActors(history, filter);
    case ItemType::Claim:
        return matchingClaims(history, filter);
    case ItemType::Link:
        return matchingLinks(history, filter);
    case ItemType::Source:
        return matchingSources(history, filter);
    case ItemType::Event:
    case ItemType::Agreement:
        break;
    }
    std::vector<ItemRef> refs = matchingEntries(history, filter);
    std::erase_if(refs, [type](const ItemRef &ref) { return ref.type != type; });
    return refs;
}

} // namespace pactline
