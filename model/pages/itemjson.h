// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/jsonwriter.h"
#include "model/history/history.h"

#include <QLocale>

namespace pactline {

/// How much a JSON object says of what its item refers to.
enum class ItemDetail : std::uint8_t {
    Row,  ///< ids alone
    Page, ///< every id with its name, citations with their sources, and all that refers to the item
};

/// Writes an event, agreement, actor, link, claim or source as one JSON object: the keys of the interchange form (all
/// of the item's own, null or [] where it says nothing), `type`, and after a date its bounds `earliest` and `latest` as
/// ISO 8601, null where open or unknown. A page has besides: `wording` and `precision` of the date, `links`, `events`
/// under an agreement, `claims` about it, `children` and `entries` of an actor, and what is `citedBy` a source.
void writeItemJson(JsonWriter &writer, const History &history, const ItemRef &ref, ItemDetail detail,
                   const QLocale &locale = QLocale());

/// `event`, `agreement`, ….
[[nodiscard]] QString typeWord(ItemType type);

/// A text, or null for an empty one.
void writeTextOrNull(JsonWriter &writer, QStringView text);

} // namespace pactline
