// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/random.h"
#include "model/time/uncertaindate.h"

#include <QLatin1StringView>

#include <cstdint>
#include <optional>
#include <utility>

namespace pactline {

/// Shapes of made-up histories on which timelines break, as real ones have them.
enum class SyntheticShape {
    Plain,        ///< more events the later it gets, of all kinds of dates
    Bursts,       ///< ten thousand events on one day, and again on others
    Gaps,         ///< a few years full of events, centuries with nothing between them
    HeavyLane,    ///< one track has nine tenths of all events
    Spanning,     ///< every tenth event covers all the others
    EqualStarts,  ///< everything begins on one day; ends differ
    BeforeChrist, ///< from the last ice age to the year 0, and a few from deep time
    Nested,       ///< each event lies within the one before, as far as days allow; then again
};

inline constexpr std::pair<QLatin1StringView, SyntheticShape> syntheticShapes[] = {
    {QLatin1StringView("plain"), SyntheticShape::Plain},
    {QLatin1StringView("bursts"), SyntheticShape::Bursts},
    {QLatin1StringView("gaps"), SyntheticShape::Gaps},
    {QLatin1StringView("heavy-lane"), SyntheticShape::HeavyLane},
    {QLatin1StringView("spanning"), SyntheticShape::Spanning},
    {QLatin1StringView("equal-starts"), SyntheticShape::EqualStarts},
    {QLatin1StringView("before-christ"), SyntheticShape::BeforeChrist},
    {QLatin1StringView("nested"), SyntheticShape::Nested},
};

namespace synthetic {

/// Private to syntheticHistory(): what a shape changes of its events, one after the other from the first.
class Shaper
{
public:
    /// Draws from a source of its own, so that all else of the history is the same in every shape.
    Shaper(SyntheticShape shape, std::uint64_t seed);

    /// The date of the next event; none where it keeps the one it has.
    [[nodiscard]] std::optional<UncertainDate> date(std::int64_t number);
    /// Row of its track among that many; none where it keeps the one it has.
    [[nodiscard]] std::optional<std::size_t> track(std::size_t trackCount);

private:
    [[nodiscard]] UncertainDate ofGaps();
    [[nodiscard]] UncertainDate beforeChrist();

    const SyntheticShape m_shape;
    Random m_random;
};

} // namespace synthetic

} // namespace pactline
