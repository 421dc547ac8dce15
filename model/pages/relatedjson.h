// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/jsonwriter.h"
#include "model/history/history.h"

namespace pactline {

/// An item by `id`, `type` and `name`; entries with their `date`. Null for type and name where there is no such item.
void writeReference(JsonWriter &writer, const History &history, const ItemId &id);

/// A source as citations show it: by id, title, author, publisher, address and date.
void writeSource(JsonWriter &writer, const Source &source);

/// The keys of all that refers to the item, into the open object; those of its type are always there.
void writeRelated(JsonWriter &writer, const History &history, const ItemRef &ref);

} // namespace pactline
