// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/rowlabels.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace pactline {

namespace {

constexpr double insidePaddingPx = 8;
constexpr double besidePaddingPx = 5;
constexpr double apartPx = 9; ///< between a label and what is not its own
constexpr int leastCharacters = 12;
/// No label is narrower; gaps below this are not even tried.
constexpr double leastLabelPx = 18;
/// Nor is the room between what stands beside it, but for its margins: two letters. Looking up a title that nobody has
/// looked at before costs more than all else of a label that is not placed.
constexpr double leastRoomPx = 14;
/// Entries from this importance on have their label cut rather than dropped.
constexpr int cutFromImportance = 3;
constexpr int strongFromImportance = 3;

/// The free room between two neighbouring items, taken from both sides.
struct Gap
{
    double left = 0;
    double right = 0;
    [[nodiscard]] double free() const { return right - left; }
};

enum class Side { None, Inside, Right, Left };

struct Placed
{
    std::size_t item = 0;
    Side side = Side::None;
    double width = 0;
    QString text;
};

class RowLabeller
{
public:
    RowLabeller(const SceneContext &context, int lane, int row, const std::vector<RowItem> &items,
                const LabelMemory *memory, Scene &scene)
        : m_context(context)
        , m_items(items)
        , m_memory(memory)
        , m_scene(scene)
    {
        const LaneMetrics &metrics = context.layout.metrics();
        m_centreY = context.rowTop(lane, row) + (row < 0 ? metrics.overflowHeightPx : metrics.rowHeightPx) / 2;
        m_isOverflow = row < 0;
        measureGaps();
    }

    void place()
    {
        for (const std::size_t item : byPriority())
            placeItem(item);
        for (Placed &placed : m_placed)
            useFullTitle(placed);
        for (const Placed &placed : m_placed)
            emitText(placed);
    }

private:
    void measureGaps()
    {
        // A title never covers what follows, nor what went before: bars reach far, so the furthest right end counts.
        double reached = m_context.body.left();
        m_gaps.reserve(m_items.size() + 1);
        for (const RowItem &item : m_items) {
            m_gaps.push_back({reached, item.left});
            reached = std::max(reached, item.right);
        }
        m_gaps.push_back({reached, m_context.body.right()});
    }

    [[nodiscard]] bool isNamed(const RowItem &item) const
    {
        if (item.kind != RowItem::Kind::Fold)
            return true;
        const int weight = m_context.columns.importance[item.entry];
        return item.entry == m_context.selected || weight >= 4;
    }

    [[nodiscard]] std::vector<std::size_t> byPriority() const
    {
        std::vector<std::size_t> order;
        order.reserve(m_items.size());
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const RowItem &item = m_items[i];
            const bool hasRoom = item.right - item.left >= leastLabelPx || m_gaps[i].free() >= leastLabelPx ||
                                 m_gaps[i + 1].free() >= leastLabelPx;
            if (hasRoom && isNamed(item))
                order.push_back(i);
        }
        const EntryColumns &columns = m_context.columns;
        const auto rank = [&](std::size_t i) {
            const EntryNumber e = m_items[i].entry;
            const bool won =
                m_memory != nullptr && std::binary_search(m_memory->shown.begin(), m_memory->shown.end(), e);
            const bool isChained = m_context.hasChain && m_context.isInChain(e);
            return std::tuple(e == m_context.selected, isChained, columns.importance[e], won,
                              columns.end[e] - columns.start[e]);
        };
        std::vector<std::pair<decltype(rank(0)), std::size_t>> ranked;
        ranked.reserve(order.size());
        for (const std::size_t i : order)
            ranked.emplace_back(rank(i), i);
        std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        std::transform(ranked.begin(), ranked.end(), order.begin(), [](const auto &each) { return each.second; });
        return order;
    }

    [[nodiscard]] TextStyle styleOf(const RowItem &item) const
    {
        return item.entry == m_context.selected ? TextStyle::LabelStrong : TextStyle::Label;
    }

    [[nodiscard]] QString withCount(const RowItem &item, const QString &name) const
    {
        if (item.kind != RowItem::Kind::Fold)
            return name;
        return QCoreApplication::translate("Scene", "%1 + %2", "name of an entry, and how many more stand there")
            .arg(name, m_context.options.locale.toString(item.count - 1));
    }

    void placeItem(std::size_t i)
    {
        const Side widest = widestSide(i);
        if (roomAt(i, widest) < leastRoomPx)
            return;
        const RowItem &item = m_items[i];
        const TextStyle style = styleOf(item);
        const QString text = withCount(item, m_context.view(item.entry).labelTitle());
        const double width = m_context.metrics.width(text, style);
        const Side side = sideWithRoom(i, width);
        if (side != Side::None) {
            take(i, side, width, text);
            return;
        }
        const bool mayBeCut =
            item.kind == RowItem::Kind::Bar || m_context.columns.importance[item.entry] >= cutFromImportance;
        if (!mayBeCut || m_isOverflow || item.kind == RowItem::Kind::Fold)
            return;
        const double room = roomAt(i, widest);
        const QString cut = elided(text, style, room, m_context.metrics, leastCharacters);
        if (!cut.isEmpty())
            take(i, widest, m_context.metrics.width(cut, style), cut);
    }

