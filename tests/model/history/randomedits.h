// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/edit.h"
#include "model/history/randomhistory.h"

namespace pactline::test {

/// Makes edits of events and agreements of all kinds that somebody may make; the same seed gives the same edits.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed);

    /// One step, or now and then some.
    [[nodiscard]] Edit next(const History &history);
    /// What the history to be edited may come from: its references lead somewhere.
    [[nodiscard]] RandomHistory &values() { return m_values; }

private:
    template <typename T> [[nodiscard]] T made(int number);
    template <typename T> [[nodiscard]] SingleEdit step(const History &history);
    template <typename T> void change(T &entry, int choice);

    RandomHistory m_values;
    int m_nextId = 1000;
};

} // namespace pactline::test
