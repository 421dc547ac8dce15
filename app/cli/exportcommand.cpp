// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/figureoptions.h"
#include "app/cli/historyinput.h"
#include "app/cli/options.h"
#include "model/arguments/optionvalues.h"
#include "model/storage/savefile.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

constexpr auto standardOutput = "-"_L1;

/// By `--format`, else by the suffix; PNG for the standard output, devices and pipes.
Result<FigureFormat> formatOf(const QString &path, const Arguments &arguments)
{
    static constexpr std::pair<QLatin1StringView, FigureFormat> formats[] = {
        {"png"_L1, FigureFormat::Png}, {"svg"_L1, FigureFormat::Svg}, {"pdf"_L1, FigureFormat::Pdf}};
    if (arguments.has("format"_L1))
        return pactline::arguments::word(u"--format"_s, arguments.value("format"_L1), formats);
    if (const auto format = figureFormatBySuffix(path))
        return *format;
    if (path == standardOutput || isStream(path))
        return FigureFormat::Png;
    return Error{ErrorKind::Usage,
                 tr("-o: the name “%1” does not say what to write; end it in .png, .svg or .pdf, or add "
                    "--format png, svg or pdf.")
                     .arg(path)};
}

/// Empty when it was stopped.
std::optional<Figure> compose(const History &history, const FigureOptions &options)
{
    const Progress progress(tr("Composing the figure"));
    return composeFigure(history, options, progress.job());
}

Result<void> write(const Figure &figure, const History &history, const FigureOptions &options, const QString &path,
                   FigureFormat format, Console &console)
{
    const Progress progress(tr("Writing the figure"));
    if (path != standardOutput)
        return writeFigure(figure, history, options, path, format, progress.job());
    const auto content = figureContent(figure, history, options, format, progress.job());
    if (!content)
        return content.error();
    console.out().write(*content); // the console says itself when that fails
    return {};
}

ExitCode run(const Arguments &arguments, Console &console)
{
    if (!arguments.has("output"_L1))
        return console.fail({ErrorKind::Usage, tr("-o is missing; say what to write, for example -o timeline.png.")});
    const QString path = arguments.value("output"_L1);
    const auto format = formatOf(path, arguments);
    if (!format)
        return console.fail(format.error());
    const LoadedHistory loaded = loadHistory(arguments.operand(0), console);
    if (loaded.exitCode != ExitDone) {
        console.say(tr("%1: not written").arg(path));
        return loaded.exitCode;
    }
    const auto options = figureOptionsFrom(arguments, *loaded.history, *format);
    if (!options)
        return console.fail(options.error());
    const std::optional<Figure> figure = compose(*loaded.history, *options);
    if (!figure)
        return console.fail({ErrorKind::Cancelled, tr("Stopped; nothing was written.")});
    for (const QString &warning : figure->warnings)
        console.say(warningOf({ErrorKind::Input, warning, path}).toString());
    const auto written = write(*figure, *loaded.history, *options, path, *format, console);
    return written ? ExitDone : console.fail(written.error());
}

std::vector<Option> exportOptions()
{
    std::vector<Option> options{
        {"output"_L1, "FILE"_L1,
         QT_TRANSLATE_NOOP("Cli", "the file to write (required): *.png, *.svg, *.pdf, or - for the "
                                  "standard output"),
         Option::Times::Once, 'o'},
        {"format"_L1, "png|svg|pdf"_L1,
         QT_TRANSLATE_NOOP("Cli", "what to write, where the name of FILE does not say")}};
    const std::vector<Option> figure = figureOptionList();
    options.insert(options.end(), figure.begin(), figure.end());
    return options;
}

} // namespace

Command exportCommand()
{
    return {"export"_L1,
            QT_TRANSLATE_NOOP("Cli", "writes the timeline as a figure: PNG, SVG or PDF"),
            {historyOperand()},
            exportOptions(),
            QT_TRANSLATE_NOOP(
                "Cli", "--from and --to are the time that is shown; without them it is the stretch in which most of "
                       "what the filter leaves lies. What lies outside is counted in the notes. The file is put in "
                       "place only when it is complete."),
            Command::Needs::Fonts,
            run};
}

} // namespace pactline::cli
