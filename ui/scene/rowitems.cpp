// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/rowitems.h"

#include "ui/scene/foldcells.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace pactline {

namespace {

constexpr double markSizePx = 10;
/// Marks closer than this (centre to centre) become a fold.
constexpr double leastMarkDistancePx = 9;
constexpr double wideBarPx = 4;
constexpr double leastBarPx = 3;
constexpr double leastFoldPx = 16;
constexpr double openTailPx = 14; ///< room for the chevron behind the horizon
constexpr double fadePx = 64;
constexpr double vagueFadePx = 22;
constexpr double unknownFadeShare = 0.85;
constexpr double leastUnderlinePx = 3;
/// From this width on, the day of a date counts as coarse too.
constexpr double wideDayPx = 30;

class RowCollector
{
public:
    /// `inView` are the indices of the entries that count.
    RowCollector(const SceneContext &context, std::span<const EntryNumber> entries, const RangeMax &lengths,
                 const RowRange &inView, int lane, int row, Scene &scene)
        : m_context(context)
        , m_columns(context.columns)
        , m_entries(entries)
        , m_lengths(lengths)
        , m_inView(inView)
        , m_scene(scene)
        , m_lane(lane)
        , m_row(row)
        , m_cellSeconds(foldCellSeconds(context.viewport.secondsPerPx))
    {
        const LaneMetrics &metrics = context.layout.metrics();
        m_barHeight = metrics.barHeightPx;
        m_centreY = context.rowTop(lane, row) + metrics.rowHeightPx / 2;
    }

    /// Draws the entries [first, last) of the row [row.begin, row.end), all indices into the lane's entries. Cells are
    /// taken whole, so that a fold keeps its shape while it moves out of view.
    void collect(std::uint32_t first, std::uint32_t last, const RowRange &row)
    {
        if (first >= last)
            return;
        const std::int64_t firstCell = cellAt(startAt(first), m_cellSeconds) * m_cellSeconds;
        const std::int64_t lastCellEnd = (cellAt(startAt(last - 1), m_cellSeconds) + 1) * m_cellSeconds;
        first = firstStarting(m_columns, m_entries, row.begin, first, firstCell);
        last = nextStarting(m_columns, m_entries, last - 1, row.end, lastCellEnd);
        for (std::uint32_t i = first; i < last;) {
            const std::int64_t cellEnd = (cellAt(startAt(i), m_cellSeconds) + 1) * m_cellSeconds;
            const std::uint32_t next = nextStarting(m_columns, m_entries, i, last, cellEnd);
            addRun(i, next);
            i = next;
        }
        widenFolds();
    }

    std::vector<RowItem> takeItems() { return std::move(m_items); }

private:
    [[nodiscard]] bool isInView(std::uint32_t i) const { return m_inView.begin <= i && i < m_inView.end; }

    [[nodiscard]] std::int64_t startAt(std::uint32_t i) const { return m_columns.start[m_entries[i]]; }
    [[nodiscard]] std::int64_t endAt(std::uint32_t i) const { return m_columns.end[m_entries[i]]; }

    /// Entries of one cell. Those that are wide enough stand alone; what is left between them is folded.
    void addRun(std::uint32_t first, std::uint32_t last)
    {
        while (first < last) {
            if (last - first == 1) {
                addSingle(first);
                return;
            }
            const std::uint32_t longest = m_lengths.indexOfMaximum(first, last);
            const double longestPx =
                static_cast<double>(endAt(longest) - startAt(longest)) / m_context.viewport.secondsPerPx;
            if (longestPx < wideBarPx) {
                addShort(first, last, longest);
                return;
            }
            addRun(first, longest);
            addSingle(longest);
            first = longest + 1;
        }
    }

    void addShort(std::uint32_t first, std::uint32_t last, std::uint32_t longest)
    {
        const double leastSeconds = leastMarkDistancePx * m_context.viewport.secondsPerPx;
        bool areApart = last - first <= 3;
        for (std::uint32_t i = first + 1; areApart && i < last; ++i)
            areApart = static_cast<double>(startAt(i) - startAt(i - 1)) >= leastSeconds;
        if (areApart) {
            for (std::uint32_t i = first; i < last; ++i)
                addSingle(i);
            return;
        }
        // Those out of view are gone at once; for a fold of them there is no room at the edge.
        const RowRange seen{std::max(first, m_inView.begin), std::min(last, m_inView.end)};
        if (seen.begin + 1 == seen.end)
            addSingle(seen.begin);
        else if (seen.begin < seen.end)
            addFold({first, last}, seen, longest);
    }

    void addSingle(std::uint32_t i)
    {
        if (m_context.has(m_entries[i], EntryIsPoint))
            addMark(i);
        else
            addBar(i);
    }

