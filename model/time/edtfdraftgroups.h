// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtfdraft.h"

namespace pactline::edtf {

/// Replaces the parentheses of the 2012 draft by qualifiers left of each part: `2011-(06-04)~` becomes `2011-~06-~04`.
/// Dates whose parentheses do not match stay as they are.
[[nodiscard]] Modernised withoutGroups(const Modernised &old);

} // namespace pactline::edtf
