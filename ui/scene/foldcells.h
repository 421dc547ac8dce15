// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scenecontext.h"

#include <span>

/// Private to the scene builder: cells of time in which entries share pixels. They are tied to time, not to the view,
/// so that what is made of them stays while panning.
namespace pactline {

/// Span of one cell for a scale: a power of two of seconds that covers 12 to 24 px.
[[nodiscard]] std::int64_t foldCellSeconds(double secondsPerPx);

/// Number of the cell in which a moment lies; cell 0 begins at 1970.
[[nodiscard]] std::int64_t cellAt(std::int64_t seconds, std::int64_t cellSeconds);

/// Index in [first, last) of the first entry with a start of at least `boundary`; entries ascend by start.
[[nodiscard]] std::uint32_t firstStarting(const EntryColumns &columns, std::span<const EntryNumber> entries,
                                          std::uint32_t first, std::uint32_t last, std::int64_t boundary);
/// The same where the answer is near and after `first`, whose start is before the boundary: in doubling steps.
[[nodiscard]] std::uint32_t nextStarting(const EntryColumns &columns, std::span<const EntryNumber> entries,
                                         std::uint32_t first, std::uint32_t last, std::int64_t boundary);

[[nodiscard]] MarkShape shapeOf(const SceneContext &context, EntryNumber entry);

/// The entry that gives several their name: the selected one, else the most important if they are few enough to tell,
/// else the longest.
[[nodiscard]] EntryNumber nameOfFold(const SceneContext &context, std::span<const EntryNumber> entries,
                                     EntryNumber longest);

/// Whether none of the entries, ascending by start, is of the selected chain.
[[nodiscard]] bool isFoldDimmed(const SceneContext &context, std::span<const EntryNumber> entries);

} // namespace pactline