    void addMark(std::uint32_t i)
    {
        const EntryNumber entry = m_entries[i];
        const double x = m_context.xAt(m_columns.start[entry]);
        const double wholeEnd = m_context.xAt(m_columns.end[entry]);
        const double end = std::min(wholeEnd, m_context.body.right());
        constexpr double size = markSizePx;
        if (x + size / 2 < m_context.body.left() + m_context.devicePixel()) {
            if (isInView(i))
                addTrace(entry, end);
            return;
        }
        if (x - size / 2 > m_context.body.right())
            return;
        const bool isCoarse =
            m_columns.end[entry] - m_columns.start[entry] > secondsPerDay || wholeEnd - x >= wideDayPx;
        SceneMark mark;
        mark.centre = {m_context.snapped(x), m_context.snapped(m_centreY)};
        mark.sizePx = size;
        mark.shape = shapeOf(m_context, entry);
        mark.colour = m_context.colourOf(entry);
        mark.underlinePx = isCoarse && end - x >= leastUnderlinePx ? end - x : 0;
        mark.isHollow = m_context.has(entry, EntryStartIsVague);
        mark.isDimmed = m_context.isDimmed(entry);
        mark.entry = entry;
        mark.row = m_row;
        mark.count = isInView(i) ? 1 : 0;
        const double half = size / 2;
        addItem({RowItem::Kind::Mark, x - half, x + half, entry, 1, m_scene.marks.size()});
        if (entry == m_context.selected && m_scene.selectionOutline.isNull())
            m_scene.selectionOutline =
                QRectF(mark.centre.x() - half - 3, mark.centre.y() - half - 3, size + 6, size + 6);
        m_scene.marks.push_back(mark);
    }

    /// A coarse date that began before what is seen: only the line that says how far it may reach.
    void addTrace(EntryNumber entry, double end)
    {
        const double left = m_context.body.left();
        const double right = std::max(m_context.snapped(end), left + m_context.devicePixel());
        const QColor colour =
            tinted(m_context.colourOf(entry), m_context.theme.canvas, m_context.isDimmed(entry) ? 0.25 : 0.6);
        const double top = m_context.snapped(m_centreY + markSizePx / 2 + 2);
        addItem({RowItem::Kind::Trace, left, left, entry, 1, m_scene.traces.size()});
        m_scene.traces.push_back({QRectF(left, top, right - left, 2), colour, entry});
    }

    void addBar(std::uint32_t i)
    {
        const EntryNumber entry = m_entries[i];
        const QRectF &body = m_context.body;
        const double start = m_context.xAt(m_columns.start[entry]);
        double end = m_context.xAt(m_columns.end[entry]);
        const bool isOpen = m_context.has(entry, EntryEndIsOpen);
        if (isOpen)
            end += openTailPx;
        double left = m_context.snapped(std::max(start, body.left()));
        double right = m_context.snapped(std::min(std::max(end, start + leastBarPx), body.right()));
        if (isInView(i)) { // however little of it
            right = std::max(right, body.left() + m_context.devicePixel());
            left = std::min(left, right - m_context.devicePixel());
        }
        if (right <= left)
            return;
        SceneBar bar;
        bar.rect = QRectF(left, m_context.snapped(m_centreY - m_barHeight / 2), right - left, m_barHeight);
        bar.edge = m_context.colourOf(entry);
        bar.tint = tinted(bar.edge, m_context.theme.canvas, m_context.theme.isDark ? 0.30 : 0.22);
        const bool startIsSeen = start >= body.left() - 0.5;
        bar.hasStartEdge = startIsSeen && !m_context.has(entry, EntryStartIsVague);
        const bool endIsSeen = end <= body.right() + 0.5;
        addFades(entry, start, end, bar);
        bar.hasChevron = isOpen && endIsSeen && right - left >= openTailPx;
        bar.goesOn = !endIsSeen;
        bar.isDimmed = m_context.isDimmed(entry);
        bar.entry = entry;
        bar.count = isInView(i) ? 1 : 0;
        addItem({RowItem::Kind::Bar, left, right, entry, 1, m_scene.bars.size()});
        if (entry == m_context.selected && m_scene.selectionOutline.isNull())
            m_scene.selectionOutline = bar.rect.adjusted(-1, -1, 1, 1);
        m_scene.bars.push_back(bar);
    }

    /// By the whole bar, from `start` to `end`: what is cut at the edge of the view must not fade differently.
    void addFades(EntryNumber entry, double start, double end, SceneBar &bar) const
    {
        const double left = m_context.snapped(start);
        const double right = m_context.snapped(std::max(end, start + leastBarPx));
        const double width = right - left;
        const auto has = [&](EntryFlag flag) { return m_context.has(entry, flag); };
        double in = 0;
        if (has(EntryStartIsVague)) {
            const double certain = m_context.xAt(m_columns.certainStart[entry]) - start;
            in = std::min(std::max(certain, vagueFadePx), width * 0.5);
        }
        double out = 0;
        if (has(EntryEndIsUnknown)) // nobody knows how long it lasted: the bar gets fainter all along
            out = std::min(width * unknownFadeShare, width - in);
        else if (has(EntryEndIsOpen) || has(EntryEndIsVague))
            out = std::min(has(EntryEndIsOpen) ? fadePx : vagueFadePx, width * 0.5);
        if (const double cut = std::max(0.0, bar.rect.left() - left); cut < in)
            std::tie(bar.fadeInPx, bar.cutLeftPx) = std::pair(in, cut);
        if (const double cut = std::max(0.0, right - bar.rect.right()); cut < out)
            std::tie(bar.fadeOutPx, bar.cutRightPx) = std::pair(out, cut);
    }

