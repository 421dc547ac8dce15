// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scenebuilder.h"
#include "ui/scene/ticks.h"

#include <span>

#include <unordered_map>

namespace pactline {

/// What every part of the scene builder reads: the inputs of buildScene() and what follows from them once a frame.
class SceneContext
{
public:
    SceneContext(const History &sceneHistory, const TimelineIndex &sceneIndex, const LaneLayout &sceneLayout,
                 const Viewport &sceneViewport, const SceneOptions &sceneOptions, const TextMetrics &sceneMetrics,
                 LabelMemory *memory = nullptr);

    const History &history;
    const TimelineIndex &index;
    const EntryColumns &columns;
    const LaneLayout &layout;
    const Viewport &viewport;
    const SceneOptions &options;
    const Theme &theme;
    const TextMetrics &metrics;
    QRectF body;       ///< right of the header column, below the ruler
    TimeSpan seen;     ///< time in the body: what overlaps it is in view
    TimeSpan drawSpan; ///< that, and half a mark on both sides
    Ruler ruler;       ///< of what is seen
    std::vector<QColor> colours;
    std::span<const EntryNumber> chain; ///< ascending
    bool hasChain = false;
    EntryNumber selected = noEntry;

    [[nodiscard]] double xAt(std::int64_t seconds) const { return body.left() + viewport.xAt({seconds}); }
    /// Top of a row in the scene, scrolled; row −1 is the lane's overflow.
    [[nodiscard]] double rowTop(int lane, int row) const { return laneY(layout.rowTop(lane, row)); }
    /// From the top of all lanes to the scene.
    [[nodiscard]] double laneY(double y) const { return body.top() + y - viewport.scrollY; }
    [[nodiscard]] packed::EntryView view(EntryNumber number) const { return history.entryView(columns.refs[number]); }
    [[nodiscard]] QColor colourOf(EntryNumber number) const;
    [[nodiscard]] bool has(EntryNumber number, EntryFlag flag) const { return (columns.flags[number] & flag) != 0; }
    [[nodiscard]] bool isInChain(EntryNumber number) const;
    [[nodiscard]] bool isDimmed(EntryNumber number) const { return hasChain && !isInChain(number); }
    [[nodiscard]] double devicePixel() const { return 1 / options.devicePixelRatio; }
    /// The nearest edge of a device pixel.
    [[nodiscard]] double snapped(double position) const;
    /// The count as it is written on folds, and its width: many have the same.
    struct CountText
    {
        QString text;
        double widthPx = 0;
    };
    [[nodiscard]] const CountText &countText(int count) const;
    /// Base line that centres a text of the style on `centreY`.
    [[nodiscard]] double baselineFor(double centreY, TextStyle style) const;

private:
    mutable std::unordered_map<int, CountText> m_countTexts; ///< of this frame; one thread builds it

private:
    void findChain(LabelMemory *memory);

    std::vector<EntryNumber> m_ownChain; ///< without a memory
};

} // namespace pactline
