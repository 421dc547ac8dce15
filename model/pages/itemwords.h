// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <QLocale>
#include <QString>

namespace pactline::words {

/// "US$8.5 billion", "A$1,234,567", "EUR 3 million": as stated, never converted. Empty without a value.
[[nodiscard]] QString sum(const Amount &amount, const QLocale &locale);

/// "Builds on", "Responds to", …, as said of the entry from which the link starts.
[[nodiscard]] QString relation(LinkRelation relation);
/// "Led to", "Answered by", …, as said of the entry to which the link goes.
[[nodiscard]] QString inverseRelation(LinkRelation relation);
[[nodiscard]] QString basis(LinkBasis basis);

/// "high confidence", …; empty for None.
[[nodiscard]] QString confidence(Confidence confidence);
/// "Primary source", "Official text, copied elsewhere", ….
[[nodiscard]] QString grade(SourceGrade grade);
/// "section “Opening”, paragraph 2, page 4"; empty if no place is given.
[[nodiscard]] QString placeIn(const Citation &citation);
/// A field's name in words: "Date", "Amounts", …; the name itself if it is not known.
[[nodiscard]] QString field(const QString &name);
/// A country's name by its ISO code, in English; the code itself if it is not known.
[[nodiscard]] QString country(const QString &code);

/// Whether a short name has capitals in a row: "USGS", "US EXIM"; not "Lynas" or "G7".
[[nodiscard]] bool isAbbreviation(const QString &shortName);

/// The text with its first letter in upper case.
[[nodiscard]] QString capitalised(const QString &text);

} // namespace pactline::words
