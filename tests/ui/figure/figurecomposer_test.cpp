// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurecomposer.h"

#include "model/history/synthetichistory.h"
#include "support/golden.h"
#include "ui/figure/figurecounts.h"
#include "ui/figure/figurefixture.h"
#include "ui/figure/figurerange.h"
#include "ui/scene/scenetext.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

TimePoint startOf(const char16_t *date) { return edtf::parse(QString::fromUtf16(date)).date->earliestStart; }

QString textsOf(const Figure &figure)
{
    QStringList texts;
    for (const SceneText &text : figure.scene.texts)
        texts << text.text;
    return texts.join(u' ');
}

QString figureText(const History &history, const Figure &figure)
{
    const auto nameOf = [&](EntryNumber entry) {
        return entry == noEntry ? u"-"_s : history.idOf(figure.index->columns().refs[entry]).text;
    };
    return u"size %1 × %2\ntitle %3\nalt %4\n"_s.arg(figure.scene.size.width(), 0, 'f', 1)
               .arg(figure.scene.size.height(), 0, 'f', 1)
               .arg(figure.title, figure.altText) +
           sceneText(figure.scene, nameOf);
}

FigureRange rangeOf(const History &history, const FigureOptions &options, double widthPx)
{
    const auto entries = collectEntries(history, filterBesideRange(options));
    return figureRange(*entries, history.info().asOf, options, widthPx);
}

struct GoldenCase
{
    const char *name;
    void (*change)(FigureOptions &);
};

void PrintTo(const GoldenCase &value, std::ostream *out) { *out << value.name; }

class FigureGolden : public testing::TestWithParam<GoldenCase>
{};

TEST_P(FigureGolden, IsAsWritten)
{
    const History history = smallHistory();
    FigureOptions options;
    options.sizeMm = {297, 150};
    options.dpi = 96;
    GetParam().change(options);
    const FixedTextMetrics metrics;
    const Figure figure = composeFigure(history, options, metrics);
    EXPECT_TRUE(
        matchesGolden(u"figure/%1.txt"_s.arg(QString::fromLatin1(GetParam().name)), figureText(history, figure)));
}

INSTANTIATE_TEST_SUITE_P(
    Cases, FigureGolden,
    testing::Values(GoldenCase{"plain", [](FigureOptions &) {}},
                    GoldenCase{"selection", [](FigureOptions &o) { o.selection = ItemId(u"compact"_s); }},
                    GoldenCase{"kinds",
                               [](FigureOptions &o) {
                                   o.grouping = Grouping::None;
                                   o.colourBy = ColourBy::Kind;
                               }},
                    GoldenCase{"asked",
                               [](FigureOptions &o) {
                                   o.title = u"A title that was asked for"_s;
                                   o.subtitle = u"and its subtitle"_s;
                                   o.notes = {u"A note of one’s own"_s};
                                   o.altText = u"What it shows"_s;
                                   o.from = startOf(u"2022");
                                   o.to = startOf(u"2024");
                                   o.hasLegend = false;
                                   o.hasSources = false;
                                   o.isDark = true;
                               }},
                    GoldenCase{"empty", [](FigureOptions &o) { o.filter.search = {u"nowhere to be found"_s}; }}),
    [](const auto &caseInfo) { return std::string(caseInfo.param.name); });

using Setup = std::tuple<int, Grouping, ColourBy, bool>;

class BuiltInFigure : public testing::TestWithParam<Setup>
{
protected:
    BuiltInFigure()
    {
        const auto &[preset, grouping, colourBy, isDark] = GetParam();
        options.sizeMm = *figurePresetMm(figurePresetNames()[preset]);
        options.grouping = grouping;
        options.colourBy = colourBy;
        options.isDark = isDark;
    }

    FigureOptions options;
    FontTextMetrics fonts;
};

