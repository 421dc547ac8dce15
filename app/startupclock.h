// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace pactline {

/// Milliseconds since the process was started. Standard C++ cannot ask for that moment, so whoever starts the program
/// may put it into the environment as PACTLINE_STARTED_AT (seconds since 1970 UTC, with fraction): then loading the
/// shared libraries counts too. Without it the clock starts when this program's static objects are made, just before
/// main.
[[nodiscard]] double millisecondsSinceStart();

/// Calls `then` once, from the event loop, after the window's first frame was painted completely and handed to the
/// system. To be called before the window is shown; `then` is dropped if the window goes first.
void afterFirstFrame(QWidget &window, std::function<void()> then);

} // namespace pactline
