// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/historyoutput.h"
#include "app/cli/syntheticoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

ExitCode run(const Arguments &arguments, Console &console)
{
    const QString out = arguments.operand(0);
    const auto kind = outputKind(out, arguments);
    if (!kind)
        return console.fail(kind.error());
    const auto options = syntheticOptionsFrom(arguments);
    if (!options)
        return console.fail(options.error());
    const auto data = makeSyntheticHistory(*options);
    if (!data)
        return console.fail(data.error());
    const auto written = writeHistory(*data, out, *kind, console);
    return written ? ExitDone : console.fail(written.error());
}

} // namespace

Command generateCommand()
{
    return {"generate"_L1,
            QT_TRANSLATE_NOOP("Cli", "writes a made-up history of any size"),
            {{"OUT"_L1,
              QT_TRANSLATE_NOOP("Cli", "the file to write, or - for the standard output; its suffix says the kind")}},
            {eventsOption(), seedOption(), shapeOption(), toFormatOption()},
            QT_TRANSLATE_NOOP("Cli", "The same number and seed give the same bytes on every system."),
            Command::Needs::Nothing,
            run};
}

} // namespace pactline::cli
