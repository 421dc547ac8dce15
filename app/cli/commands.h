// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include <QStringList>

#include <span>

namespace pactline::cli {

/// Every command of the program.
[[nodiscard]] std::span<const Command> allCommands();

/// What the arguments of the program (without its name) ask for, made out before anything is done: a command with its
/// arguments, or a text to print (help, version), or an error.
struct Request
{
    const Command *command = nullptr;
    Arguments arguments;
    QString text;
};
[[nodiscard]] Result<Request> readRequest(const QStringList &arguments);

// One function a command, each in the file of its name.
[[nodiscard]] Command infoCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command showCommand();
[[nodiscard]] Command dateCommand();
[[nodiscard]] Command validateCommand();
[[nodiscard]] Command convertCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command generateCommand();
[[nodiscard]] Command benchCommand();

} // namespace pactline::cli
