// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/index/column.h"

#include <cstdint>
#include <vector>

namespace pactline {

/// Number of an entry within one snapshot: a row of its columns.
using EntryNumber = std::uint32_t;
inline constexpr EntryNumber noEntry = 0xffff'ffffu;

/// How an entry is drawn, decided once from its date.
enum EntryFlag : std::uint8_t {
    EntryIsPoint = 1,      ///< a mark at its start; the extent is only its underline
    EntryStartIsVague = 2, ///< approximate, uncertain or unknown start: no solid edge
    EntryEndIsOpen = 4,    ///< still going on: fades out and carries a chevron
    EntryEndIsUnknown = 8, ///< fades out without chevron
    EntryEndIsVague = 16,  ///< approximate or uncertain end
    EntryIsAgreement = 32,
    EntryStartIsUnbounded = 64, ///< open or unknown start: stands at the snapshot's first moment
};

/// An event or agreement in half the room of an ItemRef.
class EntryRef
{
public:
    EntryRef() = default;
    EntryRef(const ItemRef &ref)
        : m_bits((static_cast<std::uint32_t>(ref.row) & rowBits) | (ref.type == ItemType::Agreement ? typeBit : 0))
    {}
    operator ItemRef() const { return {isAgreement() ? ItemType::Agreement : ItemType::Event, row()}; }

    [[nodiscard]] bool isAgreement() const { return (m_bits & typeBit) != 0; }
    /// Row in its list; −1 for a number that stands for no entry any more.
    [[nodiscard]] int row() const { return (m_bits & rowBits) == rowBits ? -1 : static_cast<int>(m_bits & rowBits); }
    [[nodiscard]] bool isNull() const { return (m_bits & rowBits) == rowBits; }

    /// It is of that type and in that row or a later one.
    [[nodiscard]] bool standsFrom(ItemType type, int row) const
    {
        // One subtraction: below the first, null and those of the other type come out too large.
        const std::uint32_t first = static_cast<std::uint32_t>(row) | (type == ItemType::Agreement ? typeBit : 0);
        return m_bits - first < rowBits - static_cast<std::uint32_t>(row);
    }
    [[nodiscard]] EntryRef movedBy(int rows) const
    {
        EntryRef moved;
        moved.m_bits = m_bits + static_cast<std::uint32_t>(rows);
        return moved;
    }

    friend bool operator==(const EntryRef &, const EntryRef &) = default;

private:
    static constexpr std::uint32_t typeBit = 0x8000'0000u;
    static constexpr std::uint32_t rowBits = 0x7fff'ffffu;

    std::uint32_t m_bits = rowBits;
};

/// The columns while a snapshot is made from nothing.
struct EntryVectors
{
    std::vector<std::int64_t> start;
    std::vector<std::int64_t> end;
    std::vector<std::int64_t> certainStart;
    std::vector<std::uint16_t> track;
    std::vector<std::uint16_t> kind;
    std::vector<std::uint8_t> importance;
    std::vector<std::uint8_t> flags;
    std::vector<ItemRef> refs;

    [[nodiscard]] std::size_t size() const { return start.size(); }
};

/// What drawing needs of each entry, one array a property, by its number. Titles stay in the history. Numbers are in
/// order of starts only where a snapshot was made from nothing; after updates some may stand for no entry any more.
struct EntryColumns
{
    EntryColumns() = default;
    explicit EntryColumns(EntryVectors vectors)
        : start(std::move(vectors.start))
        , end(std::move(vectors.end))
        , certainStart(std::move(vectors.certainStart))
        , track(std::move(vectors.track))
        , kind(std::move(vectors.kind))
        , importance(std::move(vectors.importance))
        , flags(std::move(vectors.flags))
        , refs(std::vector<EntryRef>(vectors.refs.begin(), vectors.refs.end()))
    {}

    Column<std::int64_t> start; ///< earliest start, seconds; an unknown or open start is the snapshot's first moment
    Column<std::int64_t> end;   ///< exclusive; open and unknown ends reach to the snapshot's horizon; always > start
    Column<std::int64_t> certainStart; ///< ≥ start: where an uncertain start is surely over; = start if exact
    Column<std::uint16_t> track;       ///< row of History::tracks(); 0xffff if unknown
    Column<std::uint16_t> kind;        ///< row of HistoryData::kinds; 0xffff if unknown
    Column<std::uint8_t> importance;
    Column<std::uint8_t> flags; ///< EntryFlag
    Column<EntryRef> refs;

    /// Numbers there are, those that stand for no entry any more among them.
    [[nodiscard]] std::size_t size() const { return start.size(); }
};

} // namespace pactline
