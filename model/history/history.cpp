// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/history.h"

#include <utility>

namespace pactline {

namespace {

const std::vector<int> noRows;
const std::vector<ItemRef> noRefs;

template <typename Row>
const std::vector<Row> &rowsOf(const QHash<QString, std::vector<Row>> &table, const QString &id,
                               const std::vector<Row> &none)
{
    const auto found = table.constFind(id);
    return found == table.constEnd() ? none : *found;
}

template <typename T> const T *elementAt(const std::vector<T> &list, const QHash<QString, int> &rows, const QString &id)
{
    const auto found = rows.constFind(id);
    return found == rows.constEnd() ? nullptr : &list[static_cast<std::size_t>(*found)];
}

template <typename T> QHash<QString, int> rowsById(const std::vector<T> &list)
{
    QHash<QString, int> rows;
    rows.reserve(static_cast<qsizetype>(list.size()));
    for (std::size_t row = 0; row < list.size(); ++row) {
        if (!rows.contains(list[row].id.text))
            rows.insert(list[row].id.text, static_cast<int>(row));
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

} // namespace

History::History() { rebuildLookups(); }

History::History(HistoryData data)
    : m_data(std::move(data))
{
    rebuildLookups();
}

void History::setData(HistoryData data)
{
    m_data = std::move(data);
    rebuildLookups();
    ++m_revision;
}

void History::rebuildLookups()
{
    Lookups lookups;
    lookups.items.reserve(static_cast<qsizetype>(m_data.actors.size() + m_data.agreements.size() +
                                                 m_data.events.size() + m_data.links.size() + m_data.claims.size() +
                                                 m_data.sources.size()));
    const auto addAll = [&lookups](const auto &list, ItemType type) {
        for (std::size_t row = 0; row < list.size(); ++row) {
            if (!lookups.items.contains(list[row].id.text))
                lookups.items.insert(list[row].id.text, {type, static_cast<int>(row)});
        }
    };
    addAll(m_data.actors, ItemType::Actor);
    addAll(m_data.agreements, ItemType::Agreement);
    addAll(m_data.events, ItemType::Event);
    addAll(m_data.links, ItemType::Link);
    addAll(m_data.claims, ItemType::Claim);
    addAll(m_data.sources, ItemType::Source);

    lookups.tracks = rowsById(m_data.tracks);
    lookups.roles = rowsById(m_data.roles);
    lookups.minerals = rowsById(m_data.minerals);
    for (std::size_t row = 0; row < m_data.kinds.size(); ++row) {
        QHash<QString, int> &rows = lookups.kinds[static_cast<std::size_t>(m_data.kinds[row].of)];
        if (!rows.contains(m_data.kinds[row].id.text))
            rows.insert(m_data.kinds[row].id.text, static_cast<int>(row));
    }

    const auto addCitations = [&lookups](const auto &item, const ItemRef &ref) {
        for (const Citation &citation : item.citations)
            addOnce(lookups.itemsCiting, citation.source.text, ref);
    };
    const auto addAlternatives = [&lookups](const auto &item, const ItemRef &ref) {
        for (const Alternative &alternative : item.alternatives) {
            for (const Citation &citation : alternative.citations)
                addOnce(lookups.itemsCiting, citation.source.text, ref);
        }
    };
    for (int row = 0; const Actor &actor : m_data.actors) {
        addOnce(lookups.childrenOf, actor.parent.text, row);
        addCitations(actor, {ItemType::Actor, row});
        addAlternatives(actor, {ItemType::Actor, row});
        ++row;
    }
    const auto addEntry = [&](const Entry &entry, const ItemRef &ref) {
        for (const Party &party : entry.parties)
            addOnce(lookups.entriesOf, party.actor.text, ref);
        addCitations(entry, ref);
        addAlternatives(entry, ref);
    };
    for (int row = 0; const Agreement &agreement : m_data.agreements) {
        addEntry(agreement, {ItemType::Agreement, row});
        for (const ActorId &body : agreement.bodies)
            addOnce(lookups.entriesOf, body.text, ItemRef{ItemType::Agreement, row});
        ++row;
    }
    for (int row = 0; const Event &event : m_data.events) {
        addEntry(event, {ItemType::Event, row});
        for (const AgreementId &agreement : event.agreements)
            addOnce(lookups.eventsUnder, agreement.text, row);
        ++row;
    }
    for (int row = 0; const Link &link : m_data.links) {
        addOnce(lookups.linksFrom, link.from.text, row);
        addOnce(lookups.linksTo, link.to.text, row);
        addCitations(link, {ItemType::Link, row});
        ++row;
    }
    for (int row = 0; const Claim &claim : m_data.claims) {
        for (const ItemId &about : claim.about)
            addOnce(lookups.claimsAbout, about.text, row);
        addCitations(claim, {ItemType::Claim, row});
        ++row;
    }
    m_lookups = std::move(lookups);
}

std::optional<ItemRef> History::find(const ItemId &id) const
{
    const auto found = m_lookups.items.constFind(id.text);
    return found == m_lookups.items.constEnd() ? std::nullopt : std::optional(*found);
}

ItemId History::idOf(const ItemRef &ref) const
{
    const auto at = [&ref](const auto &list) {
        return ref.row >= 0 && static_cast<std::size_t>(ref.row) < list.size()
                   ? ItemId(list[static_cast<std::size_t>(ref.row)].id)
                   : ItemId();
    };
    switch (ref.type) {
    case ItemType::Actor:
        return at(m_data.actors);
    case ItemType::Agreement:
        return at(m_data.agreements);
    case ItemType::Event:
        return at(m_data.events);
    case ItemType::Link:
        return at(m_data.links);
    case ItemType::Claim:
        return at(m_data.claims);
    case ItemType::Source:
        return at(m_data.sources);
    }
    return {};
}

namespace {

template <typename T> const T *itemOfType(const std::optional<ItemRef> &ref, ItemType type, const std::vector<T> &list)
{
    return ref && ref->type == type ? &list[static_cast<std::size_t>(ref->row)] : nullptr;
}

} // namespace

const Actor *History::actor(const ActorId &id) const { return itemOfType(find(id), ItemType::Actor, m_data.actors); }
const Agreement *History::agreement(const AgreementId &id) const
{
    return itemOfType(find(id), ItemType::Agreement, m_data.agreements);
}
const Event *History::event(const EventId &id) const { return itemOfType(find(id), ItemType::Event, m_data.events); }
const Claim *History::claim(const ClaimId &id) const { return itemOfType(find(id), ItemType::Claim, m_data.claims); }
const Source *History::source(const SourceId &id) const
{
    return itemOfType(find(id), ItemType::Source, m_data.sources);
}

const Entry *History::entry(const ItemId &id) const
{
    const std::optional<ItemRef> ref = find(id);
    if (const Entry *event = itemOfType(ref, ItemType::Event, m_data.events))
        return event;
    return itemOfType(ref, ItemType::Agreement, m_data.agreements);
}

const Track *History::track(const TrackId &id) const { return elementAt(m_data.tracks, m_lookups.tracks, id.text); }
const Role *History::role(const RoleId &id) const { return elementAt(m_data.roles, m_lookups.roles, id.text); }
const Mineral *History::mineral(const MineralId &id) const
{
    return elementAt(m_data.minerals, m_lookups.minerals, id.text);
}
const Kind *History::kind(KindOf of, const KindId &id) const
{
    return elementAt(m_data.kinds, m_lookups.kinds[static_cast<std::size_t>(of)], id.text);
}

QString History::nameOf(const ItemId &id) const
{
    const std::optional<ItemRef> ref = find(id);
    QString name;
    if (const Entry *found = entry(id))
        name = found->title;
    else if (const Actor *actor = itemOfType(ref, ItemType::Actor, m_data.actors))
        name = actor->name;
    else if (const Claim *claim = itemOfType(ref, ItemType::Claim, m_data.claims))
        name = claim->shortTitle.isEmpty() ? claim->text : claim->shortTitle;
    else if (const Source *source = itemOfType(ref, ItemType::Source, m_data.sources))
        name = source->title;
    return name.isEmpty() ? id.text : name;
}

QString History::shortNameOf(const ItemId &id) const
{
    QString name;
    if (const Entry *found = entry(id))
        name = found->shortTitle;
    else if (const Actor *actor = itemOfType(find(id), ItemType::Actor, m_data.actors))
        name = actor->shortName;
    return name.isEmpty() ? nameOf(id) : name;
}

const std::vector<int> &History::linksFrom(const ItemId &id) const
{
    return rowsOf(m_lookups.linksFrom, id.text, noRows);
}
const std::vector<int> &History::linksTo(const ItemId &id) const { return rowsOf(m_lookups.linksTo, id.text, noRows); }
const std::vector<int> &History::eventsUnder(const AgreementId &id) const
{
    return rowsOf(m_lookups.eventsUnder, id.text, noRows);
}
const std::vector<int> &History::claimsAbout(const ItemId &id) const
{
    return rowsOf(m_lookups.claimsAbout, id.text, noRows);
}
const std::vector<int> &History::childrenOf(const ActorId &id) const
{
    return rowsOf(m_lookups.childrenOf, id.text, noRows);
}
const std::vector<ItemRef> &History::entriesOf(const ActorId &id) const
{
    return rowsOf(m_lookups.entriesOf, id.text, noRefs);
}
const std::vector<ItemRef> &History::itemsCiting(const SourceId &id) const
{
    return rowsOf(m_lookups.itemsCiting, id.text, noRefs);
}

} // namespace pactline
