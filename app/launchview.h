// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/launchoptions.h"

namespace pactline {

class TimelineView;
class ViewState;

/// Selects and shows what the command line asks for. Returns what stood in the way, for the message bar; empty if
/// nothing did.
[[nodiscard]] QString applyLaunchOptions(const LaunchOptions &options, ViewState &state, TimelineView &timeline);

} // namespace pactline
