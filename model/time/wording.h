// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/uncertaindate.h"

#include <QLocale>
#include <QString>

namespace pactline::wording {

enum class Style {
    Full,    ///< "20 May 2023", "October 2024", "about 2011", "May 2023 → ongoing"
    Compact, ///< for tight places: "20 May 2023", "Oct 2024", "c. 2011", "May 2023 →"
};

/// The date in words at its own precision, never finer: "2019", "October 2024", "1235 BC", "the 1960s", "spring 2023",
/// "early or late"… A year never becomes 1 January. Month names follow the locale.
[[nodiscard]] QString inWords(const UncertainDate &date, const QLocale &locale = QLocale(), Style style = Style::Full);

/// "day precision", "month precision", …; for an interval the coarser of the two sides.
[[nodiscard]] QString precisionInWords(const UncertainDate &date);

/// A plain moment at day precision, for rulers, status bars and tips.
[[nodiscard]] QString dayInWords(TimePoint time, const QLocale &locale = QLocale());

/// A visible span in words, as coarse as its length allows: "Jan 2018 – Nov 2025".
[[nodiscard]] QString spanInWords(const TimeSpan &span, const QLocale &locale = QLocale());

} // namespace pactline::wording
