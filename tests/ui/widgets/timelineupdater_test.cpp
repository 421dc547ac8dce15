// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineupdater.h"

#include "timelineviewfixture.h"

#include "model/history/edit.h"

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

/// Replaces the event of that id by what `change` makes of it.
template <typename Change> Edit changed(const History &history, const QString &id, const Change &change)
{
    const ItemRef ref = *history.find(ItemId(id));
    Event event = history.events()[static_cast<std::size_t>(ref.row)];
    change(event);
    return {{}, {ReplaceItem{event, ref.row}}};
}

class EditedTimelineTest : public TimelineUpdaterTest
{
protected:
    /// A history that counts as a large one, all there.
    void open()
    {
        updater.start();
        state.setHistory(&history);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !updater.isBusy(); }));
        ASSERT_NE(state.index(), nullptr);
    }

    [[nodiscard]] TimeSpan spanOf(const QString &id) const
    {
        const EntryNumber number = state.index()->numberOf(*history.find(ItemId(id)));
        return {{state.index()->columns().start[number]}, {state.index()->columns().end[number]}};
    }

    static Edit movedTo(const History &history, const QString &id, const QString &date)
    {
        return changed(history, id, [&](Event &event) { event.date = *edtf::parse(date).date; });
    }

    TimelineUpdater updater{state, metrics, always};
};

TEST_F(EditedTimelineTest, IsThereAtOnceAndItsOverviewWhenEditsPause)
{
    open();
    const TimelineIndexPtr before = state.index();
    QSignalSpy entries(&updater, &TimelineUpdater::entriesChanged);
    QSignalSpy contents(&updater, &TimelineUpdater::contentsChanged);
    const int tallest = tallestColumn(updater.contents().periods.counts);
    for (const QString &id : {u"one1"_s, u"one2"_s, u"one3"_s})
        ASSERT_TRUE(state.edit(history, movedTo(history, id, u"2021-05-05"_s)));
    EXPECT_FALSE(updater.isBusy());
    EXPECT_EQ(entries.count(), 3);
    EXPECT_EQ(contents.count(), 0);
    EXPECT_NE(state.index(), before);
    EXPECT_EQ(state.index()->revision(), history.revision());
    EXPECT_EQ(spanOf(u"one2"_s).start, dayStart(u"2021-05-05"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return contents.count() > 0; }));
    EXPECT_EQ(contents.count(), 1) << "once for all three";
    EXPECT_GT(tallestColumn(updater.contents().periods.counts), tallest);
}

TEST_F(EditedTimelineTest, KeepsSelectionAndWayBackUnlessTheyAreGone)
{
    open();
    state.setSelection(ItemId(u"one1"_s));
    state.setSelection(ItemId(u"one2"_s));
    const Result<Edit> moved = state.edit(history, movedTo(history, u"one2"_s, u"2022-01-01"_s));
    ASSERT_TRUE(moved);
    EXPECT_EQ(state.selection(), ItemId(u"one2"_s));
    ASSERT_TRUE(state.edit(history, *moved));
    EXPECT_NE(spanOf(u"one2"_s).start, dayStart(u"2022-01-01"_s)) << "taken back";

    QSignalSpy selection(&state, &ViewState::selectionChanged);
    const int row = history.find(ItemId(u"one2"_s))->row;
    const Result<Edit> removed = state.edit(history, {{}, {RemoveItem{Item(Event()).index(), row}}});
    ASSERT_TRUE(removed);
    EXPECT_TRUE(state.selection().isEmpty());
    EXPECT_EQ(selection.count(), 1);
    EXPECT_EQ(state.index()->entryCount(), 9U);
    state.goBack();
    EXPECT_EQ(state.selection(), ItemId(u"one1"_s));
    ASSERT_TRUE(state.edit(history, *removed));
    EXPECT_EQ(state.index()->entryCount(), 10U);
}

TEST_F(EditedTimelineTest, IsStillFollowedByWhatTheWorkerWasAskedFor)
{
    open();
    state.setGrouping(Grouping::None);
    ASSERT_TRUE(updater.isBusy());
    ASSERT_TRUE(state.edit(history, movedTo(history, u"one1"_s, u"2022-01-01"_s)));
    EXPECT_GT(state.index()->lanes().size(), 1U) << "the lanes of before, with the edited entry";
    EXPECT_EQ(spanOf(u"one1"_s).start, dayStart(u"2022-01-01"_s));
    ASSERT_TRUE(updater.isBusy());
    ASSERT_TRUE(QTest::qWaitFor([this] { return !updater.isBusy(); }));
    EXPECT_EQ(state.index()->lanes().size(), 1U);
    EXPECT_EQ(state.index()->revision(), history.revision());
    EXPECT_EQ(spanOf(u"one1"_s).start, dayStart(u"2022-01-01"_s));
}

TEST_F(EditedTimelineTest, ComesAsAWholeWhereTheFirstOneIsNotThereYet)
{
    updater.start();
    state.setHistory(&history);
    ASSERT_EQ(state.index(), nullptr);
    ASSERT_TRUE(state.edit(history, movedTo(history, u"one1"_s, u"2022-01-01"_s)));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !updater.isBusy(); }));
    EXPECT_EQ(spanOf(u"one1"_s).start, dayStart(u"2022-01-01"_s));
}

TEST_F(EditedTimelineTest, IsLeftAsItIsByAnEditThatFails)
{
    open();
    QSignalSpy changed(&state, &ViewState::historyChanged);
    EXPECT_FALSE(state.edit(history, {{}, {RemoveItem{Item(Event()).index(), 99}}}));
    EXPECT_EQ(changed.count(), 0);
    EXPECT_EQ(state.index()->entryCount(), 10U);
    state.setGrouping(Grouping::None);
    ASSERT_TRUE(updater.isBusy());
    EXPECT_FALSE(state.edit(history, {{}, {RemoveItem{Item(Event()).index(), 99}}}));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !updater.isBusy(); }));
    EXPECT_EQ(state.index()->lanes().size(), 1U) << "what was asked for still comes";
}

TEST_F(EditedTimelineTest, IsMadeAnewWhereAnEditTouchesMoreThanEntries)
{
    open();
    QSignalSpy all(&state, &ViewState::historyChanged);
    QSignalSpy some(&state, &ViewState::entriesEdited);
    Track track = history.tracks().front();
    track.name = u"Renamed"_s;
    ASSERT_TRUE(state.edit(history, {{}, {ReplaceItem{track, 0}}}));
    EXPECT_EQ(all.count(), 1);
    EXPECT_EQ(some.count(), 0);
    EXPECT_EQ(state.index()->lanes().front().title, u"Renamed"_s);
}

} // namespace pactline::test
