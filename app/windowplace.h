// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

class QMainWindow;

namespace pactline {

class Settings;

inline constexpr QSize firstWindowSize{1440, 900};
inline constexpr QSize smallestWindowSize{1024, 640};

/// Where a window is to stand so that it can be seen and grasped: as it is if enough of it lies on a screen, else moved
/// and, where it is larger than the screen, shrunk. `screens` are the parts of the screens that windows may use, the
/// main one first.
[[nodiscard]] QRect placedOnScreen(const QRect &window, const QList<QRect> &screens);

/// Gives the window the place it had last time, or its first size in the middle of the main screen. True if its docks
/// are as they were left, too.
bool restorePlace(QMainWindow &window, const Settings &settings);
void rememberPlace(const QMainWindow &window, Settings &settings);

} // namespace pactline
