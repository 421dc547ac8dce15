// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/overflowstrip.h"

#include "ui/scene/foldcells.h"

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

constexpr double markSizePx = 7;
/// Marks closer than this (centre to centre) become a column.
constexpr double leastMarkDistancePx = 9;
constexpr std::uint32_t mostMarksOfCell = 3;
constexpr double stripMarginPx = 3;
constexpr double averageHeight = 0.5;
constexpr double heightOfDoubling = 0.125;
constexpr double leastHeight = 0.2;
constexpr double columnGapPx = 1;
constexpr double goingOnPx = 2;
constexpr double goingOnStrength = 0.4;
constexpr double dimmedGoingOnStrength = 0.15;

/// Entries of a lane that have no row and overlap spans within one that is given first.
class Hidden
{
public:
    Hidden(const SceneContext &context, const LaneIndex &lane, const TimeSpan &within)
        : m_context(context)
        , m_lane(lane)
    {
        m_rows.reserve(lane.rows.size());
        for (const RowRange &row : lane.rows) {
            const RowRange found = visibleRange(context.columns, rowOf(row), within);
            m_rows.push_back({row.begin + found.begin, row.begin + found.end});
        }
    }

    [[nodiscard]] std::int64_t countIn(const TimeSpan &span) const
    {
        std::int64_t count = m_lane.countOverlapping(span);
        for (const RowRange &row : m_rows) {
            const RowRange visible = visibleRange(m_context.columns, rowOf(row), span);
            count -= visible.end - visible.begin;
        }
        return count;
    }

private:
    [[nodiscard]] std::span<const EntryNumber> rowOf(const RowRange &row) const
    {
        return std::span<const EntryNumber>(m_lane.placed).subspan(row.begin, row.end - row.begin);
    }

    const SceneContext &m_context;
    const LaneIndex &m_lane;
    std::vector<RowRange> m_rows;
};

class OverflowStrip
{
public:
    OverflowStrip(const SceneContext &context, int lane, Scene &scene)
        : m_context(context)
        , m_columns(context.columns)
        , m_laneIndex(context.index.lanes()[static_cast<std::size_t>(lane)])
        , m_entries(m_laneIndex.overflow)
        , m_lane(lane)
        , m_scene(scene)
        , m_cellSeconds(foldCellSeconds(context.viewport.secondsPerPx))
    {
        const double height = context.layout.metrics().overflowHeightPx;
        m_height = height - stripMarginPx;
        m_centreY = context.rowTop(lane, -1) + height / 2;
        const bool hasColour = m_laneIndex.colour >= 0 && context.options.colourBy == ColourBy::Track;
        m_colour = hasColour ? context.colours[static_cast<std::size_t>(m_laneIndex.colour)] : context.theme.neutral;
    }

    [[nodiscard]] std::vector<RowItem> add()
    {
        if (m_entries.empty())
            return {};
        m_inView = startingIn(m_context.seen);
        const auto span = static_cast<double>(startAt(lastIndex()) - startAt(0) + m_cellSeconds);
        m_average = static_cast<double>(m_entries.size()) * static_cast<double>(m_cellSeconds) / span;
        // Cells are taken whole, so that a column keeps its shape while it moves out of view.
        const RowRange drawn = startingIn({{cellStart(cellAt(m_context.drawSpan.start.seconds, m_cellSeconds))},
                                           {cellStart(cellAt(m_context.drawSpan.end.seconds, m_cellSeconds) + 1)}});
        for (std::uint32_t i = drawn.begin; i < drawn.end;) {
            const std::int64_t cell = cellAt(startAt(i), m_cellSeconds);
            const std::uint32_t next = nextStarting(m_columns, m_entries, i, drawn.end, cellStart(cell + 1));
            addCell(i, next, cell);
            i = next;
        }
        addGoingOn();
        return std::move(m_items);
    }

private:
    [[nodiscard]] std::int64_t startAt(std::uint32_t i) const { return m_columns.start[m_entries[i]]; }
    [[nodiscard]] std::uint32_t lastIndex() const { return static_cast<std::uint32_t>(m_entries.size()) - 1; }
    [[nodiscard]] std::int64_t cellStart(std::int64_t cell) const { return cell * m_cellSeconds; }
    [[nodiscard]] bool isInView(std::uint32_t i) const { return m_inView.begin <= i && i < m_inView.end; }

