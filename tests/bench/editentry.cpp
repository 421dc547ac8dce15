// SPDX-License-Identifier: GPL-3.0-or-later
// Times editing one event of a made-up history: the edit itself, the index after it and the next frame of everything at
// 1920×1080. Prints one JSON line; times are medians of processor time over events at random places.
#include "bench/countingnew.h"

#include "model/history/edit.h"
#include "model/history/synthetichistory.h"
#include "model/index/indexupdate.h"
#include "ui/scene/framepainter.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>
#include <vector>

namespace {

using namespace pactline;
using namespace Qt::StringLiterals;

/// Of the processor, where the system tells (Windows gives the time of day): others on the machine count less.
class Stopwatch
{
public:
    /// Milliseconds since the last call.
    double lap()
    {
        const std::clock_t before = std::exchange(m_start, std::clock());
        return static_cast<double>(m_start - before) * 1000 / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_start = std::clock();
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Case
{
    const char *name;
    SyntheticShape shape;
    Grouping grouping;
};

constexpr Case cases[] = {{"track", SyntheticShape::Plain, Grouping::Track},
                          {"actor", SyntheticShape::Plain, Grouping::Actor},
                          {"none", SyntheticShape::Plain, Grouping::None},
                          {"heavy_lane", SyntheticShape::HeavyLane, Grouping::Track}};

enum class What { Title, Date, Track, Parties, Insert, InsertLast, Remove };

constexpr std::pair<const char *, What> edits[] = {{"title", What::Title},   {"date", What::Date},
                                                   {"track", What::Track},   {"parties", What::Parties},
                                                   {"insert", What::Insert}, {"insert_last", What::InsertLast},
                                                   {"remove", What::Remove}};

/// Edits one event, and takes it back.
class EditRun
{
public:
    EditRun(History &history, const IndexOptions &options)
        : m_history(history)
        , m_options(options)
        , m_index(buildTimelineIndex(history, options))
    {
        m_viewport.size = m_image.size();
        m_viewport = fittedTo(m_viewport, m_index->extent());
        paint(); // labels made, memory touched
    }

    void measure(const char *name, What what, int runs, double buildMs)
    {
        m_apply.clear();
        m_update.clear();
        m_frame.clear();
        m_sum.clear();
        std::vector<double> bytes;
        for (int run = 0; run < runs; ++run) {
            const std::size_t before = bench::heldBytes();
            const TimelineIndexPtr kept = m_index;
            const Edit inverse = carryOut(made(what));
            bytes.push_back(static_cast<double>(bench::heldBytes()) - static_cast<double>(before));
            carryOut(inverse);
        }
        std::printf(R"(%s"%s":{"apply_ms":%.2f,"index_ms":%.2f,"frame_ms":%.2f,"sum_ms":%.2f,"most_ms":%.2f,)"
                    R"("build_ratio":%.3f,"bytes":%.0f})",
                    what == What::Title ? "" : ",", name, median(m_apply), median(m_update), median(m_frame),
                    median(m_sum), *std::max_element(m_sum.begin(), m_sum.end()), median(m_update) / buildMs,
                    median(bytes));
    }

private:
    Edit made(What what)
    {
        const auto count = static_cast<int>(m_history.events().size());
        const int row = static_cast<int>(m_random() % static_cast<std::uint64_t>(count));
        const Event other = m_history.events()[m_random() % static_cast<std::uint64_t>(count)];
        Event event = m_history.events()[static_cast<std::size_t>(row)];
        switch (what) {
        case What::Title:
            event.title += u" as it is now"_s;
            break;
        case What::Date:
            event.date = other.date;
            break;
        case What::Track:
            event.track = m_history.tracks()[m_random() % m_history.tracks().size()].id;
            break;
        case What::Parties:
            event.parties = other.parties;
            break;
        case What::Insert:
        case What::InsertLast:
            event.id = ItemId(u"inserted-%1"_s.arg(m_inserted++));
            return {{}, {InsertItem{event, what == What::Insert ? row : count}}};
        case What::Remove:
            return {{}, {RemoveItem{Item(event).index(), row}}};
        }
        return {{}, {ReplaceItem{event, row}}};
    }

    Edit carryOut(const Edit &edit)
    {
        Stopwatch watch;
        const Result<Edit> inverse = apply(m_history, edit);
        m_apply.push_back(watch.lap());
        m_index = updateTimelineIndex(m_index, m_history, m_options, changesOf(edit, *inverse));
        m_update.push_back(watch.lap());
        paint();
        m_frame.push_back(watch.lap());
        m_sum.push_back(m_apply.back() + m_update.back() + m_frame.back());
        return *inverse;
    }

    void paint()
    {
        QPainter painter(&m_image);
        SceneOptions options;
        options.locale = QLocale::c();
        m_frames.paint(painter, {m_history, m_index, LaneLayout(*m_index), m_viewport, options});
    }

    History &m_history;
    const IndexOptions m_options;
    TimelineIndexPtr m_index;
    Viewport m_viewport;
    QImage m_image{1920, 1080, QImage::Format_RGB32};
    FontTextMetrics m_fonts;
    FramePainter m_frames{m_fonts};
    std::mt19937_64 m_random{1};
    int m_inserted = 0;
    std::vector<double> m_apply, m_update, m_frame, m_sum;
};

void measureCase(const Case &each, qlonglong eventCount, int runs)
{
    History history(syntheticHistory({eventCount, 1, each.shape}));
    IndexOptions options;
    options.grouping = each.grouping;
    std::vector<double> builds;
    for (int run = 0; run < 3; ++run) {
        Stopwatch watch;
        const TimelineIndexPtr index = buildTimelineIndex(history, options);
        builds.push_back(watch.lap());
    }
    const double build = median(builds);
    std::printf(R"(,"%s":{"build_ms":%.1f,)", each.name, build);
    EditRun run(history, options);
    for (const auto &[name, what] : edits)
        run.measure(name, what, runs, build);
    std::printf("}");
    std::fflush(stdout);
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
    const QCommandLineOption runs(u"runs"_s, u"Edits of each kind; each is also taken back."_s, u"N"_s, u"15"_s);
    parser.addOptions({events, runs});
    parser.process(application);
    const qlonglong eventCount = parser.value(events).toLongLong();
    const int runCount = parser.value(runs).toInt();
    if (eventCount < 100 || runCount < 1) {
        std::fprintf(stderr, "bench: --events takes a number from 100, --runs one from 1\n");
        return 2;
    }
    std::printf(R"({"events":%lld,"runs":%d)", eventCount, runCount);
    for (const Case &each : cases)
        measureCase(each, eventCount, runCount);
    std::printf("}\n");
    return 0;
}
