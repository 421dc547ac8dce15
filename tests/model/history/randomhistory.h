// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <random>

namespace pactline::test {

/// Makes values that a history can hold, odd ones included; the same seed gives the same values on every system.
class RandomHistory
{
public:
    explicit RandomHistory(unsigned seed)
        : m_random(seed)
    {}

    /// A consistent history: ids are unique and references lead somewhere.
    [[nodiscard]] HistoryData data(int entries);

    [[nodiscard]] Track track(int number);
    [[nodiscard]] Kind kind(int number);
    [[nodiscard]] Actor actor(int number);
    [[nodiscard]] Agreement agreement(int number);
    [[nodiscard]] Event event(int number);
    [[nodiscard]] Link link(int number);
    [[nodiscard]] Claim claim(int number);
    [[nodiscard]] Source source(int number);
    [[nodiscard]] SavedView view(int number);

    /// From 0 to below `count`.
    [[nodiscard]] int below(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    [[nodiscard]] QString text();
    [[nodiscard]] QString maybeText() { return chance(50) ? text() : QString(); }
    [[nodiscard]] UncertainDate date();

private:
    void fillEntry(Entry &entry, const QString &id, int kinds);
    QList<Citation> citations();
    QList<Alternative> alternatives();
    Amount amount();
    template <typename IdType> QList<IdType> ids(const char *prefix, int most, int count);

    std::mt19937 m_random;
    int m_scale = 10; ///< number of items of each list that references can name
};

} // namespace pactline::test
