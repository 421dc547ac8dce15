// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/column.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace pactline {
namespace {

template <typename T> std::vector<T> valuesOf(const Column<T> &column) { return {column.begin(), column.end()}; }

TEST(Column, ChangesLikeAVectorAndLeavesCopiesAlone)
{
    std::mt19937_64 random(1);
    for (const std::size_t size : {0U, 1U, 2047U, 2048U, 2049U, 5000U}) {
        SCOPED_TRACE(testing::Message() << size << " values");
        std::vector<int> expected(size);
        for (int &value : expected)
            value = static_cast<int>(random() % 100);
        Column<int> column(expected);
        ASSERT_EQ(valuesOf(column), expected);
        for (int change = 0; change < 200; ++change) {
            const Column<int> before = column;
            const std::vector<int> expectedBefore = expected;
            const int value = static_cast<int>(random() % 100);
            if (expected.empty() || random() % 3 == 0) {
                column.push_back(value);
                expected.push_back(value);
            } else {
                const std::size_t at = random() % expected.size();
                column.set(at, value);
                expected[at] = value;
            }
            ASSERT_EQ(valuesOf(column), expected);
            ASSERT_EQ(valuesOf(before), expectedBefore);
            ASSERT_EQ(column == before, expected == expectedBefore);
        }
    }
}

TEST(Column, SharesWhatIsNotChanged)
{
    Column<int> column(std::vector<int>(5000, 7));
    const Column<int> before = column;
    column.set(100, 8);
    column.set(3000, 7);
    EXPECT_NE(&column[0], &before[0]);
    EXPECT_EQ(&column[3000], &before[3000]) << "the value was there already";
    EXPECT_EQ(&column[4999], &before[4999]);
}

TEST(Column, IsARandomAccessRange)
{
    Column<int> column(std::vector<int>{1, 3, 5, 7});
    EXPECT_EQ(std::lower_bound(column.begin(), column.end(), 4) - column.begin(), 2);
    EXPECT_EQ(*(column.end() - 1), 7);
    EXPECT_EQ(column.begin()[1], 3);
    EXPECT_TRUE(column.begin() < column.end());
}

} // namespace
} // namespace pactline
