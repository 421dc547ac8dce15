// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/timelineindex.h"

#include <gtest/gtest.h>

#include <random>

namespace pactline {
namespace {

std::uint32_t plainMaximum(const std::vector<std::int64_t> &values, std::uint32_t first, std::uint32_t last)
{
    std::uint32_t best = last;
    for (std::uint32_t at = first; at < last; ++at) {
        if (best == last || values[at] > values[best])
            best = at;
    }
    return best;
}

std::vector<std::int64_t> randomValues(std::mt19937_64 &random, std::size_t size, std::uint64_t range)
{
    std::vector<std::int64_t> values;
    for (std::size_t at = 0; at < size; ++at)
        values.push_back(static_cast<std::int64_t>(random() % range) - static_cast<std::int64_t>(range / 2));
    return values;
}

TEST(RangeMax, FindsTheFirstGreatestInEveryRange)
{
    std::mt19937_64 random(1);
    // Few different values, so that equals abound; sizes around the blocks' borders.
    for (const std::size_t size : {0U, 1U, 2U, 15U, 16U, 17U, 31U, 32U, 33U, 100U, 255U, 256U, 257U, 300U}) {
        for (const std::uint64_t range : {1U, 3U, 1000U}) {
            const std::vector<std::int64_t> values = randomValues(random, size, range);
            const RangeMax maxima(values);
            for (std::uint32_t first = 0; first <= size; ++first) {
                for (std::uint32_t last = first; last <= size; ++last)
                    ASSERT_EQ(maxima.indexOfMaximum(first, last), plainMaximum(values, first, last))
                        << "[" << first << ", " << last << ") of " << size << " values below " << range;
            }
        }
    }
}

TEST(RangeMax, FindsTheFirstGreatestInLongRanges)
{
    std::mt19937_64 random(2);
    for (const std::size_t size : {4096U, 4097U, 70'000U}) {
        const std::vector<std::int64_t> values = randomValues(random, size, 500);
        const RangeMax maxima(values);
        for (int query = 0; query < 500; ++query) {
            const auto first = static_cast<std::uint32_t>(random() % size);
            const auto last = first + static_cast<std::uint32_t>(random() % (size - first + 1));
            ASSERT_EQ(maxima.indexOfMaximum(first, last), plainMaximum(values, first, last))
                << "[" << first << ", " << last << ") of " << size;
        }
    }
}

TEST(RangeMax, AnswersEmptyRangesWithTheirEnd)
{
    EXPECT_EQ(RangeMax().indexOfMaximum(0, 0), 0U);
    EXPECT_EQ(RangeMax({5, 6}).indexOfMaximum(1, 1), 1U);
}

} // namespace
} // namespace pactline
