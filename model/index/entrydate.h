// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/uncertaindate.h"

#include <cstdint>

/// Private to buildTimelineIndex().
namespace pactline::index {

/// There is a moment on the timeline at which the date can be shown.
[[nodiscard]] bool hasPlace(const UncertainDate &date);

/// What a date says of how its entry is drawn, as EntryFlag.
[[nodiscard]] std::uint8_t flagsOf(const UncertainDate &date);

/// Where the start is surely over. An unknown start may lie anywhere before the end; an open one has none.
[[nodiscard]] TimePoint certainStartOf(const UncertainDate &date);

} // namespace pactline::index
