// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/hittest.h"
#include "ui/widgets/viewstate.h"

/// What the timeline says about its things: in tips, menus and to screen readers.
namespace pactline::words {

/// "20 May 2023 → ongoing", under the state's filter at the precision that its source states.
[[nodiscard]] QString dateOf(const ViewState &state, const Entry &entry);
[[nodiscard]] QString kindOf(const History &history, const Entry &entry);
/// Date, kind and track in one line; what is not known is left out.
[[nodiscard]] QString description(const ViewState &state, const Entry &entry);

/// "14 events", "2 agreements", "12 events and 2 agreements".
[[nodiscard]] QString counted(int events, int agreements);
/// "1 entry", "14 entries".
[[nodiscard]] QString entries(int count);
/// "14 events, Mar–May 2023".
[[nodiscard]] QString foldText(const TimelineIndex &index, const Hit &fold);
/// The tip for what is under the pointer, as HTML; empty if there is nothing to say.
[[nodiscard]] QString tipFor(const ViewState &state, const Theme &theme, const Hit &hit);

/// The entry behind a number of the state's index; null if there is none.
[[nodiscard]] std::optional<Entry> entryOf(const ViewState &state, EntryNumber number);

} // namespace pactline::words
