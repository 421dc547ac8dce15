// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figuretimeline.h"

#include "ui/figure/figuredensity.h"
#include "ui/figure/figurehighlights.h"
#include "ui/figure/figurelanes.h"
#include "ui/scene/entrycolours.h"
#include "ui/scene/packing.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

/// So many rows that none is missing in a history of ordinary size; what has no room is left out afterwards, by
/// importance.
constexpr int plentyOfRows = 64;
/// Of a large history only a few entries can stand for themselves.
constexpr int rowsOfLargeHistory = 12;

/// Of the page, about what is left for lanes.
constexpr double timelineShare = 0.55;

constexpr double densityColumnPx = 5;
constexpr double densityStrength = 0.5;
constexpr double leastDensityPx = 0.75;

constexpr double headerPaddingPx = 24;
constexpr double smallestHeaderPx = 64;
constexpr double largestHeaderPx = 150;
constexpr double largestHeaderShare = 0.27;

} // namespace

FigureTimeline::FigureTimeline(const History &history, const EntrySet &entries, const FigureOptions &options,
                               const FigurePage &page, const FigureRange &range, const TextMetrics &metrics)
    : m_history(history)
    , m_entries(entries)
    , m_options(options)
    , m_range(range)
    , m_metrics(metrics)
    , m_content(page.content())
{
    m_sceneOptions.theme = options.isDark ? Theme::dark() : Theme::light();
    m_sceneOptions.colourBy = options.colourBy;
    m_sceneOptions.selection = options.selection;
    m_sceneOptions.devicePixelRatio = page.devicePixelRatio;
    const UncertainDate &asOf = history.info().asOf;
    if (!asOf.isNull() && asOf.earliestStart.isFinite())
        m_sceneOptions.asOf = asOf.earliestStart;
    m_viewport.size = {m_content.width(), 0};
}

/// What stands in the range, and surely if that is asked for. Who may end within it, but is not known to, does not.
void FigureTimeline::findShown()
{
    const Filter &filter = m_options.filter;
    const TimeSpan &span = m_range.shown;
    for (EntryNumber entry = 0; entry < m_entries.columns.size(); ++entry) {
        if (!isInSpan(m_entries.columns, entry, span))
            continue;
        const bool isWanted = filter.atLeast < Match::Certain ||
                              matchDate(shownBounds(m_history, m_entries.columns.refs[entry], filter.statedBy),
                                        span.start, span.end) == Match::Certain;
        if (isWanted)
            m_shown.push_back(entry);
    }
    m_isLarge = m_shown.size() > mostEntriesPackedForLabels;
    m_sceneOptions.showsOverflow = !m_isLarge;
}

bool FigureTimeline::build(const Job &job)
{
    findShown();
    if (!(m_isLarge ? packLarge(job) : pack(m_viewport.headerWidthPx, job)))
        return false;
    // The titles of the lanes are known only now, and what is left beside them decides the packing.
    std::vector<const LaneIndex *> lanes;
    for (const LaneIndex &lane : m_base->lanes())
        lanes.push_back(&lane);
    if (const double wanted = wantedHeaderWidth(lanes); !m_isLarge && wanted != m_viewport.headerWidthPx) {
        m_viewport.headerWidthPx = wanted;
        if (!pack(wanted, job))
            return false;
    }
    m_viewport.start = m_range.shown.start;
    m_viewport.secondsPerPx = secondsPerPx(m_viewport.headerWidthPx);
    m_sceneOptions.showsHeader = m_viewport.headerWidthPx > 0;
    if (m_isLarge)
        keepTheNamed();
    else if (!m_options.selection.isEmpty())
        m_chain = chainOf(m_history, *m_base, m_options.selection);
    m_index = m_base;
    return true;
}

double FigureTimeline::secondsPerPx(double headerWidthPx) const
{
    return static_cast<double>(m_range.shown.length().seconds) / (m_viewport.size.width() - headerWidthPx);
}

bool FigureTimeline::pack(double headerWidthPx, const Job &job)
{
    Packing packing =
        labelPacking(m_shown.size(), m_metrics, secondsPerPx(headerWidthPx), m_range.shown.end, plentyOfRows);
    packing.labelledImportance = lowestImportance;
    m_base = buildTimelineIndex(m_history, m_entries, m_shown, m_options.grouping, packing, job);
    return m_base != nullptr;
}