    [[nodiscard]] RowRange startingIn(const TimeSpan &span) const
    {
        const auto size = static_cast<std::uint32_t>(m_entries.size());
        const std::uint32_t first = firstStarting(m_columns, m_entries, 0, size, span.start.seconds);
        return {first, firstStarting(m_columns, m_entries, first, size, span.end.seconds)};
    }

    void addCell(std::uint32_t first, std::uint32_t last, std::int64_t cell)
    {
        m_cells.push_back(cell);
        const double leastSeconds = leastMarkDistancePx * m_context.viewport.secondsPerPx;
        bool areApart = last - first <= mostMarksOfCell;
        for (std::uint32_t i = first + 1; areApart && i < last; ++i)
            areApart = static_cast<double>(startAt(i) - startAt(i - 1)) >= leastSeconds;
        const RowRange seen{std::max(first, m_inView.begin), std::min(last, m_inView.end)};
        if (areApart) {
            for (std::uint32_t i = first; i < last; ++i)
                addMark(i);
        } else if (seen.begin + 1 == seen.end) {
            addMark(seen.begin);
        } else if (seen.begin < seen.end) {
            addColumn(last - first, seen, cell);
        }
    }

    void addMark(std::uint32_t i)
    {
        constexpr double half = markSizePx / 2;
        const EntryNumber entry = m_entries[i];
        const double x = m_context.xAt(startAt(i));
        if (x + half < m_context.body.left() + m_context.devicePixel() || x - half > m_context.body.right())
            return;
        SceneMark mark;
        mark.centre = {m_context.snapped(x), m_context.snapped(m_centreY)};
        mark.sizePx = markSizePx;
        mark.shape = shapeOf(m_context, entry);
        mark.colour = m_context.colourOf(entry);
        mark.isHollow = m_context.has(entry, EntryStartIsVague);
        mark.isDimmed = m_context.isDimmed(entry);
        mark.entry = entry;
        mark.row = -1;
        mark.count = isInView(i) ? 1 : 0;
        m_items.push_back({RowItem::Kind::Mark, x - half, x + half, entry, 1, m_scene.marks.size()});
        outlineIfSelected(entry, QRectF(mark.centre.x() - half, mark.centre.y() - half, markSizePx, markSizePx));
        m_scene.marks.push_back(mark);
    }

    /// `all` decides how high it is, `seen` what it says.
    void addColumn(std::uint32_t all, const RowRange &seen, std::int64_t cell)
    {
        const QRectF &body = m_context.body;
        const double left = m_context.snapped(m_context.xAt(cellStart(cell)));
        const double right = m_context.snapped(m_context.xAt(cellStart(cell + 1)) - columnGapPx);
        const double share = averageHeight + heightOfDoubling * std::log2(static_cast<double>(all) / m_average);
        const double bottom = m_context.snapped(m_centreY + m_height / 2);
        const double top = m_context.snapped(bottom - m_height * std::clamp(share, leastHeight, 1.0));
        const std::span<const EntryNumber> entries = m_entries.subspan(seen.begin, seen.end - seen.begin);
        const std::uint32_t longest = m_laneIndex.overflowLength.indexOfMaximum(seen.begin, seen.end);
        SceneFold fold;
        const double seenRight = std::min(std::max(right, std::max(left, body.left()) + m_context.devicePixel()),
                                          m_context.snapped(body.right()));
        fold.rect.setCoords(std::clamp(left, body.left(), seenRight - m_context.devicePixel()), top, seenRight, bottom);
        fold.isColumn = true;
        fold.colour = m_colour;
        fold.count = static_cast<int>(entries.size());
        fold.span = {{startAt(seen.begin)},
                     {std::max(m_columns.end[m_entries[longest]], m_columns.end[m_entries[seen.end - 1]])}};
        fold.lane = m_lane;
        fold.longest = m_entries[longest];
        fold.isDimmed = isFoldDimmed(m_context, entries);
        const EntryNumber name = nameOfFold(m_context, entries, fold.longest);
        m_items.push_back(
            {RowItem::Kind::Fold, fold.rect.left(), fold.rect.right(), name, fold.count, m_scene.folds.size()});
        if (name == m_context.selected)
            outlineIfSelected(name, fold.rect);
        m_scene.folds.push_back(fold);
    }

