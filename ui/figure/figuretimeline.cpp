// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figuretimeline.h"

#include "ui/figure/figureentries.h"
#include "ui/figure/figurelanes.h"
#include "ui/scene/packing.h"

#include <QCoreApplication>

#include <algorithm>

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

} // namespace

FigureTimeline::FigureTimeline(const History &history, const EntrySet &entries, const FigureOptions &options,
                               const FigurePage &page, const FigureRange &range, const TextMetrics &metrics)
    : m_history(history)
    , m_entries(entries)
    , m_options(options)
    , m_range(range)
    , m_metrics(metrics)
    , m_pageHeightPx(page.size.height())
{
    m_sceneOptions.theme = options.isDark ? Theme::dark() : Theme::light();
    m_sceneOptions.colourBy = options.colourBy;
    m_sceneOptions.selection = options.selection;
    m_sceneOptions.devicePixelRatio = page.devicePixelRatio;
    const UncertainDate &asOf = history.info().asOf;
    if (!asOf.isNull() && asOf.earliestStart.isFinite())
        m_sceneOptions.asOf = asOf.earliestStart;
    m_viewport.size = {page.content().width(), 0};
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
                              matchDate(shownDate(entryAt(m_history, m_entries.columns.refs[entry]), filter.statedBy),
                                        span.start, span.end) == Match::Certain;
        if (isWanted)
            m_shown.push_back(entry);
    }
    m_isLarge = m_shown.size() > mostEntriesPackedForLabels;
}

bool FigureTimeline::build(const Job &job)
{
    findShown();
    if (!pack(m_viewport.headerWidthPx, job))
        return false;
    // The titles of the lanes are known only now, and what is left beside them decides the packing.
    if (const double wanted = wantedHeaderWidth(); wanted != m_viewport.headerWidthPx) {
        m_viewport.headerWidthPx = wanted;
        if (!m_isLarge && !pack(wanted, job))
            return false;
    }
    m_viewport.start = m_range.shown.start;
    m_viewport.secondsPerPx = static_cast<double>(m_range.shown.length().seconds) / m_viewport.bodyWidthPx();
    m_sceneOptions.showsHeader = m_viewport.headerWidthPx > 0;
    m_index = m_base;
    if (!m_options.selection.isEmpty())
        m_chain = chainOf(m_history, *m_base, m_options.selection);
    return true;
}

bool FigureTimeline::pack(double headerWidthPx, const Job &job)
{
    const double bodyWidth = m_viewport.size.width() - headerWidthPx;
    const double secondsPerPx = static_cast<double>(m_range.shown.length().seconds) / bodyWidth;
    Packing packing = labelPacking(m_shown.size(), m_metrics, secondsPerPx, m_range.shown.end,
                                   m_isLarge ? rowsOfLane() : plentyOfRows);
    packing.labelledImportance = lowestImportance;
    m_base = buildTimelineIndex(m_history, m_entries, m_shown, m_options.grouping, packing, job);
    return m_base != nullptr;
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

int FigureTimeline::lanesLeftOut() const { return static_cast<int>(m_base->lanes().size() - m_index->lanes().size()); }

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

} // namespace pactline
