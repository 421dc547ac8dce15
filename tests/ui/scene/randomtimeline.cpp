// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/randomtimeline.h"

#include <cmath>

namespace pactline::test {

namespace {

constexpr std::int64_t eventCount = 600;

unsigned seedOf(const RandomCase &value)
{
    return 1 + static_cast<unsigned>(value.shape) * 10 + static_cast<unsigned>(value.grouping);
}

std::string nameOf(const RandomCase &value)
{
    constexpr const char *groupings[] = {"Track", "Kind", "Actor", "Agreement", "Mineral", "None"};
    constexpr const char *names[] = {"Plain",    "Bursts",      "Gaps",         "HeavyLane",
                                     "Spanning", "EqualStarts", "BeforeChrist", "Nested"};
    return std::string(names[static_cast<std::size_t>(value.shape)]) + "By" +
           groupings[static_cast<std::size_t>(value.grouping)] + (value.isPackedForLabels ? "ForLabels" : "");
}

} // namespace

void PrintTo(const RandomCase &value, std::ostream *out) { *out << nameOf(value); }

std::string nameOfCase(const testing::TestParamInfo<RandomCase> &info) { return nameOf(info.param); }

std::vector<RandomCase> randomCases()
{
    std::vector<RandomCase> cases;
    for (const auto &[name, shape] : syntheticShapes) {
        cases.push_back({shape, Grouping::Track, true});
        cases.push_back({shape, Grouping::None, false});
    }
    cases.push_back({SyntheticShape::Plain, Grouping::Track, false});
    cases.push_back({SyntheticShape::Plain, Grouping::Kind, true});
    cases.push_back({SyntheticShape::Plain, Grouping::Actor, true});
    cases.push_back({SyntheticShape::Plain, Grouping::Agreement, false});
    cases.push_back({SyntheticShape::Plain, Grouping::Mineral, false});
    return cases;
}

RandomTimeline::RandomTimeline()
    : m_random(seedOf(GetParam()))
    , timeline(syntheticHistory({eventCount, seedOf(GetParam()), GetParam().shape}))
{
    indexAnew();
}

int RandomTimeline::below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

void RandomTimeline::indexAnew()
{
    const HistoryData &data = timeline.history.data();
    options = {};
    options.grouping = GetParam().grouping;
    options.packing.maximumRows = chance(20) ? 0 : 1 + below(5);
    options.packing.maximumHeavyRows = below(8);
    if (chance(30))
        options.packing.expandedLanes = {data.tracks[static_cast<std::size_t>(below(7))].id.text};
    if (chance(30))
        options.filter.tracks = {data.tracks[0].id, data.tracks[static_cast<std::size_t>(1 + below(6))].id};
    if (chance(30))
        options.filter.minimumImportance = 1 + below(3);
    if (chance(20))
        options.filter.minerals = {data.minerals[static_cast<std::size_t>(below(4))].id};
    if (GetParam().isPackedForLabels) {
        options.packing.referenceSecondsPerPx = 10 * 365 * 86400 / 800.0;
        options.packing.labelWidthPx = [](const Entry &entry) {
            return 7.0f * static_cast<float>(entry.shortTitle.size()) + 18;
        };
    }
    timeline.index = buildTimelineIndex(timeline.history, options);
    timeline.layout = LaneLayout(*timeline.index);
}

void RandomTimeline::showSomewhere(double bodyWidthPx)
{
    constexpr double ratios[] = {1, 1, 1.25, 1.5, 2};
    timeline.options.devicePixelRatio = ratios[below(5)];
    Viewport &viewport = timeline.viewport;
    const double width = bodyWidthPx > 0 ? bodyWidthPx : 250 + below(3000) / 4.0;
    viewport.size = {viewport.headerWidthPx + width, viewport.rulerHeightPx + timeline.layout.height() + 10};
    viewport.scrollY = 0;
    const TimeSpan extent = timeline.index->extent();
    const double everything = static_cast<double>(std::max<std::int64_t>(extent.length().seconds, 1));
    const int halvings = static_cast<int>(std::log2(everything / 60));
    const double length = everything * std::pow(2.0, -below(std::max(1, halvings)));
    viewport.secondsPerPx = std::max(minimumSecondsPerPx, length / width);
    const EntryColumns &columns = timeline.index->columns();
    if (columns.size() == 0)
        return;
    const auto entry = static_cast<std::size_t>(below(static_cast<int>(columns.size())));
    const std::int64_t at = chance(50) ? columns.start[entry] : columns.end[entry];
    const double share = chance(25) ? 0 : chance(33) ? 1 : below(1000) / 1000.0; // 0 and 1: exactly at an edge
    viewport.start = panned({{at}, viewport.secondsPerPx, viewport.size}, -share * viewport.bodyWidthPx()).start;
    viewport.start.seconds += below(3) - 1;
}

void RandomTimeline::showPartOfHeight()
{
    Viewport &viewport = timeline.viewport;
    const double bodyHeight = 20 + below(400);
    viewport.size.setHeight(viewport.rulerHeightPx + bodyHeight);
    viewport.scrollY = below(static_cast<int>(std::max(1.0, timeline.layout.height() - bodyHeight)));
}

void RandomTimeline::useWholeSeconds()
{
    timeline.viewport.secondsPerPx = std::max(1.0, std::round(timeline.viewport.secondsPerPx));
}

void RandomTimeline::panByPixels(int pixels)
{
    timeline.viewport.start.seconds += pixels * static_cast<std::int64_t>(timeline.viewport.secondsPerPx);
}

} // namespace pactline::test
