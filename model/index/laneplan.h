// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/lanemembers.h"

#include <QHash>

/// Private to buildTimelineIndex().
namespace pactline::index {

enum class LaneOrder { History, Count };

inline constexpr std::uint32_t noLane = 0xffff'ffffu;

/// What entries are put to by a grouping: the lanes there may be, and which of them an entry stands in.
struct LanePlan
{
    std::vector<LaneMembers> lanes;
    QHash<QString, std::uint32_t> laneByKey;
    std::vector<std::uint32_t> laneByRow; ///< of tracks or kinds, whose rows the columns hold
    LaneOrder order = LaneOrder::History;
    QString otherTitle;

    void add(const QString &key, const QString &title, int colour)
    {
        if (laneByKey.contains(key))
            return;
        laneByKey.insert(key, static_cast<std::uint32_t>(lanes.size()));
        lanes.push_back({key, title.isEmpty() ? key : title, colour, {}, {}, {}, {}});
    }
    [[nodiscard]] std::uint32_t laneOf(const QString &key) const { return laneByKey.value(key, noLane); }
};

[[nodiscard]] LanePlan planOf(const History &history, Grouping grouping);

} // namespace pactline::index
