// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/help.h"
#include "model/query/nearest.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

Result<const Command *> commandNamed(const QString &name)
{
    QStringList names;
    for (const Command &command : allCommands()) {
        if (name == command.name)
            return &command;
        names << command.name;
    }
    const QStringList nearest = nearestTo(name, names, 1);
    const QString what =
        name.startsWith(u'-') ? tr("“%1” is not an option of pactline-cli by itself.") : tr("“%1” is not a command.");
    return Error{ErrorKind::Usage, what.arg(name) + u' ' +
                                       (nearest.isEmpty() ? tr("The commands are: %1.").arg(names.join(u", "_s))
                                                          : tr("Did you mean %1?").arg(nearest.front()))};
}

bool asksForHelp(const QStringList &texts)
{
    const auto end = std::find(texts.begin(), texts.end(), u"--"_s);
    return std::any_of(texts.begin(), end, [](const QString &text) { return text == "--help"_L1 || text == "-h"_L1; });
}

} // namespace

std::span<const Command> allCommands()
{
    static const std::vector<Command> commands{infoCommand(),   listCommand(),     showCommand(),
                                               dateCommand(),   validateCommand(), convertCommand(),
                                               exportCommand(), generateCommand(), benchCommand()};
    return commands;
}

Result<Request> readRequest(const QStringList &arguments)
{
    Request request;
    if (arguments.isEmpty()) {
        return Error{ErrorKind::Usage, tr("A command is missing; it is the first argument. See pactline-cli --help.")};
    }
    const QString &first = arguments.front();
    if (first == "--version"_L1) {
        request.text = u"pactline-cli " PACTLINE_VERSION "\n"_s;
        return request;
    }
    const bool isHelp = first == "help"_L1;
    if (first == "--help"_L1 || first == "-h"_L1 || (isHelp && arguments.value(1, first) == first)) {
        request.text = programHelp(allCommands());
        return request;
    }
    const auto command = commandNamed(isHelp ? arguments[1] : first);
    if (!command)
        return command.error();
    if (isHelp || asksForHelp(arguments)) {
        request.text = commandHelp(**command);
        return request;
    }
    request.command = *command;
    auto read = readArguments(**command, arguments.mid(1));
    if (!read)
        return read.error();
    request.arguments = std::move(*read);
    return request;
}

} // namespace pactline::cli
