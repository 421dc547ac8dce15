// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/edit.h"

#include <optional>
#include <vector>

namespace pactline {

/// An event or agreement that was put in, taken out or replaced.
struct EntryChange
{
    ItemType type = ItemType::Event;
    int rowBefore = -1;      ///< in its list before the edit; −1 if it was put in
    int rowAfter = -1;       ///< in its list after the edit; −1 if it was taken out
    std::optional<Item> was; ///< what stood there before, unless it was put in
};

/// What an edit changes of all that a timeline shows.
struct EntryChanges
{
    std::vector<EntryChange> entries; ///< each once, whatever number of steps it took
    /// Whether nothing else changes that decides which entries are shown, where, or how lanes are called and ordered:
    /// tracks, kinds, actors, minerals and the as-of date.
    bool areAll = true;
};

/// The changes that an edit made, from the edit and the one that takes it back, which apply() returned. Other steps
/// than those on events and agreements are looked at for whether they matter. Costs the square of the number of steps.
[[nodiscard]] EntryChanges changesOf(const Edit &edit, const Edit &inverse);

} // namespace pactline
