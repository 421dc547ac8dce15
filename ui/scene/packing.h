// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"
#include "ui/scene/textmetrics.h"

#include <QStringList>

namespace pactline {

/// Histories with more entries than this are packed by time alone: labels could not be shown for most of them anyway.
inline constexpr std::size_t mostEntriesPackedForLabels = 20'000;

/// Rows that a lane of a window has for what is not heavy: then the first view of an ordinary history shows most lanes.
inline constexpr int windowRowsPerLane = 3;

/// How to pack rows of so many entries so that the labels of the weightier entries find room at the scale of the first
/// view. Keeps a reference to the metrics: they must outlive the packing. `labelEnd` is the time at the right edge of
/// that view.
[[nodiscard]] Packing labelPacking(std::size_t entryCount, const TextMetrics &metrics, double secondsPerPx,
                                   TimePoint labelEnd, int maximumRows = windowRowsPerLane,
                                   const QStringList &expandedLanes = {});

/// The same for all entries of a history.
[[nodiscard]] inline Packing labelPacking(const History &history, const TextMetrics &metrics, double secondsPerPx,
                                          TimePoint labelEnd, int maximumRows = windowRowsPerLane,
                                          const QStringList &expandedLanes = {})
{
    return labelPacking(history.events().size() + history.agreements().size(), metrics, secondsPerPx, labelEnd,
                        maximumRows, expandedLanes);
}

} // namespace pactline
