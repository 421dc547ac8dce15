// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/svgtext.h"

#include <gtest/gtest.h>

#include <limits>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

TEST(SvgNumber, IsShortAndPlain)
{
    EXPECT_EQ(svg::number(12), "12");
    EXPECT_EQ(svg::number(12.5), "12.5");
    EXPECT_EQ(svg::number(-0.001), "0");
    EXPECT_EQ(svg::number(-0.126), "-0.13");
    EXPECT_EQ(svg::number(1234567.891), "1234567.89");
    EXPECT_EQ(svg::number(1e-9), "0");
    EXPECT_EQ(svg::number(std::numeric_limits<double>::quiet_NaN()), "0");
    EXPECT_EQ(svg::number(std::numeric_limits<double>::infinity()), "0");
}

TEST(SvgEscaping, KeepsTextWholeAndXmlValid)
{
    EXPECT_EQ(svg::escaped(u"a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
    EXPECT_EQ(svg::escaped(u"tab\tline\n"), "tab\tline\n");
    EXPECT_EQ(svg::escaped(u"😀é"), "😀é");
    // What XML does not allow: control characters, non-characters, half a pair.
    EXPECT_EQ(svg::escaped(u"a"_s + QChar(0x00) + QChar(0x1b) + QChar(0xffff)), "a\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(svg::escaped(QString(QChar(0xd83d)) + u"x"_s), "\uFFFDx");
    EXPECT_EQ(svg::escaped(QString(QChar(0xde00))), "\uFFFD");
}

TEST(SvgIds, AreValidAndUnique)
{
    svg::UniqueIds ids;
    EXPECT_EQ(ids.take(u"compact-2023"_s), u"compact-2023"_s);
    EXPECT_EQ(ids.take(u"compact-2023"_s), u"compact-2023-2"_s);
    EXPECT_EQ(ids.take(u"compact-2023"_s), u"compact-2023-3"_s);
    EXPECT_EQ(ids.take(u"2023 compact"_s), u"_2023_compact"_s);
    EXPECT_EQ(ids.take(u"a\"><script"_s), u"a___script"_s);
    EXPECT_EQ(ids.take(QString()), u"_"_s);
    EXPECT_EQ(ids.take(u"accès"_s), u"accès"_s);
}

TEST(SvgPath, ClosesWhatIsClosed)
{
    QPainterPath path;
    path.moveTo(1, 2);
    path.lineTo(3, 2);
    path.lineTo(3, 4.25);
    EXPECT_EQ(svg::pathData(path), "M1 2L3 2L3 4.25");
    path.closeSubpath();
    EXPECT_EQ(svg::pathData(path), "M1 2L3 2L3 4.25L1 2z");
    QPainterPath curve;
    curve.moveTo(0, 0);
    curve.cubicTo(1, 1, 2, 1, 3, 0);
    EXPECT_EQ(svg::pathData(curve), "M0 0C1 1 2 1 3 0");
}

} // namespace

} // namespace pactline::test
