// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sweepreport.h"

#include "model/time/edtf.h"

#include <QByteArrayList>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pactline::cli {

namespace {

/// The value that a share of all does not exceed (nearest rank).
double percentile(std::vector<double> values, double share)
{
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(values.begin(), nth, values.end());
    return *nth;
}

double percentileOfFrames(const std::vector<FrameCost> &frames, double FrameCost::*figure, double share)
{
    std::vector<double> values;
    values.reserve(frames.size());
    for (const FrameCost &frame : frames)
        values.push_back(frame.*figure);
    return percentile(std::move(values), share);
}

QByteArray nameOf(SweepStep step)
{
    switch (step) {
    case SweepStep::Jump:
        return "jump";
    case SweepStep::Pixel:
        return "pan by 1 px";
    case SweepStep::Tens:
        return "pan by 10 px";
    case SweepStep::Page:
        return "pan by a page";
    case SweepStep::Scroll:
        return "scroll";
    case SweepStep::Zoom:
        return "zoom";
    }
    return {};
}

QByteArray number(double value) { return QByteArray::number(value, 'f', 3); }

QByteArray described(std::size_t position, const SweepFrame &frame, const FrameCost &cost)
{
    const Viewport &viewport = frame.viewport;
    const QByteArrayList members{
        "\"ms\":" + number(cost.ms),
        "\"cpu_ms\":" + number(cost.cpuMs),
        "\"build_ms\":" + number(cost.buildMs),
        "\"paint_ms\":" + number(cost.paintMs),
        "\"frame\":" + QByteArray::number(static_cast<qulonglong>(position)),
        "\"step\":\"" + nameOf(frame.step) + '"',
        "\"from\":\"" + edtf::isoDate(viewport.start).toUtf8() + '"',
        "\"seconds_per_px\":" + QByteArray::number(viewport.secondsPerPx),
        "\"scroll_px\":" + QByteArray::number(viewport.scrollY),
        "\"pieces\":" + QByteArray::number(static_cast<qulonglong>(cost.pieces)),
        "\"texts\":" + QByteArray::number(static_cast<qulonglong>(cost.texts)),
    };
    return '{' + members.join(',') + '}';
}

} // namespace

namespace {

/// The cost of each frame in the run in which it took least.
std::vector<FrameCost> bestOf(const std::vector<SweepTimes> &runs)
{
    std::vector<FrameCost> best = runs.front().frames;
    for (const SweepTimes &run : runs) {
        best.resize(std::min(best.size(), run.frames.size()));
        for (std::size_t i = 0; i < best.size(); ++i) {
            if (run.frames[i].ms < best[i].ms)
                best[i] = run.frames[i];
        }
    }
    return best;
}

} // namespace

RunFigures figuresOf(const std::vector<SweepTimes> &runs)
{
    const auto median = [&runs](const auto &figureOfRun) {
        std::vector<double> values;
        for (const SweepTimes &run : runs)
            values.push_back(figureOfRun(run));
        return percentile(std::move(values), 0.5);
    };
    const auto ofFrames = [&median](double FrameCost::*figure, double share) {
        return median([figure, share](const SweepTimes &run) { return percentileOfFrames(run.frames, figure, share); });
    };
    RunFigures figures;
    figures.first = median([](const SweepTimes &run) { return run.firstMs; });
    figures.p50 = ofFrames(&FrameCost::ms, 0.50);
    figures.p95 = ofFrames(&FrameCost::ms, 0.95);
    figures.p99 = ofFrames(&FrameCost::ms, 0.99);
    figures.cpu50 = ofFrames(&FrameCost::cpuMs, 0.50);
    figures.cpu95 = ofFrames(&FrameCost::cpuMs, 0.95);
    figures.cpu99 = ofFrames(&FrameCost::cpuMs, 0.99);
    figures.clear = ofFrames(&FrameCost::clearMs, 0.50);
    const std::vector<FrameCost> best = bestOf(runs);
    figures.best50 = percentileOfFrames(best, &FrameCost::ms, 0.50);
    figures.best95 = percentileOfFrames(best, &FrameCost::ms, 0.95);
    figures.best99 = percentileOfFrames(best, &FrameCost::ms, 0.99);
    return figures;
}

QByteArray worstFrames(const std::vector<SweepFrame> &frames, const std::vector<SweepTimes> &runs, std::size_t count)
{
    const std::vector<FrameCost> best = bestOf(runs);
    std::vector<std::size_t> order(best.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return best[a].ms > best[b].ms; });
    QByteArrayList worst;
    for (std::size_t i = 0; i < std::min(count, order.size()); ++i)
        worst << described(order[i], frames[order[i]], best[order[i]]);
    return '[' + worst.join(',') + ']';
}

} // namespace pactline::cli
