// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/laneorder.h"

#include <algorithm>
#include <utility>

namespace pactline {

LaneOrder::LaneOrder(TimelineIndexPtr index)
    : m_index(std::move(index))
    , m_lanes(m_index == nullptr ? 0 : m_index->lanes().size())
{}

int LaneOrder::entryCount(int lane) const
{
    if (lane < 0 || lane >= laneCount())
        return 0;
    return static_cast<int>(m_index->lanes()[static_cast<std::size_t>(lane)].entryCount());
}

std::span<const EntryNumber> LaneOrder::entries(int lane) const
{
    if (lane < 0 || lane >= laneCount())
        return {};
    std::optional<std::vector<EntryNumber>> &order = m_lanes[static_cast<std::size_t>(lane)];
    if (!order) {
        const LaneIndex &laneIndex = m_index->lanes()[static_cast<std::size_t>(lane)];
        order.emplace(laneIndex.placed.begin(), laneIndex.placed.end());
        order->insert(order->end(), laneIndex.overflow.begin(), laneIndex.overflow.end());
        const Column<std::int64_t> &start = m_index->columns().start;
        std::sort(order->begin(), order->end(), [&start](EntryNumber a, EntryNumber b) {
            return start[a] != start[b] ? start[a] < start[b] : a < b;
        });
    }
    return *order;
}

int LaneOrder::placeOf(int lane, EntryNumber entry) const
{
    const std::span<const EntryNumber> order = entries(lane);
    if (order.empty() || entry >= m_index->columns().size())
        return -1;
    const Column<std::int64_t> &start = m_index->columns().start;
    const auto found = std::lower_bound(order.begin(), order.end(), entry, [&start](EntryNumber a, EntryNumber b) {
        return start[a] != start[b] ? start[a] < start[b] : a < b;
    });
    return found != order.end() && *found == entry ? static_cast<int>(found - order.begin()) : -1;
}

EntryNumber LaneOrder::nearest(int lane, TimePoint time) const
{
    const std::span<const EntryNumber> order = entries(lane);
    if (order.empty())
        return noEntry;
    const Column<std::int64_t> &start = m_index->columns().start;
    const auto after =
        std::lower_bound(order.begin(), order.end(), time.seconds,
                         [&start](EntryNumber entry, std::int64_t seconds) { return start[entry] < seconds; });
    if (after == order.end())
        return order.back();
    if (after == order.begin())
        return *after;
    const EntryNumber before = *std::prev(after);
    return time.seconds - start[before] <= start[*after] - time.seconds ? before : *after;
}

} // namespace pactline
