// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <QString>

#include <vector>

namespace pactline {

enum class Severity { Warning, Error };

/// Something wrong with a history, with its place as a field path such as `events[3] (quad-launch).parties[0].actor`.
struct Problem
{
    Severity severity = Severity::Error;
    QString field;
    QString message; ///< translated: what is wrong and what to do
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// Every problem, in document order: duplicate ids, references that lead nowhere, loops of parents, bad importance,
/// colours, dates that end before they begin, alternatives without one preferred reading, entries without a citation
/// (warning), …. O(n).
[[nodiscard]] std::vector<Problem> validate(const History &history);

} // namespace pactline
