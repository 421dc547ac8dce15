// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/packed/bytes.h"
#include "model/time/uncertaindate.h"

namespace pactline::packed {

/// A date in about ten bytes and its text. Not for dates that are null.
void writeDate(ByteWriter &out, const UncertainDate &date);
[[nodiscard]] UncertainDate readDate(ByteReader &in);
/// The date with a mere “…” for its text, or “[…]” where that is a choice: several times as fast.
[[nodiscard]] UncertainDate readBounds(ByteReader &in);

} // namespace pactline::packed
