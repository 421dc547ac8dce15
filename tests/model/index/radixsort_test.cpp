// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/radixsort.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace pactline {
namespace {

struct Item
{
    std::int64_t key;
    std::uint32_t place; ///< before sorting
    friend bool operator==(const Item &, const Item &) = default;
};

void PrintTo(const Item &item, std::ostream *out) { *out << item.key << " from " << item.place; }

/// Keys from `least` on, spread over `range`.
std::vector<Item> randomItems(std::size_t count, std::int64_t least, std::uint64_t range, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<Item> items;
    for (std::uint32_t place = 0; place < count; ++place)
        items.push_back({static_cast<std::int64_t>(static_cast<std::uint64_t>(least) + random() % range), place});
    return items;
}

TEST(RadixSort, SortsAndKeepsTheOrderOfEquals)
{
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    for (const std::size_t count : {0U, 1U, 2U, 1999U, 2000U, 2001U, 20'000U}) {
        for (const auto &[first, range] : {std::pair{std::int64_t{5}, std::uint64_t{1}},
                                           {-3, 7},
                                           {-1'000'000'000, 2'000'000'000},
                                           {least / 4, std::uint64_t{1} << 62},
                                           {least, std::numeric_limits<std::uint64_t>::max()}}) {
            std::vector<Item> items = randomItems(count, first, range, count + 1);
            std::vector<Item> expected = items;
            std::stable_sort(expected.begin(), expected.end(),
                             [](const Item &a, const Item &b) { return a.key < b.key; });
            index::radixSort(items, [](const Item &item) { return item.key; });
            ASSERT_EQ(items, expected) << count << " keys from " << first << " over " << range;
        }
    }
}

TEST(RadixSort, ReachesTheFarEnds)
{
    std::vector<std::int64_t> values(3000, 0);
    values[0] = std::numeric_limits<std::int64_t>::max();
    values[1] = std::numeric_limits<std::int64_t>::min();
    index::radixSort(values, [](std::int64_t value) { return value; });
    EXPECT_TRUE(std::is_sorted(values.begin(), values.end()));
    EXPECT_EQ(values.front(), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(values.back(), std::numeric_limits<std::int64_t>::max());
}

} // namespace
} // namespace pactline
