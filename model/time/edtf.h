// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/uncertaindate.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace pactline::edtf {

/// Which meaning the season codes 21 to 24 have; 25 to 32 name their hemisphere themselves.
enum class Hemisphere { Northern, Southern };

struct Options
{
    Hemisphere hemisphere = Hemisphere::Northern;
};

/// Why a text is not a date.
struct ParseError
{
    int position = 0; ///< index of the first wrong UTF-16 unit, from 0; the length when the text ends too early
    QString message;  ///< translated reason, without position
};

/// A date, or why not. Draft spellings of 2012 (`unknown`, `open`, `u` digits, `y` years, `x` masks) are read with a
/// warning.
struct Parsed
{
    std::optional<UncertainDate> date; ///< empty on error
    ParseError error;                  ///< only without a date
    QString warning;                   ///< empty, or which old spelling was read and how it is written now
    /// Lowest level of ISO 8601-2 (0, 1 or 2) that has every feature used. Times without seconds and times in
    /// intervals, which are plain ISO 8601 and part of no level, count as 2.
    int level = 0;
};

/// Reads EDTF (ISO 8601-2:2019, levels 0, 1 and 2), and alone in the text a century `19` or decade `198`. Cost linear
/// in the text. Times without offset are taken for UTC. Years reach to ±50 billion.
[[nodiscard]] Parsed parse(QStringView text, const Options &options = {});

/// A bound as an ISO 8601 date (`2023-05-20`, `-0044-03-15`, years beyond four digits with sign), with the time only
/// where the moment is not midnight. Empty for the beginning and end of time.
[[nodiscard]] QString isoDate(TimePoint time);

/// The last day that the date may touch, or its last second where its end is stated with a time. Empty where the end is
/// open or unknown.
[[nodiscard]] QString isoLatest(const UncertainDate &date);

} // namespace pactline::edtf
