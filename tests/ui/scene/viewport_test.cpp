// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/viewport.h"

#include "model/time/civildate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace pactline {
namespace {

TimePoint year(std::int64_t number) { return timePointFrom(CivilDate{number, 1, 1}); }

Viewport viewportAt(TimePoint start, double secondsPerPx, double bodyWidth = 1000)
{
    Viewport viewport;
    viewport.start = start;
    viewport.secondsPerPx = secondsPerPx;
    viewport.size = QSizeF(viewport.headerWidthPx + bodyWidth, 600);
    return viewport;
}

TEST(Viewport, CountsFromTheLeftEdgeOfTheBody)
{
    const Viewport viewport = viewportAt(year(2020), 86400);
    EXPECT_EQ(viewport.xAt(year(2020)), 0);
    EXPECT_EQ(viewport.xAt(timePointFrom(CivilDate{2020, 1, 11})), 10);
    EXPECT_EQ(viewport.timeAt(366), year(2021));
    EXPECT_EQ(viewport.span(), (TimeSpan{year(2020), year(2020) + Duration{86400 * 1000}}));
    EXPECT_EQ(viewport.bodyWidthPx(), 1000);
    EXPECT_EQ(viewport.bodyHeightPx(), 544);
}

TEST(Viewport, IsExactToTheSecondTenBillionYearsAway)
{
    for (const std::int64_t far : {10'000'000'000LL, -10'000'000'000LL}) {
        const Viewport viewport = viewportAt(year(far), 1);
        for (int second = 0; second < 1000; second += 37) {
            const TimePoint time = year(far) + Duration{second};
            EXPECT_EQ(viewport.xAt(time), second);
            EXPECT_EQ(viewport.timeAt(second), time);
        }
    }
}

TEST(Viewport, HoldsTheTimeUnderTheCursorWhileZooming)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> position(0, 1000);
    std::uniform_real_distribution<double> exponent(0, 12);
    std::uniform_real_distribution<double> step(0.5, 2);
    std::uniform_int_distribution<std::int64_t> years(-1'000'000, 1'000'000);
    for (int i = 0; i < 2000; ++i) {
        const Viewport before = viewportAt(year(years(random)), std::pow(10, exponent(random)));
        const double x = position(random);
        const double factor = step(random);
        const TimePoint held = before.timeAt(x);
        const Viewport after = zoomedAbout(before, x, factor);
        EXPECT_NEAR(after.xAt(held), x, 1.01 / after.secondsPerPx + 1e-6) // dates are whole seconds
            << "scale " << before.secondsPerPx << " factor " << factor;
        EXPECT_DOUBLE_EQ(after.secondsPerPx, std::max(minimumSecondsPerPx, before.secondsPerPx / factor));
    }
}

TEST(Viewport, ZoomingThereAndBackReturns)
{
    Viewport viewport = viewportAt(year(-44), 31'556'952.0 / 7);
    const Viewport start = viewport;
    for (int i = 0; i < 40; ++i)
        viewport = zoomedAbout(viewport, 431, 1.25);
    for (int i = 0; i < 40; ++i)
        viewport = zoomedAbout(viewport, 431, 1 / 1.25);
    EXPECT_NEAR(viewport.secondsPerPx, start.secondsPerPx, start.secondsPerPx * 1e-9);
    EXPECT_NEAR(viewport.xAt(start.start), 0, 0.01);
}

TEST(Viewport, StopsAtTheFinestAndCoarsestScale)
{
    const Viewport viewport = viewportAt(year(2020), 86400);
    EXPECT_EQ(zoomedAbout(viewport, 500, 1e30).secondsPerPx, minimumSecondsPerPx);
    const Viewport coarse = zoomedAbout(viewport, 500, 1e-30);
    EXPECT_EQ(coarse.secondsPerPx, maximumSecondsPerPx);
    EXPECT_GE(coarse.span().start, TimePoint::beginning());
    EXPECT_LE(coarse.span().end, TimePoint::end());
    EXPECT_EQ(zoomedAbout(viewport, 500, 0), viewport);
    EXPECT_EQ(zoomedAbout(viewport, 500, std::nan("")), viewport);
}

TEST(Viewport, PansByPixelsToTheEndsOfTime)
{
    const Viewport viewport = viewportAt(year(2020), 86400);
    EXPECT_EQ(panned(viewport, 366).start, year(2021));
    EXPECT_EQ(panned(viewport, -365).start, year(2019));
    const Viewport right = panned(viewport, 1e30);
    EXPECT_EQ(right.span().end, TimePoint::end());
    EXPECT_EQ(right.secondsPerPx, viewport.secondsPerPx);
    EXPECT_EQ(panned(viewport, -1e30).start, TimePoint::beginning());
}

TEST(Viewport, FitsASpanWithAMargin)
{
    const Viewport viewport = viewportAt(year(1900), 5);
    const TimeSpan span{year(2000), year(2010)};
    const Viewport fitted = fittedTo(viewport, span, 0.1);
    EXPECT_NEAR(fitted.xAt(span.start), 100, 0.01);
    EXPECT_NEAR(fitted.xAt(span.end), 900, 0.01);
    EXPECT_EQ(fitted.size, viewport.size);
}

TEST(Viewport, CentresAMomentWithoutChangingTheScale)
{
    const Viewport fitted = fittedTo(viewportAt(year(1900), 5), {year(2000), year(2000)});
    EXPECT_EQ(fitted.secondsPerPx, 5);
    EXPECT_NEAR(fitted.xAt(year(2000)), 500, 0.2);
}

TEST(Viewport, FitsAllTime)
{
    const Viewport fitted = fittedTo(viewportAt(year(1900), 5), {TimePoint::beginning(), TimePoint::end()});
    EXPECT_EQ(fitted.secondsPerPx, maximumSecondsPerPx);
    EXPECT_NEAR(fitted.xAt(TimePoint{0}), 500, 1);
}

} // namespace
} // namespace pactline
