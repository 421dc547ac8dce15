// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figureparagraph.h"

#include <gtest/gtest.h>

#include <random>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

constexpr TextStyle style = TextStyle::FigureNote;

/// 7 px a character.
QStringList linesOf(const QString &text, double characters, int maximumLines = 0, double indent = 0)
{
    const FixedTextMetrics metrics;
    return wrapped(text, style, characters * 7, indent * 7, metrics, maximumLines);
}

TEST(Wrapping, BreaksWhereLinesMayBreak)
{
    EXPECT_EQ(linesOf(u"one two three"_s, 100), (QStringList{u"one two three"_s}));
    EXPECT_EQ(linesOf(u"one two three"_s, 8), (QStringList{u"one two"_s, u"three"_s}));
    EXPECT_EQ(linesOf(u"well-known"_s, 6), (QStringList{u"well-"_s, u"known"_s}));
    EXPECT_EQ(linesOf(u"  one\n two  "_s, 100), (QStringList{u"one two"_s}));
    EXPECT_EQ(linesOf(QString(), 10), QStringList());
}

TEST(Wrapping, BreaksAWordThatIsWiderThanTheLine)
{
    EXPECT_EQ(linesOf(u"abcdefgh"_s, 3), (QStringList{u"abc"_s, u"def"_s, u"gh"_s}));
    // Not within what people see as one character.
    EXPECT_EQ(linesOf(u"😀😀😀"_s, 3), (QStringList{u"😀"_s, u"😀"_s, u"😀"_s}));
    EXPECT_EQ(linesOf(u"ab"_s, 0.5), (QStringList{u"a"_s, u"b"_s}));
}

TEST(Wrapping, CutsTheLastLine)
{
    EXPECT_EQ(linesOf(u"one two three four"_s, 8, 2), (QStringList{u"one two"_s, u"three f…"_s}));
    EXPECT_EQ(linesOf(u"one two"_s, 8, 1), (QStringList{u"one two"_s}));
}

TEST(Wrapping, LeavesRoomForTheLead)
{
    EXPECT_EQ(linesOf(u"one two three"_s, 8, 0, 4), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    EXPECT_EQ(linesOf(u"three"_s, 6, 0, 6), (QStringList{QString(), u"three"_s}));
}

TEST(Wrapping, LosesNothingAndIsNeverTooWide)
{
    std::mt19937 random(20251105);
    const QString letters = u"ab c–d, é(x) "_s;
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (unsigned i = random() % 60; i > 0; --i)
            text += letters[static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size()))];
        const int width = 1 + static_cast<int>(random() % 20);
        QString joined;
        for (const QString &line : linesOf(text, width)) {
            EXPECT_LE(line.size(), width) << qPrintable(text);
            joined += line;
        }
        EXPECT_EQ(joined.remove(u' '), QString(text).remove(u' ')) << round;
    }
}

TEST(Paragraph, SetsTheLeadBeforeTheFirstLine)
{
    const FixedTextMetrics metrics;
    FigureParagraph paragraph;
    paragraph.lead = u"Notes:"_s;
    paragraph.text = u"one two three four"_s;
    const FigureBlock block = setParagraph(paragraph, 16 * 7, metrics);
    ASSERT_EQ(block.texts.size(), 3u);
    EXPECT_EQ(block.texts[0].text, u"Notes:"_s);
    EXPECT_EQ(block.texts[0].style, TextStyle::FigureNoteStrong);
    EXPECT_EQ(block.texts[1].text, u"one two"_s);
    EXPECT_DOUBLE_EQ(block.texts[1].baseline.x(), 7 * 7);
    EXPECT_EQ(block.texts[2].text, u"three four"_s);
    EXPECT_DOUBLE_EQ(block.texts[2].baseline.x(), 0);
    EXPECT_DOUBLE_EQ(block.heightPx, 2 * lineHeight(paragraph.style, metrics));
    EXPECT_DOUBLE_EQ(setParagraph({}, 100, metrics).heightPx, 0);
}

} // namespace

} // namespace pactline::test
