// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include "app/cli/pagetext.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using cli::columnsOf;
using cli::TextTable;

TextTable smallTable()
{
    return {{u"DATE"_s, u"TITLE"_s, u"ID"_s},
            {{u"2019"_s, u"A title that is long enough to be cut somewhere"_s, u"a"_s},
             {u"2020-05"_s, u"Short"_s, u"bb"_s}},
            1,
            {0}};
}

TEST(TextTable, IsAlignedAndWholeWithoutAWidth)
{
    EXPECT_EQ(smallTable().text({}).toStdString(), "DATE     TITLE                                            ID\n"
                                                   "2019     A title that is long enough to be cut somewhere  a\n"
                                                   "2020-05  Short                                            bb\n");
    EXPECT_EQ(smallTable().text(60), smallTable().text({})) << "it just fits";
}

TEST(TextTable, CutsTheFlexibleColumn)
{
    EXPECT_EQ(smallTable().text(52).toStdString(), "DATE     TITLE                                    ID\n"
                                                   "2019     A title that is long enough to be cut…   a\n"
                                                   "2020-05  Short                                    bb\n");
}

TEST(TextTable, LeavesColumnsOutBeforeTheFlexibleOneGetsTooNarrow)
{
    EXPECT_EQ(smallTable().text(40).toStdString(), "TITLE                                 ID\n"
                                                   "A title that is long enough to be c…  a\n"
                                                   "Short                                 bb\n");
}

TEST(TextTable, KeepsEveryLineWithinTheWidth)
{
    for (int width = 20; width < 70; ++width) {
        for (const QString &line : smallTable().text(width).split(u'\n'))
            ASSERT_LE(columnsOf(line), width);
    }
}

TEST(TextTable, CountsColumnsAsATerminalDoes)
{
    EXPECT_EQ(columnsOf(u"abc"), 3);
    EXPECT_EQ(columnsOf(u"né"), 2);
    EXPECT_EQ(columnsOf(u"ne\u0301"), 2) << "a combining accent";
    EXPECT_EQ(columnsOf(u"鉱物"), 4);
    const TextTable wide{{u"A"_s, u"B"_s}, {{u"鉱物"_s, u"x"_s}, {u"abcd"_s, u"y"_s}}, 0, {}};
    EXPECT_EQ(wide.text({}).toStdString(), "A     B\n鉱物  x\nabcd  y\n");
}

TEST(TextTable, ShowsControlCharactersAsBlanks)
{
    const TextTable table{{u"A"_s, u"B"_s}, {{u"a\nb\x1b[31m"_s, u"x"_s}}, 0, {}};
    EXPECT_EQ(table.text({}).toStdString(), "A         B\na b [31m  x\n");
}

TEST(PageText, BreaksLinesAtTheWidthAndKeepsTheLabelsApart)
{
    DetailPage page;
    page.title = u"A title"_s;
    page.summary = {{u"A summary of several words that does not fit on one line."_s}};
    page.sections.push_back({u"Facts"_s,
                             SectionStyle::Facts,
                             2,
                             {{u"Party"_s, {{u"One of the parties, with a long name"_s}}},
                              {u"A label that is far too long for the column"_s, {{u"Its text"_s}}}}});
    EXPECT_EQ(cli::pageText(page, 40).toStdString(), "A title\n"
                                                     "\n"
                                                     "A summary of several words that does not\n"
                                                     "fit on one line.\n"
                                                     "\n"
                                                     "Facts (2)\n"
                                                     "  Party  One of the parties, with a long\n"
                                                     "         name\n"
                                                     "  A label that is far too long for the column\n"
                                                     "         Its text\n");
    EXPECT_EQ(cli::pageText(page, {}).count(u'\n'), 8) << "one line a row without a width";
}

} // namespace
} // namespace pactline
