// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/calendarwords.h"
#include "model/time/edtfdate.h"

namespace pactline::wording {

/// The first and last day that a stated date covers.
[[nodiscard]] CivilDate firstDay(const edtf::StatedDate &stated);
[[nodiscard]] CivilDate lastDay(const edtf::StatedDate &stated);

/// One stated date in words, with its qualifiers: "about 2011", "11 June 2004 (year uncertain)".
[[nodiscard]] QString dateInWords(const edtf::StatedDate &stated, const Reader &reader);

} // namespace pactline::wording
