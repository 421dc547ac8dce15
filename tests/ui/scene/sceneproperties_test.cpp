// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/synthetichistory.h"
#include "ui/scene/rowitems.h"
#include "ui/scene/timelinefixture.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

struct PropertyCase
{
    unsigned seed;
    Grouping grouping;
    bool isPackedForLabels;
};

void PrintTo(const PropertyCase &value, std::ostream *out) { *out << "seed " << value.seed; }

/// Made-up histories at random viewports: what must hold of every scene.
class SceneProperties : public testing::TestWithParam<PropertyCase>
{
protected:
    SceneProperties()
        : m_random(GetParam().seed)
        , m_timeline(syntheticHistory({600, GetParam().seed}), indexOptions())
    {}

    IndexOptions indexOptions() const
    {
        IndexOptions options;
        options.grouping = GetParam().grouping;
        options.packing.maximumRows = 4;
        if (GetParam().isPackedForLabels) {
            options.packing.referenceSecondsPerPx = 10 * 365 * 86400 / 800.0;
            options.packing.labelWidthPx = [](const Entry &entry) { return 7.0f * entry.shortTitle.size() + 18; };
        }
        return options;
    }

    /// Anything from all of the history to a few hours, anywhere in it.
    void showSomewhere()
    {
        const TimeSpan extent = m_timeline.index->extent();
        const double share = std::pow(2.0, -static_cast<double>(m_random() % 16));
        const double length = static_cast<double>(extent.length().seconds) * share;
        const double offset = static_cast<double>(m_random() % 1000) / 1000.0;
        Viewport &viewport = m_timeline.viewport;
        viewport.size = {viewport.headerWidthPx + 700, viewport.rulerHeightPx + m_timeline.layout.height() + 10};
        viewport.secondsPerPx = std::max(minimumSecondsPerPx, length / 700);
        viewport.start = {extent.start.seconds +
                          static_cast<std::int64_t>((static_cast<double>(extent.length().seconds) - length) * offset)};
    }

    std::mt19937 m_random;
    Timeline m_timeline;
};

TEST_P(SceneProperties, LabelsNeverMeetAndNeverLeaveTheBody)
{
    for (int round = 0; round < 25; ++round) {
        showSomewhere();
        const Scene scene = m_timeline.scene();
        std::map<double, std::vector<std::pair<double, double>>> byLine;
        for (const SceneText &text : scene.texts) {
            if (text.layer != SceneLayer::Labels)
                continue;
            EXPECT_GE(text.baseline.x(), m_timeline.viewport.headerWidthPx - 0.5);
            EXPECT_LE(text.baseline.x() + text.widthPx, m_timeline.viewport.size.width() + 0.5);
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
        const Scene scene = m_timeline.scene();
        for (const SceneText &text : scene.texts) {
            if (text.entry == noEntry)
                continue;
            const QRectF label(text.baseline.x(), text.baseline.y() - 4, text.widthPx, 2);
            for (const SceneMark &mark : scene.marks) {
                const QRectF rect(mark.centre.x() - 3, mark.centre.y() - 5, 6, 10);
                EXPECT_FALSE(rect.intersects(label)) << "round " << round << " " << qPrintable(text.text);
            }
            for (const SceneBar &bar : scene.bars) {
                EXPECT_FALSE(bar.entry != text.entry && bar.rect.adjusted(1, 0, -1, 0).intersects(label))
                    << "round " << round << " " << qPrintable(text.text);
            }
        }
    }
}

TEST_P(SceneProperties, PanningByOnePixelMovesWhatIsDrawnByOnePixel)
{
    for (int round = 0; round < 25; ++round) {
        showSomewhere();
        Viewport &viewport = m_timeline.viewport;
        viewport.secondsPerPx = std::max(1.0, std::round(viewport.secondsPerPx)); // a pixel is whole seconds
        const Scene before = m_timeline.scene();
        viewport.start.seconds += static_cast<std::int64_t>(viewport.secondsPerPx);
        const Scene after = m_timeline.scene();
        const double left = viewport.headerWidthPx + 40;
        const double right = viewport.size.width() - 40;
        const auto inner = [&](const Scene &scene, double shift) {
            std::vector<std::tuple<double, double, double, int>> pieces;
            for (const SceneFold &fold : scene.folds) {
                if (fold.rect.left() - shift > left && fold.rect.right() - shift < right)
                    pieces.emplace_back(fold.rect.top(), fold.rect.left() - shift, fold.rect.width(), fold.count);
            }
            for (const SceneMark &mark : scene.marks) {
                if (mark.centre.x() - shift > left && mark.centre.x() - shift < right)
                    pieces.emplace_back(mark.centre.y(), mark.centre.x() - shift, mark.sizePx, 1);
            }
            std::sort(pieces.begin(), pieces.end());
            return pieces;
        };
        EXPECT_EQ(inner(before, 1), inner(after, 0)) << "round " << round;
    }
}

TEST_P(SceneProperties, LabelsStayWithTheirEntriesWhilePanning)
{
    for (int round = 0; round < 25; ++round) {
        showSomewhere();
        Viewport &viewport = m_timeline.viewport;
        viewport.secondsPerPx = std::max(1.0, std::round(viewport.secondsPerPx));
        LabelMemory memory;
        const Scene before = m_timeline.scene(&memory);
        viewport.start.seconds += static_cast<std::int64_t>(viewport.secondsPerPx);
        const Scene after = m_timeline.scene(&memory);
        // A label near the edges may have to turn to the other side or go; what stands well inside has no cause to.
        const double left = viewport.headerWidthPx + 250;
        const double right = viewport.size.width() - 250;
        const auto inner = [&](const Scene &scene, double shift) {
            std::vector<std::tuple<double, double, QString>> labels;
            for (const SceneText &text : scene.texts) {
                const double x = text.baseline.x() - shift;
                if (text.entry != noEntry && x > left && x + text.widthPx < right)
                    labels.emplace_back(text.baseline.y(), x, text.text);
            }
            std::sort(labels.begin(), labels.end());
            return labels;
        };
        EXPECT_EQ(inner(before, 1), inner(after, 0)) << "round " << round;
    }
}

TEST_P(SceneProperties, WorkFollowsThePixels)
{
    showSomewhere();
    const Scene scene = m_timeline.scene();
    std::size_t rows = 0;
    for (const LaneBand &band : m_timeline.layout.bands())
        rows += static_cast<std::size_t>(band.rowCount) + (band.hasOverflow ? 1 : 0);
    EXPECT_LE(scene.folds.size() + scene.marks.size() + scene.bars.size(), rows * 700 / 3);
}

INSTANTIATE_TEST_SUITE_P(Histories, SceneProperties,
                         testing::Values(PropertyCase{1, Grouping::Track, true},
                                         PropertyCase{2, Grouping::Track, false},
                                         PropertyCase{3, Grouping::Actor, true}, PropertyCase{4, Grouping::None, false},
                                         PropertyCase{5, Grouping::Kind, true},
                                         PropertyCase{6, Grouping::Mineral, false}));

} // namespace

} // namespace pactline::test
