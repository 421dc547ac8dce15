// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/framesweep.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

namespace pactline::cli {

namespace {

constexpr int levels = 12;
constexpr double scrollPx = 78; ///< three rows: a notch of the wheel
constexpr double pageShare = 0.9;

enum class Place : std::uint8_t { Crowded, Lonely };

/// Part of a level: so many frames of one kind.
struct Leg
{
    Place place;
    SweepStep step;
    int frames;
};

constexpr Leg legs[] = {
    {Place::Crowded, SweepStep::Pixel, 4},  {Place::Crowded, SweepStep::Tens, 4}, {Place::Crowded, SweepStep::Page, 3},
    {Place::Crowded, SweepStep::Scroll, 3}, {Place::Lonely, SweepStep::Pixel, 2}, {Place::Lonely, SweepStep::Tens, 2},
    {Place::Lonely, SweepStep::Page, 2},    {Place::Crowded, SweepStep::Zoom, 5},
};
constexpr int framesOfLevel = 25;

const Leg &legAt(int frameOfLevel)
{
    const Leg *leg = std::begin(legs);
    for (int end = leg->frames; end <= frameOfLevel; end += leg->frames)
        ++leg;
    return *leg;
}

std::vector<std::int64_t> startsOfFullestLane(const TimelineIndex &index)
{
    const auto lanes = index.lanes();
    const auto fullest = std::max_element(lanes.begin(), lanes.end(), [](const LaneIndex &a, const LaneIndex &b) {
        return a.starts.size() < b.starts.size();
    });
    return fullest == lanes.end() ? std::vector<std::int64_t>() : fullest->starts.toVector();
}

/// The middle of the shortest stretch that holds a hundredth of the starts.
std::int64_t crowdedTime(std::span<const std::int64_t> starts)
{
    const std::size_t share = std::min(starts.size() - 1, std::max<std::size_t>(starts.size() / 100, 3));
    std::size_t best = 0;
    for (std::size_t i = 0; i + share < starts.size(); ++i) {
        if (starts[i + share] - starts[i] < starts[best + share] - starts[best])
            best = i;
    }
    return starts[best + share / 2];
}

/// The start before the longest stretch without any.
std::int64_t lonelyTime(std::span<const std::int64_t> starts)
{
    std::size_t best = 0;
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        if (starts[i + 1] - starts[i] > starts[best + 1] - starts[best])
            best = i;
    }
    return starts[best];
}

class Sweep
{
public:
    Sweep(const TimelineIndex &index, const LaneLayout &layout, const Viewport &everything)
        : m_everything(everything)
        , m_extent(index.extent())
        , m_mostScroll(std::max(0.0, layout.height() - everything.bodyHeightPx()))
        , m_viewport(everything)
    {
        const auto starts = startsOfFullestLane(index);
        m_crowded = starts.empty() ? m_extent.start.seconds : crowdedTime(starts);
        m_lonely = starts.empty() ? m_extent.start.seconds : lonelyTime(starts);
        const double closest = static_cast<double>(secondsPerDay) / everything.bodyWidthPx();
        m_zoomOfLevel = std::pow(everything.secondsPerPx / closest, 1.0 / (levels - 1));
    }

    /// `zoomSteps` is how many frames it takes from one level to the next.
    SweepFrame next(int level, const Leg &leg, double zoomSteps)
    {
        if (level != m_level || leg.place != m_place) {
            m_level = level;
            m_place = leg.place;
            m_viewport = at(level, leg.place);
            return {m_viewport, SweepStep::Jump};
        }
        SweepStep step = leg.step;
        if (step == SweepStep::Zoom && level == levels - 1)
            step = SweepStep::Tens;
        if (step == SweepStep::Scroll && m_mostScroll <= 0)
            step = SweepStep::Page;
        move(step, zoomSteps);
        return {m_viewport, step};
    }

private:
    [[nodiscard]] Viewport at(int level, Place place) const
    {
        if (level == 0 && place == Place::Crowded)
            return m_everything;
        Viewport viewport = m_everything;
        viewport.scrollY = m_viewport.scrollY;
        viewport.secondsPerPx = std::clamp(m_everything.secondsPerPx / std::pow(m_zoomOfLevel, level),
                                           minimumSecondsPerPx, maximumSecondsPerPx);
        viewport.start = {place == Place::Crowded ? m_crowded : m_lonely};
        return panned(viewport, -viewport.bodyWidthPx() / 2);
    }

    void move(SweepStep step, double zoomSteps)
    {
        switch (step) {
        case SweepStep::Pixel:
            m_viewport = panned(m_viewport, 1);
            break;
        case SweepStep::Tens:
            m_viewport = panned(m_viewport, 10);
            break;
        case SweepStep::Page:
            page();
            break;
        case SweepStep::Scroll:
            scroll();
            break;
        case SweepStep::Zoom:
            m_viewport = zoomedAbout(m_viewport, m_viewport.bodyWidthPx() / 2, std::pow(m_zoomOfLevel, 1 / zoomSteps));
            break;
        case SweepStep::Jump:
            break;
        }
    }

    /// Onwards, or back where there would be nothing.
    void page()
    {
        const double px = pageShare * m_viewport.bodyWidthPx();
        const Viewport onwards = panned(m_viewport, px);
        m_viewport = onwards.span().end < m_extent.end ? onwards : panned(m_viewport, -0.5 * px);
    }

    void scroll()
    {
        const double wanted = m_viewport.scrollY + (m_scrollsUp ? -scrollPx : scrollPx);
        if (wanted < 0 || wanted > m_mostScroll)
            m_scrollsUp = !m_scrollsUp;
        m_viewport.scrollY = std::floor(std::clamp(wanted, 0.0, m_mostScroll));
    }

    const Viewport m_everything;
    const TimeSpan m_extent;
    const double m_mostScroll;
    std::int64_t m_crowded = 0;
    std::int64_t m_lonely = 0;
    double m_zoomOfLevel = 1;
    Viewport m_viewport;
    int m_level = -1;
    Place m_place = Place::Crowded;
    bool m_scrollsUp = false;
};

} // namespace

std::vector<SweepFrame> sweepFrames(const TimelineIndex &index, const LaneLayout &layout, const Viewport &everything,
                                    int frameCount)
{
    constexpr std::int64_t planned = levels * framesOfLevel;
    const double zoomSteps = 5.0 * frameCount / planned;
    Sweep sweep(index, layout, everything);
    std::vector<SweepFrame> frames;
    frames.reserve(static_cast<std::size_t>(frameCount));
    for (std::int64_t frame = 0; frame < frameCount; ++frame) {
        const int position = static_cast<int>(frame * planned / frameCount);
        frames.push_back(sweep.next(position / framesOfLevel, legAt(position % framesOfLevel), zoomSteps));
    }
    return frames;
}

} // namespace pactline::cli
