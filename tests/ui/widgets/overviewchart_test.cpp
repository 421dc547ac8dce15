// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineviewfixture.h"

#include <QAccessible>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace pactline::test {

class OverviewChartTest : public TimelineViewTest
{
protected:
    [[nodiscard]] OverviewChart &overview() const { return view->overview(); }

    void drag(const QPointF &from, const QPointF &to)
    {
        QTest::mousePress(&overview(), Qt::LeftButton, Qt::NoModifier, from.toPoint());
        for (const QPointF &at : {(from + to) / 2, to}) {
            QMouseEvent event(QEvent::MouseMove, at.toPoint(), overview().mapToGlobal(at.toPoint()), Qt::NoButton,
                              Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&overview(), &event);
        }
        QTest::mouseRelease(&overview(), Qt::LeftButton, Qt::NoModifier, to.toPoint());
    }

    void show(const QString &from, const QString &to) { view->goTo(TimeSpan{dayStart(from), dayStart(to)}); }
};

TEST_F(OverviewChartTest, CountsEventsByPeriodAndSaysWhich)
{
    open(smallHistory());
    EXPECT_EQ(overview().title(), u"Events per month"_s) << "six years make 72 months";
    EXPECT_FALSE(overview().brushRect().isNull());
}

TEST_F(OverviewChartTest, ReachesOverTheWholeHistoryWhateverIsShownOfIt)
{
    open(smallHistory());
    const TimeSpan whole = overview().scale().span();
    const QRectF brush = overview().brushRect();
    for (const QString &words : {u"Second of one"_s, u"no such word"_s}) {
        Filter filter;
        filter.search = {words};
        state.setFilter(filter);
        EXPECT_EQ(overview().scale().span(), whole) << qPrintable(words);
        EXPECT_EQ(overview().brushRect(), brush) << qPrintable(words);
    }
    open(historyWith({{u"undated"_s, QString(), u"Nobody knows when"_s}}));
    EXPECT_TRUE(overview().brushRect().isNull());
}

TEST_F(OverviewChartTest, DrawsBarsInTheColoursOfTheTracks)
{
    open(crowdedHistory(12));
    show(u"1800-01-01"_s, u"1801-01-01"_s); // the brush has the colour of a track
    const QImage image = overview().grab().toImage();
    const double ratio = image.devicePixelRatio();
    const std::vector<QColor> colours = trackColours(*history, state.theme());
    const auto columnHas = [&](TimePoint time, const QColor &colour) {
        const int x = static_cast<int>((overview().scale().xAt(time)) * ratio);
        for (int y = 0; y < image.height(); ++y) {
            for (int near = -3; near <= 3; ++near) {
                const QColor pixel = image.pixelColor(std::clamp(x + near, 0, image.width() - 1), y);
                const int difference = std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                                       std::abs(pixel.blue() - colour.blue());
                if (difference < 60)
                    return true;
            }
        }
        return false;
    };
    EXPECT_TRUE(columnHas(dayStart(u"2020-05-15"_s), colours[0]));
    EXPECT_TRUE(columnHas(dayStart(u"2024-05-15"_s), colours[1]));
    EXPECT_FALSE(columnHas(dayStart(u"2022-05-15"_s), colours[0]));
}

TEST_F(OverviewChartTest, TheBrushShowsTheViewport)
{
    open(smallHistory());
    show(u"2020-01-01"_s, u"2022-01-01"_s);
    const QRectF brush = overview().brushRect();
    EXPECT_NEAR(brush.left(), overview().scale().xAt(viewport().span().start), 1);
    EXPECT_NEAR(brush.right(), overview().scale().xAt(viewport().span().end), 1);
    show(u"1800-01-01"_s, u"1801-01-01"_s);
    EXPECT_GT(overview().brushRect().width(), 0);
    EXPECT_NEAR(overview().brushRect().left(), overview().scale().left(), 1);
    show(u"2400-01-01"_s, u"2401-01-01"_s);
    EXPECT_NEAR(overview().brushRect().right(), overview().scale().right(), 1);
}

TEST_F(OverviewChartTest, DraggingTheBrushMovesTheView)
{
    open(smallHistory());
    show(u"2020-01-01"_s, u"2021-01-01"_s);
    const Viewport before = viewport();
    const QRectF brush = overview().brushRect();
    drag(brush.center(), brush.center() + QPointF(80, 0));
    EXPECT_EQ(viewport().secondsPerPx, before.secondsPerPx);
    EXPECT_NEAR(overview().brushRect().left(), brush.left() + 80, 3);
    EXPECT_EQ(viewport().scrollY, before.scrollY);
}

TEST_F(OverviewChartTest, DraggingAHandleMovesThatEdgeOnly)
{
    open(smallHistory());
    show(u"2020-01-01"_s, u"2022-01-01"_s);
    const TimeSpan before = viewport().span();
    QRectF brush = overview().brushRect();
    drag({brush.right(), brush.center().y()}, {brush.right() + 60, brush.center().y()});
    EXPECT_NEAR(static_cast<double>(viewport().span().start.seconds), static_cast<double>(before.start.seconds),
                viewport().secondsPerPx * 2);
    EXPECT_NEAR(overview().brushRect().right(), brush.right() + 60, 2);
    brush = overview().brushRect();
    drag({brush.left(), brush.center().y()}, {brush.right() + 200, brush.center().y()});
    EXPECT_GT(overview().brushRect().width(), 0) << "a handle stops before the other";
    EXPECT_NEAR(overview().brushRect().right(), brush.right(), 3);
}

