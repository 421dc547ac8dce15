// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinegeometry.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace pactline {

namespace {

constexpr double markPx = 12;
constexpr double leastBarPx = 6; ///< what is narrower can hardly be seen within an outline
constexpr double scrollMarginPx = 8;
constexpr double placeShare = 0.4; ///< of the width: what comes into view has most of it ahead, the way it came from
constexpr std::int64_t longestSurroundings = 120 * secondsPerDay;
constexpr std::int64_t surroundingsFactor = 20;
constexpr std::ptrdiff_t mostCounted = 10'000;

/// First index in a run (ascending by start) whose entry does not start before `start`.
std::ptrdiff_t firstNotBefore(const EntryColumns &columns, std::span<const EntryNumber> entries, std::int64_t start)
{
    const auto found =
        std::lower_bound(entries.begin(), entries.end(), start,
                         [&columns](EntryNumber entry, std::int64_t value) { return columns.start[entry] < value; });
    return found - entries.begin();
}

bool holds(const EntryColumns &columns, std::span<const EntryNumber> entries, EntryNumber entry)
{
    const std::int64_t start = columns.start[entry];
    for (auto i = static_cast<std::size_t>(firstNotBefore(columns, entries, start));
         i < entries.size() && columns.start[entries[i]] == start; ++i) {
        if (entries[i] == entry)
            return true;
    }
    return false;
}

std::span<const EntryNumber> entriesOf(const LaneIndex &lane, int row)
{
    if (row < 0)
        return lane.overflow;
    const RowRange &range = lane.rows[static_cast<std::size_t>(row)];
    return std::span(lane.placed).subspan(range.begin, range.end - range.begin);
}

} // namespace

int rowOf(const TimelineIndex &index, int lane, EntryNumber entry)
{
    if (lane < 0 || lane >= static_cast<int>(index.lanes().size()) || entry >= index.columns().size())
        return noRow;
    const LaneIndex &laneIndex = index.lanes()[static_cast<std::size_t>(lane)];
    for (int row = 0; row < static_cast<int>(laneIndex.rows.size()); ++row) {
        if (holds(index.columns(), entriesOf(laneIndex, row), entry))
            return row;
    }
    return holds(index.columns(), laneIndex.overflow, entry) ? overflowRow : noRow;
}

QRectF entryRect(const TimelineIndex &index, const LaneLayout &layout, const Viewport &viewport, int lane,
                 EntryNumber entry)
{
    const int row = rowOf(index, lane, entry);
    if (row == noRow)
        return {};
    const LaneMetrics &metrics = layout.metrics();
    const double rowHeight = row == overflowRow ? metrics.overflowHeightPx : metrics.rowHeightPx;
    const double height = std::min(metrics.barHeightPx, rowHeight);
    const double top = viewport.rulerHeightPx + layout.rowTop(lane, row) - viewport.scrollY + (rowHeight - height) / 2;
    const TimeSpan span = entrySpan(index, entry);
    const double left = viewport.headerWidthPx + viewport.xAt(span.start);
    if ((index.columns().flags[entry] & EntryIsPoint) != 0)
        return {left - markPx / 2, top + (height - markPx) / 2, markPx, markPx};
    const double right = viewport.headerWidthPx + viewport.xAt(span.end);
    if (right < viewport.headerWidthPx || left > viewport.size.width())
        return {left, top, std::clamp(right - left, leastBarPx, viewport.bodyWidthPx()), height};
    const double cutLeft = std::max(left, viewport.headerWidthPx);
    const double cutRight = std::min(right, viewport.size.width());
    return {cutLeft, top, std::max(cutRight - cutLeft, leastBarPx), height};
}

TimeSpan entrySpan(const TimelineIndex &index, EntryNumber entry)
{
    return {{index.columns().start[entry]}, {index.columns().end[entry]}};
}

TimeSpan withSurroundings(const TimeSpan &span)
{
    const std::int64_t length = std::max<std::int64_t>(span.length().seconds, 1);
    const std::int64_t wanted =
        length >= longestSurroundings ? length : std::min(length * surroundingsFactor, longestSurroundings);
    const Duration more{(wanted - length) / 2};
    return {span.start - more, span.end + more};
}

double maximumScroll(const LaneLayout &layout, const Viewport &viewport)
{
    return std::max(0.0, std::ceil(layout.height() - viewport.bodyHeightPx()));
}

Viewport withinLanes(Viewport viewport, const LaneLayout &layout)
{
    viewport.scrollY = std::clamp(viewport.scrollY, 0.0, maximumScroll(layout, viewport));
    return viewport;
}

Viewport showing(const Viewport &viewport, const TimelineIndex &index, const LaneLayout &layout, int lane,
                 EntryNumber entry)
{
    const QRectF rect = entryRect(index, layout, viewport, lane, entry);
    if (rect.isNull())
        return viewport;
    Viewport moved = viewport;
    const double least = std::min(rect.width(), markPx);
    const bool isBefore = rect.right() < viewport.headerWidthPx + least;
    const bool isBehind = rect.left() > viewport.size.width() - least;
    if (isBefore || isBehind) {
        const double x = viewport.xAt(entrySpan(index, entry).start);
        moved = panned(viewport, x - viewport.bodyWidthPx() * (isBefore ? 1 - placeShare : placeShare));
    }
    const double top = rect.top() - viewport.rulerHeightPx - scrollMarginPx;
    const double bottom = rect.bottom() - viewport.rulerHeightPx + scrollMarginPx;
    if (bottom > viewport.bodyHeightPx())
        moved.scrollY += bottom - viewport.bodyHeightPx();
    if (top < 0)
        moved.scrollY += top;
    return withinLanes(moved, layout);
}

EntryCounts countStarting(const TimelineIndex &index, int lane, int row, const TimeSpan &span)
{
    EntryCounts counts;
    if (lane < 0 || lane >= static_cast<int>(index.lanes().size()))
        return counts;
    const LaneIndex &laneIndex = index.lanes()[static_cast<std::size_t>(lane)];
    if (row >= static_cast<int>(laneIndex.rows.size()))
        return counts;
    const EntryColumns &columns = index.columns();
    const std::span<const EntryNumber> entries = entriesOf(laneIndex, row);
    const std::ptrdiff_t first = firstNotBefore(columns, entries, span.start.seconds);
    const std::ptrdiff_t last = firstNotBefore(columns, entries, span.end.seconds);
    if (last - first > mostCounted)
        return counts;
    for (std::ptrdiff_t i = first; i < last; ++i) {
        const EntryNumber entry = entries[static_cast<std::size_t>(i)];
        ++((columns.flags[entry] & EntryIsAgreement) != 0 ? counts.agreements : counts.events);
    }
    return counts;
}

} // namespace pactline
