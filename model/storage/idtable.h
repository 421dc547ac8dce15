// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHashFunctions>
#include <QStringView>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace pactline::storage {

/// Finds the row of an id in a list that holds the texts itself: four to twelve bytes a row, where a QHash would need
/// more than fifty. `textOf(row)` gives the id of a row as a View, which is QStringView or QByteArrayView. Open
/// addressing, linear probing.
template <typename View> class IdTable
{
public:
    /// Makes room for as many rows as an empty table will get.
    void reserve(std::size_t rows)
    {
        if (m_slots.empty()) {
            m_slots.assign(std::bit_ceil(2 * (rows + 1)), -1);
            m_mask = m_slots.size() - 1;
        }
    }

    /// The row that has the id; -1 if none.
    template <typename TextOf> [[nodiscard]] int find(View id, TextOf textOf) const
    {
        if (m_slots.empty())
            return -1;
        for (std::size_t at = slotOf(id);; at = (at + 1) & m_mask) {
            if (m_slots[at] < 0 || textOf(m_slots[at]) == id)
                return m_slots[at];
        }
    }

    /// Adds a row; returns the row that has its id already, or -1.
    template <typename TextOf> int insert(int row, TextOf textOf)
    {
        if (2 * (m_count + 1) > m_slots.size())
            grow(textOf);
        const View id = textOf(row);
        std::size_t at = slotOf(id);
        for (; m_slots[at] >= 0; at = (at + 1) & m_mask) {
            if (textOf(m_slots[at]) == id)
                return m_slots[at];
        }
        m_slots[at] = row;
        ++m_count;
        return -1;
    }

private:
    [[nodiscard]] std::size_t slotOf(View id) const
    {
        return qHashBits(id.data(), static_cast<std::size_t>(id.size()) * sizeof(*id.data()), m_seed) & m_mask;
    }

    template <typename TextOf> void grow(TextOf textOf)
    {
        std::vector<std::int32_t> old(m_slots.empty() ? 16 : 2 * m_slots.size(), -1);
        old.swap(m_slots);
        m_mask = m_slots.size() - 1;
        for (const std::int32_t row : old) {
            if (row < 0)
                continue;
            std::size_t at = slotOf(textOf(row));
            while (m_slots[at] >= 0)
                at = (at + 1) & m_mask;
            m_slots[at] = row;
        }
    }

    std::vector<std::int32_t> m_slots; ///< rows, -1 where free; a power of two
    std::size_t m_mask = 0;
    std::size_t m_count = 0;
    std::size_t m_seed = QHashSeed::globalSeed(); ///< so that no file can be made to collide
};

} // namespace pactline::storage
