// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineviewfixture.h"

#include "ui/widgets/hovertip.h"

#include <QGestureEvent>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace pactline::test {

class TimelinePointerTest : public TimelineViewTest
{
protected:
    void click(const QPoint &position, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(&canvas(), Qt::LeftButton, modifiers, position);
        paint();
    }

    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, modifiers, from);
        moveHeld((from + to) / 2, modifiers);
        moveHeld(to, modifiers);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, modifiers, to);
    }

    void moveHeld(const QPoint &to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QMouseEvent event(QEvent::MouseMove, to, canvas().mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&canvas(), &event);
    }

    void hover(const QPoint &to)
    {
        QMouseEvent event(QEvent::MouseMove, to, canvas().mapToGlobal(to), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas(), &event);
    }

    void turnWheel(const QPoint &at, const QPoint &angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
                   const QPoint &pixels = {}, Qt::ScrollPhase phase = Qt::NoScrollPhase)
    {
        QWheelEvent event(at, canvas().mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers, phase, false);
        QCoreApplication::sendEvent(&canvas(), &event);
    }

    [[nodiscard]] HoverTip &tip() const { return *canvas().findChild<HoverTip *>(); }
};

TEST_F(TimelinePointerTest, ClickSelectsAndClickOnNothingClears)
{
    open(smallHistory());
    click(centreOf(u"one2"_s));
    EXPECT_EQ(selected(), u"one2"_s);
    EXPECT_EQ(current(), u"one2"_s);
    click(centreOf(u"two3"_s));
    EXPECT_EQ(selected(), u"two3"_s);
    click(emptyPlace());
    EXPECT_EQ(selected(), QString());
}

TEST_F(TimelinePointerTest, OtherButtonsDoNothing)
{
    open(smallHistory());
    const Viewport before = viewport();
    for (const auto button : {Qt::MiddleButton, Qt::BackButton, Qt::RightButton})
        QTest::mouseClick(&canvas(), button, Qt::NoModifier, centreOf(u"one2"_s));
    EXPECT_EQ(selected(), QString());
    EXPECT_EQ(viewport(), before);
}

TEST_F(TimelinePointerTest, DragPansBothWays)
{
    open(crowdedHistory(40));
    view->resize(900, 260);
    paint();
    state.setSelection(ItemId(u"late"_s));
    const Viewport before = viewport();
    const QPoint from = emptyPlace();
    drag(from, from + QPoint(-90, -30));
    EXPECT_NEAR(static_cast<double>((viewport().start - before.start).seconds) / before.secondsPerPx, 90, 1);
    EXPECT_EQ(viewport().scrollY, 30);
    EXPECT_EQ(viewport().secondsPerPx, before.secondsPerPx);
    EXPECT_EQ(selected(), u"late"_s) << "a drag is no click";
    drag(from, from + QPoint(0, 500));
    EXPECT_EQ(viewport().scrollY, 0) << "not above the first lane";
}

TEST_F(TimelinePointerTest, ASmallShakeIsStillAClick)
{
    open(smallHistory());
    const Viewport before = viewport();
    const QPoint at = centreOf(u"one2"_s);
    drag(at, at + QPoint(2, 1));
    EXPECT_EQ(selected(), u"one2"_s);
    EXPECT_EQ(viewport(), before);
}

TEST_F(TimelinePointerTest, DoubleClickZoomsToTheEntry)
{
    open(smallHistory());
    const QPoint at = centreOf(u"one2"_s);
    click(at);
    QTest::mouseDClick(&canvas(), Qt::LeftButton, Qt::NoModifier, at);
    EXPECT_LT(viewport().span().length().seconds, 40 * secondsPerDay);
    EXPECT_TRUE(isInView(u"one2"_s));
    EXPECT_EQ(selected(), u"one2"_s);
}

TEST_F(TimelinePointerTest, DoubleClickOnNothingZoomsThere)
{
    open(smallHistory());
    const QPoint at = emptyPlace();
    const Viewport before = viewport();
    const TimePoint time = before.timeAt(at.x() - before.headerWidthPx);
    click(at);
    QTest::mouseDClick(&canvas(), Qt::LeftButton, Qt::NoModifier, at);
    EXPECT_NEAR(viewport().secondsPerPx, before.secondsPerPx / 2, 1e-6 * before.secondsPerPx);
    EXPECT_NEAR(viewport().xAt(time), at.x() - before.headerWidthPx, 1);
}

