// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/synthetichistory.h"
#include "ui/scene/timelinefixture.h"

#include <gtest/gtest.h>

#include <random>

namespace pactline::test {

struct RandomCase
{
    SyntheticShape shape;
    Grouping grouping;
    bool isPackedForLabels;
};

void PrintTo(const RandomCase &value, std::ostream *out);

/// Each shape of made-up history, in some groupings.
[[nodiscard]] std::vector<RandomCase> randomCases();
[[nodiscard]] std::string nameOfCase(const testing::TestParamInfo<RandomCase> &info);

/// Made-up histories, filtered, packed and looked at by chance, the same each time.
class RandomTimeline : public testing::TestWithParam<RandomCase>
{
protected:
    RandomTimeline();

    /// A number from 0 to below `limit`.
    [[nodiscard]] int below(int limit);
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    /// Another filter and packing: other rows, expanded lanes, …
    void indexAnew();
    /// Anything from all of the history to a minute, often with its edges at those of an entry; a window of that width,
    /// or of any, high enough for all lanes.
    void showSomewhere(double bodyWidthPx = 0);
    /// Lower than all lanes, and scrolled.
    void showPartOfHeight();
    /// Makes a pixel whole seconds, so that panning by one moves everything by exactly that.
    void useWholeSeconds();
    void panByPixels(int pixels);
    [[nodiscard]] Scene scene(LabelMemory *memory = nullptr) const { return timeline.scene(memory); }

    std::mt19937 m_random;
    Timeline timeline;
    IndexOptions options;
};

} // namespace pactline::test
