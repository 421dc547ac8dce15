// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtf.h"

#include <QString>
#include <QStringView>

namespace pactline::edtf {

/// One stated date of an EDTF text: the stretch that it covers, and how it is stated.
struct StatedDate
{
    TimePoint begin;
    TimePoint end; ///< exclusive
    DatePrecision precision = DatePrecision::Day;
    DateQualifier qualifier; ///< of any component
    bool hasUnspecified = false;
    int level = 0;
};

/// Reads one date from `position` on and leaves `position` behind it. False with `error` set when there is none.
/// Greatest year read: ±50 billion.
[[nodiscard]] bool readDate(QStringView text, qsizetype &position, const Options &options, StatedDate &date,
                            ParseError &error);

} // namespace pactline::edtf
