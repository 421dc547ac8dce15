// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinecursor.h"

#include "ui/widgets/timelinegeometry.h"

#include <algorithm>

namespace pactline {

namespace {

constexpr double edgePx = 8; ///< what starts nearer to the edge of the view is half out of it

} // namespace

TimelineCursor::TimelineCursor(ViewState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
{
    connect(&state, &ViewState::indexChanged, this, &TimelineCursor::followIndex);
    connect(&state, &ViewState::selectionChanged, this, &TimelineCursor::followSelection);
    followIndex();
}

ItemId TimelineCursor::id() const { return isNull() ? ItemId() : m_id; }

void TimelineCursor::setRingShown(bool isShown)
{
    if (m_isRingShown == isShown)
        return;
    m_isRingShown = isShown;
    emit ringChanged();
}

EntryNumber TimelineCursor::numberOf(const ItemId &id) const
{
    const auto ref = m_state.history().find(id);
    const TimelineIndexPtr &index = m_order.index();
    const bool isEntry = ref && (ref->type == ItemType::Agreement || ref->type == ItemType::Event);
    return isEntry && index != nullptr ? index->numberOf(*ref) : noEntry;
}

/// Unlike its place among all of the lane, this takes no sorting.
bool TimelineCursor::stands(int lane, EntryNumber entry) const { return rowOf(*m_order.index(), lane, entry) != noRow; }

/// Lanes may hold an entry more than once over: the nearest to the present one wins.
int TimelineCursor::laneOf(EntryNumber entry) const
{
    const int first = m_order.index()->positionOf(entry).lane;
    if (first < 0 || m_lane < 0 || m_state.grouping() == Grouping::Track || m_state.grouping() == Grouping::Kind)
        return first;
    const int farthest = std::max(m_lane, m_order.laneCount() - m_lane);
    for (int distance = 0; distance <= farthest; ++distance) {
        for (const int lane : {m_lane - distance, m_lane + distance}) {
            if (stands(lane, entry))
                return lane;
        }
    }
    return first;
}

void TimelineCursor::followIndex()
{
    m_order = LaneOrder(m_state.index());
    m_lane = -1;
    m_entry = noEntry;
    const EntryNumber entry = m_order.index() == nullptr || m_id.isEmpty() ? noEntry : numberOf(m_id);
    if (entry != noEntry) {
        const auto lanes = m_order.index()->lanes();
        for (int lane = 0; lane < m_order.laneCount(); ++lane) {
            if (lanes[static_cast<std::size_t>(lane)].key == m_laneKey)
                m_lane = lane;
        }
        m_lane = stands(m_lane, entry) ? m_lane : m_order.index()->positionOf(entry).lane;
        m_entry = m_lane < 0 ? noEntry : entry;
    }
    emit moved();
}

void TimelineCursor::followSelection()
{
    if (!m_state.selection().isEmpty())
        moveTo(m_state.selection());
}

void TimelineCursor::place(int lane, EntryNumber entry)
{
    if (entry == noEntry || lane < 0 || (lane == m_lane && entry == m_entry))
        return;
    m_lane = lane;
    m_entry = entry;
    m_id = m_state.history().idOf(m_order.index()->columns().refs[entry]);
    m_laneKey = m_order.index()->lanes()[static_cast<std::size_t>(lane)].key;
    emit moved();
}

void TimelineCursor::moveTo(int lane, EntryNumber entry)
{
    if (m_order.index() == nullptr || !stands(lane, entry))
        return;
    m_anchor = {m_order.index()->columns().start[entry]};
    place(lane, entry);
}

bool TimelineCursor::moveTo(const ItemId &id)
{
    const EntryNumber entry = numberOf(id);
    if (entry == noEntry)
        return false;
    if (entry != m_entry)
        moveTo(laneOf(entry), entry);
    return m_entry == entry;
}

/// From nowhere: to the selection, else to the first entry that is in view.
bool TimelineCursor::enter()
{
    if (m_order.index() == nullptr)
        return false;
    if (!m_state.selection().isEmpty() && moveTo(m_state.selection()))
        return true;
    const Viewport &viewport = m_state.viewport();
    const TimeSpan view{viewport.timeAt(edgePx), viewport.timeAt(viewport.bodyWidthPx() - edgePx)};
    for (int lane = 0; lane < m_order.laneCount(); ++lane) {
        const EntryNumber entry = m_order.nearest(lane, view.start);
        if (entry == noEntry)
            continue;
        const int step = m_order.index()->columns().start[entry] < view.start.seconds ? 1 : 0;
        const auto entries = m_order.entries(lane);
        const auto place = static_cast<std::size_t>(m_order.placeOf(lane, entry) + step);
        if (place < entries.size() && view.contains({m_order.index()->columns().start[entries[place]]})) {
            moveTo(lane, entries[place]);
            return true;
        }
    }
    for (int lane = 0; lane < m_order.laneCount() && isNull(); ++lane)
        moveTo(lane, m_order.nearest(lane, view.start));
    return !isNull();
}

void TimelineCursor::moveAlong(int steps)
{
    if (isNull()) {
        enter();
        return;
    }
    const auto entries = m_order.entries(m_lane);
    const int last = static_cast<int>(entries.size()) - 1;
    const int place = std::clamp(m_order.placeOf(m_lane, m_entry) + steps, 0, last);
    moveTo(m_lane, entries[static_cast<std::size_t>(place)]);
}

void TimelineCursor::moveAcross(int steps)
{
    if (isNull()) {
        enter();
        return;
    }
    const TimePoint anchor = m_anchor;
    for (int lane = m_lane + steps; lane >= 0 && lane < m_order.laneCount(); lane += steps) {
        const EntryNumber entry = m_order.nearest(lane, anchor);
        if (entry != noEntry) {
            place(lane, entry);
            break;
        }
    }
}

void TimelineCursor::moveToFirst()
{
    if (isNull() && !enter())
        return;
    moveTo(m_lane, m_order.entries(m_lane).front());
}

void TimelineCursor::moveToLast()
{
    if (isNull() && !enter())
        return;
    moveTo(m_lane, m_order.entries(m_lane).back());
}

} // namespace pactline