/// Of a large history only a few entries are packed, with room for their names.
bool FigureTimeline::packLarge(const Job &job)
{
    Packing bare;
    bare.maximumRows = bare.maximumHeavyRows = 1;
    m_all = buildTimelineIndex(m_history, m_entries, m_shown, m_options.grouping, bare, job);
    if (m_all == nullptr)
        return false;
    HighlightOptions options;
    options.grouping = m_options.grouping;
    options.span = m_range.shown;
    if (!m_options.selection.isEmpty())
        options.chain = m_chain = chainOf(m_history, *m_all, m_options.selection);
    options.lanes = heaviestLanes(*m_all, m_chain, mostLanes());
    std::vector<const LaneIndex *> lanes;
    for (const std::size_t lane : options.lanes)
        lanes.push_back(&m_all->lanes()[lane]);
    m_viewport.headerWidthPx = wantedHeaderWidth(lanes);
    options.packing = labelPacking(std::size_t{0}, m_metrics, secondsPerPx(m_viewport.headerWidthPx), m_range.shown.end,
                                   rowsOfLane());
    options.packing.maximumHeavyRows = options.packing.maximumRows;
    options.packing.labelledImportance = lowestImportance;
    m_base = highlightedIndex(m_history, m_entries, m_shown, *m_all, options, job);
    return m_base != nullptr;
}

/// What found no room for its name says nothing by itself.
void FigureTimeline::keepTheNamed()
{
    m_index = m_base;
    const LaneMetrics usual;
    const Scene drawn = scene(usual, LaneLayout(*m_base, usual).height() + rulerHeight());
    std::vector<EntryNumber> named = m_chain;
    for (const SceneText &text : drawn.texts)
        named.push_back(text.entry);
    std::sort(named.begin(), named.end());
    const auto isNamed = [&named](EntryNumber entry) { return std::binary_search(named.begin(), named.end(), entry); };
    m_base = thinnedIndex(*m_base, isNamed, RestOfLane::Density);
}

/// Lanes of a large history that can stand on the page, each with a row of its own.
std::size_t FigureTimeline::mostLanes() const
{
    const LaneMetrics lane = closeLanes();
    const double least = lane.rowHeightPx + lane.overflowHeightPx + 2 * lane.lanePaddingPx;
    const double room = m_content.height() * timelineShare / std::max(least, lane.minimumLaneHeightPx);
    return static_cast<std::size_t>(std::max(room, 1.0));
}

/// Rows that each lane of a large history can have, or one more than can; the lightest go where there is no room.
int FigureTimeline::rowsOfLane() const
{
    const LaneMetrics lane = closeLanes();
    const std::size_t lanes = std::clamp<std::size_t>(m_all->lanes().size(), 1, mostLanes());
    const double room = m_content.height() * timelineShare / static_cast<double>(lanes) - lane.overflowHeightPx -
                        2 * lane.lanePaddingPx;
    return std::clamp(static_cast<int>(room / lane.rowHeightPx) + 1, 1, rowsOfLargeHistory);
}

double FigureTimeline::wantedHeaderWidth(const std::vector<const LaneIndex *> &lanes) const
{
    double widest = 0;
    for (const LaneIndex *lane : lanes) {
        widest = std::max(widest, m_metrics.width(lane->title, TextStyle::LaneTitle));
        if (!m_isLarge)
            continue;
        const QString count = m_sceneOptions.locale.toString(static_cast<qulonglong>(lane->entryCount()));
        const QString more = QCoreApplication::translate("Scene", "%1 more").arg(count); // as the lane's header says
        widest = std::max(widest, m_metrics.width(more, TextStyle::LaneTitle));
    }
    if (widest <= 0 || m_options.grouping == Grouping::None)
        return 0; // one lane needs no name
    const double most = std::min(largestHeaderPx, m_viewport.size.width() * largestHeaderShare);
    return std::round(std::clamp(widest + headerPaddingPx, std::min(smallestHeaderPx, most), most));
}

void FigureTimeline::thin(int leastImportance)
{
    if (m_isLarge) {
        m_thinned = m_base;
        m_index = m_base;
        return;
    }
    const EntryColumns &columns = m_base->columns();
    const auto isWanted = [&](EntryNumber entry) {
        return columns.importance[entry] >= leastImportance ||
               std::binary_search(m_chain.begin(), m_chain.end(), entry);
    };
    m_merged = mergedInto(isWanted);
    const auto keeps = [&](EntryNumber entry) {
        return isWanted(entry) && !std::binary_search(m_merged.begin(), m_merged.end(), entry);
    };
    m_thinned = thinnedIndex(*m_base, keeps, restOfLane());
    m_index = m_thinned;
}

