// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pactline {

/// What went wrong, as far as code has to tell the cases apart; it decides the exit code of the command line.
enum class ErrorKind {
    Input,       ///< the content of a file or text is wrong (exit 1)
    Usage,       ///< an argument or a call is wrong (exit 2)
    Outside,     ///< something outside failed: permission, disk, lock (exit 3)
    Unsupported, ///< a newer version or an unknown kind of file (exit 1)
    Cancelled,   ///< the user stopped it (exit 3)
};

/// One failure, worded for people. The place is filled as far as it is known: line and column for text (both from 1,
/// the column in Unicode code points), a field path such as `events[3].date` for content.
struct Error
{
    ErrorKind kind = ErrorKind::Input;
    QString message; ///< what happened and what to do; translated; without file or place
    QString file{};  ///< path as the user gave it; empty if none
    int line = 0;    ///< 0 if unknown
    int column = 0;  ///< 0 if unknown
    QString field{}; ///< field path; empty if none

    friend bool operator==(const Error &, const Error &) = default;

    /// `FILE:LINE:COLUMN: message`, `FILE: FIELD: message`, or less where the place is not known.
    [[nodiscard]] QString toString() const;
};

} // namespace pactline
