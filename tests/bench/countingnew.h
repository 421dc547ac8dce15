// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace pactline::bench {

/// Bytes that are held now, and the most that were held since resetPeak(), of all that came through operator new: what
/// std containers hold, not what Qt's do.
[[nodiscard]] std::size_t heldBytes();
[[nodiscard]] std::size_t peakBytes();
void resetPeak();

} // namespace pactline::bench
