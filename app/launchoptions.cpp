// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launchoptions.h"

#include "model/arguments/optionvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("LaunchOptions", text); }

Error usage(const QString &message) { return {ErrorKind::Usage, message}; }

Result<void> takeOption(LaunchOptions &options, const QString &name, const QString &value)
{
    constexpr std::pair<QLatin1StringView, Appearance> appearances[] = {
        {"light"_L1, Appearance::Light}, {"dark"_L1, Appearance::Dark}, {"system"_L1, Appearance::System}};
    if (name == "--select"_L1) {
        options.select = value;
    } else if (name == "--from"_L1 || name == "--to"_L1) {
        const bool isFrom = name == "--from"_L1;
        const auto time = isFrom ? arguments::from(name, value) : arguments::to(name, value);
        if (!time)
            return time.error();
        (isFrom ? options.from : options.to) = *time;
    } else if (name == "--lanes"_L1) {
        const auto grouping = arguments::grouping(name, value);
        if (!grouping)
            return grouping.error();
        options.lanes = *grouping;
    } else {
        const auto appearance = arguments::word(name, value, appearances);
        if (!appearance)
            return appearance.error();
        options.appearance = *appearance;
    }
    return {};
}

} // namespace

Result<LaunchOptions> parseLaunchOptions(const QStringList &arguments)
{
    const QStringList withValue{u"--select"_s, u"--from"_s, u"--to"_s, u"--lanes"_s, u"--theme"_s};
    LaunchOptions options;
    bool onlyFiles = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (onlyFiles || !argument.startsWith(u'-')) {
            if (!options.historyPath.isEmpty())
                return usage(tr("“%1”: only one history can be opened in a window.").arg(argument));
            if (argument.isEmpty())
                return usage(tr("The path of the history is empty."));
            options.historyPath = argument;
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = argument.left(equals);
        if (argument == "--"_L1) {
            onlyFiles = true;
        } else if (argument == "--help"_L1 || argument == "-h"_L1) {
            options.task = LaunchOptions::Task::ShowHelp;
        } else if (argument == "--version"_L1) {
            options.task = LaunchOptions::Task::ShowVersion;
        } else if (argument == "--startup-time"_L1) {
            options.printsStartupTime = true;
        } else if (withValue.contains(name)) {
            if (equals < 0 && i + 1 == arguments.size())
                return usage(tr("%1 needs a value after it.").arg(name));
            const auto taken = takeOption(options, name, equals < 0 ? arguments.at(++i) : argument.mid(equals + 1));
            if (!taken)
                return taken.error();
        } else {
            return usage(tr("“%1” is not an option of pactline; see pactline --help.").arg(argument));
        }
    }
    if (options.from && options.to && *options.to <= *options.from)
        return usage(tr("--to: it must be later than --from."));
    return options;
}

QString launchHelp()
{
    return tr("Usage: pactline [HISTORY] [--select ID] [--from DATE] [--to DATE] [--lanes ATTRIBUTE]\n"
              "Opens the window. Without HISTORY, the built-in history is shown.\n"
              "\n"
              "  HISTORY             a history: *.json or *.pactline\n"
              "  --select ID         selects an event, agreement, actor, claim or source, by id or name\n"
              "  --from DATE         first date in view (EDTF: 2023, 2023-05, 2023-05-20)\n"
              "  --to DATE           last date in view\n"
              "  --lanes ATTRIBUTE   track, kind, actor, agreement, mineral or none\n"
              "  --theme THEME       light, dark or system\n"
              "  --startup-time      prints the milliseconds to the first complete frame, and quits\n"
              "  --version           prints the version, and quits\n"
              "  --help              prints this, and quits\n");
}

} // namespace pactline
