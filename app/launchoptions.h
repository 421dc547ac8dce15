// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"
#include "model/support/result.h"
#include "ui/widgets/theming.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace pactline {

/// What the command line asks of the window.
struct LaunchOptions
{
    enum class Task { OpenWindow, ShowHelp, ShowVersion };

    Task task = Task::OpenWindow;
    QString historyPath; ///< empty: the built-in history
    QString select;      ///< id or name of an item
    std::optional<TimePoint> from;
    std::optional<TimePoint> to; ///< exclusive
    std::optional<Grouping> lanes;
    std::optional<Appearance> appearance;
    bool printsStartupTime = false;
};

/// Reads the arguments without the program's name. A usage error says which argument, and how it should be.
[[nodiscard]] Result<LaunchOptions> parseLaunchOptions(const QStringList &arguments);

[[nodiscard]] QString launchHelp();

} // namespace pactline
