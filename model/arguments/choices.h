// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace pactline::arguments {

/// One thing that an argument may name.
struct Choice
{
    QString id;
    QStringList names{}; ///< display names; empty ones are no names
};

/// The ids that a text stands for: the id itself, or all that have the text as a name (case and accents aside).
[[nodiscard]] QStringList chosenIds(const std::vector<Choice> &choices, const QString &text);

/// “X” is not a WHAT of this history, with what comes near it; all choices where they are few.
[[nodiscard]] Error unknownChoice(const QString &argument, const QString &text, const QString &what,
                                  const std::vector<Choice> &choices);

/// “X” may be a, b or c: give the id.
[[nodiscard]] Error severalChoices(const QString &argument, const QString &text, const QStringList &ids);

} // namespace pactline::arguments
