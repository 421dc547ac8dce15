// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <array>
#include <cstdint>

/// Private to buildTimelineIndex().
namespace pactline::index {

/// Numbers by id, for millions of look-ups among few ids. Strings that share their memory, as those of one history
/// mostly do, are found by its address, without hashing. The strings looked up must live as long as the table.
class IdTable
{
public:
    static constexpr std::uint32_t none = 0xffff'ffffu;

    /// Does nothing, and returns false, if the id has a number already.
    bool insert(const QString &id, std::uint32_t number)
    {
        if (m_numbers.contains(id))
            return false;
        m_numbers.insert(id, number);
        return true;
    }

    [[nodiscard]] std::uint32_t find(const QString &id)
    {
        Seen &seen = m_seen[slotOf(id.constData())];
        if (seen.data != id.constData() || seen.size != id.size())
            seen = {id.constData(), id.size(), m_numbers.value(id, none)};
        return seen.number;
    }

    void reserve(std::size_t size) { m_numbers.reserve(static_cast<qsizetype>(size)); }

private:
    struct Seen
    {
        const QChar *data = nullptr;
        qsizetype size = 0;
        std::uint32_t number = none;
    };
    static constexpr std::size_t slotBits = 8;

    static std::size_t slotOf(const QChar *data)
    {
        // Fibonacci hashing: addresses differ in their middle bits.
        const auto address = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(data));
        return static_cast<std::size_t>((address * 0x9e37'79b9'7f4a'7c15u) >> (64 - slotBits));
    }

    QHash<QString, std::uint32_t> m_numbers;
    std::array<Seen, std::size_t{1} << slotBits> m_seen;
};

} // namespace pactline::index
