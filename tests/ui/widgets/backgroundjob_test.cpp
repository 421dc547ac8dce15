// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/backgroundjob.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

namespace pactline {
namespace {

using Outcome = BackgroundJob::Outcome;

TEST(BackgroundJob, WorksElsewhereAndEndsHere)
{
    BackgroundJob job;
    const QThread *workedOn = nullptr;
    const QThread *endedOn = nullptr;
    job.start([&](const Job &) { workedOn = QThread::currentThread(); },
              [&](Outcome) { endedOn = QThread::currentThread(); });
    EXPECT_TRUE(job.isRunning());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !job.isRunning(); }));
    EXPECT_NE(workedOn, nullptr);
    EXPECT_NE(workedOn, QThread::currentThread());
    EXPECT_EQ(endedOn, QThread::currentThread());
}

TEST(BackgroundJob, ReportsProgressWhileItWorks)
{
    BackgroundJob job;
    QSemaphore mayEnd;
    QSignalSpy progressed(&job, &BackgroundJob::progressed);
    job.start(
        [&](const Job &work) {
            work.report(30, 120);
            mayEnd.acquire();
        },
        [](Outcome) {});
    ASSERT_EQ(progressed.size(), 1);
    EXPECT_EQ(progressed.first().first().toDouble(), -1.0) << "before anything is known";
    ASSERT_TRUE(QTest::qWaitFor([&] { return progressed.size() > 2 && progressed.last().first().toDouble() > 0; }));
    EXPECT_EQ(progressed.last().first().toDouble(), 0.25);
    mayEnd.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !job.isRunning(); }));
}

TEST(BackgroundJob, StopsWhenCancelled)
{
    BackgroundJob job;
    bool sawCancel = false;
    std::optional<Outcome> outcome;
    job.start(
        [&](const Job &work) {
            while (!work.isCancelled())
                QThread::yieldCurrentThread();
            sawCancel = true;
        },
        [&](Outcome how) { outcome = how; });
    job.cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !job.isRunning(); }));
    EXPECT_TRUE(sawCancel);
    EXPECT_EQ(outcome, Outcome::Finished);
}

TEST(BackgroundJob, GivesUpWorkThatDoesNotReact)
{
    BackgroundJob job;
    auto mayEnd = std::make_shared<QSemaphore>();
    auto hasEnded = std::make_shared<QSemaphore>();
    std::optional<Outcome> outcome;
    job.start(
        [mayEnd, hasEnded](const Job &) {
            mayEnd->acquire();
            hasEnded->release();
        },
        [&](Outcome how) { outcome = how; });
    job.cancel();
    job.cancel(); // once is enough, twice does no harm
    ASSERT_TRUE(QTest::qWaitFor([&] { return !job.isRunning(); }));
    EXPECT_EQ(outcome, Outcome::Abandoned);
    bool wentOn = false;
    job.start([](const Job &) {}, [&](Outcome) { wentOn = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return wentOn; }));
    mayEnd->release();
    hasEnded->acquire();
}

TEST(BackgroundJob, EndsWithItsOwner)
{
    bool ended = false;
    bool told = false;
    {
        BackgroundJob job;
        job.start(
            [&](const Job &work) {
                while (!work.isCancelled())
                    QThread::yieldCurrentThread();
                ended = true;
            },
            [&](Outcome) { told = true; });
    }
    EXPECT_TRUE(ended);
    EXPECT_FALSE(told);
}

} // namespace
} // namespace pactline
