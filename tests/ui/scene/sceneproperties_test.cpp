// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/randomtimeline.h"

#include <gtest/gtest.h>

#include <map>

namespace pactline::test {

namespace {

using SceneProperties = RandomTimeline;

TEST_P(SceneProperties, LabelsNeverMeetAndNeverLeaveTheBody)
{
    for (int round = 0; round < 25; ++round) {
        showSomewhere();
        const Scene drawn = scene();
        std::map<double, std::vector<std::pair<double, double>>> byLine;
        for (const SceneText &text : drawn.texts) {
            if (text.layer != SceneLayer::Labels)
                continue;
            EXPECT_GE(text.baseline.x(), timeline.viewport.headerWidthPx - 0.5);
            EXPECT_LE(text.baseline.x() + text.widthPx, timeline.viewport.size.width() + 0.5);
            byLine[text.baseline.y()].emplace_back(text.baseline.x(), text.baseline.x() + text.widthPx);
        }
        for (auto &[y, spans] : byLine) {
            std::sort(spans.begin(), spans.end());
            for (std::size_t i = 1; i < spans.size(); ++i)
                EXPECT_GE(spans[i].first, spans[i - 1].second - 0.5) << "round " << round << " y " << y;
        }
    }
}

TEST_P(SceneProperties, LabelsStandOnNothingButTheirOwn)
{
    for (int round = 0; round < 25; ++round) {
        showSomewhere();
        const Scene drawn = scene();
        for (const SceneText &text : drawn.texts) {
            if (text.entry == noEntry)
                continue;
            const QRectF label(text.baseline.x(), text.baseline.y() - 4, text.widthPx, 2);
            for (const SceneMark &mark : drawn.marks) {
                const QRectF rect(mark.centre.x() - 3, mark.centre.y() - 5, 6, 10);
                EXPECT_FALSE(rect.intersects(label)) << "round " << round << " " << qPrintable(text.text);
            }
            for (const SceneBar &bar : drawn.bars) {
                EXPECT_FALSE(bar.entry != text.entry && bar.rect.adjusted(1, 0, -1, 0).intersects(label))
                    << "round " << round << " " << qPrintable(text.text);
            }
        }
    }
}

TEST_P(SceneProperties, WorkFollowsThePixels)
{
    showSomewhere();
    const Scene drawn = scene();
    std::size_t rows = 0;
    for (const LaneBand &band : timeline.layout.bands())
        rows += static_cast<std::size_t>(band.rowCount) + (band.hasOverflow ? 1 : 0);
    const double mostOfRow = timeline.viewport.bodyWidthPx() / 3 + 1;
    EXPECT_LE(static_cast<double>(drawn.folds.size() + drawn.marks.size() + drawn.bars.size()),
              static_cast<double>(rows) * mostOfRow);
}

INSTANTIATE_TEST_SUITE_P(Histories, SceneProperties, testing::ValuesIn(randomCases()), nameOfCase);

} // namespace

} // namespace pactline::test
