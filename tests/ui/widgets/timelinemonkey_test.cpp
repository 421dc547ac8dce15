// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done in whatever order, what the timeline's parts know of one another must agree.
#include "timelineviewfixture.h"

#include "ui/widgets/timelineaccessible.h"

#include <QMenu>
#include <QTest>
#include <QWheelEvent>

#include <random>

using namespace Qt::StringLiterals;

namespace pactline::test {

namespace {

HistoryData ancientHistory()
{
    return historyWith({{u"bang"_s, u"Y-9000000000"_s, u"Long before"_s, u"one"_s},
                        {u"caesar"_s, u"-0043-03-15"_s, u"Ides of March"_s, u"one"_s},
                        {u"age"_s, u"Y-4000000/-1200"_s, u"An age"_s, u"two"_s},
                        {u"now"_s, u"2020-05-05T10:11:12Z"_s, u"A second"_s, u"two"_s},
                        {u"open"_s, u"../2021"_s, u"Since always"_s, u"three"_s},
                        {u"far"_s, u"Y9000000000"_s, u"Far ahead"_s, u"three"_s}});
}

} // namespace

class TimelineMonkeyTest : public TimelineViewTest, public testing::WithParamInterface<unsigned>
{
protected:
    TimelineMonkeyTest()
        : TimelineViewTest(GetParam() % 2 == 0 ? 0 : 200)
    {
        m_random.seed(GetParam());
    }

    int pick(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    QPoint place() { return {pick(canvas().width()), pick(canvas().height())}; }

    void replaceHistory()
    {
        const int which = pick(5);
        auto next = std::make_unique<History>(which == 0   ? smallHistory()
                                              : which == 1 ? crowdedHistory(300)
                                              : which == 2 ? ancientHistory()
                                              : which == 3 ? historyWith({{u"x"_s, u"2020"_s, u"Alone"_s}})
                                                           : HistoryData());
        state.setHistory(next.get());
        history = std::move(next);
    }

    void edit()
    {
        HistoryData data = history->data();
        if (!data.events.empty())
            data.events.erase(static_cast<std::size_t>(pick(static_cast<int>(data.events.size()))));
        history->setData(data);
        state.notifyEdited();
    }

    void pressKey()
    {
        static constexpr int keys[] = {Qt::Key_Left,   Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,
                                       Qt::Key_Home,   Qt::Key_End,   Qt::Key_PageUp, Qt::Key_PageDown,
                                       Qt::Key_Return, Qt::Key_Space, Qt::Key_E,      Qt::Key_Escape};
        key(keys[pick(12)], pick(5) == 0 ? Qt::ControlModifier : Qt::NoModifier);
    }

    void turnWheel()
    {
        const QPointF at = place();
        QWidget *target = pick(4) == 0 ? static_cast<QWidget *>(&view->overview()) : &canvas();
        QWheelEvent event(at, target->mapToGlobal(at), {}, {pick(3) == 0 ? 120 : 0, 120 * (pick(41) - 20)},
                          Qt::NoButton, pick(4) == 0 ? Qt::ShiftModifier : Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &event);
    }

    void drag()
    {
        QWidget *target = pick(3) == 0 ? static_cast<QWidget *>(&view->overview()) : &canvas();
        const auto modifiers = pick(4) == 0 ? Qt::ControlModifier : Qt::NoModifier;
        QTest::mousePress(target, Qt::LeftButton, modifiers, place());
        for (int i = pick(4); i > 0; --i) {
            const QPoint at = place();
            QMouseEvent event(QEvent::MouseMove, at, target->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(target, &event);
            if (pick(6) == 0)
                pressKey();
        }
        QTest::mouseRelease(target, Qt::LeftButton, modifiers, place());
    }

    void choose()
    {
        Filter filter;
        if (pick(2) == 0)
            filter.tracks = {TrackId(pick(2) == 0 ? u"one"_s : u"two"_s)};
        if (pick(6) == 0)
            filter.search = {u"no such word"_s};
        if (pick(2) == 0)
            state.setFilter(filter);
        else
            state.setGrouping(static_cast<Grouping>(pick(6)));
    }

    void act()
    {
        switch (pick(14)) {
        case 0:
            return pick(3) == 0 ? replaceHistory() : edit();
        case 1:
            return view->resize(200 + pick(1200), 150 + pick(900));
        case 2:
            return choose();
        case 3:
            return pick(2) == 0 ? view->fitAll() : view->fitSelection();
        case 4:
            return state.reveal(ItemId(pick(2) == 0 ? u"two5"_s : u"crowd%1"_s.arg(pick(300))));
        case 5:
            return QTest::mouseDClick(&canvas(), Qt::LeftButton, Qt::NoModifier, place());
        case 6:
            return pick(2) == 0 ? view->zoomIn() : view->zoomOut();
        case 7:
        case 8:
            return turnWheel();
        case 9:
        case 10:
            return drag();
        default:
            return pressKey();
        }
    }

    void check()
    {
        ASSERT_NE(state.index(), nullptr);
        const Viewport &seen = viewport();
        EXPECT_TRUE(std::isfinite(seen.secondsPerPx));
        EXPECT_GE(seen.secondsPerPx, minimumSecondsPerPx);
        EXPECT_LE(seen.secondsPerPx, maximumSecondsPerPx);
        EXPECT_GE(seen.scrollY, 0);
        EXPECT_LE(seen.scrollY, maximumScroll(canvas().navigator().layout(), seen));
        EXPECT_EQ(canvas().navigator().layout().bands().size(), state.index()->lanes().size());
        const TimelineCursor &cursor = canvas().cursorPosition();
        if (!cursor.isNull()) {
            EXPECT_NE(rowOf(*state.index(), cursor.lane(), cursor.entry()), noRow);
            EXPECT_EQ(state.index()->numberOf(*history->find(cursor.id())), cursor.entry());
        }
        QAccessibleInterface *timeline = QAccessible::queryAccessibleInterface(&canvas());
        ASSERT_EQ(timeline->childCount(), static_cast<int>(state.index()->lanes().size()));
        if (timeline->childCount() > 0) {
            QAccessibleInterface *lane = timeline->child(pick(timeline->childCount()));
            ASSERT_NE(lane, nullptr);
            ASSERT_GT(lane->childCount(), 0);
            EXPECT_FALSE(lane->child(pick(lane->childCount()))->text(QAccessible::Name).isEmpty());
        }
    }

private:
    std::mt19937 m_random;
};

TEST_P(TimelineMonkeyTest, ThePartsAgree)
{
    open(smallHistory());
    for (int step = 0; step < 150 && !HasFailure(); ++step) {
        SCOPED_TRACE(step);
        act();
        if (step % 3 == 0)
            paint();
        check();
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, TimelineMonkeyTest, testing::Range(1U, 9U));

TEST_F(TimelineViewTest, ReachesFromTheFirstMomentToTheLast)
{
    open(ancientHistory());
    view->fitAll();
    paint();
    for (const QString &id : {u"bang"_s, u"caesar"_s, u"now"_s, u"far"_s})
        EXPECT_TRUE(isInView(id)) << id.toStdString();
    for (const QString &id : {u"bang"_s, u"caesar"_s, u"now"_s, u"far"_s, u"age"_s, u"open"_s}) {
        state.setSelection(ItemId(id));
        view->fitSelection();
        paint();
        EXPECT_TRUE(isInView(id)) << id.toStdString();
        EXPECT_EQ(canvas().message(), QString()) << id.toStdString();
    }
}

} // namespace pactline::test
