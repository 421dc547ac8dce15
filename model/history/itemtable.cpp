// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/itemtable.h"

#include <bit>

namespace pactline::lookup {

namespace {

/// Calls use(bytes) with the id of an item as UTF-8.
template <typename T, typename Use> auto withId(const std::vector<T> &list, std::size_t row, Use use)
{
    return use(QByteArrayView(list[row].id.text.toUtf8()));
}

template <typename T, typename Use> auto withId(const PackedList<T> &list, std::size_t row, Use use)
{
    const packed::TextView id = list.idAt(row);
    if (id.isUtf16)
        return use(QByteArrayView(id.toString().toUtf8()));
    return use(id.bytes());
}

template <typename Use> auto withId(const HistoryData &data, const ItemRef &ref, Use use)
{
    const auto row = static_cast<std::size_t>(ref.row);
    switch (ref.type) {
    case ItemType::Actor:
        return withId(data.actors, row, use);
    case ItemType::Agreement:
        return withId(data.agreements, row, use);
    case ItemType::Event:
        return withId(data.events, row, use);
    case ItemType::Link:
        return withId(data.links, row, use);
    case ItemType::Claim:
        return withId(data.claims, row, use);
    default:
        return withId(data.sources, row, use);
    }
}

} // namespace

void ItemTable::build(const HistoryData &data)
{
    std::size_t items = 0;
    forEachItemList(data, [&items](ItemType, const auto &list) { items += list.size(); });
    m_slots.assign(std::bit_ceil(items + items / 3 + 16), free);
    m_tags.assign(m_slots.size(), 0);
    m_used = 0;
    m_hasTwins = false;
    forEachItemList(data, [&](ItemType type, const auto &list) {
        for (std::size_t row = 0; row < list.size(); ++row) {
            const ItemRef ref{type, static_cast<int>(row)};
            withId(list, row, [&](QByteArrayView id) { insert(data, ref, id); });
        }
    });
}

void ItemTable::insert(const HistoryData &data, const ItemRef &ref, QByteArrayView id)
{
    const std::size_t mask = m_slots.size() - 1;
    const std::size_t hash = hashOf(id);
    std::size_t at = hash & mask;
    for (; m_slots[at] != free; at = (at + 1) & mask) {
        if (isMaybe(at, hash) &&
            withId(data, refOf(m_slots[at]), [&id](QByteArrayView other) { return other == id; })) {
            m_hasTwins = true;
            return;
        }
    }
    m_slots[at] = slotOf(ref);
    m_tags[at] = tagOf(hash);
    ++m_used;
}

std::optional<ItemRef> ItemTable::find(const HistoryData &data, const QString &id) const
{
    if (m_slots.empty())
        return {};
    const QByteArray utf8 = id.toUtf8();
    const std::size_t mask = m_slots.size() - 1;
    const std::size_t hash = hashOf(utf8);
    for (std::size_t at = hash & mask; m_slots[at] != free; at = (at + 1) & mask) {
        if (isMaybe(at, hash) &&
            withId(data, refOf(m_slots[at]), [&utf8](QByteArrayView other) { return other == QByteArrayView(utf8); }))
            return refOf(m_slots[at]);
    }
    return {};
}

void ItemTable::add(const HistoryData &data, const ItemRef &ref)
{
    // At least a quarter stays free, so that searches end soon.
    if (4 * (m_used + 1) > 3 * m_slots.size()) {
        build(data);
        return;
    }
    withId(data, ref, [&](QByteArrayView id) { insert(data, ref, id); });
}

void ItemTable::shift(ItemType type, int from, int by)
{
    const Slot first = slotOf({type, from});
    const Slot last = slotOf({type, 0}) | ((Slot{1} << rowBits) - 1); // below what is free or deleted
    // Without branches, which nobody could foretell: several times as fast.
    for (Slot &slot : m_slots)
        slot += slot - first <= last - first ? static_cast<Slot>(by) : Slot{0};
}

void ItemTable::remove(const ItemRef &ref, const QString &id)
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hashOf(id.toUtf8()) & mask; m_slots[at] != free; at = (at + 1) & mask) {
        if (m_slots[at] == slotOf(ref)) {
            m_slots[at] = deleted;
            return;
        }
    }
}

} // namespace pactline::lookup
