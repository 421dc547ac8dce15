// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/entrychanges.h"
#include "model/index/timelineindex.h"

namespace pactline {

/// The snapshot after an edit, from the one before, which stays as it is: only what the edit touches is made anew.
/// Entries keep their numbers and, if they are none of those that changed, mostly their rows (see index::LaneUpdate);
/// the order of numbers says nothing any more of the order of starts. `options` are those of `before`, and `history` is
/// that of after the edit.
///
/// Linear, but only in plain numbers of the lanes that are touched and, where events or agreements are put in before
/// others or taken out, of all. What is right but not near comes from buildTimelineIndex():
/// - changes of anything that decides about other entries or names lanes (EntryChanges::areAll), or of many entries;
/// - rows packed with room for labels, as only histories are that are small;
/// - a new earliest or latest date, where starts or ends that are not known are drawn up to there;
/// - agreements that come or go while they are the lanes.
[[nodiscard]] TimelineIndexPtr updateTimelineIndex(const TimelineIndexPtr &before, const History &history,
                                                   const IndexOptions &options, const EntryChanges &changes);

} // namespace pactline
