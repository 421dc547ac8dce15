// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

#include <QString>

#include <vector>

namespace pactline::cli {

class Arguments;

/// An option of a command: a flag, or one with a value. The help texts of this header are to be translated in the
/// context "Cli".
struct Option
{
    QLatin1StringView name;  ///< without dashes
    QLatin1StringView value; ///< what the value is called; empty for a flag
    const char *help;
    enum class Times { Once, Any } times = Times::Once;
    char letter = 0; ///< for the short form; 0 for none
};

/// An argument that is no option, by its place.
struct Operand
{
    QLatin1StringView name;
    const char *help;
    int least = 1;
    int most = 1;
    enum class Empty { Wrong, Allowed } empty = Empty::Wrong; ///< whether an empty text is taken
};

/// No upper bound for Operand::most.
inline constexpr int unlimited = 1 << 20;

/// Everything about one command.
struct Command
{
    QLatin1StringView name;
    const char *summary; ///< half a line
    std::vector<Operand> operands;
    std::vector<Option> options;
    const char *remarks; ///< further paragraphs of the help; may be empty
    enum class Needs { Nothing, Fonts } needs = Needs::Nothing;
    ExitCode (*run)(const Arguments &arguments, Console &console);
};

} // namespace pactline::cli
