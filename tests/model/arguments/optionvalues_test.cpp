// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/arguments/optionvalues.h"

#include "model/time/civildate.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

template <typename T> std::string messageOf(const Result<T> &result)
{
    if (result)
        return "no error";
    EXPECT_EQ(result.error().kind, ErrorKind::Usage);
    return result.error().message.toStdString();
}

TEST(OptionValues, DatesReachFromTheirFirstMomentToTheirEnd)
{
    EXPECT_EQ(*arguments::from(u"--from"_s, u"2019"_s), timePointFrom(CivilDate{2019, 1, 1}));
    EXPECT_EQ(*arguments::to(u"--to"_s, u"2019"_s), timePointFrom(CivilDate{2020, 1, 1}));
    EXPECT_EQ(*arguments::to(u"--to"_s, u"2019-05?"_s), timePointFrom(CivilDate{2019, 6, 1}));
    EXPECT_EQ(*arguments::from(u"--from"_s, u"../2019"_s), std::nullopt) << "no beginning";
    EXPECT_EQ(*arguments::to(u"--to"_s, u"2019/.."_s), std::nullopt) << "no end";
    EXPECT_EQ(*arguments::from(u"--from"_s, u"2019-21"_s, {edtf::Hemisphere::Southern}),
              timePointFrom(CivilDate{2019, 9, 1}));
}

TEST(OptionValues, WordsAndNumbers)
{
    EXPECT_EQ(*arguments::grouping(u"--lanes"_s, u"none"_s), Grouping::None);
    EXPECT_EQ(*arguments::grouping(u"--lanes"_s, u"mineral"_s), Grouping::Mineral);
    EXPECT_EQ(*arguments::number(u"--dpi"_s, u"72"_s, 1, 72), 72);
}

TEST(OptionValues, ErrorsNameTheOptionAndSayHow)
{
    EXPECT_EQ(messageOf(arguments::grouping(u"--lanes"_s, u"trakc"_s)),
              "--lanes: “trakc” is not known. Did you mean track? Choose one of: track, kind, actor, agreement, "
              "mineral, none.");
    EXPECT_EQ(messageOf(arguments::grouping(u"--lanes"_s, u"colour"_s)),
              "--lanes: “colour” is not known. Choose one of: track, kind, actor, agreement, mineral, none.");
    for (const QString &text : {u"0"_s, u"73"_s, u"-1"_s, u"1.5"_s, u"x"_s, QString()})
        EXPECT_EQ(messageOf(arguments::number(u"--dpi"_s, text, 1, 72)),
                  "--dpi: “" + text.toStdString() + "” is not a whole number from 1 to 72.");
    const std::string date = messageOf(arguments::to(u"--to"_s, u"2023-13"_s));
    EXPECT_EQ(date.find("--to: “2023-13” is not a date: "), 0U) << date;
    EXPECT_NE(date.find("(at character 6)"), std::string::npos) << date;
}

} // namespace
} // namespace pactline