TEST_P(BuiltInFigure, KeepsTextsApartAndOnThePage)
{
    const Figure figure = composeFigure(builtIn(), options, fonts);
    const QRectF page(QPointF(), figure.scene.size);
    const auto &texts = figure.scene.texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QRectF rect = rectOf(texts[i], fonts);
        EXPECT_TRUE(page.contains(rect)) << qPrintable(texts[i].text);
        // Capitals and descenders of neighbouring lines may share a pixel of leading.
        const QRectF core = rect.adjusted(0.5, 2, -0.5, -2);
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            EXPECT_FALSE(core.intersects(rectOf(texts[j], fonts).adjusted(0.5, 2, -0.5, -2)))
                << qPrintable(texts[i].text) << " / " << qPrintable(texts[j].text);
        }
    }
    for (const SceneRect &rect : figure.scene.rects)
        EXPECT_TRUE(page.contains(rect.rect));
    for (const SceneBar &bar : figure.scene.bars)
        EXPECT_TRUE(page.contains(bar.rect));
    for (const SceneLine &line : figure.scene.lines) {
        if (line.style != LineStyle::Dashed)
            continue;
        for (const SceneText &text : texts)
            EXPECT_FALSE(rectOf(text, fonts).adjusted(0, 3, 0, -4).contains(line.line.center()))
                << qPrintable(text.text);
    }
}

TEST_P(BuiltInFigure, NamesWhatMattersMost)
{
    const Figure figure = composeFigure(builtIn(), options, fonts);
    const EntryColumns &columns = figure.index->columns();
    int heaviestUnnamed = 0;
    std::vector<EntryNumber> named;
    for (const SceneText &text : figure.scene.texts)
        named.push_back(text.entry);
    for (const EntryNumber entry : drawnEntries(figure.scene)) {
        if (std::find(named.begin(), named.end(), entry) == named.end())
            heaviestUnnamed = std::max<int>(heaviestUnnamed, columns.importance[entry]);
    }
    EXPECT_LT(heaviestUnnamed, highestImportance);
    EXPECT_GE(named.size(), 5u);
}

INSTANTIATE_TEST_SUITE_P(Everything, BuiltInFigure,
                         testing::Combine(testing::Range(0, 5),
                                          testing::Values(Grouping::Track, Grouping::Kind, Grouping::Actor,
                                                          Grouping::Agreement, Grouping::Mineral, Grouping::None),
                                          testing::Values(ColourBy::Track, ColourBy::Kind), testing::Bool()));

TEST(FigureNotes, CountEveryEntryOnce)
{
    const FontTextMetrics fonts;
    for (const QString &preset : figurePresetNames()) {
        for (const auto &[from, to] : {std::pair{u"", u""}, {u"2019", u"2022"}, {u"2023-05", u"2023-07"}}) {
            FigureOptions options;
            options.sizeMm = *figurePresetMm(preset);
            if (*from != 0) {
                options.from = startOf(from);
                options.to = startOf(to);
            }
            const Figure figure = composeFigure(builtIn(), options, fonts);
            const FigureRange range = rangeOf(builtIn(), options, 900);
            FigureCounts counts =
                countFigure(*collectEntries(builtIn(), options.filter), *figure.index, {}, range.shown);
            EXPECT_EQ(counts.all(), static_cast<int>(builtIn().events().size() + builtIn().agreements().size()));
            // What is counted as shown is drawn, and nothing else is.
            countDrawing(figure.scene, counts);
            const auto drawn = static_cast<int>(drawnEntries(figure.scene).size());
            EXPECT_EQ(counts.shown(), drawn) << qPrintable(preset);
            EXPECT_EQ(textsOf(figure).contains(u"others"_s), counts.lesser > 1);
        }
    }
}

TEST(FigureLegend, ExplainsOnlyWhatIsDrawn)
{
    const FixedTextMetrics metrics;
    FigureOptions options;
    options.sizeMm = {297, 210};
    const History points = History(historyOf({{u"a", u"2020-05-01", u"First"}, {u"b", u"2021-05-01", u"Second"}}));
    const QString plain = textsOf(composeFigure(points, options, metrics));
    for (const QString &word : {u"Ongoing"_s, u"End not known"_s, u"Day not known"_s, u"uncertain"_s, u"Several"_s,
                                u"Link"_s, u"Bars"_s, u"Notes:"_s})
        EXPECT_FALSE(plain.contains(word)) << qPrintable(word);
    const QString full = textsOf(composeFigure(smallHistory(), options, metrics));
    for (const QString &word : {u"Ongoing"_s, u"End not known"_s, u"Day not known"_s, u"Start approximate"_s,
                                u"Date approximate"_s, u"Bars"_s})
        EXPECT_TRUE(full.contains(word)) << qPrintable(word);
}

