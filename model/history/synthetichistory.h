// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/history/syntheticshapes.h"
#include "model/support/job.h"

#include <cstdint>

namespace pactline {

struct SyntheticOptions
{
    std::int64_t eventCount = 1000;
    std::uint64_t seed = 1;
    SyntheticShape shape = SyntheticShape::Plain;
};

/// A made-up but valid history for measuring and trying: events of all shapes (points, spans, open, approximate,
/// coarse), agreements (one for about fifty events), actors as a tree, tracks, kinds, minerals, links and one source.
/// The same options give the same value on every system and compiler: no standard distribution is used. O(n); stops
/// early, with what there is, when the job is cancelled.
[[nodiscard]] HistoryData syntheticHistory(const SyntheticOptions &options, const Job &job = {});

} // namespace pactline
