// SPDX-License-Identifier: GPL-3.0-or-later
// Tells where the memory of an open history goes: reads a document, makes its lookups and the first index, and looks at
// what the process holds after each step (Linux only). Prints JSON, in bytes an event.
#include "model/history/history.h"
#include "model/history/synthetichistory.h"
#include "model/index/timelineindex.h"
#include "model/storage/historyfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

namespace {

using namespace pactline;
using namespace Qt::StringLiterals;

/// In bytes; 0 where the system does not say.
double statusOf(const char *key)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(static_cast<qsizetype>(qstrlen(key))).trimmed().split(' ').front().toDouble() * 1024;
    }
    return 0;
}

double resident() { return statusOf("VmRSS:"); }
double greatestResident() { return statusOf("VmHWM:"); }

double sizeOf(const QString &text) { return static_cast<double>(text.toUtf8().size()); }

double textsOf(const QList<Citation> &citations)
{
    double sum = 0;
    for (const Citation &citation : citations) {
        sum += sizeOf(citation.section) + sizeOf(citation.page) + sizeOf(citation.wording) + sizeOf(citation.date.text);
        for (const QString &field : citation.supports)
            sum += sizeOf(field);
    }
    return sum;
}

/// What an element says itself, in UTF-8: not the ids of others that it names, as these are texts of those others.
double textsOf(const Entry &entry)
{
    double sum = sizeOf(entry.id.text) + sizeOf(entry.title) + sizeOf(entry.shortTitle) + sizeOf(entry.summary) +
                 sizeOf(entry.notes) + sizeOf(entry.date.text) + textsOf(entry.citations);
    for (const QString &place : entry.places)
        sum += sizeOf(place);
    for (const Party &party : entry.parties)
        sum += sizeOf(party.note);
    for (const Amount &amount : entry.amounts)
        sum += sizeOf(amount.currency) + sizeOf(amount.what);
    return sum;
}

double textsOf(const Link &link) { return sizeOf(link.id.text) + sizeOf(link.from.text) + sizeOf(link.to.text); }

template <typename T> double textsOf(const PackedList<T> &list)
{
    double sum = 0;
    for (const T &item : list)
        sum += textsOf(item);
    return sum;
}

/// To be run in a process of its own.
int printUse(const QString &path)
{
    const double before = resident();
    ReadReport report = readHistoryFile(path);
    if (!report.data || before == 0)
        return 1;
    const double afterReading = resident();
    const double peakOfReading = greatestResident();
    const auto events = static_cast<double>(report.data->events.size());
    const History history(std::move(*report.data));
    const double afterLookups = resident();
    const TimelineIndexPtr index = buildTimelineIndex(history, {});
    const double afterIndex = resident();
    const double peak = greatestResident();
    const double texts = textsOf(history.events()) + textsOf(history.agreements()) + textsOf(history.links());
    const auto lists = static_cast<double>(history.events().memoryUse() + history.agreements().memoryUse() +
                                           history.links().memoryUse());
    const std::pair<const char *, double> shares[] = {
        {"texts", texts},
        {"lists_beyond_texts", lists - texts},
        {"rest_of_reading", afterReading - before - lists},
        {"lookups", afterLookups - afterReading},
        {"index", afterIndex - afterLookups},
        {"peak_of_reading", peakOfReading - before},
        {"peak", peak - before},
        {"peak_beyond_texts", peak - before - texts},
    };
    std::printf(R"({"events":%.0f)", events);
    for (const auto &[name, bytes] : shares)
        std::printf(R"(,"%s":%.0f)", name, bytes / events);
    std::printf("}\n");
    return index != nullptr ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption events(u"events"_s, u"Events of the made-up history."_s, u"N"_s, u"1000000"_s);
    parser.addOption(events);
    parser.addPositionalArgument(u"DOCUMENT"_s, u"The document to open; a made-up one without it."_s);
    parser.addHelpOption();
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        return printUse(parser.positionalArguments().front());

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.pactline"_s);
    const HistoryData data = syntheticHistory({parser.value(events).toLongLong(), 1});
    if (const Result<void> saved = writeHistoryFile(data, path, FileKind::Document); !saved) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(saved.error().toString()));
        return 1;
    }
    return QProcess::execute(QCoreApplication::applicationFilePath(), {path});
}
