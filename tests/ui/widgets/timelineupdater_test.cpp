// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineupdater.h"

#include "timelineviewfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pactline::test {

class TimelineUpdaterTest : public testing::Test
{
protected:
    TimelineUpdaterTest()
        : history(smallHistory())
    {}

    /// As if every history were a large one.
    static constexpr std::size_t always = 0;

    History history;
    ViewState state;
    FixedTextMetrics metrics;
};

TEST_F(TimelineUpdaterTest, SmallHistoriesAreThereAtOnce)
{
    TimelineUpdater updater(state, metrics, 1000);
    updater.start();
    QSignalSpy replaced(&updater, &TimelineUpdater::historyReplaced);
    state.setHistory(&history);
    ASSERT_NE(state.index(), nullptr);
    EXPECT_FALSE(updater.isBusy());
    EXPECT_EQ(replaced.count(), 1);
    EXPECT_EQ(updater.contents().index, state.index());
    EXPECT_FALSE(updater.contents().spans.home.isEmpty());
}

TEST_F(TimelineUpdaterTest, AHistoryThatWasThereBeforeIsTakenUp)
{
    state.setHistory(&history);
    TimelineUpdater updater(state, metrics, 1000);
    updater.start();
    ASSERT_NE(state.index(), nullptr);
    EXPECT_EQ(state.index()->columns().size(), 10U);
}

TEST_F(TimelineUpdaterTest, NothingIsDoneTwice)
{
    TimelineUpdater updater(state, metrics, 1000);
    updater.start();
    QSignalSpy changed(&updater, &TimelineUpdater::contentsChanged);
    state.setHistory(&history);
    EXPECT_EQ(changed.count(), 1) << "a new history also announces its filter and lanes";
    state.setFilter({});
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(TimelineUpdaterTest, LargeHistoriesComeLaterAndTheOldIndexStaysMeanwhile)
{
    TimelineUpdater updater(state, metrics, always);
    updater.start();
    state.setHistory(&history);
    EXPECT_EQ(state.index(), nullptr);
    EXPECT_TRUE(updater.isBusy());
    ASSERT_TRUE(QTest::qWaitFor([&] { return state.index() != nullptr; }));
    EXPECT_FALSE(updater.isBusy());
    const TimelineIndexPtr before = state.index();
    state.setGrouping(Grouping::None);
    EXPECT_EQ(state.index(), before);
    ASSERT_TRUE(QTest::qWaitFor([&] { return state.index() != before; }));
    EXPECT_EQ(state.index()->lanes().size(), 1U);
}

TEST_F(TimelineUpdaterTest, LateResultsAreDropped)
{
    TimelineUpdater updater(state, metrics, always);
    updater.start();
    state.setHistory(&history);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !updater.isBusy(); }));
    QSignalSpy changed(&updater, &TimelineUpdater::contentsChanged);
    Filter filter;
    for (const QString &track : {u"one"_s, u"two"_s, u"one"_s, u"two"_s}) {
        filter.tracks = {TrackId(track)};
        state.setFilter(filter);
        // Time for the worker, but not for its results to arrive.
        QThread::msleep(5);
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return !updater.isBusy(); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(changed.count(), 1);
    for (const std::uint16_t track : state.index()->columns().track)
        EXPECT_EQ(track, 1);
}

TEST_F(TimelineUpdaterTest, ResultsForAHistoryThatIsGoneAreDropped)
{
    TimelineUpdater updater(state, metrics, always);
    updater.start();
    {
        const History other(crowdedHistory(500));
        state.setHistory(&other);
        state.setHistory(&history);
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return !updater.isBusy(); }));
    EXPECT_EQ(state.index()->columns().size(), 10U);
}

TEST_F(TimelineUpdaterTest, MayEndWhileItWorks)
{
    const History large(crowdedHistory(3000));
    {
        TimelineUpdater updater(state, metrics, always);
        updater.start();
        state.setHistory(&large);
        EXPECT_TRUE(updater.isBusy());
    }
    QCoreApplication::processEvents();
    EXPECT_EQ(state.index(), nullptr);
    state.setHistory(nullptr);
}

TEST_F(TimelineUpdaterTest, RowsArePackedAnewForAMuchDifferentSize)
{
    state.setHistory(&history);
    TimelineUpdater updater(state, metrics, 1000);
    updater.start();
    const TimelineIndexPtr before = state.index();
    updater.setBodySize({710, 610});
    EXPECT_EQ(state.index(), before);
    updater.setBodySize({1400, 610});
    const TimelineIndexPtr wide = state.index();
    EXPECT_NE(wide, before);
    updater.setBodySize({1400, 900});
    EXPECT_NE(state.index(), wide);
}

TEST_F(TimelineUpdaterTest, LanesHaveMoreRowsWhereThereIsMoreHeight)
{
    const History crowded(crowdedHistory(60));
    state.setHistory(&crowded);
    TimelineUpdater updater(state, metrics, 1000);
    updater.start();
    updater.setBodySize({700, 200});
    EXPECT_EQ(state.index()->lanes()[0].rows.size(), 4U) << "three tracks share the height";
    updater.setBodySize({700, 2000});
    EXPECT_EQ(state.index()->lanes()[0].rows.size(), 8U);
    state.setGrouping(Grouping::None);
    EXPECT_GT(state.index()->lanes()[0].rows.size(), 50U) << "one lane has all of it";
    EXPECT_LE(LaneLayout(*state.index()).height(), 2000);
}

} // namespace pactline::test
