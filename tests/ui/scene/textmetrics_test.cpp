// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/textmetrics.h"

#include <QFile>
#include <QFontMetricsF>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTextBoundaryFinder>

#include <gtest/gtest.h>

#include <thread>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

QStringList titlesOfTheBuiltInHistory()
{
    QFile file(QStringLiteral(PACTLINE_RESOURCES "/history/us-australia-critical-minerals.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    QStringList titles;
    for (const QString &list : {u"agreements"_s, u"events"_s}) {
        const QJsonArray entries = root.value(list).toArray();
        for (const QJsonValue &entry : entries)
            titles << entry[u"title"_s].toString() << entry[u"shortTitle"_s].toString();
    }
    titles.removeAll(QString());
    return titles;
}

TEST(FontTextMetrics, TableNeverPromisesLessThanThePainterNeeds)
{
    const FontTextMetrics metrics;
    const QStringList titles = titlesOfTheBuiltInHistory();
    ASSERT_GT(titles.size(), 200);
    for (const TextStyle style : {TextStyle::Label, TextStyle::LabelStrong, TextStyle::TickMinor}) {
        const QFontMetricsF exact(metrics.font(style));
        for (const QString &title : titles) {
            const double needed = exact.horizontalAdvance(title);
            EXPECT_GE(metrics.width(title, style), needed - 1) << qPrintable(title);
            EXPECT_LE(metrics.width(title, style), needed * 1.03 + 2) << qPrintable(title);
        }
    }
}

TEST(FontTextMetrics, MeasuresOtherScriptsExactly)
{
    const FontTextMetrics metrics;
    const QFontMetricsF exact(metrics.font(TextStyle::Label));
    for (const QString &text :
         {u"重要鉱物パートナーシップ"_s, u"Критические минералы"_s, u"e\u0301te\u0301"_s, u"المعادن الحرجة"_s}) {
        EXPECT_DOUBLE_EQ(metrics.width(text, TextStyle::Label), exact.horizontalAdvance(text));
        EXPECT_DOUBLE_EQ(metrics.width(text, TextStyle::Label), exact.horizontalAdvance(text)) << "second, from memory";
    }
    EXPECT_EQ(metrics.width(QString(), TextStyle::Label), 0);
}

TEST(FontTextMetrics, ScaleMultipliesSizes)
{
    const FontTextMetrics plain;
    const FontTextMetrics doubled(2);
    for (int style = 0; style < textStyleCount; ++style) {
        const auto textStyle = static_cast<TextStyle>(style);
        EXPECT_EQ(doubled.font(textStyle).pixelSize(), 2 * plain.font(textStyle).pixelSize());
        EXPECT_NEAR(doubled.height(textStyle), 2 * plain.height(textStyle), 2);
        EXPECT_GT(plain.height(textStyle), plain.ascent(textStyle));
        EXPECT_EQ(plain.font(textStyle).hintingPreference(), QFont::PreferNoHinting);
        EXPECT_TRUE(plain.font(textStyle).kerning());
    }
    EXPECT_GT(plain.width(u"Quad leaders", TextStyle::LabelStrong), plain.width(u"Quad leaders", TextStyle::Label));
}

TEST(FontTextMetrics, TakesTheFamilyThatItIsGiven)
{
    EXPECT_EQ(FontTextMetrics(1, u"DejaVu Sans"_s).font(TextStyle::Label).family(), u"DejaVu Sans"_s);
    EXPECT_FALSE(FontTextMetrics().font(TextStyle::Label).family().isEmpty());
}

TEST(FontTextMetrics, AnswersSeveralThreadsAlike)
{
    const FontTextMetrics metrics;
    const QStringList titles = titlesOfTheBuiltInHistory() + QStringList{u"重要鉱物"_s, u"минералы"_s};
    const auto sumOfWidths = [&] {
        double sum = 0;
        for (const QString &title : titles)
            sum += metrics.width(title, TextStyle::Label);
        return sum;
    };
    std::array<double, 4> sums{};
    std::vector<std::thread> threads;
    for (double &sum : sums)
        threads.emplace_back([&] { sum = sumOfWidths(); });
    for (std::thread &thread : threads)
        thread.join();
    for (const double sum : sums)
        EXPECT_DOUBLE_EQ(sum, sumOfWidths());
}

struct ElisionCase
{
    const char *name;
    QString text;
    double widthPx; ///< at 7 px a unit
    int minimumCharacters;
    QString expected;
};

class Elision : public testing::TestWithParam<ElisionCase>
{};

TEST_P(Elision, CutsAsExpected)
{
    const ElisionCase &parameters = GetParam();
    const QString cut =
        elided(parameters.text, TextStyle::Label, parameters.widthPx, FixedTextMetrics(), parameters.minimumCharacters);
    EXPECT_EQ(cut, parameters.expected) << qPrintable(cut);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Elision,
    testing::Values(ElisionCase{"Fits", u"Quad leaders"_s, 84, 12, u"Quad leaders"_s},
                    ElisionCase{"FitsThoughShort", u"EO"_s, 14, 12, u"EO"_s},
                    ElisionCase{"OnePixelShort", u"Quad leaders meet"_s, 118, 12, u"Quad leaders me…"_s},
                    ElisionCase{"BlankBeforeTheDotsGoes", u"Quad leaders meet"_s, 98, 12, u"Quad leaders…"_s},
                    ElisionCase{"TooFewLeft", u"Quad leaders meet"_s, 90, 12, QString()},
                    ElisionCase{"FewAllowed", u"Quad leaders meet"_s, 30, 1, u"Qua…"_s},
                    ElisionCase{"NoRoomAtAll", u"Quad leaders meet"_s, 6, 0, QString()},
                    ElisionCase{"NegativeRoom", u"Quad leaders meet"_s, -5, 0, QString()},
                    ElisionCase{"EmptyText", QString(), 0, 12, QString()},
                    ElisionCase{"SurrogatesStayWhole", u"ab\U0001F600cd"_s, 28, 1, u"ab…"_s},
                    ElisionCase{"AccentStaysOnItsLetter", u"abe\u0301cd"_s, 28, 1, u"ab…"_s},
                    ElisionCase{"FlagStaysWhole", u"ab\U0001F1E6\U0001F1FAcd"_s, 7 * 6, 1, u"ab…"_s}),
    [](const auto &test) { return std::string(test.param.name); });

/// Counts how often a width was asked for.
class CountingMetrics final : public TextMetrics
{
public:
    double width(QStringView text, TextStyle) const override
    {
        ++count;
        return 7.0 * static_cast<double>(text.size());
    }
    double ascent(TextStyle) const override { return 10; }
    double height(TextStyle) const override { return 14; }
    mutable int count = 0;
};

TEST(Elision, MeasuresLogarithmicallyOften)
{
    const CountingMetrics metrics;
    const QString cut = elided(QString(100'000, u'x'), TextStyle::Label, 7 * 60, metrics);
    EXPECT_EQ(cut.size(), 60);
    EXPECT_LE(metrics.count, 20);
}

TEST(Elision, IsTheLongestThatFits)
{
    const FontTextMetrics metrics;
    for (const QString &title : titlesOfTheBuiltInHistory()) {
        for (const double widthPx : {60.0, 90.0, 140.0, 200.0}) {
            const QString cut = elided(title, TextStyle::Label, widthPx, metrics, 1);
            ASSERT_LE(metrics.width(cut, TextStyle::Label), widthPx);
            if (cut == title)
                continue;
            QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, title);
            finder.setPosition(cut.size() - 1);
            QString longer = title;
            while (finder.toNextBoundary() >= 0) { // the next cut that is not merely a blank more
                longer = title.left(finder.position());
                if (!longer.back().isSpace())
                    break;
            }
            EXPECT_GT(metrics.width(longer + u'…', TextStyle::Label), widthPx) << qPrintable(title);
        }
    }
}

} // namespace
} // namespace pactline
