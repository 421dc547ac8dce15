// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

namespace pactline {

/// The event or agreement at a place of a valid reference.
[[nodiscard]] inline const Entry &entryAt(const History &history, const ItemRef &ref)
{
    const auto row = static_cast<std::size_t>(ref.row);
    if (ref.type == ItemType::Agreement)
        return history.agreements()[row];
    return history.events()[row];
}

} // namespace pactline
