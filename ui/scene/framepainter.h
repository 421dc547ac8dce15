// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/painters.h"
#include "ui/scene/scenebuilder.h"

#include <QImage>

#include <cstdint>

namespace pactline {

/// What a frame is made of. Referred to, not owned: must live for the call.
struct FrameInput
{
    const History &history;
    const TimelineIndexPtr &index; ///< may be null: an empty timeline
    const LaneLayout &layout;
    const Viewport &viewport;
    const SceneOptions &options;
};

/// How long the last frame that was not merely shown again took, in milliseconds.
struct FrameTimes
{
    double buildMs = 0; ///< scene
    double paintMs = 0; ///< replaying it
};

/// Makes the frames of one timeline on the screen: builds the scene, replays it and, when the same frame is asked for
/// again, keeps it as a finished image to show while nothing that decides it has changed. While panning no frame is
/// shown twice, and copying each would cost as much as a third of painting it. The canvas and the measuring program
/// draw through it alike. One thread.
class FramePainter
{
public:
    /// The fonts must outlive the painter.
    explicit FramePainter(const FontTextMetrics &fonts);

    enum class Completeness : std::uint8_t {
        Complete,
        LabelsLeft ///< some new labels wait for the next frame: ask for another one
    };

    /// Paints the frame at the painter's origin. When nothing has changed since a frame that was not complete, the
    /// scene stays and only the frame is painted anew, with more labels.
    Completeness paint(QPainter &painter, const FrameInput &input);

    /// The scene that was painted last; for hit tests.
    [[nodiscard]] const Scene &scene() const { return m_scene; }
    [[nodiscard]] const FrameTimes &times() const { return m_times; }
    /// Counts the frames that were built anew.
    [[nodiscard]] std::int64_t framesBuilt() const { return m_framesBuilt; }
    /// Forgets the finished frame and all label images (after a change of fonts, for instance).
    void invalidate();

private:
    [[nodiscard]] bool isCurrent(const FrameInput &input) const;
    void build(const FrameInput &input);
    [[nodiscard]] bool replayOn(QPainter &painter);
    void replayIntoFrame();
    void show(QPainter &painter) const;
    void noteTime(double milliseconds);

    const FontTextMetrics &m_fonts;
    LabelCache m_labels;
    LabelMemory m_memory;
    Scene m_scene;
    QImage m_frame; ///< in device pixels; of a frame that was asked for again
    FrameTimes m_times;
    std::int64_t m_framesBuilt = 0;
    bool m_isValid = false;    ///< the scene is that of the key below
    bool m_isComplete = false; ///< all of it was painted, labels too
    bool m_hasFrame = false;   ///< the frame shows all of it
    // The key of the finished frame.
    TimelineIndexPtr m_index;
    std::uint64_t m_revision = 0;
    Viewport m_viewport;
    std::vector<LaneBand> m_bands;
    SceneOptions m_options;
};

} // namespace pactline
