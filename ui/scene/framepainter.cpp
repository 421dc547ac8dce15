// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/framepainter.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

Q_LOGGING_CATEGORY(paintLog, "pactline.paint", QtInfoMsg)

double millisecondsOf(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

int wholeFrom(double size) { return static_cast<int>(std::ceil(size - 1e-6)); }

/// Ruler and ground without any entry.
Scene emptyScene(const FrameInput &input, const TextMetrics &metrics)
{
    const TimelineIndex nothing({}, {}, {}, {}, 0);
    return buildScene(input.history, nothing, LaneLayout(), input.viewport, input.options, metrics);
}

} // namespace

FramePainter::FramePainter(const FontTextMetrics &fonts)
    : m_fonts(fonts)
{}

FramePainter::Completeness FramePainter::paint(QPainter &painter, const FrameInput &input)
{
    if (!isCurrent(input))
        build(input);
    if (m_hasFrame) {
        show(painter);
        return Completeness::Complete;
    }
    const bool isAskedForAgain = m_isComplete;
    if (isAskedForAgain || !replayOn(painter)) {
        replayIntoFrame();
        show(painter);
        m_hasFrame = m_isComplete;
    }
    return m_isComplete ? Completeness::Complete : Completeness::LabelsLeft;
}

void FramePainter::invalidate()
{
    m_labels.clear();
    m_isValid = false;
}

bool FramePainter::isCurrent(const FrameInput &input) const
{
    return m_isValid && m_index == input.index && m_revision == input.history.revision() &&
           m_viewport == input.viewport && m_options == input.options && m_bands == input.layout.bands();
}

void FramePainter::build(const FrameInput &input)
{
    QElapsedTimer timer;
    timer.start();
    m_scene = input.index != nullptr ? buildScene(input.history, *input.index, input.layout, input.viewport,
                                                  input.options, m_fonts, &m_memory)
                                     : emptyScene(input, m_fonts);
    m_index = input.index;
    m_revision = input.history.revision();
    m_viewport = input.viewport;
    m_bands = input.layout.bands();
    m_options = input.options;
    m_isValid = true;
    m_isComplete = false;
    m_hasFrame = false;
    ++m_framesBuilt;
    m_times.buildMs = millisecondsOf(timer);
}

/// Straight to where it is to be seen, if that is as fast as into an image of our own.
bool FramePainter::replayOn(QPainter &painter)
{
    const double ratio = m_options.devicePixelRatio;
    const QSizeF exact = m_scene.size * ratio;
    const DevicePixels pixels = devicePixelsOf(painter);
    if (exact != exact.toSize() || !pixels.world.isInvertible() || pixels.points.m11() != ratio ||
        pixels.points.m22() != ratio)
        return false;
    QElapsedTimer timer;
    timer.start();
    {
        m_labels.startFrame(ratio);
        PainterCanvas canvas(painter, m_fonts, &m_labels);
        if (!canvas.ownsExactly(QRectF(QPointF(), m_scene.size)))
            return false;
        paintScene(m_scene, canvas);
    }
    noteTime(millisecondsOf(timer));
    return true;
}

void FramePainter::replayIntoFrame()
{
    QElapsedTimer timer;
    timer.start();
    const double ratio = m_options.devicePixelRatio;
    // Where the size is not whole in device pixels, the last column and row belong to the frame too.
    const QSizeF exact = m_scene.size * ratio;
    const QSize pixels(std::max(1, wholeFrom(exact.width())), std::max(1, wholeFrom(exact.height())));
    if (m_frame.size() != pixels)
        m_frame = QImage(pixels, QImage::Format_RGB32);
    if (exact != QSizeF(pixels)) // otherwise every pixel is painted anyway
        m_frame.fill(m_scene.ground);
    m_frame.setDevicePixelRatio(ratio);
    {
        QPainter painter(&m_frame);
        m_labels.startFrame(ratio);
        PainterCanvas canvas(painter, m_fonts, &m_labels);
        paintScene(m_scene, canvas);
    }
    m_frame.setDevicePixelRatio(1);
    noteTime(millisecondsOf(timer));
}

void FramePainter::noteTime(double milliseconds)
{
    m_isComplete = !m_labels.isIncomplete();
    m_times.paintMs = milliseconds;
    qCDebug(paintLog, "%gx%g: scene %.2f ms, painting %.2f ms, %d bars, %d marks, %d folds, %d texts%s",
            m_scene.size.width(), m_scene.size.height(), m_times.buildMs, m_times.paintMs,
            static_cast<int>(m_scene.bars.size()), static_cast<int>(m_scene.marks.size()),
            static_cast<int>(m_scene.folds.size()), static_cast<int>(m_scene.texts.size()),
            m_isComplete ? "" : ", labels left");
}

void FramePainter::show(QPainter &painter) const
{
    const DevicePixels pixels = devicePixelsOf(painter);
    const bool isSameScale =
        pixels.world.isInvertible() && std::abs(pixels.points.m11() - m_options.devicePixelRatio) < 1e-6;
    const QTransform world = painter.worldTransform();
    if (isSameScale) {
        // Pixel for pixel: through the painter's own scale it would be resampled, at several times the cost.
        painter.setWorldTransform(pixels.world);
        painter.drawImage(pixels.points.map(QPointF()).toPoint(), m_frame);
    } else {
        painter.drawImage(QRectF(QPointF(), m_scene.size), m_frame);
    }
    painter.setWorldTransform(world);
}

} // namespace pactline
