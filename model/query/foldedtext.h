// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace pactline {

/// The text as searches compare it: without case and accents, letters such as ø and ß spelt out, every kind of dash,
/// apostrophe and blank made the plain one.
[[nodiscard]] QString foldedText(QStringView text);

/// The folded words of a search text, as typed between blanks.
[[nodiscard]] QStringList foldedWords(QStringView text);

} // namespace pactline
