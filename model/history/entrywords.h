// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <QString>

/// Short texts that lists show of an entry's parts.
namespace pactline::words {

/// Display name of the kind of an event, agreement or actor; the id's text if the history does not know it.
[[nodiscard]] QString kindName(const History &history, ItemType type, const KindId &kind);
[[nodiscard]] QString trackName(const History &history, const TrackId &track);
/// Short names of the parties, each actor once, in the order of the entry.
[[nodiscard]] QString actorNames(const History &history, const Entry &entry);
[[nodiscard]] QString mineralNames(const History &history, const Entry &entry,
                                   const QString &separator = QStringLiteral(", "));
/// Translated; empty for none.
[[nodiscard]] QString confidenceName(Confidence confidence);

} // namespace pactline::words
