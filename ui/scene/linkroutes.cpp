// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/linkroutes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace pactline {

namespace {

/// Most links that are drawn for one selection; an entry with more is read in the detail pane.
constexpr int mostLinks = 40;
constexpr double clearPx = 3; ///< between a line and a label
/// A label that is crossed is as bad as this long a way round.
constexpr double crossingCostPx = 22;
constexpr double mostAwayPx = 160;
constexpr double stepPx = 4;

/// Where an entry stands, whether it is in view or not.
struct Place
{
    double left = 0;
    double right = 0;
    double centreY = 0;
    double halfHeight = 0;
    bool isPoint = false;
};

std::optional<Place> placeOf(const SceneContext &context, const ItemId &id)
{
    const auto ref = context.history.find(id);
    if (!ref || (ref->type != ItemType::Event && ref->type != ItemType::Agreement))
        return {};
    const EntryNumber number = context.index.numberOf(*ref);
    if (number == noEntry)
        return {};
    const TimelineIndex::Position position = context.index.positionOf(number);
    if (position.lane < 0)
        return {};
    const LaneMetrics &metrics = context.layout.metrics();
    const bool isOverflow = position.row < 0;
    Place place;
    place.isPoint = isOverflow || context.has(number, EntryIsPoint);
    place.left = context.xAt(context.columns.start[number]);
    place.right = place.isPoint ? place.left : context.xAt(context.columns.end[number]);
    place.centreY =
        context.rowTop(position.lane, position.row) + (isOverflow ? metrics.overflowHeightPx : metrics.rowHeightPx) / 2;
    place.halfHeight = place.isPoint ? 6 : metrics.barHeightPx / 2;
    return place;
}

class Router
{
public:
    Router(const SceneContext &context, const Scene &scene)
        : m_context(context)
    {
        for (const SceneText &text : scene.texts) {
            if (text.layer != SceneLayer::Labels)
                continue;
            const double ascent = context.metrics.ascent(text.style);
            m_labels.emplace_back(text.baseline.x() - clearPx, text.baseline.y() - ascent, text.widthPx + 2 * clearPx,
                                  context.metrics.height(text.style));
        }
    }

    [[nodiscard]] QPolygonF route(const Place &from, const Place &to) const
    {
        const double half = m_context.layout.metrics().rowHeightPx / 2;
        const double targetX = to.left;
        const bool isBelow = to.centreY > from.centreY;
        // Where the target begins while the source lasts, the line leaves the source right there.
        const double sourceX =
            from.isPoint ? from.left : std::clamp(targetX, from.left, std::max(from.left, from.right));
        if (std::abs(to.centreY - from.centreY) < 1)
            return sameRow(from, to, sourceX);
        const double sourceY = from.centreY + (isBelow ? from.halfHeight : -from.halfHeight);
        const double targetY = to.centreY + (isBelow ? -to.halfHeight : to.halfHeight) + (isBelow ? -1 : 1);
        const double sourceGutter = from.centreY + (isBelow ? half : -half);
        const double targetGutter = to.centreY + (isBelow ? -half : half);
        const double across = bestColumn(sourceX, targetX, sourceGutter, targetGutter);
        QPolygonF points{{sourceX, sourceY}};
        if (std::abs(across - sourceX) > 0.5)
            points << QPointF(sourceX, sourceGutter) << QPointF(across, sourceGutter);
        if (std::abs(across - targetX) > 0.5)
            points << QPointF(across, targetGutter) << QPointF(targetX, targetGutter);
        points << QPointF(targetX, targetY);
        return points;
    }

private:
    [[nodiscard]] QPolygonF sameRow(const Place &from, const Place &to, double sourceX) const
    {
        const double gutter = from.centreY + m_context.layout.metrics().rowHeightPx / 2;
        return QPolygonF{{sourceX, from.centreY + from.halfHeight},
                         {sourceX, gutter},
                         {to.left, gutter},
                         {to.left, to.centreY + to.halfHeight + 1}};
    }