void FigureTimeline::fit(double lanesHeightPx, const LaneMetrics &metrics)
{
    m_index = fittedIndex(*m_thinned, metrics, lanesHeightPx, restOfLane());
    // An event whose bar has gone is told by nothing.
    m_merged = mergedInto([this](EntryNumber entry) { return m_index->positionOf(entry).row >= 0; });
}

std::vector<EntryNumber> FigureTimeline::mergedInto(const std::function<bool(EntryNumber)> &hasRow) const
{
    if (m_isLarge)
        return {};
    std::vector<EntryNumber> merged = eventsToldByBars(m_history, *m_base, hasRow);
    std::erase_if(merged,
                  [this](EntryNumber entry) { return std::binary_search(m_chain.begin(), m_chain.end(), entry); });
    return merged;
}

bool FigureTimeline::isWhole() const
{
    for (const LaneIndex &lane : m_thinned->lanes()) {
        for (const EntryNumber entry : lane.placed) {
            if (m_thinned->positionOf(entry).row >= 0 && m_index->positionOf(entry).row < 0)
                return false;
        }
    }
    return true;
}

int FigureTimeline::lanesLeftOut() const
{
    const TimelineIndexPtr &all = m_isLarge ? m_all : m_base;
    return static_cast<int>(all->lanes().size() - m_index->lanes().size());
}

double FigureTimeline::namedShare(const Scene &scene) const
{
    std::vector<bool> isUnnamed(m_index->columns().size());
    std::size_t placed = 0;
    for (const LaneIndex &lane : m_index->lanes()) {
        for (const EntryNumber entry : lane.placed) {
            placed += isUnnamed[entry] ? 0 : 1;
            isUnnamed[entry] = true;
        }
    }
    if (placed == 0)
        return 1;
    std::size_t named = 0;
    for (const SceneText &text : scene.texts) {
        if (text.entry != noEntry && isUnnamed[text.entry]) {
            isUnnamed[text.entry] = false;
            ++named;
        }
    }
    return static_cast<double>(named) / static_cast<double>(placed);
}

Scene FigureTimeline::scene(const LaneMetrics &lanes, double heightPx) const
{
    Viewport viewport = m_viewport;
    viewport.size.setHeight(heightPx);
    return buildScene(m_history, *m_index, LaneLayout(*m_index, lanes), viewport, m_sceneOptions, m_metrics);
}

void FigureTimeline::addDensity(Scene &scene, const LaneMetrics &lanes) const
{
    const double ratio = m_sceneOptions.devicePixelRatio;
    const auto snapped = [ratio](double position) { return std::round(position * ratio) / ratio; };
    const LaneLayout layout(*m_index, lanes);
    const std::vector<QColor> colours = trackColours(m_history, theme());
    const auto columnCount = static_cast<std::size_t>(m_viewport.bodyWidthPx() / densityColumnPx);
    const double columnPx = m_viewport.bodyWidthPx() / static_cast<double>(columnCount);
    for (std::size_t i = 0; i < m_index->lanes().size(); ++i) {
        const LaneIndex &lane = m_index->lanes()[i];
        const bool hasColour = lane.colour >= 0 && m_options.colourBy == ColourBy::Track;
        const QColor colour = tinted(hasColour ? colours[static_cast<std::size_t>(lane.colour)] : theme().neutral,
                                     theme().canvas, densityStrength);
        const std::vector<double> density = densityOf(lane.overflow, m_index->columns(), m_range.shown, columnCount);
        const double most = density.empty() ? 0 : *std::max_element(density.begin(), density.end());
        const double bottom =
            snapped(m_viewport.rulerHeightPx + layout.rowTop(static_cast<int>(i), -1) + lanes.overflowHeightPx - 1);
        for (std::size_t column = 0; column < density.size(); ++column) {
            if (density[column] <= 0)
                continue;
            const double height = std::max((lanes.overflowHeightPx - 4) * density[column] / most, leastDensityPx);
            const double left = snapped(m_viewport.headerWidthPx + static_cast<double>(column) * columnPx);
            const double right = snapped(m_viewport.headerWidthPx + static_cast<double>(column + 1) * columnPx);
            const double top = snapped(bottom - height);
            scene.rects.push_back({{left, top, right - left, bottom - top}, colour, SceneLayer::Body});
        }
    }
}

} // namespace pactline
