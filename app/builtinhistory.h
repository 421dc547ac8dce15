// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"

#include <future>
#include <memory>

namespace pactline {

/// Reads the history that comes with the program.
[[nodiscard]] std::shared_ptr<const History> readBuiltInHistory();

/// The same on a thread of its own, begun before the toolkit is started: reading takes about as long as that.
class BuiltInHistory
{
public:
    void startReading();
    /// Waits for it, or reads now if it was not begun.
    [[nodiscard]] std::shared_ptr<const History> take();

private:
    std::future<std::shared_ptr<const History>> m_reading;
};

} // namespace pactline
