// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtfscanner.h"

namespace pactline::edtf {

/// Reads a whole text that is a set: `[…]` one of the members, `{…}` all of them. The bounds span all members. False
/// with the scanner's error set.
[[nodiscard]] bool readSet(Scanner &scanner, const Options &options, UncertainDate &date, int &level);

} // namespace pactline::edtf
