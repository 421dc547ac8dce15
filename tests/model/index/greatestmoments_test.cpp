// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/greatestmoments.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace pactline {
namespace {

TEST(GreatestMoments, AreTheGreatestOrUnknown)
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        std::mt19937_64 random(seed);
        index::GreatestMoments greatest;
        std::vector<std::int64_t> all;
        const std::uint64_t range = random() % 2 == 0 ? 40 : 100'000;
        int unknown = 0;
        for (int change = 0; change < 2000; ++change) {
            const bool grows = change < 1000 ? random() % 4 != 0 : random() % 4 == 0;
            if (grows || all.empty()) {
                all.push_back(static_cast<std::int64_t>(random() % range));
                greatest.insert(all.back());
            } else {
                // The greatest go first, so that those that are remembered run out.
                std::sort(all.begin(), all.end());
                const std::size_t at = random() % 3 == 0 ? random() % all.size() : all.size() - 1;
                greatest.remove(all[at]);
                all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
            }
            if (greatest.isUnknown()) {
                ++unknown;
                break;
            }
            const auto found = greatest.greatest();
            ASSERT_EQ(found.has_value(), !all.empty());
            if (found) {
                ASSERT_EQ(*found, *std::max_element(all.begin(), all.end()));
            }
        }
        EXPECT_TRUE(unknown == 0 || all.size() > 32);
    }
}

} // namespace
} // namespace pactline
