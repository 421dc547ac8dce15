// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/support/job.h"
#include "model/support/result.h"

#include <QString>
#include <QStringList>

#include <vector>

class QIODevice;

namespace pactline::csv {

/// Free text is written so that a spreadsheet shows it and does not run it: texts that begin with `=`, `+`, `-`, `@`, a
/// tab or a carriage return get an apostrophe in front, as OWASP advises ("CSV Injection"). A title comes from whoever
/// wrote the history, and the file is opened with a double click. Ids, dates and numbers stay exact, because programs
/// read them back: `-0044-03-15` is a date.
[[nodiscard]] QString guardedText(const QString &text);

/// One record of RFC 4180 with its line end (CR LF). Cells with a comma, quote, line break or a blank at an end are
/// quoted.
[[nodiscard]] QString record(const QStringList &cells);

/// Events and agreements, one a record after a header record, in the given order. UTF-8 without a byte-order mark.
/// Columns: id, type, date (EDTF), earliest, latest (ISO 8601, empty where open or unknown; latest is the last day, or
/// the last second where the date has a time), title, kind, track, importance, status, actors, minerals, places,
/// confidence; several values of a cell are divided by "; ".
[[nodiscard]] Result<void> writeEntries(const History &history, const std::vector<ItemRef> &entries, QIODevice &device,
                                        const Job &job = {});

} // namespace pactline::csv