    void outlineIfSelected(EntryNumber entry, const QRectF &rect)
    {
        if (entry == m_context.selected && entry != noEntry && m_scene.selectionOutline.isNull())
            m_scene.selectionOutline = rect.adjusted(-3, -3, 3, 3);
    }

    /// Where none begins, the number of those that go on can only fall: so one search tells how far.
    void addGoingOn()
    {
        const std::int64_t firstCell = cellAt(m_context.seen.start.seconds, m_cellSeconds);
        const std::int64_t endCell = cellAt(m_context.seen.end.seconds - 1, m_cellSeconds) + 1;
        const Hidden hidden(m_context, m_laneIndex, {{cellStart(firstCell)}, {cellStart(endCell)}});
        const auto goesOn = [&](std::int64_t cell) {
            return hidden.countIn({{cellStart(cell)}, {cellStart(cell + 1)}}) > 0;
        };
        const auto addGap = [&](std::int64_t first, std::int64_t end) {
            if (first >= end || !goesOn(first))
                return;
            std::int64_t low = first;
            for (std::int64_t high = end; low + 1 < high;) {
                const std::int64_t middle = low + (high - low) / 2;
                (goesOn(middle) ? low : high) = middle;
            }
            addLine(cellStart(first), cellStart(low + 1));
        };
        std::int64_t next = firstCell;
        for (const std::int64_t cell : m_cells) {
            addGap(next, std::min(cell, endCell));
            next = std::max(next, cell + 1);
        }
        addGap(next, endCell);
    }

    void addLine(std::int64_t from, std::int64_t to)
    {
        const QRectF &body = m_context.body;
        const double left = m_context.snapped(std::max(m_context.xAt(from), body.left()));
        const double right = m_context.snapped(std::min(m_context.xAt(to), body.right()));
        const double bottom = m_context.snapped(m_centreY + m_height / 2);
        const QColor colour =
            tinted(m_colour, m_context.theme.canvas, m_context.hasChain ? dimmedGoingOnStrength : goingOnStrength);
        if (right > left)
            m_scene.rects.push_back(
                {QRectF(left, bottom - goingOnPx, right - left, goingOnPx), colour, SceneLayer::Body});
    }

    const SceneContext &m_context;
    const EntryColumns &m_columns;
    const LaneIndex &m_laneIndex;
    const std::span<const EntryNumber> m_entries;
    const int m_lane;
    Scene &m_scene;
    const std::int64_t m_cellSeconds;
    double m_height = 0;
    double m_centreY = 0;
    double m_average = 1; ///< entries that begin in a cell, over all of the lane
    QColor m_colour;
    RowRange m_inView;                 ///< that begin in view
    std::vector<std::int64_t> m_cells; ///< in which any begin
    std::vector<RowItem> m_items;
};

} // namespace

std::vector<RowItem> addOverflowItems(const SceneContext &context, int lane, Scene &scene)
{
    return OverflowStrip(context, lane, scene).add();
}

std::int64_t overflowInView(const SceneContext &context, int lane)
{
    const LaneIndex &laneIndex = context.index.lanes()[static_cast<std::size_t>(lane)];
    return Hidden(context, laneIndex, context.seen).countIn(context.seen);
}

} // namespace pactline
