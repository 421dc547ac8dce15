// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/textgaps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pactline {

namespace {

constexpr double besideTextPx = 2;
/// Letters are lower than the font's ascent says, and few go down to its descent.
constexpr double inkAboveShare = 0.8;
constexpr double inkBelowShare = 0.7;
/// What stays of a link at its ring and its arrow head.
constexpr double wholeEndPx = 10;
/// A shorter piece between two gaps would be a speck.
constexpr double leastPiecePx = 2;

/// Stretches of a line, as distances from its start.
using Stretch = std::pair<double, double>;

std::vector<QRectF> inkOf(const std::vector<SceneText> &texts, const TextMetrics &metrics)
{
    std::vector<QRectF> ink;
    ink.reserve(texts.size());
    for (const SceneText &text : texts) {
        const double ascent = metrics.ascent(text.style);
        const double above = ascent * inkAboveShare + besideTextPx;
        const double below = (metrics.height(text.style) - ascent) * inkBelowShare + besideTextPx;
        ink.emplace_back(text.baseline.x() - besideTextPx, text.baseline.y() - above, text.widthPx + 2 * besideTextPx,
                         above + below);
    }
    return ink;
}

/// Where a horizontal or upright line runs through the rectangle; empty (first ≥ second) if it does not.
Stretch within(const QLineF &line, const QRectF &rect)
{
    const bool isUpright = line.x1() == line.x2();
    const double across = isUpright ? line.x1() : line.y1();
    const bool isBeside =
        isUpright ? across <= rect.left() || across >= rect.right() : across <= rect.top() || across >= rect.bottom();
    if (isBeside)
        return {};
    const double from = isUpright ? line.y1() : line.x1();
    const double to = isUpright ? line.y2() : line.x2();
    const double near = (isUpright ? rect.top() : rect.left()) - from;
    const double far = (isUpright ? rect.bottom() : rect.right()) - from;
    const double length = std::abs(to - from);
    const Stretch ahead = to >= from ? Stretch(near, far) : Stretch(-far, -near);
    return {std::max(ahead.first, 0.0), std::min(ahead.second, length)};
}

/// What is seen of the part [first, last] of a line, in order.
std::vector<Stretch> seenOf(const QLineF &line, double first, double last, const std::vector<QRectF> &ink)
{
    std::vector<Stretch> gaps;
    for (const QRectF &rect : ink) {
        const Stretch gap = within(line, rect);
        if (gap.first < gap.second && gap.second > first && gap.first < last)
            gaps.push_back(gap);
    }
    std::sort(gaps.begin(), gaps.end());
    std::vector<Stretch> seen;
    for (const Stretch &gap : gaps) {
        if (gap.first - first >= leastPiecePx)
            seen.emplace_back(first, gap.first);
        first = std::max(first, gap.second);
    }
    if (last - first >= leastPiecePx || gaps.empty())
        seen.emplace_back(first, last);
    return seen;
}

QPointF pointAt(const QLineF &line, double distance)
{
    const double length = line.length();
    return length > 0 ? line.pointAt(distance / length) : line.p1();
}

/// Builds the pieces of one link.
class LinkPieces
{
public:
    LinkPieces(const SceneLink &link, const std::vector<QRectF> &ink, std::vector<SceneLink> &pieces)
        : m_link(link)
        , m_ink(ink)
        , m_pieces(pieces)
    {}

    void add()
    {
        for (int i = 0; i + 1 < m_link.points.size(); ++i)
            addSide(i);
        finish();
    }

private:
    [[nodiscard]] bool isLast(int side) const { return side + 2 == m_link.points.size(); }

    void addSide(int i)
    {
        const QLineF line(m_link.points[i], m_link.points[i + 1]);
        const double length = line.length();
        // Its ends are whole, and drawn as one with what lies between.
        const double start = i == 0 && m_link.hasRing ? std::min(wholeEndPx, length) : 0;
        const double end = isLast(i) && m_link.hasArrow ? std::max(start, length - wholeEndPx) : length;
        std::vector<Stretch> seen = seenOf(line, start, end, m_ink);
        if (start > 0)
            join(seen, {0, start});
        if (end < length)
            join(seen, {end, length});
        for (const auto &[from, to] : seen) {
            const QPointF first = pointAt(line, from);
            if (m_points.isEmpty() || m_points.last() != first) {
                finish();
                m_points << first;
            }
            m_points << pointAt(line, to);
        }
        if (seen.empty() || seen.back().second < length)
            finish();
    }

    static void join(std::vector<Stretch> &seen, const Stretch &whole)
    {
        seen.push_back(whole);
        std::sort(seen.begin(), seen.end());
        std::vector<Stretch> joined;
        for (const Stretch &stretch : seen) {
            if (!joined.empty() && stretch.first <= joined.back().second)
                joined.back().second = std::max(joined.back().second, stretch.second);
            else
                joined.push_back(stretch);
        }
        seen = std::move(joined);
    }

    void finish()
    {
        if (m_points.size() > 1) {
            SceneLink piece = m_link;
            piece.points = m_points;
            piece.hasRing = m_link.hasRing && m_points.first() == m_link.points.first();
            piece.hasArrow = m_link.hasArrow && m_points.last() == m_link.points.last();
            m_pieces.push_back(piece);
        }
        m_points.clear();
    }

    const SceneLink &m_link;
    const std::vector<QRectF> &m_ink;
    std::vector<SceneLink> &m_pieces;
    QPolygonF m_points;
};

} // namespace

void interruptLinesAtTexts(Scene &scene, const TextMetrics &metrics)
{
    const std::vector<QRectF> ink = inkOf(scene.texts, metrics);
    std::vector<SceneLine> lines;
    for (const SceneLine &line : scene.lines) {
        if (line.style != LineStyle::Dashed) {
            lines.push_back(line);
            continue;
        }
        for (const auto &[from, to] : seenOf(line.line, 0, line.line.length(), ink)) {
            SceneLine piece = line;
            piece.line = {pointAt(line.line, from), pointAt(line.line, to)};
            lines.push_back(piece);
        }
    }
    scene.lines = std::move(lines);
    std::vector<SceneLink> links;
    for (const SceneLink &link : scene.links)
        LinkPieces(link, ink, links).add();
    scene.links = std::move(links);
}

} // namespace pactline
