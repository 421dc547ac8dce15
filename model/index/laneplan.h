// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/idtable.h"
#include "model/index/lanemembers.h"

/// Private to buildTimelineIndex().
namespace pactline::index {

enum class LaneOrder { History, Count };

/// What entries are put to by a grouping: the lanes there may be, and which of them an entry stands in.
struct LanePlan
{
    std::vector<LaneMembers> lanes;
    IdTable laneByKey;
    std::vector<std::uint32_t> laneByRow; ///< of tracks or kinds, whose rows the columns hold
    LaneOrder order = LaneOrder::History;
    QString otherTitle;

    void add(const QString &key, const QString &title, int colour)
    {
        if (laneByKey.insert(key, static_cast<std::uint32_t>(lanes.size())))
            lanes.push_back({key, title.isEmpty() ? key : title, colour, {}, {}, {}, {}});
    }
};

[[nodiscard]] LanePlan planOf(const History &history, Grouping grouping);

} // namespace pactline::index
