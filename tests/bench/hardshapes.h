// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <array>
#include <cstdint>

namespace pactline::bench {

/// Shapes of histories on which timelines break.
enum class Shape {
    Plain,        ///< as syntheticHistory() makes them
    Bursts,       ///< ten thousand events on one day, and again on others
    Gaps,         ///< a few years full of events, centuries with nothing between them
    HeavyLane,    ///< one track has nine tenths of all events
    Spanning,     ///< every tenth event covers all the others
    EqualStarts,  ///< everything begins on one day; ends differ
    BeforeChrist, ///< from the last ice age to the year 0, and a few from deep time
    Nested,       ///< each event lies within the one before, as far as days allow; then again
};

struct NamedShape
{
    const char *name;
    Shape shape;
};

inline constexpr std::array shapes{
    NamedShape{"plain", Shape::Plain},
    NamedShape{"bursts", Shape::Bursts},
    NamedShape{"gaps", Shape::Gaps},
    NamedShape{"heavy-lane", Shape::HeavyLane},
    NamedShape{"spanning", Shape::Spanning},
    NamedShape{"equal-starts", Shape::EqualStarts},
    NamedShape{"before-christ", Shape::BeforeChrist},
    NamedShape{"nested", Shape::Nested},
};

/// A valid history of that shape; its agreements are those of syntheticHistory(). The same arguments give the same
/// history.
[[nodiscard]] HistoryData shapedHistory(Shape shape, std::int64_t eventCount, std::uint64_t seed);

} // namespace pactline::bench
