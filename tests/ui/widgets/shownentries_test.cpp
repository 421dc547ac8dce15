// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shownentries.h"

#include "model/history/edit.h"
#include "support/modelcheck.h"
#include "ui/widgets/panefixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// As if every history were a large one.
class LargeShownEntries : public test::PaneTest
{
protected:
    [[nodiscard]] bool waitForCounts()
    {
        return QTest::qWaitFor([this] { return !shown.isCounting(); });
    }
    void expectAllRight() const
    {
        EXPECT_EQ(shown.entries(), matchingEntries(state.history(), state.filter()));
        EXPECT_EQ(shown.eventCount() + shown.agreementCount(), shown.shownCount());
        EXPECT_EQ(shown.filter(), state.filter());
    }

    ShownEntries shown{state, nullptr, 0};
    test::ModelCheck check{shown};
};

TEST_F(LargeShownEntries, ComeLaterAndThoseOfBeforeStayMeanwhile)
{
    EXPECT_TRUE(shown.isCounting());
    EXPECT_EQ(shown.shownCount(), 0);
    ASSERT_TRUE(waitForCounts());
    EXPECT_EQ(shown.shownCount(), entryTotal());
    expectAllRight();

    QSignalSpy changed(&shown, &ShownEntries::changed);
    narrowTo(u"lynas"_s);
    EXPECT_TRUE(shown.isCounting());
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(shown.shownCount(), entryTotal());
    ASSERT_TRUE(waitForCounts());
    EXPECT_EQ(changed.count(), 2);
    EXPECT_LT(shown.shownCount(), entryTotal());
    expectAllRight();
}

TEST_F(LargeShownEntries, AreOnlyThoseOfTheLastFilter)
{
    ASSERT_TRUE(waitForCounts());
    QSignalSpy reset(&shown, &QAbstractItemModel::modelReset);
    for (const QString &words : {u"l"_s, u"ly"_s, u"lyn"_s, u"lynas"_s}) {
        narrowTo(words);
        QThread::msleep(3); // time for the worker, but not for its results to arrive
    }
    ASSERT_TRUE(waitForCounts());
    QCoreApplication::processEvents();
    EXPECT_EQ(reset.count(), 1);
    expectAllRight();
}

TEST_F(LargeShownEntries, AreNeverThoseOfAHistoryThatIsGone)
{
    {
        HistoryData data = history().data();
        data.events.erase(0);
        const History other(std::move(data));
        state.setHistory(&other);
        QThread::msleep(3);
        state.setHistory(&test::builtInHistory());
    }
    EXPECT_EQ(shown.shownCount(), 0);
    ASSERT_TRUE(waitForCounts());
    expectAllRight();
    state.setHistory(nullptr);
    EXPECT_EQ(shown.shownCount(), 0);
    EXPECT_FALSE(shown.isCounting());
}

TEST_F(LargeShownEntries, FollowEditsWhileCounting)
{
    History edited(history());
    state.setHistory(&edited);
    ASSERT_TRUE(waitForCounts());
    Filter filter;
    filter.minimumImportance = 3;
    state.setFilter(filter);
    ASSERT_TRUE(shown.isCounting());
    Event event(edited.events()[5]);
    event.importance = 1;
    event.title = u"Edited"_s;
    ASSERT_TRUE(state.edit(edited, {{}, {ReplaceItem{event, 5}}}));
    EXPECT_EQ(shown.index(shown.rowOf(event.id), EntriesModel::Title).data().toString(), event.title)
        << "the rows of before are those of the edited history";
    ASSERT_TRUE(state.edit(edited, {{}, {RemoveItem{Item(Event()).index(), 3}}}));
    ASSERT_TRUE(waitForCounts());
    EXPECT_EQ(shown.rowOf(event.id), -1);
    expectAllRight();

    Actor actor = edited.actors().front();
    actor.name = u"Renamed"_s;
    ASSERT_TRUE(state.edit(edited, {{}, {ReplaceItem{actor, 0}}}));
    EXPECT_TRUE(shown.isCounting()) << "what a name may change is found anew";
    ASSERT_TRUE(waitForCounts());
    expectAllRight();
    state.setHistory(nullptr);
}

TEST_F(LargeShownEntries, MayGoWhileTheyAreCounted)
{
    auto going = std::make_unique<ShownEntries>(state, nullptr, 0);
    QSignalSpy changed(going.get(), &ShownEntries::changed);
    EXPECT_TRUE(going->isCounting());
    going.reset();
    QCoreApplication::processEvents();
    EXPECT_EQ(changed.count(), 0);
}

} // namespace
} // namespace pactline
