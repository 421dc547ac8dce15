// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace pactline {

/// "1 event", "1,061 events": `one` as it is, or `many` with the number for its %1. The texts in the code are English
/// as they stand, so they need both forms even where no translation is loaded.
[[nodiscard]] inline QString counted(qint64 number, const QString &one, const QString &many,
                                     const QLocale &locale = QLocale())
{
    return number == 1 ? one : many.arg(locale.toString(number));
}

} // namespace pactline
