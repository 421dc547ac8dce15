// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/job.h"

namespace pactline::cli {

/// Cancelled by Ctrl+C from the first call on; a second Ctrl+C ends the process as usual.
[[nodiscard]] const CancelToken &interruptToken();

} // namespace pactline::cli
