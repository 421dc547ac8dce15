// SPDX-License-Identifier: GPL-3.0-or-later
// Times opening a history: reading the file into values, making the lookups, and building the first index. Without
// arguments it opens the built-in history; with --events N a made-up one, as a document and as JSON, each compared with
// what the bare library needs to walk through the same file. Prints JSON, one object a line.
#include "barereaders.h"

#include "model/history/history.h"
#include "model/history/synthetichistory.h"
#include "model/index/timelineindex.h"
#include "model/storage/historyfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

using namespace pactline;
using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

double millisecondsBetween(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

template <typename Function> double millisecondsOf(Function function)
{
    const auto start = Clock::now();
    function();
    return millisecondsBetween(start, Clock::now());
}

/// What the steps of opening took.
struct Opening
{
    std::vector<double> read, lookups, index, total;

    bool measure(const QString &path)
    {
        const auto start = Clock::now();
        ReadReport report = readHistoryFile(path);
        if (!report.data) {
            std::fprintf(stderr, "bench: %s\n", qPrintable(report.errors.front().toString()));
            return false;
        }
        const auto afterReading = Clock::now();
        const History history(std::move(*report.data));
        const auto afterLookups = Clock::now();
        const TimelineIndexPtr snapshot = buildTimelineIndex(history, {});
        const auto end = Clock::now();
        if (snapshot == nullptr || snapshot->columns().size() == 0)
            return false;
        read.push_back(millisecondsBetween(start, afterReading));
        lookups.push_back(millisecondsBetween(afterReading, afterLookups));
        index.push_back(millisecondsBetween(afterLookups, end));
        total.push_back(millisecondsBetween(start, end));
        return true;
    }

    void print() const
    {
        std::printf(R"("runs":%d,"first_ms":%.2f,"read_ms":%.2f,"lookups_ms":%.2f,"index_ms":%.2f,"open_ms":%.2f)",
                    static_cast<int>(total.size()), total.front(), median(read), median(lookups), median(index),
                    median(total));
    }
};

int measureBuiltIn()
{
    Opening opening;
    for (int run = 0; run < 25; ++run) {
        if (!opening.measure(builtInHistoryPath()))
            return 1;
    }
    std::printf("{");
    opening.print();
    std::printf("}\n");
    return 0;
}

/// The greatest resident size of this process so far; 0 where the system does not say.
double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

/// Reads a file and prints what that took of memory: to be run in a process of its own.
int printPeak(const QString &path)
{
    const double before = peakMegabytes();
    const ReadReport report = readHistoryFile(path);
    std::printf("%.1f\n", peakMegabytes() - before);
    return report.data ? 0 : 1;
}

double peakOfReading(const QString &path)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--peak"_s, path});
    process.waitForFinished(-1);
    return process.readAllStandardOutput().toDouble();
}

struct FileToMeasure
{
    const char *name;
    QString path;
    FileKind kind;
};

int measureFile(const FileToMeasure &file, int runs, double writeMs, std::int64_t events)
{
    Opening opening;
    std::vector<double> walk, look;
    bench::Walk walked;
    for (int run = 0; run < runs; ++run) {
        if (file.kind == FileKind::Document) {
            walk.push_back(millisecondsOf([&] { walked = bench::stepThrough(file.path, bench::Cells::Skipped); }));
            look.push_back(millisecondsOf([&] { walked = bench::stepThrough(file.path, bench::Cells::Read); }));
        } else {
            look.push_back(millisecondsOf([&] { walked = bench::parseThrough(file.path); }));
        }
        if (walked.rows == 0 || !opening.measure(file.path))
            return 1;
    }
    const double peak = peakOfReading(file.path);
    std::printf(R"({"file":"%s","events":%lld,"megabytes":%.1f,"write_ms":%.0f,)", file.name,
                static_cast<long long>(events), static_cast<double>(QFileInfo(file.path).size()) / 1e6, writeMs);
    opening.print();
    if (!walk.empty())
        std::printf(R"(,"step_ms":%.0f)", median(walk));
    std::printf(R"(,"bare":"%s","bare_ms":%.0f,"rows":%lld,"read_ratio":%.2f,"open_ratio":%.2f)", walked.library,
                median(look), static_cast<long long>(walked.rows), median(opening.read) / median(look),
                median(opening.total) / median(look));
    if (peak > 0)
        std::printf(R"(,"peak_mb":%.0f,"bytes_an_event":%.0f)", peak, peak * 1048576 / static_cast<double>(events));
    std::printf("}\n");
    std::fflush(stdout);
    return 0;
}

int measureMadeUp(std::int64_t events, int runs, const QString &only)
{
    const QTemporaryDir folder;
    for (const FileToMeasure &file :
         {FileToMeasure{"document", folder.filePath(u"made-up.pactline"_s), FileKind::Document},
          FileToMeasure{"json", folder.filePath(u"made-up.json"_s), FileKind::Json}}) {
        if (!only.isEmpty() && only != QString::fromLatin1(file.name))
            continue;
        double writeMs = 0;
        {
            const HistoryData data = syntheticHistory({events, 1});
            Result<void> written;
            writeMs = millisecondsOf([&] { written = writeHistoryFile(data, file.path, file.kind); });
            if (!written) {
                std::fprintf(stderr, "bench: %s\n", qPrintable(written.error().toString()));
                return 3;
            }
        }
        if (const int failed = measureFile(file, runs, writeMs, events); failed != 0)
            return failed;
        QFile::remove(file.path);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"events"_s, u"Opens a made-up history of N events, as a document and as JSON."_s, u"N"_s},
                       {u"runs"_s, u"How often (5)."_s, u"R"_s, u"5"_s},
                       {u"only"_s, u"Only this kind of file."_s, u"document|json"_s},
                       {u"peak"_s, u"Opens FILE and prints the memory that took, in megabytes."_s, u"FILE"_s}});
    parser.process(application);
    if (parser.isSet(u"peak"_s))
        return printPeak(parser.value(u"peak"_s));
    if (!parser.isSet(u"events"_s))
        return measureBuiltIn();
    return measureMadeUp(std::max(1LL, parser.value(u"events"_s).toLongLong()),
                         std::max(1, parser.value(u"runs"_s).toInt()), parser.value(u"only"_s));
}
