// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

namespace pactline {

/// Asked by long jobs between small pieces of work; may be set from any thread or a signal handler.
class CancelToken
{
public:
    void cancel() noexcept { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const noexcept { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_cancelled{false};
};

/// How a long job reports and is stopped. Both members are optional. `progress` gets done and total units (total 0:
/// unknown), is called on the job's own thread and at most about a hundred times a job.
struct Job
{
    const CancelToken *cancel = nullptr;
    std::function<void(std::int64_t done, std::int64_t total)> progress;

    [[nodiscard]] bool isCancelled() const noexcept { return cancel != nullptr && cancel->isCancelled(); }
    void report(std::int64_t done, std::int64_t total) const
    {
        if (progress)
            progress(done, total);
    }
};

} // namespace pactline
