// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <QStringList>

namespace pactline {

/// All that the lookups of a history know of an element: its id and the ids that it refers to, in a fixed order. Two
/// values with the same list can replace each other without any change to the lookups.
[[nodiscard]] QStringList lookupIdsOf(const Track &track);
[[nodiscard]] QStringList lookupIdsOf(const Kind &kind);
[[nodiscard]] QStringList lookupIdsOf(const Role &role);
[[nodiscard]] QStringList lookupIdsOf(const Mineral &mineral);
[[nodiscard]] QStringList lookupIdsOf(const SavedView &view);
[[nodiscard]] QStringList lookupIdsOf(const Actor &actor);
[[nodiscard]] QStringList lookupIdsOf(const Agreement &agreement);
[[nodiscard]] QStringList lookupIdsOf(const Event &event);
[[nodiscard]] QStringList lookupIdsOf(const Link &link);
[[nodiscard]] QStringList lookupIdsOf(const Claim &claim);
[[nodiscard]] QStringList lookupIdsOf(const Source &source);

} // namespace pactline
