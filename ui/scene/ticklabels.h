// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/calendarstep.h"

#include <QLocale>
#include <QString>

namespace pactline {

/// Which level of the ruler a label stands on: what the level above says need not be said again.
enum class RulerLevel : std::uint8_t { Major, Minor };

/// In how many forms the cells of a step can be named, from the best to the narrowest: "January 2023", "Jan 2023". Even
/// the narrowest says on the major level what the minor level leaves out.
[[nodiscard]] int tickNameForms(const CalendarStep &step, RulerLevel level);
[[nodiscard]] QString tickName(const CalendarStep &step, std::int64_t cell, RulerLevel level, int form,
                               const QLocale &locale);

/// About how wide a label of the ruler is, with the space around it; an upper bound for ordinary text. Without a font,
/// so that the choice of units does not depend on one.
[[nodiscard]] double estimatedTickWidthPx(const QString &label, RulerLevel level);

} // namespace pactline
