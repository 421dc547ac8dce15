// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/job.h"

/// Private to buildTimelineIndex().
namespace pactline::index {

/// Counts the work of a job, reports it now and then, and asks whether to go on.
class Progress
{
public:
    /// Entries between two calls of advance(); a power of two.
    static constexpr std::size_t entriesBetweenCalls = 8192;

    Progress(const Job &job, std::int64_t total)
        : m_job(job)
        , m_total(total)
    {}

    /// Adds work that was done; false when the job was cancelled.
    [[nodiscard]] bool advance(std::int64_t work)
    {
        m_done += work;
        if (m_done >= m_nextReport) {
            m_job.report(m_done, m_total);
            m_nextReport = m_done + m_total / mostReports + 1;
        }
        return !m_job.isCancelled();
    }

private:
    static constexpr std::int64_t mostReports = 50;

    const Job &m_job;
    std::int64_t m_total;
    std::int64_t m_done = 0;
    std::int64_t m_nextReport = 0;
};

} // namespace pactline::index
