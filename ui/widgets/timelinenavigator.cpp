// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinenavigator.h"

#include <algorithm>
#include <optional>

namespace pactline {

namespace {

constexpr double entryMargin = 0.08;
constexpr std::size_t mostLookedAt = 2'000;
constexpr double leastMarginPx = 24; ///< what still goes on carries a chevron behind its end

/// Fits the span with a margin that is none, or wide enough.
Viewport fitted(const Viewport &viewport, const TimeSpan &span, double margin)
{
    const double least = leastMarginPx / std::max(1.0, viewport.bodyWidthPx());
    return fittedTo(viewport, span, margin > 0 ? std::max(margin, least) : margin);
}

/// The finite part of all that the date may touch.
std::optional<TimeSpan> finitePart(const UncertainDate &date)
{
    if (date.isNull())
        return {};
    const bool hasStart = date.earliestStart.isFinite();
    const bool hasEnd = date.latestEnd.isFinite();
    if (hasStart && hasEnd)
        return TimeSpan{date.earliestStart, date.latestEnd};
    if (hasStart)
        return TimeSpan{date.earliestStart, date.latestStart.isFinite() ? date.latestStart : date.earliestStart};
    if (hasEnd)
        return TimeSpan{date.earliestEnd.isFinite() ? date.earliestEnd : date.latestEnd, date.latestEnd};
    return {};
}

} // namespace

TimelineNavigator::TimelineNavigator(ViewState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_animation(state)
{
    connect(&state, &ViewState::indexChanged, this, &TimelineNavigator::followIndex);
    followIndex();
}

void TimelineNavigator::followIndex()
{
    m_layout = m_state.index() == nullptr ? LaneLayout() : LaneLayout(*m_state.index());
    if (m_state.index() != nullptr)
        m_state.setViewport(withinLanes(m_state.viewport(), m_layout));
}

bool TimelineNavigator::isStillFitted() const
{
    const Viewport &now = m_animation.target();
    return !m_fitted.isEmpty() && now.start == m_fittedViewport.start &&
           now.secondsPerPx == m_fittedViewport.secondsPerPx;
}

void TimelineNavigator::setSize(const QSizeF &size)
{
    const bool refits = isStillFitted();
    const bool isFirst = !m_hasSize;
    m_hasSize = true;
    Viewport viewport = m_animation.target();
    viewport.size = size;
    m_animation.stop();
    m_state.setViewport(withinLanes(viewport, m_layout));
    if (isFirst && m_awaitsHome && !m_home.isEmpty())
        setHome(m_home);
    else if (refits)
        fitNow(m_fitted, m_fittedMargin);
}

void TimelineNavigator::expectHome()
{
    m_animation.stop();
    m_home = {};
    m_fitted = {};
    m_awaitsHome = true;
    Viewport viewport = m_state.viewport();
    viewport.scrollY = 0;
    m_state.setViewport(viewport);
}

void TimelineNavigator::setHome(const TimeSpan &home)
{
    m_home = home;
    if (!m_awaitsHome || !m_hasSize || home.isEmpty())
        return;
    m_awaitsHome = false;
    fitNow(home, fitMargin);
}

void TimelineNavigator::fitNow(const TimeSpan &span, double margin)
{
    m_fitted = span;
    m_fittedMargin = margin;
    m_fittedViewport = fitted(m_state.viewport(), span, margin);
    m_state.setViewport(m_fittedViewport);
}

void TimelineNavigator::fit(const TimeSpan &span, double margin)
{
    if (span.isEmpty())
        return;
    m_awaitsHome = false;
    if (!m_hasSize)
        return fitNow(span, margin);
    m_fitted = span;
    m_fittedMargin = margin;
    m_fittedViewport = fitted(m_animation.target(), span, margin);
    m_animation.moveTo(m_fittedViewport);
}

void TimelineNavigator::fitAll()
{
    if (m_state.index() != nullptr)
        fit(m_state.index()->extent());
}

void TimelineNavigator::fitEntry(const ItemId &id)
{
    const auto ref = m_state.history().find(id);
    if (!ref || m_state.index() == nullptr)
        return;
    const EntryNumber entry = m_state.index()->numberOf(*ref);
    if (entry == noEntry)
        return;
    fit(withSurroundings(entrySpan(*m_state.index(), entry)), entryMargin);
    const int lane = m_state.index()->positionOf(entry).lane;
    Viewport viewport = m_animation.target();
    viewport.scrollY = showing(viewport, *m_state.index(), m_layout, lane, entry).scrollY;
    m_animation.moveTo(viewport);
}

void TimelineNavigator::zoomAbout(double x, double factor)
{
    const Viewport target = m_animation.target();
    m_animation.moveTo(zoomedAbout(target, std::clamp(x, 0.0, std::max(0.0, target.bodyWidthPx())), factor));
}

void TimelineNavigator::zoomAtOnce(double x, double factor)
{
    m_animation.stop();
    m_state.setViewport(zoomedAbout(m_state.viewport(), x, factor));
}

void TimelineNavigator::panBy(const QPointF &pixels)
{
    m_animation.stop();
    Viewport viewport = panned(m_state.viewport(), pixels.x());
    viewport.scrollY += pixels.y();
    m_state.setViewport(withinLanes(viewport, m_layout));
}

void TimelineNavigator::scrollTo(double scrollY)
{
    Viewport viewport = m_animation.target();
    viewport.scrollY = scrollY;
    m_animation.stop();
    m_state.setViewport(withinLanes(viewport, m_layout));
}

void TimelineNavigator::goTo(TimePoint time)
{
    m_awaitsHome = false;
    const Viewport target = m_animation.target();
    m_animation.moveTo(panned(target, target.xAt(time) - target.bodyWidthPx() / 2));
}

void TimelineNavigator::goTo(const UncertainDate &date)
{
    const std::optional<TimeSpan> span = finitePart(date);
    if (!span)
        return;
    if (span->length() > m_animation.target().span().length())
        fit(*span);
    else
        goTo(span->start + Duration{span->length().seconds / 2});
}

void TimelineNavigator::show(int lane, EntryNumber entry)
{
    if (m_state.index() != nullptr)
        m_animation.moveTo(showing(m_animation.target(), *m_state.index(), m_layout, lane, entry));
}

void TimelineNavigator::showOneOf(std::span<const EntryNumber> entries)
{
    if (m_state.index() == nullptr)
        return;
    const TimelineIndex &index = *m_state.index();
    const Viewport &viewport = m_animation.target();
    const QRectF body(viewport.headerWidthPx, viewport.rulerHeightPx, viewport.bodyWidthPx(), viewport.bodyHeightPx());
    const std::int64_t centre = viewport.timeAt(viewport.bodyWidthPx() / 2).seconds;
    EntryNumber nearest = noEntry;
    std::int64_t least = 0;
    for (const EntryNumber entry : entries.first(std::min(entries.size(), mostLookedAt))) {
        const int lane = index.positionOf(entry).lane;
        if (lane < 0)
            continue;
        if (entryRect(index, m_layout, viewport, lane, entry).intersects(body))
            return;
        const TimeSpan span = entrySpan(index, entry);
        const std::int64_t away = std::max({std::int64_t{0}, span.start.seconds - centre, centre - span.end.seconds});
        if (nearest == noEntry || away < least) {
            nearest = entry;
            least = away;
        }
    }
    if (nearest != noEntry)
        show(index.positionOf(nearest).lane, nearest);
}

} // namespace pactline
