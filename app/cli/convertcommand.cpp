// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/historyinput.h"
#include "app/cli/historyoutput.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

ExitCode run(const Arguments &arguments, Console &console)
{
    const QString in = arguments.operand(0);
    const QString out = arguments.operand(1);
    std::optional<FileKind> inKind;
    if (arguments.has("from-format"_L1)) {
        const auto kind = fileKindOption(u"--from-format"_s, arguments.value("from-format"_L1));
        if (!kind)
            return console.fail(kind.error());
        inKind = *kind;
    }
    const auto outKind = outputKind(out, arguments);
    if (!outKind)
        return console.fail(outKind.error());
    const LoadedHistory loaded = loadHistory(in, console, inKind);
    if (loaded.exitCode != ExitDone) {
        console.say(tr("%1: not written").arg(out));
        return loaded.exitCode;
    }
    const auto written = writeHistory(loaded.history->data(), out, *outKind, console);
    return written ? ExitDone : console.fail(written.error());
}

} // namespace

Command convertCommand()
{
    return {"convert"_L1,
            QT_TRANSLATE_NOOP("Cli", "writes a history as another kind of file"),
            {{"IN"_L1, QT_TRANSLATE_NOOP("Cli", "a history: *.json, *.pactline, or - for the standard input")},
             {"OUT"_L1, QT_TRANSLATE_NOOP("Cli", "the file to write, or - for the standard output; its suffix says the "
                                                 "kind")}},
            {{"from-format"_L1, "json|pactline"_L1,
              QT_TRANSLATE_NOOP("Cli", "what IN is, where neither its content nor its name says")},
             toFormatOption()},
            QT_TRANSLATE_NOOP("Cli",
                              "OUT is put in place only when it is complete; whatever fails, a file of that name stays "
                              "as it was. A history with errors is not converted."),
            Command::Needs::Nothing,
            run};
}

} // namespace pactline::cli
