// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/theme.h"

#include <gtest/gtest.h>

#include <set>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

History historyOf(std::vector<Track> tracks)
{
    HistoryData data;
    data.tracks = std::move(tracks);
    return History(std::move(data));
}

struct NamedTheme
{
    const char *name;
    Theme theme;
    friend void PrintTo(const NamedTheme &named, std::ostream *out) { *out << named.name; }
};

class ThemeContrast : public testing::TestWithParam<NamedTheme>
{};

TEST_P(ThemeContrast, TextIsReadableOnEveryGround)
{
    const Theme &theme = GetParam().theme;
    const QColor grounds[] = {theme.window, theme.panel, theme.canvas, theme.laneAlternate};
    const QColor texts[] = {theme.text, theme.textMuted, theme.textFaint, theme.accent};
    for (const QColor &ground : grounds) {
        for (const QColor &text : texts) {
            EXPECT_GE(contrastRatio(text, ground), minimumTextContrast)
                << qPrintable(text.name()) << " on " << qPrintable(ground.name());
        }
    }
    EXPECT_GE(contrastRatio(theme.accentText, theme.accent), minimumTextContrast);
    EXPECT_GE(contrastRatio(theme.asOfLine, theme.canvas), minimumTextContrast); // its label has its colour
}

TEST_P(ThemeContrast, MarksAndLinesAreVisible)
{
    const Theme &theme = GetParam().theme;
    for (const QColor &ground : {theme.canvas, theme.laneAlternate}) {
        for (const QColor &mark : {theme.neutral, theme.selection, theme.asOfLine, theme.noteEdge})
            EXPECT_GE(contrastRatio(mark, ground), minimumMarkContrast);
        EXPECT_GT(contrastRatio(theme.gridMajor, ground), contrastRatio(theme.gridMinor, ground));
        EXPECT_GT(contrastRatio(theme.gridMinor, ground), 1.05);
    }
}

TEST_P(ThemeContrast, TextIsReadableOnTheTintsOfBars)
{
    const Theme &theme = GetParam().theme;
    for (const QColor &colour : trackColours(historyOf(std::vector<Track>(7)), theme))
        EXPECT_GE(contrastRatio(theme.text, tinted(colour, theme.canvas, 0.3)), minimumTextContrast);
}

INSTANTIATE_TEST_SUITE_P(Themes, ThemeContrast,
                         testing::Values(NamedTheme{"light", Theme::light()}, NamedTheme{"dark", Theme::dark()}),
                         [](const auto &test) { return std::string(test.param.name); });

TEST(ContrastRatio, IsThatOfTheStandard)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21, 1e-9);
    EXPECT_NEAR(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.005);
    EXPECT_EQ(contrastRatio(Qt::red, Qt::red), 1);
}

Track track(const QString &light, const QString &dark)
{
    Track made;
    made.colourLight = light;
    made.colourDark = dark;
    return made;
}

TEST(TrackColours, AreThoseOfTheHistory)
{
    const History history = historyOf({track(u"#0B63B0"_s, u"#5AA9F0"_s), track(u"#8A4A9E"_s, u"#C790D8"_s)});
    EXPECT_EQ(trackColours(history, Theme::light()),
              (std::vector<QColor>{QColor(0x0b, 0x63, 0xb0), QColor(0x8a, 0x4a, 0x9e)}));
    EXPECT_EQ(trackColours(history, Theme::dark()),
              (std::vector<QColor>{QColor(0x5a, 0xa9, 0xf0), QColor(0xc7, 0x90, 0xd8)}));
}

TEST(TrackColours, FallBackWhereAColourCannotBeSeenOrRead)
{
    const QString unusable[] = {QString(), u"blue"_s, u"#12345"_s, u"#gggggg"_s, u"#80ffffff"_s, u"#ffff80"_s};
    for (const QString &name : unusable) {
        const History history = historyOf({track(name, u"#101010"_s), track(u"#0b63b0"_s, u"#5aa9f0"_s)});
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            const std::vector<QColor> colours = trackColours(history, theme);
            ASSERT_EQ(colours.size(), 2u);
            ASSERT_TRUE(colours[0].isValid()) << qPrintable(name);
            EXPECT_NE(colours[0], colours[1]) << "a fallback must not take another track's colour";
            EXPECT_GE(contrastRatio(colours[0], theme.canvas), minimumMarkContrast);
        }
    }
}

TEST(TrackColours, ManyUnusableOnesShareWithoutEnd)
{
    const History history = historyOf(std::vector<Track>(30));
    const std::vector<QColor> colours = trackColours(history, Theme::light());
    ASSERT_EQ(colours.size(), 30u);
    std::set<QRgb> distinct;
    for (const QColor &colour : colours) {
        EXPECT_GE(contrastRatio(colour, Theme::light().canvas), minimumMarkContrast);
        distinct.insert(colour.rgb());
    }
    EXPECT_EQ(distinct.size(), 7u);
}

TEST(Tinted, MixesOverTheGround)
{
    EXPECT_EQ(tinted(Qt::black, Qt::white, 0), QColor(Qt::white));
    EXPECT_EQ(tinted(Qt::black, Qt::white, 1), QColor(Qt::black));
    EXPECT_EQ(tinted(QColor(0x0b, 0x63, 0xb0), QColor(0xfa, 0xfb, 0xfc), 0.2), QColor(0xca, 0xdd, 0xed));
    EXPECT_EQ(tinted(Qt::black, Qt::white, 7), QColor(Qt::black));
}

} // namespace
} // namespace pactline
