// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"

#include <optional>
#include <span>
#include <vector>

namespace pactline {

/// The entries of each lane by time (start, then number), whatever their rows: the order of the arrow keys and of
/// screen readers. A lane is sorted when it is asked for first.
class LaneOrder
{
public:
    LaneOrder() = default;
    explicit LaneOrder(TimelineIndexPtr index);

    [[nodiscard]] const TimelineIndexPtr &index() const { return m_index; }
    [[nodiscard]] int laneCount() const { return static_cast<int>(m_lanes.size()); }
    [[nodiscard]] int entryCount(int lane) const;
    [[nodiscard]] std::span<const EntryNumber> entries(int lane) const;
    /// Place of an entry in its lane, −1 if it is not there. Logarithmic.
    [[nodiscard]] int placeOf(int lane, EntryNumber entry) const;
    /// The entry of the lane that starts nearest to the moment; noEntry in an empty lane.
    [[nodiscard]] EntryNumber nearest(int lane, TimePoint time) const;

private:
    TimelineIndexPtr m_index;
    mutable std::vector<std::optional<std::vector<EntryNumber>>> m_lanes;
};

} // namespace pactline
