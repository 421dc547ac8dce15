// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace pactline {

/// Number of a text in a pool; 0 is the empty text.
using TextNumber = std::uint32_t;

/// Texts of which there are few, such as ids of actors, each kept once and known by a number. Numbers never change.
class TextPool
{
public:
    static constexpr TextNumber none = 0xffff'ffffu;

    TextPool();

    [[nodiscard]] std::size_t size() const { return m_texts.size(); }
    [[nodiscard]] const QString &text(TextNumber number) const { return m_texts[number]; }
    /// `none` if the text is not there. A hash search; may be called from several threads.
    [[nodiscard]] TextNumber find(const QString &text) const { return m_numbers.value(text, none); }
    /// Number of the text, which is appended if it is not there.
    TextNumber add(const QString &text);

private:
    std::vector<QString> m_texts;
    QHash<QString, TextNumber> m_numbers;
};

/// A pool that is shared until something new comes into it, and a memory of the texts that were looked up last. Texts
/// that share their memory with those of the pool are found by their address, without hashing.
class SharedTextPool
{
public:
    SharedTextPool()
        : m_pool(std::make_shared<TextPool>())
    {}

    [[nodiscard]] const TextPool &pool() const { return *m_pool; }
    TextNumber number(const QString &text);
    [[nodiscard]] bool isSameAs(const SharedTextPool &other) const { return m_pool == other.m_pool; }

private:
    static constexpr std::size_t slotBits = 8;
    /// Numbers by address of the text; they are checked before use, so old ones do no harm.
    using Slots = std::array<TextNumber, std::size_t{1} << slotBits>;

    std::shared_ptr<TextPool> m_pool;
    Slots m_slots{};
};

} // namespace pactline
