// SPDX-License-Identifier: GPL-3.0-or-later
// Times building the index of a made-up history in all groupings, counts its bytes and times its queries.
// Prints one JSON line; times are medians of processor time. `sort_ms` is sorting as many numbers as there are entries,
// in the same run.
#include "bench/countingnew.h"

#include "model/history/synthetichistory.h"
#include "model/index/timelineindex.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iterator>
#include <random>
#include <vector>

namespace {

using namespace pactline;

/// Of the processor, where the system tells (Windows gives the time of day): others on the machine count less.
double millisecondsSince(std::clock_t start)
{
    return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

template <typename Function> double medianMilliseconds(int runs, const Function &function)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto start = std::clock();
        function();
        times.push_back(millisecondsSince(start));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double sortMilliseconds(std::size_t count, int runs)
{
    std::mt19937_64 random(1);
    std::vector<std::uint64_t> values(count);
    std::generate(values.begin(), values.end(), random);
    std::vector<std::uint64_t> sorted;
    return medianMilliseconds(runs, [&] {
        sorted = values;
        std::sort(sorted.begin(), sorted.end());
    });
}

/// Nanoseconds of one call, over spans of all lengths at random places. What the calls return is summed up and printed,
/// so that none is left out.
class Queries
{
public:
    explicit Queries(const TimelineIndex &index)
        : m_index(index)
    {
        std::mt19937_64 random(1);
        const TimeSpan extent = index.extent();
        for (int at = 0; at < count; ++at) {
            const auto length = extent.length().seconds >> (random() % 20);
            const auto start =
                extent.start.seconds +
                static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(extent.length().seconds));
            m_spans.push_back({{start}, {start + length + 1}});
        }
        for (std::size_t lane = 1; lane < index.lanes().size(); ++lane) {
            if (index.lanes()[lane].entryCount() > index.lanes()[m_lane].entryCount())
                m_lane = lane;
        }
    }

    /// Of the largest lane.
    double countOverlapping()
    {
        return perCall([this](const TimeSpan &span) { return lane().countOverlapping(span); });
    }
    /// Of the first row of the largest lane, along with the longest entry there.
    double visibleRangeAndLongest()
    {
        const RowRange row = lane().rows.front();
        const auto entries = std::span(lane().placed).subspan(row.begin, row.end - row.begin);
        return perCall([&](const TimeSpan &span) -> std::int64_t {
            const RowRange range = visibleRange(m_index.columns(), entries, span);
            return lane().placedLength.indexOfMaximum(row.begin + range.begin, row.begin + range.end);
        });
    }
    double numberAndPosition()
    {
        const Column<EntryRef> &refs = m_index.columns().refs;
        std::size_t at = 0;
        return perCall([&](const TimeSpan &span) -> std::int64_t {
            at = (at + static_cast<std::size_t>(span.end.seconds & 0xffff)) % refs.size();
            return m_index.positionOf(m_index.numberOf(refs[at])).row;
        });
    }
    [[nodiscard]] std::int64_t sum() const { return m_sum; }

private:
    static constexpr int count = 100'000;

    [[nodiscard]] const LaneIndex &lane() const { return m_index.lanes()[m_lane]; }

    template <typename Query> double perCall(const Query &query)
    {
        const auto start = std::clock();
        for (const TimeSpan &span : m_spans)
            m_sum += query(span);
        return millisecondsSince(start) * 1e6 / count;
    }

    const TimelineIndex &m_index;
    std::vector<TimeSpan> m_spans;
    std::size_t m_lane = 0;
    std::int64_t m_sum = 0;
};

struct Grouped
{
    const char *name;
    Grouping grouping;
};

constexpr Grouped groupings[] = {{"track", Grouping::Track},     {"kind", Grouping::Kind},
                                 {"actor", Grouping::Actor},     {"agreement", Grouping::Agreement},
                                 {"mineral", Grouping::Mineral}, {"none", Grouping::None}};

void measureGrouping(const History &history, const Grouped &grouped, int runs)
{
    IndexOptions options;
    options.grouping = grouped.grouping;
    const std::size_t before = bench::heldBytes();
    bench::resetPeak();
    TimelineIndexPtr index = buildTimelineIndex(history, options);
    const auto entries = static_cast<double>(std::max<std::size_t>(index->columns().size(), 1));
    const auto held = static_cast<double>(bench::heldBytes() - before);
    const auto peak = static_cast<double>(bench::peakBytes() - before);
    std::size_t standings = 0, overflow = 0;
    for (const LaneIndex &lane : index->lanes()) {
        standings += lane.entryCount();
        overflow += lane.overflow.size();
    }
    Queries queries(*index);
    const double countNs = queries.countOverlapping();
    const double rangeNs = queries.visibleRangeAndLongest();
    const double positionNs = queries.numberAndPosition();
    const double build = medianMilliseconds(runs, [&] { index = buildTimelineIndex(history, options); });
    options.packing.maximumRows = 0;
    const double uncapped = medianMilliseconds(runs, [&] { index = buildTimelineIndex(history, options); });
    std::printf(
        R"(,"%s":{"build_ms":%.1f,"uncapped_ms":%.1f,"lanes":%zu,"standings":%zu,"overflow":%zu,)"
        R"("bytes_an_entry":%.1f,"peak_bytes_an_entry":%.1f,"count_ns":%.0f,"range_ns":%.0f,"position_ns":%.0f,)"
        R"("sum":%lld})",
        grouped.name, build, uncapped, index->lanes().size(), standings, overflow, held / entries, peak / entries,
        countNs, rangeNs, positionNs, static_cast<long long>(queries.sum()));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption events(QStringLiteral("events"), QStringLiteral("Number of events."), QStringLiteral("N"),
                                    QStringLiteral("1000000"));
    const QCommandLineOption shape(QStringLiteral("shape"), QStringLiteral("Shape of the history of made-up events."),
                                   QStringLiteral("NAME"), QStringLiteral("plain"));
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("Builds of each kind."), QStringLiteral("N"),
                                  QStringLiteral("5"));
    parser.addOptions({events, shape, runs});
    parser.process(application);
    const auto named = std::find_if(std::begin(syntheticShapes), std::end(syntheticShapes),
                                    [&](const auto &each) { return parser.value(shape) == each.first; });
    const qlonglong eventCount = parser.value(events).toLongLong();
    const int runCount = parser.value(runs).toInt();
    if (named == std::end(syntheticShapes) || eventCount < 1 || runCount < 1) {
        std::fprintf(stderr, "bench: --events and --runs take a number from 1, --shape one of");
        for (const auto &each : syntheticShapes)
            std::fprintf(stderr, " %s", each.first.data());
        std::fprintf(stderr, "\n");
        return 2;
    }
    const History history(syntheticHistory({eventCount, 1, named->second}));
    const std::size_t entryCount = history.agreements().size() + history.events().size();
    std::printf(R"({"events":%lld,"shape":"%s","entries":%zu,"runs":%d,"sort_ms":%.1f)", eventCount,
                named->first.data(), entryCount, runCount, sortMilliseconds(entryCount, runCount));
    for (const Grouped &grouped : groupings)
        measureGrouping(history, grouped, runCount);
    std::printf("}\n");
    return 0;
}
