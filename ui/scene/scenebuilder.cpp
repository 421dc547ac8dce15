// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/scenebuilder.h"

#include "ui/scene/linkroutes.h"
#include "ui/scene/overflowstrip.h"
#include "ui/scene/rowitems.h"
#include "ui/scene/rowlabels.h"
#include "ui/scene/sceneframe.h"

#include <algorithm>

namespace pactline {

namespace {

bool isInView(const SceneContext &context, int lane, int row, double height)
{
    const double top = context.rowTop(lane, row);
    return top + height > context.body.top() && top < context.body.bottom();
}

/// Among columns the numbers of some would be noise.
bool standsAlone(const std::vector<SceneFold> &folds, std::size_t i, std::size_t first)
{
    constexpr double leastApartPx = 6;
    return (i == first || folds[i].rect.left() - folds[i - 1].rect.right() >= leastApartPx) &&
           (i + 1 == folds.size() || folds[i + 1].rect.left() - folds[i].rect.right() >= leastApartPx);
}

/// The count of a fold, where it fits.
void addFoldCounts(const SceneContext &context, std::size_t firstFold, Scene &scene)
{
    const double height = context.metrics.height(TextStyle::FoldCount);
    for (std::size_t i = firstFold; i < scene.folds.size(); ++i) {
        const SceneFold &fold = scene.folds[i];
        if (fold.rect.height() < height - 4 || (fold.isColumn && !standsAlone(scene.folds, i, firstFold)))
            continue;
        constexpr double leastWidthPx = 6; // of one digit
        if (fold.rect.width() < leastWidthPx)
            continue;
        const auto &[count, width] = context.countText(fold.count);
        if (width + (fold.isColumn ? 0 : foldCountMarginPx) > fold.rect.width())
            continue;
        SceneText text;
        text.baseline = {context.snapped(fold.rect.center().x() - width / 2),
                         context.baselineFor(fold.rect.center().y(), TextStyle::FoldCount)};
        text.text = count;
        text.style = TextStyle::FoldCount;
        text.colour = fold.isDimmed ? context.theme.textFaint : context.theme.text;
        text.widthPx = width;
        scene.texts.push_back(text);
    }
}

void addRow(const SceneContext &context, int lane, int row, const LabelMemory *memory, Scene &scene)
{
    const std::size_t firstFold = scene.folds.size();
    const auto items = row < 0 ? addOverflowItems(context, lane, scene) : addRowItems(context, lane, row, scene);
    addFoldCounts(context, firstFold, scene);
    addRowLabels(context, lane, row, items, memory, scene);
}

void addLanes(const SceneContext &context, const LabelMemory *memory, Scene &scene)
{
    const LaneMetrics &metrics = context.layout.metrics();
    const LaneRange lanes = visibleLanes(context);
    for (int lane = lanes.first; lane < lanes.last; ++lane) {
        const LaneBand &band = context.layout.bands()[static_cast<std::size_t>(lane)];
        for (int row = 0; row < band.rowCount; ++row) {
            if (isInView(context, lane, row, metrics.rowHeightPx))
                addRow(context, lane, row, memory, scene);
        }
        if (band.hasOverflow && isInView(context, lane, -1, metrics.overflowHeightPx)) {
            if (context.options.showsOverflow)
                addRow(context, lane, -1, memory, scene);
            if (const std::int64_t more = overflowInView(context, lane); more > 0)
                scene.more.push_back({lane, more});
        }
    }
}

void remember(const Scene &scene, LabelMemory &memory)
{
    memory.shown.clear();
    for (const SceneText &text : scene.texts) {
        if (text.entry != noEntry)
            memory.shown.push_back(text.entry);
    }
    std::sort(memory.shown.begin(), memory.shown.end());
}

} // namespace

Scene buildScene(const History &history, const TimelineIndex &index, const LaneLayout &layout, const Viewport &viewport,
                 const SceneOptions &options, const TextMetrics &metrics, LabelMemory *memory)
{
    Scene scene;
    scene.size = viewport.size;
    scene.ground = options.theme.canvas;
    scene.selectionColour = options.theme.selection;
    const SceneContext context(history, index, layout, viewport, options, metrics, memory);
    if (context.body.isEmpty())
        return scene;
    addBackground(context, scene);
    addLanes(context, memory, scene);
    addSelectionLinks(context, scene);
    addTimeLines(context, scene);
    if (options.showsHeader)
        addHeader(context, scene);
    addRuler(context, scene);
    if (memory != nullptr)
        remember(scene, *memory);
    return scene;
}

} // namespace pactline
