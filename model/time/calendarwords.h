// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/civildate.h"
#include "model/time/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace pactline::wording {

/// Gives the words their place among the translations.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pactline::wording::Words)
};

/// For whom the words are.
struct Reader
{
    QLocale locale;
    Style style = Style::Full;
};

/// "2019", "1235 BC", "170,000,000"; the year is astronomical, 0 is 1 BC.
[[nodiscard]] QString yearName(std::int64_t year, const QLocale &locale);
/// The same for a year that is known to some digits only: -1950 is 1950 BC, as nobody meant to be one year more exact.
[[nodiscard]] QString roundYearName(std::int64_t year, const QLocale &locale);
[[nodiscard]] QString monthName(int month, const Reader &reader);
[[nodiscard]] QString monthAndYear(const CivilDate &date, const Reader &reader);
[[nodiscard]] QString dayAndMonth(const CivilDate &date, const Reader &reader);
[[nodiscard]] QString dayName(const CivilDate &date, const Reader &reader);
/// "08:30", with seconds on demand.
[[nodiscard]] QString clockName(const CivilDateTime &at, bool withSeconds);
/// "1960s", "1800–1809", "1960–1999", "44–35 BC".
[[nodiscard]] QString yearsName(std::int64_t first, std::int64_t last, const QLocale &locale);
/// "spring 2023", "first quarter of 2023"; `last` is the last day, as a winter may end in the next year.
[[nodiscard]] QString seasonName(int code, const CivilDate &first, const CivilDate &last, const QLocale &locale);

} // namespace pactline::wording
