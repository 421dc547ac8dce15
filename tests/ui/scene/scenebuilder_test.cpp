// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"
#include "ui/scene/scenetext.h"
#include "ui/scene/timelinefixture.h"

#include <gtest/gtest.h>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

HistoryData sampleHistory()
{
    return historyOf({
        {u"mapping", u"2019~/..", u"Mineral mapping agreement", u"two", 5},
        {u"net-zero", u"2022-03-25/..", u"Net-zero partnership", u"two", 5},
        {u"compact", u"2023-05-20/..", u"Climate and minerals compact", u"two", 5, u"net-zero"},
        {u"plan", u"2020/2021", u"Plan of work", u"two", 2},
        {u"lapsed", u"2019-03/", u"Letter without end", u"two", 3},
        {u"meeting", u"2023-10-25", u"Taskforce meets", u"two", 4, u"compact"},
        {u"dialogue", u"2022-10", u"Energy dialogue", u"two", 3},
        {u"guess", u"2021?", u"Talks begin", u"two", 2},
        {u"gallium", u"2023-07-03", u"Gallium licences", u"cn", 4},
        {u"graphite", u"2023-10-20", u"Graphite licences", u"cn", 3},
        {u"ban", u"2023-12-21", u"Technology ban", u"cn", 5, u"gallium"},
        {u"nowhere", u"", u"Undated", u"cn", 5},
    });
}

struct SceneCase
{
    const char *name;
    const char16_t *from;
    const char16_t *to;
    const char16_t *selection;
};

void PrintTo(const SceneCase &value, std::ostream *out) { *out << value.name; }

class SceneGolden : public testing::TestWithParam<SceneCase>
{};

IndexOptions labelledRows(const TextMetrics &metrics)
{
    IndexOptions options;
    options.packing.referenceSecondsPerPx = 7.5 * 365 * 86400 / 800.0;
    options.packing.labelWidthPx = [&metrics](const Entry &entry) {
        return static_cast<float>(metrics.width(entry.shortTitle, TextStyle::Label)) + 18;
    };
    options.packing.labelEnd = edtf::parse(u"2024-07-01").date->earliestStart;
    return options;
}

TEST_P(SceneGolden, IsAsWritten)
{
    const FixedTextMetrics metrics;
    Timeline timeline(sampleHistory(), labelledRows(metrics));
    timeline.show(GetParam().from, GetParam().to);
    timeline.options.selection = ItemId(QString::fromUtf16(GetParam().selection));
    timeline.options.asOf = timeline.history.info().asOf.latestEnd;
    const Scene scene = timeline.scene();
    const auto nameOf = [&](EntryNumber entry) { return timeline.nameOf(entry); };
    EXPECT_TRUE(matchesGolden(u"scene/%1.txt"_s.arg(QLatin1String(GetParam().name)), sceneText(scene, nameOf)));
}

INSTANTIATE_TEST_SUITE_P(All, SceneGolden,
                         testing::Values(SceneCase{"whole", u"2018", u"2025", u""},
                                         SceneCase{"selected", u"2018", u"2025", u"compact"},
                                         SceneCase{"year", u"2023", u"2024", u""},
                                         SceneCase{"folded", u"1900", u"2100", u""},
                                         SceneCase{"elsewhere", u"1950", u"1951", u"compact"}),
                         [](const auto &tested) { return std::string(tested.param.name); });

TEST(SceneBuilder, AnEmptyHistoryStillHasARuler)
{
    Timeline timeline(historyOf({}));
    timeline.show(u"2020", u"2024");
    const Scene scene = timeline.scene();
    EXPECT_TRUE(scene.bars.empty());
    EXPECT_TRUE(scene.marks.empty());
    EXPECT_FALSE(scene.texts.empty());
}

TEST(SceneBuilder, AViewportWithoutRoomGivesAnEmptyScene)
{
    Timeline timeline(sampleHistory());
    timeline.show(u"2020", u"2024");
    timeline.viewport.size = {50, 20};
    EXPECT_EQ(timeline.scene().texts.size(), 0u);
}

TEST(SceneBuilder, TheTitleOfABarStaysInViewWhileTheBarDoes)
{
    Timeline timeline(historyOf({{u"long", u"1990-01-01/2030-01-01", u"Long agreement", u"two", 5}}));
    timeline.show(u"2010", u"2012");
    const Scene scene = timeline.scene();
    ASSERT_EQ(scene.bars.size(), 1u);
    EXPECT_FALSE(scene.bars[0].hasStartEdge);
    const auto label = std::find_if(scene.texts.begin(), scene.texts.end(),
                                    [](const SceneText &text) { return text.entry != noEntry; });
    ASSERT_NE(label, scene.texts.end());
    EXPECT_EQ(label->text, u"Long agreement"_s);
    EXPECT_GE(label->baseline.x(), timeline.viewport.headerWidthPx);
    EXPECT_LE(label->baseline.x(), timeline.viewport.headerWidthPx + 20);
}

} // namespace

} // namespace pactline::test
