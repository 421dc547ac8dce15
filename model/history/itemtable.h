// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/historydata.h"

#include <QHashFunctions>

#include <limits>
#include <optional>
#include <vector>

/// Private to History.
namespace pactline::lookup {

/// Finds items by id: five bytes a slot, as the ids themselves stay in the lists. Open addressing, linear probing. Of
/// items with the same id the first counts, in the order of ItemType and then of rows.
class ItemTable
{
public:
    /// O(n).
    void build(const HistoryData &data);
    [[nodiscard]] std::optional<ItemRef> find(const HistoryData &data, const QString &id) const;
    /// Whether some id stood twice when it was built. Then single changes would not find the next of its name: build
    /// anew.
    [[nodiscard]] bool hasTwins() const { return m_hasTwins; }

    /// Takes up an item that stands in its list already.
    void add(const HistoryData &data, const ItemRef &ref);
    /// After the rows of a list from `from` on have moved up (by 1) or down (by −1). Linear in the slots.
    void shift(ItemType type, int from, int by);
    /// Forgets the item of that row, which had that id.
    void remove(const ItemRef &ref, const QString &id);

private:
    using Slot = std::uint32_t; ///< type and row; `free` or `deleted`
    static constexpr Slot free = 0xffff'ffffu;
    static constexpr Slot deleted = 0xffff'fffeu;
    static constexpr unsigned rowBits = 29;

    [[nodiscard]] static Slot slotOf(const ItemRef &ref)
    {
        return (static_cast<Slot>(ref.type) << rowBits) | static_cast<Slot>(ref.row);
    }
    [[nodiscard]] static ItemRef refOf(Slot slot)
    {
        return {static_cast<ItemType>(slot >> rowBits), static_cast<int>(slot & ((Slot{1} << rowBits) - 1))};
    }
    [[nodiscard]] std::size_t hashOf(QByteArrayView id) const
    {
        return qHashBits(id.data(), static_cast<std::size_t>(id.size()), m_seed);
    }
    /// Eight bits of the hash beyond those that choose the slot: nearly all ids that are other ones differ in them.
    [[nodiscard]] static std::uint8_t tagOf(std::size_t hash)
    {
        return static_cast<std::uint8_t>(hash >> (std::numeric_limits<std::size_t>::digits - 8));
    }
    [[nodiscard]] bool isMaybe(std::size_t at, std::size_t hash) const
    {
        return m_slots[at] != deleted && m_tags[at] == tagOf(hash);
    }
    void insert(const HistoryData &data, const ItemRef &ref, QByteArrayView id);

    std::vector<Slot> m_slots; ///< a power of two
    std::vector<std::uint8_t> m_tags;
    std::size_t m_used = 0; ///< slots that are not free
    bool m_hasTwins = false;
    std::size_t m_seed = QHashSeed::globalSeed(); ///< so that no file can be made to collide
};

} // namespace pactline::lookup
