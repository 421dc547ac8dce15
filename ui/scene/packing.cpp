// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/packing.h"

namespace pactline {

namespace {

/// Between a mark and its label, and behind the label.
constexpr float labelRoomPx = 18;

} // namespace

Packing labelPacking(std::size_t entryCount, const TextMetrics &metrics, double secondsPerPx, TimePoint labelEnd,
                     int maximumRows, const QStringList &expandedLanes)
{
    Packing packing;
    packing.expandedLanes = expandedLanes;
    packing.labelEnd = labelEnd;
    if (entryCount > mostEntriesPackedForLabels)
        return packing;
    packing.maximumRows = maximumRows;
    packing.referenceSecondsPerPx = secondsPerPx;
    packing.labelWidthPx = [&metrics](const Entry &entry) {
        const QString &text = entry.shortTitle.isEmpty() ? entry.title : entry.shortTitle;
        return static_cast<float>(metrics.width(text, TextStyle::Label)) + labelRoomPx;
    };
    return packing;
}

} // namespace pactline