TEST_F(OverviewChartTest, AClickCentresTheView)
{
    open(smallHistory());
    show(u"2020-01-01"_s, u"2020-07-01"_s);
    const double scale = viewport().secondsPerPx;
    const double x = overview().scale().xAt(dayStart(u"2023-06-15"_s));
    QTest::mouseClick(&overview(), Qt::LeftButton, Qt::NoModifier, QPoint(static_cast<int>(x), 40));
    EXPECT_NEAR(overview().brushRect().center().x(), x, 2);
    EXPECT_EQ(viewport().secondsPerPx, scale);
}

TEST_F(OverviewChartTest, WheelAndKeysMoveAndZoom)
{
    open(smallHistory());
    show(u"2020-01-01"_s, u"2022-01-01"_s);
    const Viewport before = viewport();
    QWheelEvent wheel(QPointF(300, 40), overview().mapToGlobal(QPointF(300, 40)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&overview(), &wheel);
    EXPECT_LT(viewport().secondsPerPx, before.secondsPerPx);
    QTest::keyClick(&overview(), Qt::Key_Down);
    EXPECT_NEAR(viewport().secondsPerPx, before.secondsPerPx, 1e-6 * before.secondsPerPx);
    QTest::keyClick(&overview(), Qt::Key_Right);
    EXPECT_GT(viewport().start, before.start);
    QTest::keyClick(&overview(), Qt::Key_Left);
    EXPECT_EQ(viewport().start, before.start);
    QTest::keyClick(&overview(), Qt::Key_PageDown);
    EXPECT_NEAR(static_cast<double>(viewport().start.seconds), static_cast<double>(before.span().end.seconds),
                before.secondsPerPx);
    QTest::keyClick(&overview(), Qt::Key_Home);
    EXPECT_NEAR(overview().position(), 0, 0.01);
    QTest::keyClick(&overview(), Qt::Key_End);
    EXPECT_NEAR(overview().position(), 1, 0.01);
}

TEST_F(OverviewChartTest, IsASliderForScreenReaders)
{
    open(smallHistory());
    show(u"2020-01-01"_s, u"2022-01-01"_s);
    QAccessibleInterface *slider = QAccessible::queryAccessibleInterface(&overview());
    ASSERT_NE(slider, nullptr);
    EXPECT_EQ(slider->role(), QAccessible::Slider);
    EXPECT_EQ(slider->text(QAccessible::Name), u"Overview"_s);
    EXPECT_EQ(slider->text(QAccessible::Value), view->spanText());
    QAccessibleValueInterface *value = slider->valueInterface();
    ASSERT_NE(value, nullptr);
    EXPECT_NEAR(value->currentValue().toDouble(), overview().position() * 100, 1);
    value->setCurrentValue(75);
    EXPECT_NEAR(overview().position(), 0.75, 0.01);
}

TEST(PeriodScale, MapsTimeToEquallyWidePeriodsAndBack)
{
    const std::vector<TimePoint> starts{{0}, {100}, {300}, {400}};
    const PeriodScale scale(starts, 10, 300);
    EXPECT_EQ(scale.xAt({0}), 10);
    EXPECT_EQ(scale.xAt({100}), 110);
    EXPECT_EQ(scale.xAt({200}), 160);
    EXPECT_EQ(scale.xAt({400}), 310);
    EXPECT_EQ(scale.xAt({-50}), 10);
    EXPECT_EQ(scale.xAt({900}), 310);
    for (const std::int64_t seconds : {0, 50, 100, 299, 300, 400})
        EXPECT_EQ(scale.timeAt(scale.xAt({seconds})).seconds, seconds);
    EXPECT_EQ(scale.timeAt(-100).seconds, 0);
    EXPECT_EQ(scale.timeAt(1000).seconds, 400);
    EXPECT_TRUE(PeriodScale().isEmpty());
}

TEST(OverviewPeriods, ManyOfTheLargestUnitAreCountedTogether)
{
    const History history(historyWith({{u"a"_s, u"Y-9000000000"_s, u"A"_s, u"one"_s},
                                       {u"b"_s, u"Y-8999000000"_s, u"B"_s, u"one"_s},
                                       {u"c"_s, u"Y9000000000"_s, u"C"_s, u"two"_s}}));
    const OverviewPeriods periods =
        overviewPeriods(history, {{ItemType::Event, 0}, {ItemType::Event, 1}, {ItemType::Event, 2}}, {100});
    EXPECT_EQ(titleOf(periods), u"Events per 200 million years"_s);
    ASSERT_LE(periods.counts.starts.size(), 101U);
    EXPECT_TRUE(std::is_sorted(periods.counts.starts.begin(), periods.counts.starts.end()));
    EXPECT_EQ(periods.counts.counts[0].front(), 2);
    EXPECT_EQ(periods.counts.counts[1].back(), 1);
    EXPECT_EQ(titleOf(overviewPeriods(history, {{ItemType::Event, 0}, {ItemType::Event, 1}}, {100})),
              u"Events per million years"_s);
}

TEST(OverviewPeriods, TallestIsTheSumOverTracks)
{
    PeriodCounts periods;
    periods.starts = {{0}, {1}, {2}};
    periods.counts = {{1, 4}, {6, 2}};
    EXPECT_EQ(tallestColumn(periods), 7);
    EXPECT_EQ(tallestColumn({}), 0);
}

} // namespace pactline::test
