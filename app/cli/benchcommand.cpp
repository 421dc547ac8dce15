// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/framesweep.h"
#include "app/cli/platform.h"
#include "app/cli/syntheticoptions.h"
#include "model/arguments/optionvalues.h"
#include "model/query/statistics.h"
#include "ui/scene/packing.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

constexpr int leastSide = 200;
constexpr int mostSide = 16'384;
constexpr int mostFrames = 1'000'000;

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

struct BenchOptions
{
    SyntheticOptions history;
    QSize size{1920, 1080};
    int frames = 300;
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
    if (arguments.has("frames"_L1)) {
        const auto frames = pactline::arguments::number(u"--frames"_s, arguments.value("frames"_L1), 1, mostFrames);
        if (!frames)
            return frames.error();
        options.frames = static_cast<int>(*frames);
    }
    if (arguments.has("lanes"_L1)) {
        const auto lanes = pactline::arguments::grouping(u"--lanes"_s, arguments.value("lanes"_L1));
        if (!lanes)
            return lanes.error();
        options.lanes = *lanes;
    }
    return options;
}

/// The value that a share of all does not exceed (nearest rank).
double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::max<std::size_t>(rank, 1) - 1];
}

QByteArray jsonLine(const BenchOptions &options, double indexMs, const SweepTimes &times)
{
    QByteArrayList members;
    const auto add = [&members](const char *key, const QByteArray &value) {
        members << '"' + QByteArray(key) + "\":" + value;
    };
    const auto addMs = [&add](const char *key, double value) { add(key, QByteArray::number(value, 'f', 3)); };
    add("N", QByteArray::number(static_cast<qlonglong>(options.history.eventCount)));
    addMs("first_ms", times.firstMs);
    add("frames", QByteArray::number(static_cast<qlonglong>(times.frameMs.size())));
    addMs("p50_ms", percentile(times.frameMs, 0.50));
    addMs("p95_ms", percentile(times.frameMs, 0.95));
    addMs("p99_ms", percentile(times.frameMs, 0.99));
    addMs("clear_p50_ms", percentile(times.clearMs, 0.50));
    const auto memory = peakMemoryMb();
    add("peak_rss_mb", memory ? QByteArray::number(*memory, 'f', 1) : "null");
    addMs("index_ms", indexMs);
    add("width", QByteArray::number(options.size.width()));
    add("height", QByteArray::number(options.size.height()));
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
    SweepTimes times;
    if (index != nullptr) {
        const LaneLayout layout(*index);
        times = paintSweep(history, index, layout, sweepViewports(*index, layout, everything, options->frames), fonts,
                           progress.job());
    }
    if (progress.job().isCancelled())
        return console.fail({ErrorKind::Cancelled, tr("Stopped.")});
    console.out().write(jsonLine(*options, indexMs, times));
    return ExitDone;
}

} // namespace

Command benchCommand()
{
    return {"bench"_L1,
            QT_TRANSLATE_NOOP("Cli", "times the drawing of a made-up history"),
            {{"WHAT"_L1, QT_TRANSLATE_NOOP("Cli", "frames: a sweep of pans and zooms")}},
            {eventsOption(),
             seedOption(),
             {"size"_L1, "WxH"_L1, QT_TRANSLATE_NOOP("Cli", "of the frames in pixels (default: 1920x1080)")},
             {"frames"_L1, "N"_L1, QT_TRANSLATE_NOOP("Cli", "how many (default: 300)")},
             {"lanes"_L1, "ATTRIBUTE"_L1,
              QT_TRANSLATE_NOOP("Cli", "track, kind, actor, agreement, mineral or none (default: track)")}},
            QT_TRANSLATE_NOOP(
                "Cli",
                "Prints one line of JSON. The frames go from everything to one day in twelve levels, each panned by a "
                "width and then zoomed into, with labels. first_ms is the first frame with nothing prepared, "
                "p50_ms, p95_ms and p99_ms are percentiles of all frames, clear_p50_ms that of filling the same "
                "buffer in the same run, index_ms the making of the index, peak_rss_mb the most memory held (null "
                "where the system does not say)."),
            Command::Needs::Fonts,
            run};
}

} // namespace pactline::cli
