// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineviewfixture.h"

#include "ui/widgets/hovertip.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pactline::test {

using TimelineKeysTest = TimelineViewTest;

TEST_F(TimelineKeysTest, ArrowsMoveAlongTimeWithinTheLane)
{
    open(smallHistory());
    key(Qt::Key_Right);
    EXPECT_EQ(current(), u"one1"_s) << "the first key shows where the keyboard is";
    for (const QString &expected : {u"one2"_s, u"one3"_s, u"one4"_s, u"one5"_s, u"one5"_s}) {
        key(Qt::Key_Right);
        EXPECT_EQ(current(), expected);
    }
    key(Qt::Key_Left);
    EXPECT_EQ(current(), u"one4"_s);
    key(Qt::Key_Home);
    EXPECT_EQ(current(), u"one1"_s);
    key(Qt::Key_Left);
    EXPECT_EQ(current(), u"one1"_s);
    key(Qt::Key_End);
    EXPECT_EQ(current(), u"one5"_s);
}

TEST_F(TimelineKeysTest, ArrowsMoveAcrossLanesNearestInTime)
{
    open(smallHistory());
    state.reveal(ItemId(u"one4"_s));
    key(Qt::Key_Down);
    EXPECT_EQ(current(), u"two3"_s);
    key(Qt::Key_Down);
    EXPECT_EQ(current(), u"two3"_s) << "there is no lane below";
    key(Qt::Key_Up);
    EXPECT_EQ(current(), u"one4"_s) << "back to where moving across began";
}

TEST_F(TimelineKeysTest, ReachEveryEntry)
{
    open(crowdedHistory(40));
    QSet<QString> reached;
    key(Qt::Key_Home);
    for (int i = 0; i < 45; ++i) {
        reached.insert(current());
        key(Qt::Key_Right);
    }
    EXPECT_EQ(reached.size(), 40) << "also those without a row of their own";
    key(Qt::Key_Down);
    EXPECT_EQ(current(), u"late"_s);
}

TEST_F(TimelineKeysTest, TheViewFollowsTheKeyboard)
{
    open(crowdedHistory(40));
    view->resize(900, 240);
    view->goTo(TimeSpan{dayStart(u"2020-05-01"_s), dayStart(u"2020-05-10"_s)});
    paint();
    key(Qt::Key_Home);
    EXPECT_TRUE(isInView(current()));
    key(Qt::Key_Down);
    EXPECT_EQ(current(), u"late"_s);
    EXPECT_TRUE(isInView(u"late"_s)) << "sideways and down";
}

TEST_F(TimelineKeysTest, SpaceSelectsEnterOpensEscapeClears)
{
    open(smallHistory());
    QSignalSpy activated(view.get(), &TimelineView::entryActivated);
    key(Qt::Key_Return);
    EXPECT_EQ(selected(), QString()) << "nobody saw yet where the keyboard was";
    EXPECT_EQ(activated.count(), 0);
    key(Qt::Key_Right);
    key(Qt::Key_Space);
    EXPECT_EQ(selected(), u"one2"_s);
    EXPECT_EQ(activated.count(), 0);
    key(Qt::Key_Right);
    key(Qt::Key_Return);
    EXPECT_EQ(selected(), u"one3"_s);
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated.at(0).at(0).value<ItemId>().text, u"one3"_s);
    key(Qt::Key_Escape);
    EXPECT_EQ(selected(), QString());
    EXPECT_EQ(current(), u"one3"_s);
}

TEST_F(TimelineKeysTest, TheKeyboardGoesAlongWithASelectionMadeElsewhere)
{
    open(smallHistory());
    state.setSelection(ItemId(u"two4"_s));
    EXPECT_EQ(current(), u"two4"_s);
    state.setGrouping(Grouping::None);
    EXPECT_EQ(current(), u"two4"_s) << "stays with its entry when lanes change";
    key(Qt::Key_Right);
    EXPECT_EQ(current(), u"one5"_s);
    Filter filter;
    filter.tracks = {TrackId(u"two"_s)};
    state.setFilter(filter);
    EXPECT_EQ(current(), QString()) << "its entry is filtered out";
    state.setFilter({});
    EXPECT_EQ(current(), u"one5"_s);
}

TEST_F(TimelineKeysTest, ScrollAndPan)
{
    open(crowdedHistory(40));
    view->resize(900, 260);
    paint();
    key(Qt::Key_Down, Qt::ControlModifier);
    const double stepped = viewport().scrollY;
    EXPECT_GT(stepped, 0);
    key(Qt::Key_PageDown);
    EXPECT_GT(viewport().scrollY, stepped);
    key(Qt::Key_PageUp);
    key(Qt::Key_Up, Qt::ControlModifier);
    key(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(viewport().scrollY, 0);
    const TimePoint start = viewport().start;
    key(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_GT(viewport().start, start);
    key(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(viewport().start, start);
}

TEST_F(TimelineKeysTest, EOpensAndClosesTheLane)
{
    open(crowdedHistory(40));
    const std::size_t rows = state.index()->lanes()[0].rows.size();
    ASSERT_FALSE(state.index()->lanes()[0].overflow.empty());
    key(Qt::Key_Right);
    key(Qt::Key_E);
    EXPECT_TRUE(state.index()->lanes()[0].overflow.empty());
    EXPECT_GT(state.index()->lanes()[0].rows.size(), rows);
    key(Qt::Key_E);
    EXPECT_EQ(state.index()->lanes()[0].rows.size(), rows);
}

TEST_F(TimelineKeysTest, TheRingIsSeenAfterKeysOnly)
{
    open(smallHistory());
    key(Qt::Key_Right);
    paint();
    const QRect ring = rectOf(u"one1"_s).adjusted(-5, -5, 5, 5).toRect();
    const QImage focused = canvas().grab(ring).toImage();
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::NoModifier, emptyPlace());
    QTest::mouseMove(&canvas(), QPoint(300, 20));
    paint();
    EXPECT_NE(canvas().grab(ring).toImage(), focused);
    EXPECT_FALSE(canvas().cursorPosition().isRingShown());
}

TEST_F(TimelineKeysTest, ATipTellsWhatTheKeyboardIsAt)
{
    open(crowdedHistory(40));
    auto *tip = canvas().findChild<HoverTip *>();
    ASSERT_NE(tip, nullptr);
    key(Qt::Key_End);
    ASSERT_TRUE(QTest::qWaitFor([tip] { return tip->isVisible(); }));
    EXPECT_TRUE(tip->text().contains(history->nameOf(canvas().cursorPosition().id())));
    key(Qt::Key_Space);
    EXPECT_FALSE(tip->isVisible());
}

TEST_F(TimelineKeysTest, OtherKeysAreLeftToTheWindow)
{
    open(smallHistory());
    QKeyEvent zero(QEvent::KeyPress, Qt::Key_0, Qt::NoModifier);
    zero.ignore();
    QCoreApplication::sendEvent(&canvas(), &zero);
    EXPECT_FALSE(zero.isAccepted());
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas(), &escape);
    EXPECT_FALSE(escape.isAccepted()) << "nothing to give up";
}

} // namespace pactline::test
