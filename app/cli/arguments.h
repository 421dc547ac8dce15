// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "model/support/result.h"

#include <QHash>
#include <QStringList>

namespace pactline::cli {

/// The arguments of a command, sorted.
class Arguments
{
public:
    [[nodiscard]] const QStringList &operands() const { return m_operands; }
    /// The operand at a place, empty if it was left out.
    [[nodiscard]] QString operand(qsizetype place) const { return m_operands.value(place); }
    [[nodiscard]] bool has(QLatin1StringView option) const { return m_values.contains(option); }
    [[nodiscard]] QStringList values(QLatin1StringView option) const { return m_values.value(option); }
    /// Empty if the option was not given.
    [[nodiscard]] QString value(QLatin1StringView option) const { return values(option).value(0); }

private:
    friend class ArgumentReader;
    QStringList m_operands;
    QHash<QString, QStringList> m_values; ///< a flag has one empty value
};

/// Sorts what follows the command. `--opt value` and `--opt=value` are the same; `--` ends the options; `-` alone and
/// what begins with a minus and a digit (a year before Christ) are no options. Usage errors name the argument and say
/// how it should be.
[[nodiscard]] Result<Arguments> readArguments(const Command &command, const QStringList &texts);

/// `pactline-cli NAME OPERANDS… [OPTION]…`
[[nodiscard]] QString usageOf(const Command &command);

} // namespace pactline::cli