TEST_F(TimelinePointerTest, CtrlDragChoosesASpanAndEscapeGivesItUp)
{
    open(smallHistory());
    const Viewport before = viewport();
    const QPoint from = emptyPlace();
    const QPoint to = from + QPoint(120, 5);
    QTest::mousePress(&canvas(), Qt::LeftButton, Qt::ControlModifier, from);
    moveHeld(to, Qt::ControlModifier);
    key(Qt::Key_Escape);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, Qt::ControlModifier, to);
    EXPECT_EQ(viewport(), before);
    drag(to, from, Qt::ControlModifier);
    const TimeSpan wanted{before.timeAt(from.x() - before.headerWidthPx), before.timeAt(to.x() - before.headerWidthPx)};
    EXPECT_NEAR(viewport().xAt(wanted.start), 0, 1);
    EXPECT_NEAR(viewport().xAt(wanted.end), viewport().bodyWidthPx(), 1);
}

TEST_F(TimelinePointerTest, ClickOnAFoldZoomsIntoIt)
{
    std::vector<TimelineEntry> entries;
    for (int day = 1; day <= 28; ++day)
        entries.push_back({u"d%1"_s.arg(day), u"2020-02-%1"_s.arg(day, 2, 10, QChar(u'0')), u"Day"_s, u"one"_s, 1});
    entries.push_back({u"early"_s, u"1990-01-01"_s, u"Early"_s, u"one"_s});
    open(historyWith(entries));
    view->fitAll();
    paint();
    Hit fold;
    for (int y = 60; y < canvas().height() && fold.kind != HitKind::Fold; y += 3) {
        for (int x = 200; x < canvas().width() && fold.kind != HitKind::Fold; x += 3)
            fold = canvas().hitAt(QPoint(x, y));
    }
    ASSERT_EQ(fold.kind, HitKind::Fold);
    click(fold.rect.center().toPoint());
    EXPECT_LT(viewport().span().length().seconds, 100 * secondsPerDay);
    EXPECT_TRUE(viewport().span().contains(fold.span.start));
}

TEST_F(TimelinePointerTest, ClickOnALanesHeaderShowsAllItsRowsOrFewer)
{
    open(crowdedHistory(40));
    const LaneBand band = canvas().navigator().layout().bands()[0];
    const QPoint header(40, static_cast<int>(viewport().rulerHeightPx + band.top + 12));
    const std::size_t rows = state.index()->lanes()[0].rows.size();
    click(header);
    EXPECT_EQ(state.index()->lanes()[0].rows.size(), 40U);
    click(header);
    EXPECT_EQ(state.index()->lanes()[0].rows.size(), rows);
    const QPoint other(40,
                       static_cast<int>(viewport().rulerHeightPx + canvas().navigator().layout().bands()[1].top + 12));
    click(other);
    EXPECT_TRUE(state.expandedLanes().isEmpty()) << "a lane that shows all is left alone";
}

TEST_F(TimelinePointerTest, TheWheelZoomsAboutThePointer)
{
    open(smallHistory());
    const QPoint at(500, 200);
    const Viewport before = viewport();
    const TimePoint time = before.timeAt(at.x() - before.headerWidthPx);
    turnWheel(at, {0, 120});
    EXPECT_LT(viewport().secondsPerPx, before.secondsPerPx);
    EXPECT_NEAR(viewport().xAt(time), at.x() - before.headerWidthPx, 1);
    turnWheel(at, {0, -120});
    EXPECT_NEAR(viewport().secondsPerPx, before.secondsPerPx, 1e-9 * before.secondsPerPx);
}

TEST_F(TimelinePointerTest, TheWheelPansWithShiftOrSideways)
{
    open(smallHistory());
    const Viewport before = viewport();
    turnWheel({500, 200}, {0, -120}, Qt::ShiftModifier);
    const Viewport shifted = viewport();
    EXPECT_GT(shifted.start, before.start);
    EXPECT_EQ(shifted.secondsPerPx, before.secondsPerPx);
    turnWheel({500, 200}, {120, 0});
    EXPECT_EQ(viewport().start, before.start);
}

TEST_F(TimelinePointerTest, TheWheelOverTheHeaderScrolls)
{
    open(crowdedHistory(40));
    view->resize(900, 260);
    paint();
    const Viewport before = viewport();
    turnWheel({50, 200}, {0, -60});
    EXPECT_GT(viewport().scrollY, before.scrollY);
    EXPECT_EQ(viewport().secondsPerPx, before.secondsPerPx);
}

