// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/labelroom.h"

#include <algorithm>
#include <limits>

namespace pactline::index {

namespace {

/// Pixels at the reference scale as seconds, never so many that sums overflow.
std::int64_t secondsOf(float px, const Packing &packing)
{
    constexpr auto most = static_cast<double>(std::numeric_limits<std::int64_t>::max() / 8);
    return static_cast<std::int64_t>(std::clamp(static_cast<double>(px) * packing.referenceSecondsPerPx, 0.0, most));
}

} // namespace

LabelRoom labelRoom(const History &history, const EntryVectors &columns, const Packing &packing)
{
    Q_ASSERT(packing.referenceSecondsPerPx > 0);
    LabelRoom room{{columns.start, columns.end}, {columns.start, columns.end}};
    const std::int64_t mark = secondsOf(packing.markWidthPx, packing);
    const std::int64_t labelEnd = packing.labelEnd.seconds;
    for (std::size_t entry = 0; entry < columns.size(); ++entry) {
        const std::int64_t start = columns.start[entry];
        const std::int64_t end = columns.end[entry];
        const bool isPoint = (columns.flags[entry] & EntryIsPoint) != 0;
        // A mark stands in the middle over its date, a bar begins with it.
        const std::int64_t markLeft = isPoint ? start - mark / 2 : start;
        const std::int64_t markRight = isPoint ? markLeft + mark : std::max(end, start + mark);
        room.withMark.left[entry] = markLeft;
        room.withMark.right[entry] = std::max(end, markRight);
        room.withLabel.left[entry] = markLeft;
        room.withLabel.right[entry] = room.withMark.right[entry];
        if (columns.importance[entry] < packing.labelledImportance || !packing.labelWidthPx)
            continue;
        const std::int64_t label = secondsOf(packing.labelWidthPx(history.entry(columns.refs[entry])), packing);
        const bool fitsInside = !isPoint && label <= std::min(end, labelEnd) - start;
        if (fitsInside)
            continue;
        if (markRight + label <= labelEnd)
            room.withLabel.right[entry] = std::max(end, markRight + label);
        else
            room.withLabel.left[entry] = markLeft - label;
    }
    return room;
}

} // namespace pactline::index
