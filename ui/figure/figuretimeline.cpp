// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figuretimeline.h"

#include "ui/figure/figurelanes.h"
#include "ui/scene/packing.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace pactline {

namespace {

/// So many rows that none is missing in a history of ordinary size; what has no room is left out afterwards, by
/// importance.
constexpr int plentyOfRows = 64;
/// Of a large history only the upper rows can be shown anyway, fewer of each lane the more lanes there are.
constexpr int rowsOfLargeHistory = 16;

/// Of the page, about what is left for lanes.
constexpr double timelineShare = 0.55;

constexpr double headerPaddingPx = 24;
constexpr double smallestHeaderPx = 64;
constexpr double largestHeaderPx = 150;
constexpr double largestHeaderShare = 0.27;

Filter filterOfRange(const FigureOptions &options, const TimeSpan &span)
{
    Filter filter = filterBesideRange(options);
    filter.from = filter.from ? std::max(*filter.from, span.start) : span.start;
    filter.to = filter.to ? std::min(*filter.to, span.end) : span.end;
    return filter;
}

} // namespace

FigureTimeline::FigureTimeline(const History &history, const FigureOptions &options, const FigurePage &page,
                               const FigureRange &range, const TextMetrics &metrics)
    : m_history(history)
    , m_options(options)
    , m_range(range)
    , m_metrics(metrics)
    , m_pageHeightPx(page.size.height())
    , m_isLarge(history.events().size() + history.agreements().size() > mostEntriesPackedForLabels)
{
    m_sceneOptions.theme = options.isDark ? Theme::dark() : Theme::light();
    m_sceneOptions.colourBy = options.colourBy;
    m_sceneOptions.selection = options.selection;
    m_sceneOptions.devicePixelRatio = page.devicePixelRatio;
    const UncertainDate &asOf = history.info().asOf;
    if (!asOf.isNull() && asOf.earliestStart.isFinite())
        m_sceneOptions.asOf = asOf.earliestStart;
    m_viewport.size = {page.content().width(), 0};
    build(m_viewport.headerWidthPx);
    // The titles of the lanes are known only now, and what is left beside them decides the packing.
    if (const double wanted = wantedHeaderWidth(); wanted != m_viewport.headerWidthPx) {
        m_viewport.headerWidthPx = wanted;
        if (!m_isLarge)
            build(wanted);
    }
    m_viewport.start = range.shown.start;
    m_viewport.secondsPerPx = static_cast<double>(range.shown.length().seconds) / m_viewport.bodyWidthPx();
    m_sceneOptions.showsHeader = m_viewport.headerWidthPx > 0;
    m_index = m_base;
    if (!options.selection.isEmpty())
        m_chain = chainOf(history, *m_base, options.selection);
}

void FigureTimeline::build(double headerWidthPx)
{
    const double bodyWidth = m_viewport.size.width() - headerWidthPx;
    const double secondsPerPx = static_cast<double>(m_range.shown.length().seconds) / bodyWidth;
    IndexOptions index;
    index.grouping = m_options.grouping;
    index.filter = filterOfRange(m_options, m_range.shown);
    index.packing =
        labelPacking(m_history, m_metrics, secondsPerPx, m_range.shown.end, m_isLarge ? rowsOfLane() : plentyOfRows);
    index.packing.labelledImportance = lowestImportance;
    m_base = buildTimelineIndex(m_history, index);
}

/// Rows that a lane of a large history can have if all of its lanes are to find room.
int FigureTimeline::rowsOfLane() const
{
    if (m_options.grouping == Grouping::None)
        return rowsOfLargeHistory;
    if (m_options.grouping != Grouping::Track)
        return 2;
    const LaneMetrics lane = closestLanes();
    const double room = m_pageHeightPx * timelineShare / static_cast<double>(m_history.tracks().size() + 1) -
                        lane.overflowHeightPx - 2 * lane.lanePaddingPx;
    return std::clamp(static_cast<int>(room / lane.rowHeightPx), 1, rowsOfLargeHistory);
}

double FigureTimeline::wantedHeaderWidth() const
{
    double widest = 0;
    for (const LaneIndex &lane : m_base->lanes()) {
        widest = std::max(widest, m_metrics.width(lane.title, TextStyle::LaneTitle));
        if (lane.overflow.empty() || !m_isLarge)
            continue;
        const QString count = m_sceneOptions.locale.toString(static_cast<qulonglong>(lane.overflow.size()));
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
    if (m_isLarge) { // as it was packed: weightier entries had the first choice, the filter knows the importance
        m_thinned = m_base;
        m_index = m_base;
        return;
    }
    const EntryColumns &columns = m_base->columns();
    const auto isWanted = [&](EntryNumber entry) {
        // Who may end within the range, but is not known to, is not drawn in it.
        return isInSpan(columns, entry, m_range.shown) && (columns.importance[entry] >= leastImportance ||
                                                           std::binary_search(m_chain.begin(), m_chain.end(), entry));
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
    for (std::size_t i = 0; i < m_index->columns().size(); ++i) {
        const auto entry = static_cast<EntryNumber>(i);
        if (m_thinned->positionOf(entry).row >= 0 && m_index->positionOf(entry).row < 0)
            return false;
    }
    return true;
}

int FigureTimeline::lanesLeftOut() const { return static_cast<int>(m_base->lanes().size() - m_index->lanes().size()); }

double FigureTimeline::namedShare(const Scene &scene) const
{
    std::set<EntryNumber> placed;
    for (const LaneIndex &lane : m_index->lanes())
        placed.insert(lane.placed.begin(), lane.placed.end());
    if (placed.empty())
        return 1;
    std::set<EntryNumber> named;
    for (const SceneText &text : scene.texts) {
        if (placed.contains(text.entry))
            named.insert(text.entry);
    }
    return static_cast<double>(named.size()) / static_cast<double>(placed.size());
}

Scene FigureTimeline::scene(const LaneMetrics &lanes, double heightPx) const
{
    Viewport viewport = m_viewport;
    viewport.size.setHeight(heightPx);
    return buildScene(m_history, *m_index, LaneLayout(*m_index, lanes), viewport, m_sceneOptions, m_metrics);
}

} // namespace pactline