    [[nodiscard]] int crossings(double x, double top, double bottom) const
    {
        return static_cast<int>(std::count_if(m_labels.begin(), m_labels.end(), [&](const QRectF &label) {
            return label.left() < x && x < label.right() && label.top() < bottom && top < label.bottom();
        }));
    }

    /// The place near the target where a vertical line meets few labels and makes no long way round.
    [[nodiscard]] double bestColumn(double sourceX, double targetX, double gutterA, double gutterB) const
    {
        const double top = std::min(gutterA, gutterB);
        const double bottom = std::max(gutterA, gutterB);
        double best = targetX;
        double leastCost = crossings(best, top, bottom) * crossingCostPx;
        const double towardsSource = sourceX <= targetX ? -1 : 1;
        const QRectF &body = m_context.body;
        for (double away = stepPx; away < std::min(leastCost, mostAwayPx); away += stepPx) {
            for (const double direction : {towardsSource, -towardsSource}) {
                const double x = targetX + direction * away;
                const double cost = crossings(x, top, bottom) * crossingCostPx + away;
                if (cost < leastCost && x > body.left() + 4 && x < body.right() - 4) {
                    leastCost = cost;
                    best = x;
                }
            }
        }
        return m_context.snapped(best);
    }

    const SceneContext &m_context;
    std::vector<QRectF> m_labels;
};

/// The part of a horizontal or vertical stretch that lies in the rectangle; empty if none does.
std::optional<QLineF> clipped(const QLineF &line, const QRectF &rect)
{
    if (std::max(line.x1(), line.x2()) < rect.left() || std::min(line.x1(), line.x2()) > rect.right() ||
        std::max(line.y1(), line.y2()) < rect.top() || std::min(line.y1(), line.y2()) > rect.bottom())
        return {};
    const auto clampX = [&](double x) { return std::clamp(x, rect.left(), rect.right()); };
    const auto clampY = [&](double y) { return std::clamp(y, rect.top(), rect.bottom()); };
    return QLineF(clampX(line.x1()), clampY(line.y1()), clampX(line.x2()), clampY(line.y2()));
}

/// Cuts the line at the body's edges; each stretch that is seen becomes a link of its own.
void addClipped(const QPolygonF &points, const SceneLink &looks, const QRectF &body, Scene &scene)
{
    SceneLink part = looks;
    part.points.clear();
    double length = 0; // of all stretches before this one
    const auto finish = [&] {
        if (part.points.size() > 1)
            scene.links.push_back(part);
        part.points.clear();
    };
    for (int i = 0; i + 1 < points.size(); length += QLineF(points[i], points[i + 1]).length(), ++i) {
        const auto seen = clipped(QLineF(points[i], points[i + 1]), body);
        if (!seen) {
            finish();
            continue;
        }
        if (part.points.isEmpty()) {
            part.points << seen->p1();
            part.hiddenPx = length + QLineF(points[i], seen->p1()).length();
            part.hasRing = i == 0 && seen->p1() == points.first();
        }
        part.points << seen->p2();
        part.hasArrow = i + 2 == points.size() && seen->p2() == points.last();
        if (seen->p2() != points[i + 1])
            finish();
    }
    finish();
}

} // namespace

void addSelectionLinks(const SceneContext &context, Scene &scene)
{
    if (!context.options.showsLinks || context.selected == noEntry)
        return;
    const Router router(context, scene);
    int left = mostLinks;
    const auto add = [&](int row) {
        const Link &link = context.history.links()[static_cast<std::size_t>(row)];
        const auto earlier = placeOf(context, link.to);
        const auto later = placeOf(context, link.from);
        if (!earlier || !later || left-- <= 0)
            return;
        SceneLink looks;
        looks.colour = context.theme.accent;
        looks.isInferred = link.basis == LinkBasis::Inferred;
        addClipped(router.route(*earlier, *later), looks, context.body, scene);
    };
    for (const int row : context.history.linksFrom(context.options.selection))
        add(row);
    for (const int row : context.history.linksTo(context.options.selection))
        add(row);
}

} // namespace pactline
