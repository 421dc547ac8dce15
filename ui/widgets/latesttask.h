// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/job.h"

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace pactline {

/// Work on another thread of which only the latest counts: what is started cancels what was started before, whose
/// result is dropped even if it is on its way already. Everything else happens on the thread of this object.
class LatestTask : public QObject
{
    Q_OBJECT

public:
    explicit LatestTask(QObject *parent = nullptr);
    /// Cancels, and waits for the worker, which stops early.
    ~LatestTask() override;

    /// `make(job)` runs on the worker and must own all that it reads, or share what nobody changes; `take(result)` runs
    /// afterwards on this thread, unless it was cancelled.
    template <typename Make, typename Take> void start(Make make, Take take);
    /// Nobody wants the result any more. Does not wait.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_cancel != nullptr; }

private:
    std::shared_ptr<CancelToken> m_cancel; ///< of the latest, until its result is taken; null if nothing is wanted
    QThreadPool m_pool;
};

template <typename Make, typename Take> void LatestTask::start(Make make, Take take)
{
    cancel();
    m_cancel = std::make_shared<CancelToken>();
    m_pool.start([this, make = std::move(make), take = std::move(take), cancel = m_cancel] {
        if (cancel->isCancelled())
            return;
        Job job;
        job.cancel = cancel.get();
        using Made = decltype(make(job));
        const auto made = std::make_shared<Made>(make(job));
        const auto deliver = [this, made, take, cancel] {
            if (m_cancel != cancel)
                return;
            m_cancel.reset();
            take(std::move(*made));
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

} // namespace pactline
