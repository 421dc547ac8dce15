// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/latesttask.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace pactline {
namespace {

TEST(LatestTask, BringsTheResultLater)
{
    LatestTask task;
    const QThread *worker = nullptr;
    int taken = 0;
    task.start(
        [&worker](const Job &) {
            worker = QThread::currentThread();
            return 7;
        },
        [&taken](int made) { taken = made; });
    EXPECT_TRUE(task.isRunning());
    EXPECT_EQ(taken, 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return taken != 0; }));
    EXPECT_EQ(taken, 7);
    EXPECT_FALSE(task.isRunning());
    EXPECT_NE(worker, QThread::currentThread());
}

TEST(LatestTask, TakesOnlyTheLatest)
{
    LatestTask task;
    std::vector<int> taken;
    for (int number = 0; number < 20; ++number) {
        task.start([number](const Job &) { return number; }, [&taken](int made) { taken.push_back(made); });
        if (number % 3 == 0) // time for the worker, but not for its result to arrive
            QThread::msleep(2);
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return !task.isRunning(); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(taken, std::vector<int>{19});
}

TEST(LatestTask, TellsTheWorkerToStop)
{
    LatestTask task;
    std::atomic<bool> hasBegun{false};
    std::atomic<bool> hasStopped{false};
    const auto untilCancelled = [&](const Job &job) {
        hasBegun = true;
        while (!job.isCancelled())
            QThread::yieldCurrentThread();
        hasStopped = true;
        return 0;
    };
    bool isTaken = false;
    const auto take = [&isTaken](int) { isTaken = true; };
    task.start(untilCancelled, take);
    ASSERT_TRUE(QTest::qWaitFor([&] { return hasBegun.load(); }));
    task.cancel();
    EXPECT_FALSE(task.isRunning());
    ASSERT_TRUE(QTest::qWaitFor([&] { return hasStopped.load(); }));
    QCoreApplication::processEvents();
    EXPECT_FALSE(isTaken);

    hasStopped = false;
    {
        LatestTask other;
        hasBegun = false;
        other.start(untilCancelled, take);
        ASSERT_TRUE(QTest::qWaitFor([&] { return hasBegun.load(); }));
    }
    EXPECT_TRUE(hasStopped) << "who goes waits for the worker";
    QCoreApplication::processEvents();
    EXPECT_FALSE(isTaken);
}

} // namespace
} // namespace pactline