TEST(FigureText, IsCutNeverLost)
{
    const FixedTextMetrics metrics;
    FigureOptions options;
    options.title = QString(u"Word "_s).repeated(20'000);
    const Figure figure = composeFigure(smallHistory(), options, metrics);
    EXPECT_TRUE(figure.warnings.join(u' ').contains(u"title"_s));
    EXPECT_EQ(std::count_if(figure.scene.texts.begin(), figure.scene.texts.end(),
                            [](const SceneText &text) { return text.style == TextStyle::FigureTitle; }),
              2);
    options.title.clear();
    options.notes = {QString(u"A long note. "_s).repeated(2000)};
    EXPECT_TRUE(composeFigure(smallHistory(), options, metrics).warnings.join(u' ').contains(u"notes"_s));
}

TEST(FigureSizes, AreComposedHoweverOdd)
{
    const FontTextMetrics fonts;
    for (const QSizeF size : {QSizeF(5, 5), QSizeF(30, 20), QSizeF(60, 250), QSizeF(500, 20), QSizeF(2000, 2000)}) {
        FigureOptions options;
        options.sizeMm = size;
        const Figure figure = composeFigure(builtIn(), options);
        EXPECT_NEAR(figure.scene.size.width() * figure.scale, size.width() * 96 / 25.4, 0.01);
        const QRectF page(QPointF(), figure.scene.size);
        for (const SceneText &text : figure.scene.texts)
            EXPECT_TRUE(page.contains(rectOf(text, fonts))) << size.width() << qPrintable(text.text);
        EXPECT_EQ(figure.warnings.join(u' ').contains(u"points"_s), size.width() < 70 || size.height() < 50);
    }
}

TEST(FigureOfNothing, SaysWhy)
{
    const FixedTextMetrics metrics;
    FigureOptions options;
    EXPECT_TRUE(textsOf(composeFigure(History(), options, metrics)).contains(u"No entry meets the filter."_s));
    const History undated(historyOf({{u"a", u"", u"Some time"}, {u"b", u"", u"Some other time"}}));
    const QString text = textsOf(composeFigure(undated, options, metrics));
    EXPECT_TRUE(text.contains(u"No entry has a date"_s));
    EXPECT_TRUE(text.contains(u"2 without a date"_s));
    options.from = startOf(u"2050");
    options.to = startOf(u"2051");
    const Figure figure = composeFigure(smallHistory(), options, metrics);
    EXPECT_TRUE(textsOf(figure).contains(u"Nothing is known of"_s));
    EXPECT_TRUE(textsOf(figure).contains(u"outside the range"_s));
    EXPECT_TRUE(figure.index->lanes().empty());
}

TEST(FigureOfLargeHistory, CountsWhatHasNoRow)
{
    const History history(syntheticHistory({30'000, 3}));
    const FontTextMetrics fonts;
    FigureOptions options;
    const Figure figure = composeFigure(history, options, fonts);
    EXPECT_TRUE(textsOf(figure).contains(u"are drawn as density"_s));
    EXPECT_LT(figure.scene.texts.size(), 2000u);
    const QRectF page(QPointF(), figure.scene.size);
    for (const SceneText &text : figure.scene.texts)
        EXPECT_TRUE(page.contains(rectOf(text, fonts))) << qPrintable(text.text);
}

TEST(FigureOfLargeHistory, FilteredToAFewIsDrawnAsASmallOne)
{
    const History history(syntheticHistory({30'000, 3}));
    const FontTextMetrics fonts;
    FigureOptions options;
    options.filter.agreements = {AgreementId(history.agreements().front().id.text)};
    const Figure figure = composeFigure(history, options, fonts);
    const std::size_t left = matchingEntries(history, options.filter).size();
    ASSERT_GT(left, 3u);
    ASSERT_LT(left, 2000u);
    EXPECT_FALSE(textsOf(figure).contains(u"drawn as density"_s));
    const auto &texts = figure.scene.texts;
    EXPECT_GT(std::count_if(texts.begin(), texts.end(), [](const SceneText &text) { return text.entry != noEntry; }),
              static_cast<std::ptrdiff_t>(std::min<std::size_t>(left, 20) / 2));
}

/// Stops the job at its n-th report.
struct StoppedJob
{
    explicit StoppedJob(int reports)
    {
        job.cancel = &cancel;
        job.progress = [this, reports](std::int64_t done, std::int64_t total) {
            EXPECT_GE(done, last);
            EXPECT_LE(done, total);
            last = done;
            if (++seen == reports)
                cancel.cancel();
        };
    }

    CancelToken cancel;
    Job job;
    int seen = 0;
    std::int64_t last = 0;
};

TEST(FigureComposing, StopsAtAnyPoint)
{
    const History history(syntheticHistory({30'000, 3}));
    StoppedJob whole(0);
    ASSERT_TRUE(composeFigure(history, {}, whole.job).has_value());
    ASSERT_GT(whole.seen, 10);
    for (int reports = 1; reports <= whole.seen; reports += 7) {
        StoppedJob stopped(reports);
        EXPECT_FALSE(composeFigure(history, {}, stopped.job).has_value()) << reports;
        EXPECT_EQ(stopped.seen, reports);
    }
}

TEST(FigureOfCertainDates, LeavesOutWhatMayLieElsewhere)
{
    const History history(historyOf({{u"in", u"2020-05-01", u"In"},
                                     {u"wide", u"2021", u"Some time in 2021"},
                                     {u"edge", u"2020-03/2020-09", u"Over the edge"},
                                     {u"out", u"2022-05-01", u"Out"}}));
    const FixedTextMetrics metrics;
    FigureOptions options;
    options.from = startOf(u"2020-04-01");
    options.to = startOf(u"2021-04-01");
    const auto shown = [&] {
        const Figure figure = composeFigure(history, options, metrics);
        return figure.index->columns().size();
    };
    EXPECT_EQ(shown(), 3u);
    options.filter.atLeast = Match::Certain;
    EXPECT_EQ(shown(), 2u);
}

TEST(FigureRangeByDefault, IsTheDensePartWithItsWeightyNeighbours)
{
    FigureOptions options;
    const History history(historyOf({{u"old", u"1901-03-01", u"Long ago", u"two", 1},
                                     {u"a", u"2018-02-01", u"Weighty", u"two", 5},
                                     {u"b", u"2020-02-01", u"B"},
                                     {u"c", u"2021-02-01", u"C"},
                                     {u"d", u"2022-02-01", u"D"},
                                     {u"e", u"2023-02-01", u"E"},
                                     {u"f", u"2024-02-01", u"F"},
                                     {u"g", u"2024-03-01", u"G"},
                                     {u"h", u"2024-04-01", u"H"},
                                     {u"i", u"2024-05-01", u"I"},
                                     {u"j", u"2025-02-01", u"J"}}));
    const FigureRange range = rangeOf(history, options, 800);
    EXPECT_LE(range.shown.start, startOf(u"2018-02-01"));
    EXPECT_GE(range.shown.start, startOf(u"2017-06-01"));
    EXPECT_GT(range.shown.end, startOf(u"2025-02-01"));
    EXPECT_LT(range.shown.end, startOf(u"2026-01-01"));
    EXPECT_EQ(range.named.start, startOf(u"2018-02-01"));
    // Nothing is left outside where little would be won.
    const History even(historyOf({{u"a", u"2019-02-01", u"A"},
                                  {u"b", u"2020-02-01", u"B"},
                                  {u"c", u"2021-02-01", u"C"},
                                  {u"d", u"2022-02-01", u"D"},
                                  {u"e", u"2023-02-01", u"E"}}));
    EXPECT_LT(rangeOf(even, options, 800).shown.start, startOf(u"2019-02-01"));
    EXPECT_GT(rangeOf(even, options, 800).shown.end, startOf(u"2023-02-01"));
    options.from = startOf(u"2020");
    options.to = startOf(u"2022");
    EXPECT_EQ(rangeOf(history, options, 800).shown, (TimeSpan{startOf(u"2020"), startOf(u"2022")}));
    options.to.reset();
    EXPECT_EQ(rangeOf(history, options, 800).shown.start, startOf(u"2020"));
}

} // namespace

} // namespace pactline::test
