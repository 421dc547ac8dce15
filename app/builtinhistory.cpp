// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/builtinhistory.h"

#include "model/storage/historyfile.h"

namespace pactline {

/// It is not validated at every start: a test does that.
std::shared_ptr<const History> readBuiltInHistory()
{
    ReadReport report = readHistoryFile(builtInHistoryPath());
    Q_ASSERT(report.data);
    return std::make_shared<const History>(report.data ? std::move(*report.data) : HistoryData());
}

void BuiltInHistory::startReading() { m_reading = std::async(std::launch::async, readBuiltInHistory); }

std::shared_ptr<const History> BuiltInHistory::take()
{
    return m_reading.valid() ? m_reading.get() : readBuiltInHistory();
}

} // namespace pactline
