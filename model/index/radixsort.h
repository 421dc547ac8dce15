// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

/// Private to buildTimelineIndex().
namespace pactline::index {

/// Sorts by a 64-bit key; equal keys keep their order. Least significant digits first, as many as the range of the keys
/// needs: moments of a few decades take three passes, several times as fast as sorting by comparison. Needs as much
/// memory again while it runs.
template <typename T, typename KeyOf> void radixSort(std::vector<T> &items, const KeyOf &keyOf)
{
    const auto isBefore = [&keyOf](const T &a, const T &b) { return keyOf(a) < keyOf(b); };
    if (std::is_sorted(items.begin(), items.end(), isBefore))
        return;
    constexpr std::size_t worthwhile = 2000; // below, clearing the counts costs more than it saves
    if (items.size() < worthwhile) {
        std::stable_sort(items.begin(), items.end(), isBefore);
        return;
    }

    constexpr int digitBits = 11;
    constexpr std::uint64_t digitMask = (std::uint64_t{1} << digitBits) - 1;
    const auto [least, greatest] = std::minmax_element(items.begin(), items.end(), isBefore);
    const auto origin = static_cast<std::uint64_t>(keyOf(*least));
    const std::uint64_t range = static_cast<std::uint64_t>(keyOf(*greatest)) - origin;
    std::vector<T> sorted(items.size());
    for (int shift = 0; shift < 64 && (range >> shift) > 0; shift += digitBits) {
        const auto digitOf = [&](const T &item) {
            return ((static_cast<std::uint64_t>(keyOf(item)) - origin) >> shift) & digitMask;
        };
        std::array<std::size_t, digitMask + 1> places{};
        for (const T &item : items)
            ++places[digitOf(item)];
        std::size_t next = 0;
        for (std::size_t &place : places)
            next += std::exchange(place, next);
        for (const T &item : items)
            sorted[places[digitOf(item)]++] = item;
        items.swap(sorted);
    }
}

} // namespace pactline::index
