// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/latesttask.h"

namespace pactline {

LatestTask::LatestTask(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

LatestTask::~LatestTask()
{
    cancel();
    m_pool.waitForDone();
}

void LatestTask::cancel()
{
    if (m_cancel != nullptr)
        m_cancel->cancel();
    m_cancel.reset();
}

} // namespace pactline
