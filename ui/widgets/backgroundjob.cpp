// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/backgroundjob.h"

#include <QThread>

#include <utility>

namespace pactline {

namespace {

constexpr int progressMs = 80;
constexpr int patienceMs = 1000;

} // namespace

BackgroundJob::BackgroundJob(QObject *parent)
    : QObject(parent)
{
    m_progress.setInterval(progressMs);
    connect(&m_progress, &QTimer::timeout, this, &BackgroundJob::reportProgress);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { finish(Outcome::Abandoned); });
}

BackgroundJob::~BackgroundJob()
{
    if (m_thread == nullptr)
        return;
    m_shared->cancel.cancel();
    m_thread->disconnect(this);
    if (m_thread->wait(patienceMs))
        delete m_thread;
    // Else the thread object is left behind on purpose: destroying it while it runs would end the program.
}

void BackgroundJob::start(std::function<void(const Job &)> work, std::function<void(Outcome)> done)
{
    Q_ASSERT(!isRunning());
    m_shared = std::make_shared<Shared>();
    m_done = std::move(done);
    m_thread = QThread::create([shared = m_shared, work = std::move(work)] {
        Job job;
        job.cancel = &shared->cancel;
        job.progress = [&shared](std::int64_t doneUnits, std::int64_t totalUnits) {
            shared->totalUnits.store(totalUnits, std::memory_order_relaxed);
            shared->doneUnits.store(doneUnits, std::memory_order_relaxed);
        };
        work(job);
    });
    connect(m_thread, &QThread::finished, this, [this] { finish(Outcome::Finished); });
    emit progressed(-1);
    m_progress.start();
    m_thread->start();
}

void BackgroundJob::cancel()
{
    if (m_thread == nullptr || m_patience.isActive())
        return;
    m_shared->cancel.cancel();
    m_patience.start();
}

/// Asked for at a steady pace instead of posted by the worker: a worker that reports often cannot flood the event loop.
void BackgroundJob::reportProgress()
{
    const auto total = static_cast<double>(m_shared->totalUnits.load(std::memory_order_relaxed));
    const auto done = static_cast<double>(m_shared->doneUnits.load(std::memory_order_relaxed));
    emit progressed(total > 0 ? qBound(0.0, done / total, 1.0) : -1.0);
}

void BackgroundJob::finish(Outcome outcome)
{
    m_progress.stop();
    m_patience.stop();
    QThread *thread = std::exchange(m_thread, nullptr);
    if (outcome == Outcome::Finished) {
        thread->wait();
        delete thread;
    } else {
        thread->disconnect(this);
        connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    }
    m_shared.reset();
    std::exchange(m_done, {})(outcome);
}

} // namespace pactline