    /// `all` decides how it looks, `seen` what it says.
    void addFold(const RowRange &all, const RowRange &seen, std::uint32_t longest)
    {
        const double start = m_context.xAt(startAt(all.begin));
        const double right = std::max(m_context.xAt(startAt(all.end - 1)) + 4, start + 4);
        SceneFold fold;
        // Doubling the count adds a twelfth of the height.
        const double doublings = std::log2(static_cast<double>(all.end - all.begin));
        const double height = m_barHeight * std::min(1.0, 0.5 + doublings * 0.08);
        fold.rect = QRectF(start, m_centreY - height / 2, right - start, height);
        fold.colour = m_context.colourOf(m_entries[longest]);
        fold.count = static_cast<int>(seen.end - seen.begin);
        fold.lane = m_lane;
        fold.row = m_row;
        if (!(seen.begin <= longest && longest < seen.end))
            longest = m_lengths.indexOfMaximum(seen.begin, seen.end);
        fold.longest = m_entries[longest];
        fold.span = {{startAt(seen.begin)}, {endAt(seen.end - 1)}};
        const std::span<const EntryNumber> entries = m_entries.subspan(seen.begin, seen.end - seen.begin);
        fold.isDimmed = isFoldDimmed(m_context, entries);
        const EntryNumber name = nameOfFold(m_context, entries, fold.longest);
        addItem({RowItem::Kind::Fold, fold.rect.left(), fold.rect.right(), name, fold.count, m_scene.folds.size()});
        m_scene.folds.push_back(fold);
    }

    /// Folds get room for their count where their neighbours leave it, and never reach into them.
    void widenFolds()
    {
        const QRectF &body = m_context.body;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            RowItem &item = m_items[i];
            if (item.kind != RowItem::Kind::Fold)
                continue;
            const double leftLimit = i > 0 ? m_items[i - 1].right + 1 : body.left() - leastFoldPx;
            const double rightLimit = i + 1 < m_items.size() ? m_items[i + 1].left - 1 : body.right() + leastFoldPx;
            const double least = std::max(leastFoldPx, m_context.countText(item.count).widthPx + foldCountMarginPx);
            const double missing = least - (item.right - item.left);
            if (missing > 0) {
                item.right = std::max(item.right, std::min(item.right + missing / 2, rightLimit));
                item.left = std::min(item.left, std::max(item.right - least, leftLimit));
                item.right = std::max(item.right, std::min(item.left + least, rightLimit));
            }
            item.right = std::min(item.right, std::max(item.left + leastBarPx, rightLimit));
            item.left = m_context.snapped(std::max(item.left, body.left()));
            item.right = m_context.snapped(std::min(item.right, body.right()));
            SceneFold &fold = m_scene.folds[item.place];
            fold.rect = QRectF(item.left, m_context.snapped(fold.rect.top()), std::max(1.0, item.right - item.left),
                               std::max(3.0, m_context.snapped(fold.rect.height())));
            const auto selected = m_context.selected;
            if (selected != noEntry && item.entry == selected && m_scene.selectionOutline.isNull())
                m_scene.selectionOutline = fold.rect.adjusted(-2, -2, 2, 2);
        }
    }

    void addItem(const RowItem &item) { m_items.push_back(item); }

    const SceneContext &m_context;
    const EntryColumns &m_columns;
    const std::span<const EntryNumber> m_entries;
    const RangeMax &m_lengths;
    const RowRange m_inView;
    Scene &m_scene;
    const int m_lane;
    const int m_row;
    const std::int64_t m_cellSeconds;
    double m_barHeight = 0;
    double m_centreY = 0;
    std::vector<RowItem> m_items;
};

} // namespace

std::vector<RowItem> addRowItems(const SceneContext &context, int lane, int row, Scene &scene)
{
    const LaneIndex &laneIndex = context.index.lanes()[static_cast<std::size_t>(lane)];
    const RowRange range = laneIndex.rows[static_cast<std::size_t>(row)];
    const std::span<const EntryNumber> entries(laneIndex.placed);
    const auto overlapping = [&](const TimeSpan &span) {
        const RowRange found =
            visibleRange(context.columns, entries.subspan(range.begin, range.end - range.begin), span);
        return RowRange{range.begin + found.begin, range.begin + found.end};
    };
    const RowRange drawn = overlapping(context.drawSpan);
    RowCollector collector(context, entries, laneIndex.placedLength, overlapping(context.seen), lane, row, scene);
    collector.collect(drawn.begin, drawn.end, range);
    return collector.takeItems();
}

} // namespace pactline
