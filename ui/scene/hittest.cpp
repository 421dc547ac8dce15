// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/hittest.h"

#include <algorithm>

namespace pactline {

namespace {

constexpr double reachPx = 2;
/// A label is hit in the height of a line around its base line.
constexpr double labelAbovePx = 13;
constexpr double labelBelowPx = 5;

Hit entryHit(EntryNumber entry, const QRectF &rect)
{
    Hit hit;
    hit.kind = HitKind::Entry;
    hit.entry = entry;
    hit.rect = rect;
    return hit;
}

QRectF markRect(const SceneMark &mark)
{
    const double half = mark.sizePx / 2;
    return {mark.centre.x() - half, mark.centre.y() - half, mark.sizePx, mark.sizePx};
}

QRectF grown(const QRectF &rect) { return rect.adjusted(-reachPx, -reachPx, reachPx, reachPx); }

QRectF labelRect(const SceneText &text)
{
    return {text.baseline.x(), text.baseline.y() - labelAbovePx, text.widthPx, labelAbovePx + labelBelowPx};
}

/// Where the entry itself is drawn, for a hit on its label.
QRectF pieceOf(const Scene &scene, EntryNumber entry, const QRectF &label)
{
    const auto isNear = [&](const QRectF &rect) { return rect.top() < label.bottom() && label.top() < rect.bottom(); };
    for (const SceneMark &mark : scene.marks) {
        if (mark.entry == entry && isNear(markRect(mark)))
            return markRect(mark);
    }
    for (const SceneBar &bar : scene.bars) {
        if (bar.entry == entry && isNear(bar.rect))
            return bar.rect;
    }
    for (const SceneTrace &trace : scene.traces) {
        if (trace.entry == entry && isNear(trace.rect))
            return trace.rect;
    }
    return label;
}

Hit hitPiece(const Scene &scene, const QPointF &position)
{
    const SceneMark *nearest = nullptr;
    double nearestDistance = 0;
    for (const SceneMark &mark : scene.marks) {
        if (!grown(markRect(mark)).contains(position))
            continue;
        const double distance = QLineF(mark.centre, position).length();
        if (nearest == nullptr || distance < nearestDistance) {
            nearest = &mark;
            nearestDistance = distance;
        }
    }
    if (nearest != nullptr)
        return entryHit(nearest->entry, markRect(*nearest));
    for (const SceneFold &fold : scene.folds) {
        if (!grown(fold.rect).contains(position))
            continue;
        Hit hit;
        hit.kind = HitKind::Fold;
        hit.count = fold.count;
        hit.span = fold.span;
        hit.rect = fold.rect;
        return hit;
    }
    for (const SceneBar &bar : scene.bars) {
        if (bar.rect.adjusted(-reachPx, 0, reachPx, 0).contains(position))
            return entryHit(bar.entry, bar.rect);
    }
    for (const SceneTrace &trace : scene.traces) {
        if (grown(trace.rect).contains(position))
            return entryHit(trace.entry, trace.rect);
    }
    for (const SceneText &text : scene.texts) {
        if (text.entry != noEntry && labelRect(text).contains(position))
            return entryHit(text.entry, pieceOf(scene, text.entry, labelRect(text)));
    }
    return {};
}

} // namespace

Hit hitTest(const TimelineIndex &index, const LaneLayout &layout, const Viewport &viewport, const Scene &scene,
            const QPointF &position)
{
    Hit hit;
    if (position.y() < viewport.rulerHeightPx) {
        hit.kind = HitKind::Ruler;
        return hit;
    }
    const double y = position.y() - viewport.rulerHeightPx + viewport.scrollY;
    const int lane = layout.laneAt(y);
    if (lane < 0 || static_cast<std::size_t>(lane) >= index.lanes().size())
        return hit;
    if (position.x() >= viewport.headerWidthPx)
        hit = hitPiece(scene, position);
    hit.lane = lane;
    hit.row = layout.rowAt(lane, y);
    if (position.x() < viewport.headerWidthPx) {
        const LaneBand &band = layout.bands()[static_cast<std::size_t>(lane)];
        hit.kind = hit.row == -1 ? HitKind::LaneMore : HitKind::LaneHeader;
        hit.rect = QRectF(0, viewport.rulerHeightPx + band.top - viewport.scrollY, viewport.headerWidthPx, band.height);
    }
    return hit;
}

} // namespace pactline
