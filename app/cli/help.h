// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <span>

namespace pactline::cli {

/// The help of the whole program, and of one command.
[[nodiscard]] QString programHelp(std::span<const Command> commands);
[[nodiscard]] QString commandHelp(const Command &command);

} // namespace pactline::cli
