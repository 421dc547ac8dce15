// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/scenecontext.h"

#include "ui/scene/entrycolours.h"

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

/// Marks whose centre is this far out of view still show.
constexpr double markReachPx = 8;

TimeSpan spanToDraw(const Viewport &viewport)
{
    return {viewport.timeAt(-markReachPx), viewport.timeAt(viewport.bodyWidthPx() + markReachPx)};
}

} // namespace

SceneContext::SceneContext(const History &sceneHistory, const TimelineIndex &sceneIndex, const LaneLayout &sceneLayout,
                           const Viewport &sceneViewport, const SceneOptions &sceneOptions,
                           const TextMetrics &sceneMetrics, LabelMemory *memory)
    : history(sceneHistory)
    , index(sceneIndex)
    , columns(sceneIndex.columns())
    , layout(sceneLayout)
    , viewport(sceneViewport)
    , options(sceneOptions)
    , theme(sceneOptions.theme)
    , metrics(sceneMetrics)
    , body(sceneViewport.headerWidthPx, sceneViewport.rulerHeightPx, std::max(0.0, sceneViewport.bodyWidthPx()),
           std::max(0.0, sceneViewport.bodyHeightPx()))
    , seen(sceneViewport.span())
    , drawSpan(spanToDraw(sceneViewport))
    , ruler(rulerFor(seen, sceneViewport.secondsPerPx, sceneOptions.locale))
    , colours(sceneOptions.colourBy == ColourBy::Track ? trackColours(sceneHistory, sceneOptions.theme)
                                                       : kindColours(sceneHistory, sceneOptions.theme))
{
    if (options.selection.isEmpty())
        return;
    findChain(memory);
    const auto ref = history.find(options.selection);
    if (ref && (ref->type == ItemType::Event || ref->type == ItemType::Agreement))
        selected = index.numberOf(*ref);
}

void SceneContext::findChain(LabelMemory *memory)
{
    if (memory == nullptr) {
        m_ownChain = chainOf(history, index, options.selection);
        chain = m_ownChain;
    } else {
        const bool isKnown =
            memory->selection == options.selection && memory->index == &index && memory->revision == history.revision();
        if (!isKnown) {
            memory->chain = chainOf(history, index, options.selection);
            memory->selection = options.selection;
            memory->index = &index;
            memory->revision = history.revision();
        }
        chain = memory->chain;
    }
    hasChain = !chain.empty();
}

QColor SceneContext::colourOf(EntryNumber number) const
{
    const auto row = options.colourBy == ColourBy::Track ? columns.track[number] : columns.kind[number];
    return row < colours.size() ? colours[row] : theme.neutral;
}

bool SceneContext::isInChain(EntryNumber number) const
{
    return std::binary_search(chain.begin(), chain.end(), number);
}

double SceneContext::snapped(double position) const
{
    return std::round(position * options.devicePixelRatio) / options.devicePixelRatio;
}

const SceneContext::CountText &SceneContext::countText(int count) const
{
    const auto [place, isNew] = m_countTexts.try_emplace(count);
    if (isNew) {
        place->second.text = options.locale.toString(count);
        place->second.widthPx = metrics.width(place->second.text, TextStyle::FoldCount);
    }
    return place->second;
}

double SceneContext::baselineFor(double centreY, TextStyle style) const
{
    const double ascent = metrics.ascent(style);
    const double descent = metrics.height(style) - ascent;
    return snapped(centreY + (ascent - descent) / 2);
}

} // namespace pactline
