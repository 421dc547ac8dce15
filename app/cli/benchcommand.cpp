// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/platform.h"
#include "app/cli/sweepreport.h"
#include "app/cli/syntheticoptions.h"
#include "model/arguments/optionvalues.h"
#include "model/query/statistics.h"
#include "ui/scene/packing.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

constexpr int leastSide = 200;
constexpr int mostSide = 16'384;
constexpr int mostFrames = 1'000'000;
constexpr int mostRuns = 1000;
constexpr std::size_t worstFrameCount = 3;

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

struct BenchOptions
{
    SyntheticOptions history;
    QSize size{1920, 1080};
    int frames = 300;
    int runs = 1;
    Grouping lanes = Grouping::Track;
};

Result<QSize> sizeOf(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,5})x(\\d{1,5})$"_s);
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (match.hasMatch() && std::min(size.width(), size.height()) >= leastSide &&
        std::max(size.width(), size.height()) <= mostSide)
        return size;
    return Error{ErrorKind::Usage,
                 tr("--size: “%1” is not a size in pixels; write it as 1920x1080, each side from %2 to %3.")
                     .arg(text, QString::number(leastSide), QString::number(mostSide))};
}

Result<BenchOptions> optionsFrom(const Arguments &arguments)
{
    static constexpr std::pair<QLatin1StringView, bool> subjects[] = {{"frames"_L1, true}};
    if (const auto subject = pactline::arguments::word(u"WHAT"_s, arguments.operand(0), subjects); !subject)
        return subject.error();
    const auto history = syntheticOptionsFrom(arguments);
    if (!history)
        return history.error();
    BenchOptions options;
    options.history = *history;
    if (arguments.has("size"_L1)) {
        const auto size = sizeOf(arguments.value("size"_L1));
        if (!size)
            return size.error();
        options.size = *size;
    }
    const auto readNumber = [&arguments](QLatin1StringView name, int most, int &value) -> std::optional<Error> {
        if (!arguments.has(name))
            return std::nullopt;
        const auto number = pactline::arguments::number(u"--"_s + name, arguments.value(name), 1, most);
        if (!number)
            return number.error();
        value = static_cast<int>(*number);
        return std::nullopt;
    };
    if (const auto error = readNumber("frames"_L1, mostFrames, options.frames))
        return *error;
    if (const auto error = readNumber("runs"_L1, mostRuns, options.runs))
        return *error;
    if (arguments.has("lanes"_L1)) {
        const auto lanes = pactline::arguments::grouping(u"--lanes"_s, arguments.value("lanes"_L1));
        if (!lanes)
            return lanes.error();
        options.lanes = *lanes;
    }
    return options;
}

QByteArray jsonLine(const BenchOptions &options, double indexMs, const std::vector<SweepFrame> &frames,
                    const std::vector<SweepTimes> &runs)
{
    QByteArrayList members;
    const auto add = [&members](const char *key, const QByteArray &value) {
        members << '"' + QByteArray(key) + "\":" + value;
    };
    const auto addMs = [&add](const char *key, double value) { add(key, QByteArray::number(value, 'f', 3)); };
    const RunFigures figures = figuresOf(runs);
    add("N", QByteArray::number(static_cast<qlonglong>(options.history.eventCount)));
    addMs("first_ms", figures.first);
    add("frames", QByteArray::number(static_cast<qlonglong>(frames.size())));
    addMs("p50_ms", figures.p50);
    addMs("p95_ms", figures.p95);
    addMs("p99_ms", figures.p99);
    addMs("clear_p50_ms", figures.clear);
    const auto memory = peakMemoryMb();
    add("peak_rss_mb", memory ? QByteArray::number(*memory, 'f', 1) : "null");
    addMs("index_ms", indexMs);
    add("width", QByteArray::number(options.size.width()));
    add("height", QByteArray::number(options.size.height()));
    add("runs", QByteArray::number(options.runs));
    addMs("cpu_p50_ms", figures.cpu50);
    addMs("cpu_p95_ms", figures.cpu95);
    addMs("cpu_p99_ms", figures.cpu99);
    addMs("best_p50_ms", figures.best50);
    addMs("best_p95_ms", figures.best95);
    addMs("best_p99_ms", figures.best99);
    add("worst", worstFrames(frames, runs, worstFrameCount));
    return '{' + members.join(',') + "}\n";
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto options = optionsFrom(arguments);
    if (!options)
        return console.fail(options.error());
    auto data = makeSyntheticHistory(options->history);
    if (!data)
        return console.fail(data.error());
    const Progress progress(tr("Painting"));
    const History history(std::move(*data));
    const FontTextMetrics fonts;
    Viewport everything;
    everything.size = options->size;
    everything = fittedTo(everything, spanOf(history, matchingEntries(history, {})));
    QElapsedTimer timer;
    timer.start();
    const IndexOptions indexOptions{
        options->lanes, {}, labelPacking(history, fonts, everything.secondsPerPx, everything.span().end)};
    const TimelineIndexPtr index = buildTimelineIndex(history, indexOptions, progress.job());
    const double indexMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::vector<SweepFrame> frames;
    std::vector<SweepTimes> runs;
    if (index != nullptr) {
        const LaneLayout layout(*index);
        frames = sweepFrames(*index, layout, everything, options->frames);
        while (static_cast<int>(runs.size()) < options->runs && !progress.job().isCancelled())
            runs.push_back(paintSweep(history, index, layout, frames, fonts, progress.job()));
    }
    if (progress.job().isCancelled())
        return console.fail({ErrorKind::Cancelled, tr("Stopped.")});
    console.out().write(jsonLine(*options, indexMs, frames, runs));
    return ExitDone;
}

} // namespace

Command benchCommand()
{
    return {
        "bench"_L1,
        QT_TRANSLATE_NOOP("Cli", "times the drawing of a made-up history"),
        {{"WHAT"_L1, QT_TRANSLATE_NOOP("Cli", "frames: a sweep of pans and zooms")}},
        {eventsOption(),
         seedOption(),
         shapeOption(),
         {"size"_L1, "WxH"_L1, QT_TRANSLATE_NOOP("Cli", "of the frames in pixels (default: 1920x1080)")},
         {"frames"_L1, "N"_L1, QT_TRANSLATE_NOOP("Cli", "how many (default: 300)")},
         {"runs"_L1, "N"_L1, QT_TRANSLATE_NOOP("Cli", "how often to draw them all; figures are medians (default: 1)")},
         {"lanes"_L1, "ATTRIBUTE"_L1,
          QT_TRANSLATE_NOOP("Cli", "track, kind, actor, agreement, mineral or none (default: track)")}},
        QT_TRANSLATE_NOOP(
            "Cli",
            "Prints one line of JSON. The frames go from everything to one day in twelve levels, with labels: each "
            "is panned by pixels, tens of pixels and pages and scrolled, where events are crowded and where they "
            "are rare, and then zoomed into. first_ms is the first frame with nothing prepared, p50_ms, p95_ms and "
            "p99_ms are percentiles of all frames, cpu_… the same in time of the processor, best_… that of "
            "the least time of each frame in any run, clear_p50_ms that of "
            "filling the same buffer in the same run, index_ms the making of the index, peak_rss_mb the most "
            "memory held (null where the system does not say), worst the slowest frames."),
        Command::Needs::Fonts,
        run};
}

} // namespace pactline::cli