TEST_F(TimelinePointerTest, ATrackpadPansBothWaysAndZoomsWithCtrl)
{
    open(crowdedHistory(40));
    view->resize(900, 260);
    paint();
    const Viewport before = viewport();
    turnWheel({500, 200}, {-20, -30}, Qt::NoModifier, {-20, -30}, Qt::ScrollUpdate);
    EXPECT_NEAR(static_cast<double>((viewport().start - before.start).seconds) / before.secondsPerPx, 20, 1);
    EXPECT_EQ(viewport().scrollY, 30);
    turnWheel({500, 200}, {0, 40}, Qt::ControlModifier, {0, 40}, Qt::ScrollUpdate);
    EXPECT_LT(viewport().secondsPerPx, before.secondsPerPx);
}

TEST_F(TimelinePointerTest, PinchingZoomsAboutTheFingers)
{
    open(smallHistory());
    const Viewport before = viewport();
    const QPointF at(500, 200);
    const TimePoint time = before.timeAt(at.x() - before.headerWidthPx);
    QNativeGestureEvent native(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                               canvas().mapToGlobal(at), 0.5, {});
    QCoreApplication::sendEvent(&canvas(), &native);
    EXPECT_NEAR(viewport().secondsPerPx, before.secondsPerPx / 1.5, 1e-6 * before.secondsPerPx);
    EXPECT_NEAR(viewport().xAt(time), at.x() - before.headerWidthPx, 1);
    QPinchGesture pinch;
    pinch.setScaleFactor(1 / 1.5);
    pinch.setCenterPoint(canvas().mapToGlobal(at));
    pinch.setLastCenterPoint(canvas().mapToGlobal(at));
    pinch.setChangeFlags(QPinchGesture::ScaleFactorChanged);
    QGestureEvent touch({&pinch});
    QCoreApplication::sendEvent(&canvas(), &touch);
    EXPECT_NEAR(viewport().secondsPerPx, before.secondsPerPx, 1e-6 * before.secondsPerPx);
    EXPECT_NEAR(viewport().xAt(time), at.x() - before.headerWidthPx, 1);
}

TEST_F(TimelinePointerTest, SmartZoomGoesToTheEntry)
{
    open(smallHistory());
    const QPointF at = centreOf(u"one2"_s);
    QNativeGestureEvent native(Qt::SmartZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, at, at,
                               canvas().mapToGlobal(at), 0, {});
    QCoreApplication::sendEvent(&canvas(), &native);
    EXPECT_LT(viewport().span().length().seconds, 40 * secondsPerDay);
    EXPECT_TRUE(isInView(u"one2"_s));
}

TEST_F(TimelinePointerTest, TheTipNamesTheThingAndDoesNotCoverIt)
{
    open(smallHistory());
    for (const QString &id : {u"one2"_s, u"two3"_s, u"two5"_s}) {
        hover(centreOf(id));
        EXPECT_EQ(state.hover().text, id);
        ASSERT_TRUE(QTest::qWaitFor([this] { return tip().isVisible(); }));
        EXPECT_TRUE(tip().text().contains(history->nameOf(ItemId(id)))) << tip().text().toStdString();
        EXPECT_FALSE(tip().geometry().intersects(canvas().hovered().rect.toAlignedRect()));
        EXPECT_TRUE(canvas().rect().contains(tip().geometry()));
        hover(QPoint(canvas().width() / 2, 10));
        EXPECT_FALSE(tip().isVisible());
        EXPECT_TRUE(state.hover().isEmpty());
    }
}

TEST_F(TimelinePointerTest, TheTipSaysDateAndKind)
{
    open(smallHistory());
    hover(centreOf(u"two3"_s));
    ASSERT_TRUE(QTest::qWaitFor([this] { return tip().isVisible(); }));
    EXPECT_TRUE(tip().text().contains(u"ongoing"_s)) << tip().text().toStdString();
    EXPECT_TRUE(tip().text().contains(u"Compact"_s));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&canvas(), &leave);
    EXPECT_FALSE(tip().isVisible());
    EXPECT_TRUE(state.hover().isEmpty());
}

TEST_F(TimelinePointerTest, PointersTellWhatAClickDoes)
{
    open(crowdedHistory(40));
    hover(centreOf(u"late"_s));
    EXPECT_EQ(canvas().cursor().shape(), Qt::PointingHandCursor);
    hover(emptyPlace());
    EXPECT_EQ(canvas().cursor().shape(), Qt::ArrowCursor);
    hover(QPoint(40, static_cast<int>(viewport().rulerHeightPx) + 12));
    EXPECT_EQ(canvas().cursor().shape(), Qt::PointingHandCursor) << "this lane has more rows";
    const QPoint from = emptyPlace();
    QTest::mousePress(&canvas(), Qt::LeftButton, Qt::NoModifier, from);
    moveHeld(from + QPoint(40, 0));
    EXPECT_EQ(canvas().cursor().shape(), Qt::ClosedHandCursor);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, Qt::NoModifier, from + QPoint(40, 0));
    EXPECT_NE(canvas().cursor().shape(), Qt::ClosedHandCursor);
}

