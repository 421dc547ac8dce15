// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panefixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class ViewStateTest : public test::PaneTest
{
protected:
    void visit(std::initializer_list<const char *> ids)
    {
        for (const char *id : ids)
            state.setSelection(ItemId(QString::fromLatin1(id)));
    }
    [[nodiscard]] QString selected() const { return state.selection().text; }
};

TEST_F(ViewStateTest, GoesBackAndForwardLikeABrowser)
{
    visit({"a", "b", "c"});
    state.goBack();
    EXPECT_EQ(selected(), u"b"_s);
    state.goBack();
    EXPECT_EQ(selected(), u"a"_s);
    EXPECT_FALSE(state.canGoBack());
    state.goForward();
    EXPECT_EQ(selected(), u"b"_s);
    visit({"d"});
    EXPECT_FALSE(state.canGoForward()) << "a new way begins here";
    state.goBack();
    EXPECT_EQ(selected(), u"b"_s);
}

TEST_F(ViewStateTest, GoingBackBringsAnEntryIntoView)
{
    const ItemId actor(history().actors().front().id);
    state.setSelection(compact);
    state.setSelection(actor);
    QSignalSpy revealed(&state, &ViewState::revealRequested);
    QSignalSpy revisited(&state, &ViewState::revisited);
    state.goBack();
    ASSERT_EQ(revealed.size(), 1);
    EXPECT_EQ(revealed.first().first().value<ItemId>(), compact);
    state.goForward();
    EXPECT_EQ(revealed.size(), 1) << "an actor is not on the timeline";
    EXPECT_EQ(revisited.size(), 2);
}

TEST_F(ViewStateTest, BackFromNothingIsWhatWasSelectedLast)
{
    visit({"a", "b"});
    state.setSelection({});
    EXPECT_TRUE(state.canGoBack());
    state.goBack();
    EXPECT_EQ(selected(), u"b"_s);
}

TEST_F(ViewStateTest, VisitingTheSameTwiceIsOneStep)
{
    visit({"a", "b"});
    state.setSelection({});
    visit({"b"});
    state.goBack();
    EXPECT_EQ(selected(), u"a"_s);
}

TEST_F(ViewStateTest, AnotherHistoryStartsAfresh)
{
    visit({"a", "b"});
    narrowTo(u"lynas"_s);
    state.setLaneExpanded(u"bilateral"_s, true);
    const History other;
    QSignalSpy filters(&state, &ViewState::filterChanged);
    state.setHistory(&other);
    EXPECT_TRUE(state.selection().isEmpty());
    EXPECT_TRUE(state.filter().isEmpty());
    EXPECT_TRUE(state.expandedLanes().isEmpty());
    EXPECT_FALSE(state.canGoBack());
    EXPECT_EQ(filters.size(), 1);
    state.setHistory(nullptr);
    EXPECT_EQ(filters.size(), 1) << "there was no filter to lose";
    EXPECT_TRUE(state.history().events().empty());
}

TEST_F(ViewStateTest, SaysNothingWhenNothingChanges)
{
    visit({"a"});
    QSignalSpy selection(&state, &ViewState::selectionChanged);
    QSignalSpy filter(&state, &ViewState::filterChanged);
    QSignalSpy grouping(&state, &ViewState::groupingChanged);
    visit({"a"});
    state.setFilter(state.filter());
    state.setGrouping(state.grouping());
    EXPECT_EQ(selection.size() + filter.size() + grouping.size(), 0);
}

TEST_F(ViewStateTest, ShownEntriesCountWhatTheFilterLeaves)
{
    ShownEntries shown(state);
    EXPECT_EQ(shown.eventCount(), eventTotal());
    EXPECT_EQ(shown.shownCount(), entryTotal());
    QSignalSpy changed(&shown, &ShownEntries::changed);
    narrowTo(u"lynas"_s);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_GT(shown.eventCount(), 0);
    EXPECT_LT(shown.shownCount(), entryTotal());
    EXPECT_EQ(shown.eventCount() + shown.agreementCount(), shown.shownCount());
    state.setHistory(nullptr);
    EXPECT_EQ(shown.shownCount(), 0);
}

} // namespace
} // namespace pactline
