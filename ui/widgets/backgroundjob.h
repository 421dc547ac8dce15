// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/job.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace pactline {

/// Work on a thread of its own, with progress and cancel, one at a time. Everything else happens on the thread of this
/// object.
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundJob(QObject *parent = nullptr);
    /// Cancels, and waits. Work that does not react (a read from a dead network drive) is left to itself after a while:
    /// it must own all that it touches.
    ~BackgroundJob() override;

    enum class Outcome {
        Finished,
        Abandoned ///< it was cancelled and did not react: it may go on, and its results must not be touched
    };

    /// Only while nothing is running. `work` runs on the other thread; `done` afterwards on this one, cancelled or not.
    void start(std::function<void(const Job &)> work, std::function<void(Outcome)> done);
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }
    /// Asks the work to stop, and gives it up if it does not within a second.
    void cancel();

signals:
    /// From 0 to 1, or −1 while the end cannot be told.
    void progressed(double share);

private:
    struct Shared
    {
        CancelToken cancel;
        std::atomic<std::int64_t> doneUnits{0};
        std::atomic<std::int64_t> totalUnits{0};
    };

    void reportProgress();
    void finish(Outcome outcome);

    std::shared_ptr<Shared> m_shared;
    QThread *m_thread = nullptr;
    std::function<void(Outcome)> m_done;
    QTimer m_progress;
    QTimer m_patience;
};

} // namespace pactline
