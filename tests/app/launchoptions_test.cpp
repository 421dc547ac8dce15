// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launchoptions.h"

#include "model/time/civildate.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(LaunchOptions, AreReadInBothSpellings)
{
    for (const QStringList &arguments :
         {QStringList{u"a.json"_s, u"--select"_s, u"x"_s, u"--from"_s, u"2019"_s, u"--to"_s, u"2021-05"_s, u"--lanes"_s,
                      u"actor"_s, u"--theme"_s, u"dark"_s},
          QStringList{u"--select=x"_s, u"--from=2019"_s, u"--to=2021-05"_s, u"--lanes=actor"_s, u"--theme=dark"_s,
                      u"a.json"_s}}) {
        const auto options = parseLaunchOptions(arguments);
        ASSERT_TRUE(options) << qPrintable(options.error().message);
        EXPECT_EQ(options->historyPath, u"a.json"_s);
        EXPECT_EQ(options->select, u"x"_s);
        EXPECT_EQ(options->from, timePointFrom(CivilDate{2019, 1, 1}));
        EXPECT_EQ(options->to, timePointFrom(CivilDate{2021, 6, 1})) << "the whole month";
        EXPECT_EQ(options->lanes, Grouping::Actor);
        EXPECT_EQ(options->appearance, Appearance::Dark);
        EXPECT_FALSE(options->printsStartupTime);
    }
}

TEST(LaunchOptions, OpenTheBuiltInHistoryByThemselves)
{
    const auto options = parseLaunchOptions({});
    ASSERT_TRUE(options);
    EXPECT_TRUE(options->historyPath.isEmpty());
    EXPECT_EQ(options->task, LaunchOptions::Task::OpenWindow);
    EXPECT_TRUE(parseLaunchOptions({u"--startup-time"_s})->printsStartupTime);
    EXPECT_EQ(parseLaunchOptions({u"--help"_s})->task, LaunchOptions::Task::ShowHelp);
    EXPECT_EQ(parseLaunchOptions({u"--version"_s})->task, LaunchOptions::Task::ShowVersion);
    EXPECT_EQ(parseLaunchOptions({u"--"_s, u"--odd-name"_s})->historyPath, u"--odd-name"_s);
}

struct BadUsage
{
    QStringList arguments;
    QString named; ///< what the message must name
};

class BadUsages : public testing::TestWithParam<BadUsage>
{};

TEST_P(BadUsages, SayWhichArgumentAndHow)
{
    const auto options = parseLaunchOptions(GetParam().arguments);
    ASSERT_FALSE(options);
    EXPECT_EQ(options.error().kind, ErrorKind::Usage);
    EXPECT_TRUE(options.error().message.contains(GetParam().named)) << qPrintable(options.error().message);
}

INSTANTIATE_TEST_SUITE_P(Table, BadUsages,
                         testing::Values(BadUsage{{u"--nonsense"_s}, u"--nonsense"_s},
                                         BadUsage{{u"--select"_s}, u"--select"_s},
                                         BadUsage{{u"--from"_s, u"2023-13"_s}, u"2023-13"_s},
                                         BadUsage{{u"--from=2023"_s, u"--to=2020"_s}, u"--to"_s},
                                         BadUsage{{u"--lanes"_s, u"colour"_s}, u"track, kind, actor"_s},
                                         BadUsage{{u"--theme=blue"_s}, u"light, dark, system"_s},
                                         BadUsage{{u"a.json"_s, u"b.json"_s}, u"b.json"_s},
                                         BadUsage{{QString()}, u"empty"_s}));

TEST(LaunchOptions, HelpNamesEveryOption)
{
    for (const QString &option : {u"--select"_s, u"--from"_s, u"--to"_s, u"--lanes"_s, u"--theme"_s,
                                  u"--startup-time"_s, u"--version"_s, u"--help"_s})
        EXPECT_TRUE(launchHelp().contains(u"  "_s + option)) << qPrintable(option);
}

} // namespace
} // namespace pactline