TEST_F(TimelinePointerTest, TheMenuOffersWhatKeysDo)
{
    open(smallHistory());
    const QPoint at = centreOf(u"one2"_s);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, canvas().mapToGlobal(at));
    QCoreApplication::sendEvent(&canvas(), &event);
    auto *menu = canvas().findChild<QMenu *>();
    ASSERT_NE(menu, nullptr);
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts << action->text();
    EXPECT_TRUE(texts.contains(u"Open its page\tEnter"_s)) << texts.join(u", "_s).toStdString();
    EXPECT_TRUE(texts.contains(u"Fit all\t0"_s));
    QAction *select = menu->actions().at(1);
    select->trigger();
    EXPECT_EQ(selected(), u"one2"_s);
    menu->close();
    ASSERT_TRUE(QTest::qWaitFor([this] { return canvas().findChild<QMenu *>() == nullptr; }));
}

TEST_F(TimelinePointerTest, TheMenuOfTheKeyboardIsAboutItsEntry)
{
    open(crowdedHistory(40));
    key(Qt::Key_Right);
    QSignalSpy activated(view.get(), &TimelineView::entryActivated);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), canvas().mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(&canvas(), &event);
    auto *menu = canvas().findChild<QMenu *>();
    ASSERT_NE(menu, nullptr);
    menu->actions().at(0)->trigger();
    EXPECT_EQ(selected(), current());
    EXPECT_EQ(activated.count(), 1);
    const auto actions = menu->actions();
    const auto rows = std::find_if(actions.begin(), actions.end(),
                                   [](const QAction *action) { return action->text().startsWith("All rows"_L1); });
    ASSERT_NE(rows, actions.end());
    (*rows)->trigger();
    EXPECT_EQ(state.expandedLanes(), QStringList{u"one"_s});
    menu->close();
    ASSERT_TRUE(QTest::qWaitFor([this] { return canvas().findChild<QMenu *>() == nullptr; }));
}

class TimelineMotionTest : public TimelinePointerTest
{
protected:
    TimelineMotionTest() { view->setStyle(&m_lively); }
    ~TimelineMotionTest() override { view.reset(); }

private:
    MotionStyle m_lively{200};
};

TEST_F(TimelineMotionTest, ZoomsTakeAtMost160Milliseconds)
{
    open(smallHistory());
    EXPECT_EQ(canvas().navigator().animation().duration(), 160);
    const double before = viewport().secondsPerPx;
    turnWheel({500, 200}, {0, 120});
    EXPECT_EQ(viewport().secondsPerPx, before) << "not there yet";
    ASSERT_TRUE(QTest::qWaitFor([this] { return !canvas().navigator().animation().isRunning(); }));
    EXPECT_NEAR(viewport().secondsPerPx, before / 1.25, 1e-6 * before);
}

TEST_F(TimelineMotionTest, NotchesInARowAddUp)
{
    open(smallHistory());
    const double before = viewport().secondsPerPx;
    for (int i = 0; i < 3; ++i)
        turnWheel({500, 200}, {0, 120});
    ASSERT_TRUE(QTest::qWaitFor([this] { return !canvas().navigator().animation().isRunning(); }));
    EXPECT_NEAR(viewport().secondsPerPx, before / (1.25 * 1.25 * 1.25), 1e-6 * before);
}

TEST_F(TimelineMotionTest, ADragGlidesOnUntilItIsTouched)
{
    open(smallHistory());
    ZoomAnimation &motion = canvas().navigator().animation();
    const TimePoint released = viewport().start;
    motion.glide({2000, 0}, 0, 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return viewport().start > released; }));
    EXPECT_TRUE(motion.isRunning());
    QTest::mousePress(&canvas(), Qt::LeftButton, Qt::NoModifier, emptyPlace());
    EXPECT_FALSE(motion.isRunning());
    QTest::mouseRelease(&canvas(), Qt::LeftButton, Qt::NoModifier, emptyPlace());
}

TEST_F(TimelineMotionTest, GivesWayToWhoeverMovesTheView)
{
    open(smallHistory());
    view->zoomIn();
    ASSERT_TRUE(canvas().navigator().animation().isRunning());
    Viewport elsewhere = viewport();
    elsewhere.start = dayStart(u"1990-01-01"_s);
    state.setViewport(elsewhere);
    EXPECT_FALSE(canvas().navigator().animation().isRunning());
    EXPECT_EQ(viewport().start, dayStart(u"1990-01-01"_s));
}

} // namespace pactline::test
