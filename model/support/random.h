// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

namespace pactline {

/// Random numbers that are the same on every system and compiler: the engine is laid down by the standard to the bit,
/// its distributions are not, so they are our own.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_engine(seed)
    {}

    /// From 0 to below `count`, evenly.
    [[nodiscard]] std::uint32_t below(std::uint32_t count)
    {
        return static_cast<std::uint32_t>(((m_engine() >> 32) * count) >> 32);
    }
    /// From 0 to below `count`, low numbers more often: half of the draws lie in the first quarter.
    [[nodiscard]] std::uint32_t lowBelow(std::uint32_t count)
    {
        const std::uint64_t unit = m_engine() >> 48;
        return static_cast<std::uint32_t>((unit * unit * count) >> 32);
    }
    /// From `least` to `most`, both included.
    [[nodiscard]] int between(int least, int most)
    {
        return least + static_cast<int>(below(static_cast<std::uint32_t>(most - least + 1)));
    }
    [[nodiscard]] bool chance(int percent) { return below(100) < static_cast<std::uint32_t>(percent); }
    /// One of the elements of an array or list.
    template <typename List> [[nodiscard]] const auto &oneOf(const List &list)
    {
        return list[below(static_cast<std::uint32_t>(list.size()))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace pactline
