// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launchview.h"

#include "app/testwindow.h"
#include "app/windowdocks.h"
#include "model/history/synthetichistory.h"
#include "model/time/civildate.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/explorepane.h"
#include "ui/widgets/timelineview.h"

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class LaunchView : public test::WindowTest
{};

TEST_F(LaunchView, SelectsWhatIsNamed)
{
    LaunchOptions options;
    options.select = u"compact"_s;
    MainWindow &window = show(options);
    EXPECT_EQ(window.state().selection().text, u"compact"_s);
    EXPECT_EQ(window.docks().detail().page().id.text, u"compact"_s);
    EXPECT_TRUE(message().isEmpty()) << qPrintable(message());
}

TEST_F(LaunchView, SaysWhatAnUnknownIdMayHaveMeant)
{
    LaunchOptions options;
    options.select = u"compcat"_s;
    MainWindow &window = show(options);
    EXPECT_TRUE(window.state().selection().isEmpty());
    EXPECT_TRUE(message().contains(u"compcat"_s)) << qPrintable(message());
    EXPECT_TRUE(window.messages().fullText().contains(u"compact"_s)) << qPrintable(window.messages().fullText());
}

TEST_F(LaunchView, ShowsTheTimeAskedFor)
{
    LaunchOptions options;
    options.from = timePointFrom(CivilDate{2021, 1, 1});
    options.to = timePointFrom(CivilDate{2023, 1, 1});
    options.lanes = Grouping::Actor;
    MainWindow &window = show(options);
    const TimeSpan seen = window.state().viewport().span();
    EXPECT_LE(seen.start, *options.from);
    EXPECT_GE(seen.end, *options.to);
    EXPECT_LT(seen.length(), Duration{3 * 366 * secondsPerDay});
    EXPECT_EQ(window.state().grouping(), Grouping::Actor);
    EXPECT_TRUE(action(ActionId::LanesActor).isChecked());
}

TEST_F(LaunchView, OneSideOfTheTimeIsEnough)
{
    LaunchOptions options;
    options.from = timePointFrom(CivilDate{2024, 1, 1});
    MainWindow &window = show(options);
    const TimeSpan seen = window.state().viewport().span();
    EXPECT_GT(seen.start, timePointFrom(CivilDate{2023, 6, 1}));
    EXPECT_GT(seen.end, timePointFrom(CivilDate{2025, 11, 1}));
}

TEST_F(LaunchView, OpensTheFileNamed)
{
    LaunchOptions options;
    options.historyPath = write(u"small.json"_s, test::smallHistory());
    options.select = u"second"_s;
    MainWindow &window = show(options);
    EXPECT_EQ(window.document().title(), u"A small history"_s);
    EXPECT_EQ(window.state().selection().text, u"second"_s);
    EXPECT_EQ(m_settings.recentFiles(), QStringList{QFileInfo(options.historyPath).absoluteFilePath()});
}

TEST_F(LaunchView, AFileThatCannotBeReadLeavesTheBuiltInHistoryAndAMessage)
{
    LaunchOptions options;
    options.historyPath = path(u"missing.json"_s);
    MainWindow &window = show(options);
    EXPECT_EQ(window.document().origin(), Document::Origin::BuiltIn);
    EXPECT_GT(window.state().history().events().size(), 100u);
    EXPECT_TRUE(message().contains(u"“missing.json” was not opened"_s)) << qPrintable(message());
    EXPECT_TRUE(m_settings.recentFiles().isEmpty());
}

TEST_F(LaunchView, ALargeFileThatComesLaterFindsTheWindowInOrder)
{
    const int detailWidth = show().docks().detail().width();
    const int exploreWidth = window().docks().explore().width();
    LaunchOptions options;
    options.historyPath = path(u"large.json"_s);
    ASSERT_TRUE(writeHistoryFile(syntheticHistory({8000, 1}), options.historyPath, FileKind::Json));
    MainWindow &later = show(options);
    ASSERT_TRUE(QTest::qWaitFor([&later] { return later.timeline().isVisible(); }, 30'000));
    QCoreApplication::processEvents();
    EXPECT_EQ(later.docks().detail().width(), detailWidth);
    EXPECT_EQ(later.docks().explore().width(), exploreWidth);
    ASSERT_NE(later.focusWidget(), nullptr);
    EXPECT_TRUE(later.timeline().isAncestorOf(later.focusWidget()) || later.focusWidget() == &later.timeline())
        << later.focusWidget()->metaObject()->className();
}

TEST_F(LaunchView, ALargeFileComesLaterWithWhatWasAskedFor)
{
    const HistoryData data = syntheticHistory({8000, 1});
    LaunchOptions options;
    options.historyPath = path(u"large.json"_s);
    options.select = data.events[7].id.text;
    ASSERT_TRUE(writeHistoryFile(data, options.historyPath, FileKind::Json));
    MainWindow &window = show(options);
    EXPECT_FALSE(window.timeline().isVisible()) << "nothing to see yet";
    EXPECT_FALSE(window.docks().detail().isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.document().isBusy(); }, 30'000));
    EXPECT_TRUE(window.timeline().isVisible());
    EXPECT_TRUE(window.docks().detail().isVisible());
    EXPECT_EQ(window.state().history().events().size(), 8000u);
    EXPECT_EQ(window.state().selection().text, options.select);
}

} // namespace
} // namespace pactline
