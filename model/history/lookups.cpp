// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/lookups.h"

#include <QHashFunctions>

#include <algorithm>
#include <type_traits>

namespace pactline::lookup {

namespace {

template <typename T>
inline constexpr bool isVocabulary =
    std::is_same_v<T, Track> || std::is_same_v<T, Kind> || std::is_same_v<T, Role> || std::is_same_v<T, Mineral>;
template <typename T>
inline constexpr bool isPacked = std::is_same_v<T, Event> || std::is_same_v<T, Agreement> || std::is_same_v<T, Link>;
template <typename T> inline constexpr bool isItem = !isVocabulary<T> && !std::is_same_v<T, SavedView>;

template <typename T> ItemType typeOf()
{
    if constexpr (std::is_same_v<T, Actor>)
        return ItemType::Actor;
    else if constexpr (std::is_same_v<T, Agreement>)
        return ItemType::Agreement;
    else if constexpr (std::is_same_v<T, Event>)
        return ItemType::Event;
    else if constexpr (std::is_same_v<T, Link>)
        return ItemType::Link;
    else if constexpr (std::is_same_v<T, Claim>)
        return ItemType::Claim;
    else
        return ItemType::Source;
}

template <typename T> const PackedList<T> &packedList(const HistoryData &data)
{
    if constexpr (std::is_same_v<T, Event>)
        return data.events;
    else if constexpr (std::is_same_v<T, Agreement>)
        return data.agreements;
    else
        return data.links;
}

template <typename T> int sizeOf(const HistoryData &data)
{
    int size = 0;
    forEachItemList(data, [&size](ItemType type, const auto &list) {
        if (type == typeOf<T>())
            size = static_cast<int>(list.size());
    });
    return size;
}

void sortOnce(std::vector<TextNumber> &numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Citations of readings: few entries have any, so these are made whole.
template <typename T, typename Visit> void forEachReadingSource(const PackedList<T> &list, std::size_t row, Visit visit)
{
    const T entry = list[row];
    for (const Alternative &alternative : entry.alternatives) {
        for (const Citation &citation : alternative.citations)
            visit(list.pool().find(citation.source.text));
    }
}

/// Calls the three with the numbers of actors, sources and agreements that the entry names.
template <typename T, typename OnActor, typename OnSource, typename OnRelated>
void visitReferences(const PackedList<T> &list, std::size_t row, OnActor onActor, OnSource onSource,
                     OnRelated onRelated)
{
    const packed::EntryView view = list.view(row);
    view.forEachActor(onActor);
    if constexpr (std::is_same_v<T, Event>)
        view.forEachRelated(onRelated);
    else
        view.forEachRelated(onActor); // bodies
    view.forEachSource(onSource);
    if (view.hasAlternatives())
        forEachReadingSource(list, row, onSource);
}

template <typename T> References referencesOf(const PackedList<T> &list, std::size_t row)
{
    References references;
    const auto addTo = [](std::vector<TextNumber> &to) {
        return [&to](TextNumber number) {
            if (number != 0)
                to.push_back(number);
        };
    };
    if constexpr (std::is_same_v<T, Link>)
        list.view(row).forEachSource(addTo(references.sources));
    else
        visitReferences(list, row, addTo(references.actors), addTo(references.sources), addTo(references.related));
    sortOnce(references.actors);
    sortOnce(references.sources);
    sortOnce(references.related);
    return references;
}

/// Adds rows one by one: only what is new in `after` and what is no longer there is touched.
void moveRow(RowLists &lists, RowLists::Row row, const std::vector<TextNumber> &before,
             const std::vector<TextNumber> &after)
{
    for (const TextNumber number : before) {
        if (!std::binary_search(after.begin(), after.end(), number))
            lists.remove(number, row);
    }
    for (const TextNumber number : after) {
        if (!std::binary_search(before.begin(), before.end(), number))
            lists.insert(number, row);
    }
}

/// The rows of a packed list by what its elements refer to, in two passes: counting, so that lists get their size, and
/// filling.
template <typename T> void fill(const PackedList<T> &list, RowLists &actors, RowLists &sources, RowLists *related)
{
    const std::size_t texts = list.pool().size();
    std::vector<std::uint32_t> counts[3];
    for (auto &each : counts)
        each.resize(texts);
    const auto count = [](std::vector<std::uint32_t> &numbers) {
        return [&numbers](TextNumber number) { ++numbers[number]; };
    };
    for (std::size_t row = 0; row < list.size(); ++row)
        visitReferences(list, row, count(counts[0]), count(counts[1]), count(counts[2]));
    for (auto &each : counts)
        each[0] = 0; // the empty id refers to nothing
    actors.reserve(counts[0]);
    sources.reserve(counts[1]);
    if (related != nullptr)
        related->reserve(counts[2]);
    for (std::size_t row = 0; row < list.size(); ++row) {
        const auto add = [row](RowLists *lists) {
            return [lists, row](TextNumber number) {
                if (number != 0 && lists != nullptr)
                    lists->add(number, static_cast<RowLists::Row>(row));
            };
        };
        visitReferences(list, row, add(&actors), add(&sources), add(related));
    }
}

template <typename T> QHash<QString, int> rowsById(const std::vector<T> &list)
{
    QHash<QString, int> rows;
    rows.reserve(static_cast<qsizetype>(list.size()));
    for (int row = 0; const T &item : list) {
        if (!rows.contains(item.id.text))
            rows.insert(item.id.text, row);
        ++row;
    }
    return rows;
}

/// Adds to the list of an id unless it is what was added last: visiting in order, that keeps each once.
template <typename Row> void addOnce(QHash<QString, std::vector<Row>> &table, const QString &id, const Row &row)
{
    if (id.isEmpty())
        return;
    std::vector<Row> &rows = table[id];
    if (rows.empty() || !(rows.back() == row))
        rows.push_back(row);
}

std::uint32_t hashOf(QByteArrayView id)
{
    return static_cast<std::uint32_t>(qHashBits(id.data(), static_cast<std::size_t>(id.size())));
}

} // namespace

void LinkEnds::build(const PackedList<Link> &links)
{
    m_rows.clear();
    m_rows.reserve(links.size());
    for (std::size_t row = 0; row < links.size(); ++row)
        m_rows.push_back({hashOf((links.view(row).*m_end).bytes()), static_cast<std::uint32_t>(row)});
    std::sort(m_rows.begin(), m_rows.end(),
              [](const Hashed &a, const Hashed &b) { return a.hash != b.hash ? a.hash < b.hash : a.row < b.row; });
}

std::vector<int> LinkEnds::find(const PackedList<Link> &links, const QString &id) const
{
    std::vector<int> rows;
    if (id.isEmpty())
        return rows;
    const QByteArray utf8 = id.toUtf8();
    const std::uint32_t hash = hashOf(utf8);
    auto at = std::lower_bound(m_rows.begin(), m_rows.end(), hash,
                               [](const Hashed &each, std::uint32_t wanted) { return each.hash < wanted; });
    for (; at != m_rows.end() && at->hash == hash; ++at) {
        if ((links.view(at->row).*m_end).bytes() == QByteArrayView(utf8))
            rows.push_back(static_cast<int>(at->row));
    }
    return rows;
}

void Lookups::build(const HistoryData &data)
{
    items.build(data);
    buildVocabulary(data);
    buildActors(data);
    buildClaims(data);
    fill(data.events, eventsOf, eventsCiting, &eventsUnder);
    fill(data.agreements, agreementsOf, agreementsCiting, nullptr);
    buildLinks(data);
}

void Lookups::buildVocabulary(const HistoryData &data)
{
    tracks = rowsById(data.tracks);
    roles = rowsById(data.roles);
    minerals = rowsById(data.minerals);
    for (QHash<QString, int> &rows : kinds)
        rows.clear();
    for (int row = 0; const Kind &kind : data.kinds) {
        QHash<QString, int> &rows = kinds[static_cast<std::size_t>(kind.of)];
        if (!rows.contains(kind.id.text))
            rows.insert(kind.id.text, row);
        ++row;
    }
}

void Lookups::buildActors(const HistoryData &data)
{
    childrenOf.clear();
    actorsCiting.clear();
    for (int row = 0; const Actor &actor : data.actors) {
        const ItemRef ref{ItemType::Actor, row};
        addOnce(childrenOf, actor.parent.text, row);
        for (const Citation &citation : actor.citations)
            addOnce(actorsCiting, citation.source.text, ref);
        for (const Alternative &alternative : actor.alternatives) {
            for (const Citation &citation : alternative.citations)
                addOnce(actorsCiting, citation.source.text, ref);
        }
        ++row;
    }
}

void Lookups::buildClaims(const HistoryData &data)
{
    claimsAbout.clear();
    claimsCiting.clear();
    for (int row = 0; const Claim &claim : data.claims) {
        for (const ItemId &about : claim.about)
            addOnce(claimsAbout, about.text, row);
        for (const Citation &citation : claim.citations)
            addOnce(claimsCiting, citation.source.text, ItemRef{ItemType::Claim, row});
        ++row;
    }
}

void Lookups::buildLinks(const HistoryData &data)
{
    std::vector<std::uint32_t> counts(data.links.pool().size());
    for (std::size_t row = 0; row < data.links.size(); ++row)
        data.links.view(row).forEachSource([&counts](TextNumber number) { ++counts[number]; });
    counts[0] = 0;
    linksCiting.reserve(counts);
    for (std::size_t row = 0; row < data.links.size(); ++row) {
        data.links.view(row).forEachSource([this, row](TextNumber number) {
            if (number != 0)
                linksCiting.add(number, static_cast<RowLists::Row>(row));
        });
    }
    linksFrom.build(data.links);
    linksTo.build(data.links);
}

void Lookups::refer(ItemType type, int row, const References &before, const References &after)
{
    const auto at = static_cast<RowLists::Row>(row);
    if (type == ItemType::Event) {
        moveRow(eventsOf, at, before.actors, after.actors);
        moveRow(eventsCiting, at, before.sources, after.sources);
        moveRow(eventsUnder, at, before.related, after.related);
    } else if (type == ItemType::Agreement) {
        moveRow(agreementsOf, at, before.actors, after.actors);
        moveRow(agreementsCiting, at, before.sources, after.sources);
    }
}

void Lookups::shift(ItemType type, int from, int by)
{
    items.shift(type, from, by);
    const auto first = static_cast<RowLists::Row>(from);
    if (type == ItemType::Event) {
        for (RowLists *lists : {&eventsOf, &eventsCiting, &eventsUnder})
            lists->shift(first, by);
    } else if (type == ItemType::Agreement) {
        agreementsOf.shift(first, by);
        agreementsCiting.shift(first, by);
    }
}

/// What is made anew after any change of a list, because it is small or seldom changed.
template <typename T> void Lookups::buildSmall(const HistoryData &data)
{
    if constexpr (isVocabulary<T>)
        buildVocabulary(data);
    else if constexpr (std::is_same_v<T, Actor>)
        buildActors(data);
    else if constexpr (std::is_same_v<T, Claim>)
        buildClaims(data);
    else if constexpr (std::is_same_v<T, Link>)
        buildLinks(data);
}

template <typename T> Standing Lookups::standingOf(const HistoryData &data, int row) const
{
    Standing standing;
    if constexpr (isPacked<T>) {
        const auto at = static_cast<std::size_t>(row);
        standing.id = packedList<T>(data)[at].id.text;
        standing.references = referencesOf(packedList<T>(data), at);
    } else if constexpr (isItem<T>) {
        forEachItemList(data, [&](ItemType type, const auto &list) {
            if (type == typeOf<T>())
                standing.id = list[static_cast<std::size_t>(row)].id.text;
        });
    }
    return standing;
}

template <typename T> void Lookups::inserted(const HistoryData &data, int row)
{
    if constexpr (isItem<T>) {
        const ItemRef ref{typeOf<T>(), row};
        if (row + 1 < sizeOf<T>(data))
            shift(ref.type, row, 1);
        items.add(data, ref);
        if (items.hasTwins()) {
            build(data);
            return;
        }
        if constexpr (isPacked<T>)
            refer(ref.type, row, {}, referencesOf(packedList<T>(data), static_cast<std::size_t>(row)));
    }
    buildSmall<T>(data);
}

template <typename T> void Lookups::removed(const HistoryData &data, int row, const Standing &before)
{
    if constexpr (isItem<T>) {
        if (items.hasTwins()) {
            build(data);
            return;
        }
        const ItemRef ref{typeOf<T>(), row};
        items.remove(ref, before.id);
        refer(ref.type, row, before.references, {});
        if (row < sizeOf<T>(data))
            shift(ref.type, row + 1, -1);
    }
    buildSmall<T>(data);
}

template <typename T> void Lookups::replaced(const HistoryData &data, int row, const Standing &before)
{
    if constexpr (isItem<T>) {
        const ItemRef ref{typeOf<T>(), row};
        const Standing after = standingOf<T>(data, row);
        if (before.id != after.id) {
            if (!items.hasTwins()) {
                items.remove(ref, before.id);
                items.add(data, ref);
            }
            if (items.hasTwins()) {
                build(data);
                return;
            }
        }
        if (before.references != after.references)
            refer(ref.type, row, before.references, after.references);
    }
    buildSmall<T>(data);
}

#define PACTLINE_LOOKUPS_OF(T)                                                                                         \
    template Standing Lookups::standingOf<T>(const HistoryData &, int) const;                                          \
    template void Lookups::inserted<T>(const HistoryData &, int);                                                      \
    template void Lookups::removed<T>(const HistoryData &, int, const Standing &);                                     \
    template void Lookups::replaced<T>(const HistoryData &, int, const Standing &)
PACTLINE_LOOKUPS_OF(Track);
PACTLINE_LOOKUPS_OF(Kind);
PACTLINE_LOOKUPS_OF(Role);
PACTLINE_LOOKUPS_OF(Mineral);
PACTLINE_LOOKUPS_OF(SavedView);
PACTLINE_LOOKUPS_OF(Actor);
PACTLINE_LOOKUPS_OF(Agreement);
PACTLINE_LOOKUPS_OF(Event);
PACTLINE_LOOKUPS_OF(Link);
PACTLINE_LOOKUPS_OF(Claim);
PACTLINE_LOOKUPS_OF(Source);
#undef PACTLINE_LOOKUPS_OF

} // namespace pactline::lookup
