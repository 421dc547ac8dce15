// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/sortedmoments.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace pactline {
namespace {

class SortedMomentsOfSize : public testing::TestWithParam<std::size_t>
{};

/// Few values, so that equal ones span chunks, and many.
TEST_P(SortedMomentsOfSize, CountLikeASortedVector)
{
    for (const std::uint64_t range : {3U, 100U, 1'000'000U}) {
        SCOPED_TRACE(testing::Message() << "values below " << range);
        std::mt19937_64 random(range);
        const auto drawn = [&] { return static_cast<std::int64_t>(random() % range) - 1; };
        std::vector<std::int64_t> expected(GetParam());
        std::generate(expected.begin(), expected.end(), drawn);
        std::sort(expected.begin(), expected.end());
        SortedMoments moments(expected);
        for (int change = 0; change < 3000; ++change) {
            const std::int64_t value = drawn();
            const auto place = std::lower_bound(expected.begin(), expected.end(), value);
            const bool isThere = place != expected.end() && *place == value;
            if (random() % 2 == 0) {
                moments.insert(value);
                expected.insert(place, value);
            } else {
                ASSERT_EQ(moments.remove(value), isThere);
                if (isThere)
                    expected.erase(place);
            }
            const std::int64_t asked = drawn();
            ASSERT_EQ(moments.size(), expected.size());
            ASSERT_EQ(moments.countBefore(asked),
                      std::lower_bound(expected.begin(), expected.end(), asked) - expected.begin());
            ASSERT_EQ(moments.countUpTo(asked),
                      std::upper_bound(expected.begin(), expected.end(), asked) - expected.begin());
            if (!expected.empty()) {
                const std::size_t at = random() % expected.size();
                ASSERT_EQ(moments[at], expected[at]);
            }
        }
        EXPECT_EQ(moments.toVector(), expected);
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, SortedMomentsOfSize, testing::Values(0U, 1U, 2048U, 2049U, 4095U, 9000U));

TEST(SortedMoments, SplitWhereAllComeToOnePlace)
{
    SortedMoments moments;
    for (std::int64_t value = 0; value < 10'000; ++value)
        moments.insert(value);
    const SortedMoments before = moments;
    for (std::int64_t value = 0; value < 10'000; ++value) {
        ASSERT_EQ(moments.countBefore(value), 0);
        ASSERT_TRUE(moments.remove(value));
    }
    EXPECT_TRUE(moments.empty());
    EXPECT_FALSE(moments.remove(0));
    EXPECT_EQ(before.countBefore(5000), 5000) << "a copy stays as it was";
}

} // namespace
} // namespace pactline
