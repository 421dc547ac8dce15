// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/labelroom.h"

#include "model/index/shownentries.h"

#include <algorithm>

namespace pactline::index {

namespace {

/// Pixels at the reference scale as seconds, never so many that sums overflow.
std::int64_t secondsOf(double px, const Packing &packing)
{
    constexpr auto most = static_cast<double>(std::numeric_limits<std::int64_t>::max() / 8);
    return static_cast<std::int64_t>(std::clamp(px * packing.referenceSecondsPerPx, 0.0, most));
}

} // namespace

LabelRoom labelRoom(const History &history, const EntryColumns &columns, const Packing &packing)
{
    Q_ASSERT(packing.referenceSecondsPerPx > 0);
    LabelRoom room{columns.start, columns.end};
    const std::int64_t mark = secondsOf(static_cast<double>(packing.markWidthPx), packing);
    const std::int64_t labelEnd = packing.labelEnd.seconds;
    for (std::size_t entry = 0; entry < columns.size(); ++entry) {
        std::int64_t &left = room.left[entry];
        std::int64_t &right = room.right[entry];
        // What a label on either side starts from: the mark in the middle of which the entry stands, or its bar.
        std::int64_t innerRight = right;
        const bool isPoint = (columns.flags[entry] & EntryIsPoint) != 0;
        if (isPoint) {
            left -= mark / 2;
            innerRight = columns.start[entry] + mark / 2;
        }
        right = std::max(right, left + mark);
        if (columns.importance[entry] < packing.labelledImportance || !packing.labelWidthPx)
            continue;
        const std::int64_t label =
            secondsOf(static_cast<double>(packing.labelWidthPx(entryOf(history, columns.refs[entry]))), packing);
        const std::int64_t shownWidth = std::min(columns.end[entry], labelEnd) - columns.start[entry];
        if (!isPoint && label <= shownWidth)
            continue;
        innerRight = std::max(innerRight, left + mark);
        if (innerRight + label <= labelEnd)
            right = std::max(right, innerRight + label);
        else
            left -= label;
    }
    return room;
}

} // namespace pactline::index
