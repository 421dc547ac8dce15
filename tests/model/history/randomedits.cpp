// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/randomedits.h"

#include <type_traits>

using namespace Qt::StringLiterals;

namespace pactline::test {

namespace {

template <typename T> inline constexpr bool isAgreement = std::is_same_v<T, Agreement>;

template <typename T> std::vector<T> listOf(const History &history)
{
    if constexpr (isAgreement<T>)
        return {history.agreements().begin(), history.agreements().end()};
    else
        return {history.events().begin(), history.events().end()};
}

} // namespace

RandomEdits::RandomEdits(unsigned seed)
    : m_values(seed)
{
    static_cast<void>(m_values.data(12)); // references name actors and agreements up to here
}

Edit RandomEdits::next(const History &history)
{
    Edit edit;
    History after = history;
    for (int more = m_values.chance(20) ? 1 + m_values.below(5) : 1; more > 0; --more) {
        edit.steps.push_back(m_values.chance(75) ? step<Event>(after) : step<Agreement>(after));
        if (more > 1)
            static_cast<void>(apply(after, {{}, {edit.steps.back()}, true}));
    }
    return edit;
}

template <typename T> T RandomEdits::made(int number)
{
    if constexpr (isAgreement<T>)
        return m_values.agreement(number);
    else
        return m_values.event(number);
}

template <typename T> void RandomEdits::change(T &entry, int choice)
{
    T other = made<T>(0);
    switch (choice) {
    case 2:
        entry.title = m_values.text();
        break;
    case 3:
    case 4:
        entry.date = other.date;
        break;
    case 5:
        entry.date = m_values.chance(50) ? UncertainDate() : other.date;
        break;
    case 6:
        entry.track = m_values.chance(80) ? other.track : TrackId(u"no such track"_s);
        entry.kind = other.kind;
        break;
    case 7:
        entry.importance = other.importance;
        break;
    case 8:
        entry.parties = other.parties;
        entry.minerals = other.minerals;
        if constexpr (!isAgreement<T>)
            entry.agreements = other.agreements;
        break;
    default:
        other.id = entry.id;
        entry = other;
    }
}

template <typename T> SingleEdit RandomEdits::step(const History &history)
{
    const std::vector<T> list = listOf<T>(history);
    const int size = static_cast<int>(list.size());
    const int choice = m_values.below(10);
    if (choice == 0 || size == 0)
        return InsertItem{made<T>(m_nextId++), m_values.chance(50) ? size : m_values.below(size + 1)};
    const int row = m_values.below(size);
    if (choice == 1)
        return RemoveItem{Item(T()).index(), row};
    T entry = list[static_cast<std::size_t>(row)];
    change(entry, choice);
    return ReplaceItem{std::move(entry), row};
}

} // namespace pactline::test
