// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/history.h"

#include "model/history/lookups.h"

#include <atomic>
#include <utility>

namespace pactline {

namespace {

const std::vector<int> noRows;

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

/// The rows of a packed list that refer to the id.
template <typename T>
lookup::RowLists::Rows rowsOf(const PackedList<T> &list, const lookup::RowLists &lists, const QString &id)
{
    const TextNumber number = id.isEmpty() ? TextPool::none : list.pool().find(id);
    return number == TextPool::none ? lookup::RowLists::Rows() : lists.rows(number);
}

void append(std::vector<ItemRef> &refs, ItemType type, const lookup::RowLists::Rows &rows)
{
    for (const lookup::RowLists::Row row : rows)
        refs.push_back({type, static_cast<int>(row)});
}

} // namespace

History::History()
    : History(HistoryData())
{}

History::History(HistoryData data)
    : m_data(std::move(data))
{
    rebuildLookups();
}

History::~History() = default;
History::History(const History &) = default;
History::History(History &&) noexcept = default;
History &History::operator=(const History &) = default;
History &History::operator=(History &&) noexcept = default;

void History::setData(HistoryData data)
{
    m_data = std::move(data);
    rebuildLookups();
    ++m_revision;
}

void History::rebuildLookups()
{
    auto lookups = std::make_shared<lookup::Lookups>();
    lookups->build(m_data);
    m_lookups = std::move(lookups);
}

lookup::Lookups &History::ownLookups()
{
    if (m_lookups.use_count() > 1)
        m_lookups = std::make_shared<lookup::Lookups>(*m_lookups);
    else
        std::atomic_thread_fence(std::memory_order_acquire);
    return *m_lookups;
}

std::optional<ItemRef> History::find(const ItemId &id) const { return m_lookups->items.find(m_data, id.text); }

ItemId History::idOf(const ItemRef &ref) const
{
    ItemId id;
    forEachItemList(m_data, [&](ItemType type, const auto &list) {
        if (type == ref.type && ref.row >= 0 && static_cast<std::size_t>(ref.row) < list.size())
            id = ItemId(list[static_cast<std::size_t>(ref.row)].id);
    });
    return id;
}

namespace {

template <typename T> const T *itemOfType(const std::optional<ItemRef> &ref, ItemType type, const std::vector<T> &list)
{
    return ref && ref->type == type ? &list[static_cast<std::size_t>(ref->row)] : nullptr;
}

template <typename T>
std::optional<T> itemOfType(const std::optional<ItemRef> &ref, ItemType type, const PackedList<T> &list)
{
    return ref && ref->type == type ? std::optional(list[static_cast<std::size_t>(ref->row)]) : std::nullopt;
}

bool isEntryType(ItemType type) { return type == ItemType::Event || type == ItemType::Agreement; }

} // namespace

const Actor *History::actor(const ActorId &id) const { return itemOfType(find(id), ItemType::Actor, m_data.actors); }
std::optional<Agreement> History::agreement(const AgreementId &id) const
{
    return itemOfType(find(id), ItemType::Agreement, m_data.agreements);
}
std::optional<Event> History::event(const EventId &id) const
{
    return itemOfType(find(id), ItemType::Event, m_data.events);
}
const Claim *History::claim(const ClaimId &id) const { return itemOfType(find(id), ItemType::Claim, m_data.claims); }
const Source *History::source(const SourceId &id) const
{
    return itemOfType(find(id), ItemType::Source, m_data.sources);
}

std::optional<Entry> History::entry(const ItemId &id) const
{
    const std::optional<ItemRef> ref = find(id);
    return ref && isEntryType(ref->type) ? std::optional(entry(*ref)) : std::nullopt;
}

Entry History::entry(const ItemRef &ref) const
{
    const auto row = static_cast<std::size_t>(ref.row);
    if (ref.type == ItemType::Agreement)
        return m_data.agreements[row];
    return m_data.events[row];
}

packed::EntryView History::entryView(const ItemRef &ref) const
{
    const auto row = static_cast<std::size_t>(ref.row);
    return ref.type == ItemType::Agreement ? m_data.agreements.view(row) : m_data.events.view(row);
}

bool History::isEntry(const ItemId &id) const
{
    const std::optional<ItemRef> ref = find(id);
    return ref && isEntryType(ref->type);
}

const Track *History::track(const TrackId &id) const { return elementAt(m_data.tracks, m_lookups->tracks, id.text); }
const Role *History::role(const RoleId &id) const { return elementAt(m_data.roles, m_lookups->roles, id.text); }
const Mineral *History::mineral(const MineralId &id) const
{
    return elementAt(m_data.minerals, m_lookups->minerals, id.text);
}
const Kind *History::kind(KindOf of, const KindId &id) const
{
    return elementAt(m_data.kinds, m_lookups->kinds[static_cast<std::size_t>(of)], id.text);
}

QString History::nameOf(const ItemId &id) const
{
    const std::optional<ItemRef> ref = find(id);
    QString name;
    if (ref && isEntryType(ref->type))
        name = entryView(*ref).title();
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
    const std::optional<ItemRef> ref = find(id);
    QString name;
    if (ref && isEntryType(ref->type))
        name = entryView(*ref).shortTitle();
    else if (const Actor *actor = itemOfType(ref, ItemType::Actor, m_data.actors))
        name = actor->shortName;
    return name.isEmpty() ? nameOf(id) : name;
}

std::vector<int> History::linksFrom(const ItemId &id) const { return m_lookups->linksFrom.find(m_data.links, id.text); }
std::vector<int> History::linksTo(const ItemId &id) const { return m_lookups->linksTo.find(m_data.links, id.text); }
std::vector<int> History::eventsUnder(const AgreementId &id) const
{
    const auto rows = rowsOf(m_data.events, m_lookups->eventsUnder, id.text);
    return {rows.begin(), rows.end()};
}
const std::vector<int> &History::claimsAbout(const ItemId &id) const
{
    return rowsOf(m_lookups->claimsAbout, id.text, noRows);
}
const std::vector<int> &History::childrenOf(const ActorId &id) const
{
    return rowsOf(m_lookups->childrenOf, id.text, noRows);
}

std::vector<ItemRef> History::entriesOf(const ActorId &id) const
{
    std::vector<ItemRef> refs;
    refs.reserve(countOfEntries(id));
    append(refs, ItemType::Agreement, rowsOf(m_data.agreements, m_lookups->agreementsOf, id.text));
    append(refs, ItemType::Event, rowsOf(m_data.events, m_lookups->eventsOf, id.text));
    return refs;
}

std::size_t History::countOfEntries(const ActorId &id) const
{
    return static_cast<std::size_t>(rowsOf(m_data.agreements, m_lookups->agreementsOf, id.text).size() +
                                    rowsOf(m_data.events, m_lookups->eventsOf, id.text).size());
}

std::vector<ItemRef> History::itemsCiting(const SourceId &id) const
{
    static const std::vector<ItemRef> none;
    std::vector<ItemRef> refs = rowsOf(m_lookups->actorsCiting, id.text, none);
    append(refs, ItemType::Agreement, rowsOf(m_data.agreements, m_lookups->agreementsCiting, id.text));
    append(refs, ItemType::Event, rowsOf(m_data.events, m_lookups->eventsCiting, id.text));
    append(refs, ItemType::Link, rowsOf(m_data.links, m_lookups->linksCiting, id.text));
    const std::vector<ItemRef> &claims = rowsOf(m_lookups->claimsCiting, id.text, none);
    refs.insert(refs.end(), claims.begin(), claims.end());
    return refs;
}

} // namespace pactline
