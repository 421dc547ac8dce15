// SPDX-License-Identifier: GPL-3.0-or-later
// Times exporting a figure of a made-up history in memory: composing it, and writing it as SVG, PDF and PNG. Prints one
// JSON line a grouping; times are medians of processor time. `sort_ms` is sorting a million numbers in the same run.
#include "model/history/synthetichistory.h"
#include "ui/figure/figure.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <random>
#include <vector>

namespace {

using namespace pactline;
using namespace Qt::StringLiterals;

/// Of the processor, where the system tells (Windows gives the time of day): others on the machine count less.
template <typename Function> double medianMilliseconds(int runs, const Function &function)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto start = std::clock();
        function();
        times.push_back(static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double sortMilliseconds(int runs)
{
    std::mt19937_64 random(1);
    std::vector<std::uint64_t> values(1'000'000);
    std::generate(values.begin(), values.end(), random);
    std::vector<std::uint64_t> sorted;
    return medianMilliseconds(runs, [&] {
        sorted = values;
        std::sort(sorted.begin(), sorted.end());
    });
}

struct Grouped
{
    const char *name;
    Grouping grouping;
};

constexpr std::array groupings{Grouped{"track", Grouping::Track},     Grouped{"kind", Grouping::Kind},
                               Grouped{"actor", Grouping::Actor},     Grouped{"agreement", Grouping::Agreement},
                               Grouped{"mineral", Grouping::Mineral}, Grouped{"none", Grouping::None}};

struct Written
{
    const char *name;
    FigureFormat format;
};

constexpr std::array formats{Written{"svg", FigureFormat::Svg}, Written{"pdf", FigureFormat::Pdf},
                             Written{"png", FigureFormat::Png}};

/// False if a file could not be written.
bool measure(const History &history, const FigureOptions &options, int runs, double sortMs)
{
    std::optional<Figure> figure;
    const double compose = medianMilliseconds(runs, [&] { figure = composeFigure(history, options); });
    std::printf(R"(,"compose_ms":%.1f)", compose);
    const QTemporaryDir folder;
    double slowest = 0;
    for (const Written &written : formats) {
        const QString path = folder.filePath(QString::fromLatin1(written.name));
        QString problem;
        const double write = medianMilliseconds(runs, [&] {
            if (const Result<void> result = writeFigure(*figure, history, options, path, written.format); !result)
                problem = result.error().toString();
        });
        if (!problem.isEmpty()) {
            std::fprintf(stderr, "bench: %s\n", qPrintable(problem));
            return false;
        }
        slowest = std::max(slowest, write);
        std::printf(R"(,"%s_ms":%.1f,"%s_bytes":%lld)", written.name, write, written.name,
                    static_cast<long long>(QFileInfo(path).size()));
    }
    std::printf(R"(,"ratio":%.1f})"
                "\n",
                (compose + slowest) / sortMs);
    std::fflush(stdout);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption events(u"events"_s, u"Number of events."_s, u"N"_s, u"1000000"_s);
    const QCommandLineOption shape(u"shape"_s, u"Shape of the history of made-up events."_s, u"NAME"_s, u"plain"_s);
    const QCommandLineOption preset(u"preset"_s, u"Size of the figure."_s, u"NAME"_s, u"a4-landscape"_s);
    const QCommandLineOption only(u"lanes"_s, u"Only this grouping."_s, u"NAME"_s);
    const QCommandLineOption runs(u"runs"_s, u"Times of each."_s, u"N"_s, u"5"_s);
    parser.addOptions({events, shape, preset, only, runs});
    parser.process(application);
    const auto named = std::find_if(std::begin(syntheticShapes), std::end(syntheticShapes),
                                    [&](const auto &each) { return parser.value(shape) == each.first; });
    const std::optional<QSizeF> size = figurePresetMm(parser.value(preset));
    const qlonglong eventCount = parser.value(events).toLongLong();
    const int runCount = parser.value(runs).toInt();
    if (named == std::end(syntheticShapes) || !size || eventCount < 1 || runCount < 1) {
        std::fprintf(stderr, "bench: --events and --runs take a number from 1, --preset one of %s, --shape one of",
                     qPrintable(figurePresetNames().join(u", "_s)));
        for (const auto &each : syntheticShapes)
            std::fprintf(stderr, " %s", each.first.data());
        std::fprintf(stderr, "\n");
        return 2;
    }
    const double sortMs = sortMilliseconds(runCount);
    const History history(syntheticHistory({eventCount, 1, named->second}));
    for (const Grouped &grouped : groupings) {
        if (parser.isSet(only) && parser.value(only) != QString::fromLatin1(grouped.name))
            continue;
        FigureOptions options;
        options.sizeMm = *size;
        options.grouping = grouped.grouping;
        std::printf(R"({"events":%lld,"shape":"%s","lanes":"%s","sort_ms":%.1f)", eventCount, named->first.data(),
                    grouped.name, sortMs);
        if (!measure(history, options, runCount, sortMs))
            return 3;
    }
    return 0;
}