    [[nodiscard]] double roomAt(std::size_t i, Side side) const
    {
        const RowItem &item = m_items[i];
        switch (side) {
        case Side::Inside:
            return item.kind == RowItem::Kind::Bar ? insideRoom(item) : 0.0;
        case Side::Right: {
            const double end = i + 1 < m_items.size() ? m_gaps[i + 1].right - apartPx : m_gaps[i + 1].right - 4;
            return end - std::max(m_gaps[i + 1].left, item.right) - besidePaddingPx;
        }
        case Side::Left: {
            if (item.kind == RowItem::Kind::Trace)
                return 0.0;
            const double start = m_gaps[i].left + (i > 0 ? apartPx : 4);
            return m_gaps[i].right - besidePaddingPx - start;
        }
        case Side::None:
            break;
        }
        return 0.0;
    }

    [[nodiscard]] double insideRoom(const RowItem &item) const
    {
        const SceneBar &bar = m_scene.bars[item.place];
        return item.right - item.left - insidePaddingPx - std::max(insidePaddingPx / 2, bar.hasChevron ? 16.0 : 0.0) -
               insideIndent(bar);
    }

    /// Where a bar fades in, its label begins further in, or it would seem to stand in front of nothing.
    [[nodiscard]] static double insideIndent(const SceneBar &bar)
    {
        return std::max(0.0, std::min(bar.fadeInPx / 2, 14.0) - bar.cutLeftPx);
    }

    [[nodiscard]] Side sideWithRoom(std::size_t i, double width) const
    {
        for (const Side side : {Side::Inside, Side::Right, Side::Left}) {
            if (roomAt(i, side) >= width)
                return side;
        }
        return Side::None;
    }

    [[nodiscard]] Side widestSide(std::size_t i) const
    {
        Side best = Side::Inside;
        for (const Side side : {Side::Right, Side::Left}) {
            if (roomAt(i, side) > roomAt(i, best))
                best = side;
        }
        return best;
    }

    void take(std::size_t i, Side side, double width, const QString &text)
    {
        if (side == Side::Right)
            m_gaps[i + 1].left = std::max(m_gaps[i + 1].left, m_items[i].right) + besidePaddingPx + width;
        else if (side == Side::Left)
            m_gaps[i].right -= besidePaddingPx + width;
        m_placed.push_back({i, side, width, text});
    }

    /// The long title takes the place of the short one where nobody else wants the room.
    void useFullTitle(Placed &placed)
    {
        const RowItem &item = m_items[placed.item];
        const QString full = withCount(item, m_context.view(item.entry).title());
        if (full == placed.text || m_isOverflow)
            return;
        const double width = m_context.metrics.width(full, styleOf(item));
        const double more = width - placed.width;
        double room = 0;
        if (placed.side == Side::Inside)
            room = insideRoom(item) - placed.width;
        else if (placed.side == Side::Right)
            room = m_gaps[placed.item + 1].free() - (placed.item + 1 < m_items.size() ? apartPx : 4);
        else
            room = m_gaps[placed.item].free() - (placed.item > 0 ? apartPx : 4);
        if (more > room)
            return;
        if (placed.side == Side::Right)
            m_gaps[placed.item + 1].left += more;
        else if (placed.side == Side::Left)
            m_gaps[placed.item].right -= more;
        placed.width = width;
        placed.text = full;
    }

    void emitText(const Placed &placed)
    {
        const RowItem &item = m_items[placed.item];
        double x = 0;
        switch (placed.side) {
        case Side::Inside:
            x = item.left + insidePaddingPx + insideIndent(m_scene.bars[item.place]);
            break;
        case Side::Right:
            x = item.right + besidePaddingPx;
            break;
        default:
            x = item.left - besidePaddingPx - placed.width;
            break;
        }
        SceneText text;
        text.style = styleOf(item);
        text.baseline = {m_context.snapped(x), m_context.baselineFor(m_centreY, text.style)};
        text.text = placed.text;
        text.colour = colourOf(item);
        text.widthPx = placed.width;
        text.entry = item.entry;
        m_scene.texts.push_back(text);
    }

    [[nodiscard]] QColor colourOf(const RowItem &item) const
    {
        const Theme &theme = m_context.theme;
        if (m_context.isDimmed(item.entry))
            return theme.textFaint;
        return m_context.columns.importance[item.entry] >= strongFromImportance ? theme.text : theme.textMuted;
    }

    const SceneContext &m_context;
    const std::vector<RowItem> &m_items;
    const LabelMemory *m_memory;
    Scene &m_scene;
    double m_centreY = 0;
    bool m_isOverflow = false;
    std::vector<Gap> m_gaps; ///< before each item, and after the last
    std::vector<Placed> m_placed;
};

} // namespace

void addRowLabels(const SceneContext &context, int lane, int row, const std::vector<RowItem> &items,
                  const LabelMemory *memory, Scene &scene)
{
    if (!items.empty())
        RowLabeller(context, lane, row, items, memory, scene).place();
}

} // namespace pactline
