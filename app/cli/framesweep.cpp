// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/framesweep.h"

#include "ui/scene/framepainter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace pactline::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int levels = 12;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

TimePoint middleOf(const TimelineIndex &index)
{
    const auto lanes = index.lanes();
    const auto fullest = std::max_element(lanes.begin(), lanes.end(), [](const LaneIndex &a, const LaneIndex &b) {
        return a.starts.size() < b.starts.size();
    });
    if (fullest == lanes.end() || fullest->starts.empty())
        return index.extent().start;
    return {fullest->starts[fullest->starts.size() / 2]};
}

/// The viewport at a scale with a time in the middle, moved to the right by a share of its width.
Viewport viewportAt(const Viewport &everything, double secondsPerPx, TimePoint middle, double share)
{
    const double half = everything.bodyWidthPx() / 2;
    Viewport viewport = everything;
    viewport.start = middle;
    viewport.secondsPerPx = std::clamp(secondsPerPx, minimumSecondsPerPx, maximumSecondsPerPx);
    return panned(viewport, share * everything.bodyWidthPx() - half);
}

} // namespace

std::vector<Viewport> sweepViewports(const TimelineIndex &index, const LaneLayout &layout, const Viewport &everything,
                                     int frames)
{
    const TimePoint middle = middleOf(index);
    const double closest = static_cast<double>(secondsPerDay) / everything.bodyWidthPx();
    const double ratio = closest / everything.secondsPerPx;
    const auto scaleAt = [&](double level) { return everything.secondsPerPx * std::pow(ratio, level / (levels - 1)); };
    const double mostScroll = std::max(0.0, layout.height() - everything.bodyHeightPx());
    std::vector<Viewport> viewports;
    viewports.reserve(static_cast<std::size_t>(frames));
    for (int frame = 0; frame < frames; ++frame) {
        const double position = static_cast<double>(frame) * levels / frames;
        const int level = static_cast<int>(position);
        const double within = 2 * (position - level); // below 1: panning; above: zooming
        const bool isPanning = within < 1 || level == levels - 1;
        viewports.push_back(isPanning
                                ? viewportAt(everything, scaleAt(level), middle, within - 0.5)
                                : viewportAt(everything, scaleAt(level + within - 1), middle, 0.5 - (within - 1)));
        viewports.back().scrollY = std::floor(mostScroll * (level % 3) / 2);
    }
    return viewports;
}

SweepTimes paintSweep(const History &history, const TimelineIndexPtr &index, const LaneLayout &layout,
                      const std::vector<Viewport> &viewports, const FontTextMetrics &fonts, const Job &job)
{
    SweepTimes times;
    if (viewports.empty())
        return times;
    QImage target(viewports.front().size.toSize(), QImage::Format_RGB32);
    SceneOptions options;
    options.locale = QLocale::c();
    FramePainter framePainter(fonts);
    const auto paint = [&](const Viewport &viewport) {
        QPainter painter(&target);
        return framePainter.paint(painter, {history, index, layout, viewport, options});
    };
    auto start = Clock::now();
    while (paint(viewports.front()) == FramePainter::Completeness::LabelsLeft) {}
    times.firstMs = millisecondsSince(start);
    framePainter.invalidate();
    for (const Viewport &viewport : viewports) {
        if (job.isCancelled())
            break;
        start = Clock::now();
        paint(viewport);
        times.frameMs.push_back(millisecondsSince(start));
        start = Clock::now();
        target.fill(options.theme.canvas);
        times.clearMs.push_back(millisecondsSince(start));
        job.report(static_cast<std::int64_t>(times.frameMs.size()), static_cast<std::int64_t>(viewports.size()));
    }
    return times;
}

} // namespace pactline::cli
