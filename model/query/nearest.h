// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace pactline {

/// How far a word is from what it may have been meant to be, case and accents aside: 0 for the same, 1 for each letter
/// left out, added, changed or swapped with its neighbour (optimal string alignment), more for a part of a longer text.
/// Empty when nobody would have meant it. O(n · m).
[[nodiscard]] std::optional<int> distanceFrom(const QString &word, const QString &meant);

/// What a misspelt word may stand for, the nearest first, equals in the order given.
[[nodiscard]] QStringList nearestTo(const QString &word, const QStringList &candidates, qsizetype most = 3);

} // namespace pactline
