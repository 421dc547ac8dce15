// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtfscanner.h"

namespace pactline::edtf {

/// Reads a whole text that is one date or an interval `A/B`. `level` is raised to what it needs. False with the
/// scanner's error set.
[[nodiscard]] bool readDateOrInterval(Scanner &scanner, const Options &options, UncertainDate &date, int &level);

} // namespace pactline::edtf
