// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed/textpool.h"

#include <atomic>

namespace pactline {

TextPool::TextPool() { add(QString()); }

TextNumber TextPool::add(const QString &text)
{
    const TextNumber known = find(text);
    if (known != none)
        return known;
    const auto number = static_cast<TextNumber>(m_texts.size());
    m_texts.push_back(text);
    m_numbers.insert(text, number);
    return number;
}

TextNumber SharedTextPool::number(const QString &text)
{
    if (text.isEmpty())
        return 0;
    // Fibonacci hashing: addresses differ in their middle bits.
    const auto address = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(text.constData()));
    TextNumber &slot = m_slots[static_cast<std::size_t>((address * 0x9e37'79b9'7f4a'7c15u) >> (64 - slotBits))];
    const QString &seen = m_pool->text(slot);
    if (seen.constData() == text.constData() && seen.size() == text.size())
        return slot;
    TextNumber number = m_pool->find(text);
    if (number == TextPool::none) {
        if (m_pool.use_count() > 1)
            m_pool = std::make_shared<TextPool>(*m_pool);
        else
            std::atomic_thread_fence(std::memory_order_acquire);
        number = m_pool->add(text);
    }
    return slot = number;
}

} // namespace pactline
