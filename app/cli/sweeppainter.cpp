// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sweeppainter.h"

#include "ui/scene/framepainter.h"

#include <QImage>
#include <QPainter>

#include <chrono>
#include <ctime>

namespace pactline::cli {

namespace {

/// Time on the clock and of the processor. (Where std::clock() counts the former, both are the same.)
class StopWatch
{
public:
    [[nodiscard]] double milliseconds() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }
    [[nodiscard]] double processorMilliseconds() const
    {
        return 1000.0 * static_cast<double>(std::clock() - m_processorStart) / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_processorStart = std::clock();
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace

SweepTimes paintSweep(const History &history, const TimelineIndexPtr &index, const LaneLayout &layout,
                      const std::vector<SweepFrame> &frames, const FontTextMetrics &fonts, const Job &job)
{
    SweepTimes times;
    if (frames.empty())
        return times;
    QImage target(frames.front().viewport.size.toSize(), QImage::Format_RGB32);
    SceneOptions options;
    options.locale = QLocale::c();
    FramePainter framePainter(fonts);
    const auto paint = [&](const Viewport &viewport) {
        QPainter painter(&target);
        return framePainter.paint(painter, {history, index, layout, viewport, options});
    };
    const StopWatch first;
    while (paint(frames.front().viewport) == FramePainter::Completeness::LabelsLeft) {}
    times.firstMs = first.milliseconds();
    framePainter.invalidate();
    times.frames.reserve(frames.size());
    for (const SweepFrame &frame : frames) {
        if (job.isCancelled())
            break;
        FrameCost cost;
        const StopWatch watch;
        paint(frame.viewport);
        cost.ms = watch.milliseconds();
        cost.cpuMs = watch.processorMilliseconds();
        cost.buildMs = framePainter.times().buildMs;
        cost.paintMs = framePainter.times().paintMs;
        const Scene &scene = framePainter.scene();
        cost.pieces = scene.bars.size() + scene.folds.size() + scene.marks.size();
        cost.texts = scene.texts.size();
        const StopWatch clearing;
        target.fill(options.theme.canvas);
        cost.clearMs = clearing.milliseconds();
        times.frames.push_back(cost);
        job.report(static_cast<std::int64_t>(times.frames.size()), static_cast<std::int64_t>(frames.size()));
    }
    return times;
}

} // namespace pactline::cli
