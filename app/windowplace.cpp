// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowplace.h"

#include "app/settings.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

#include <algorithm>

namespace pactline {

namespace {

/// This much of the top edge must be on a screen, or nobody could drag the window back.
constexpr int graspWidthPx = 120;
constexpr int graspHeightPx = 24;

QList<QRect> usableScreens()
{
    QList<QRect> screens;
    const QScreen *main = QGuiApplication::primaryScreen();
    if (main != nullptr)
        screens << main->availableGeometry();
    for (const QScreen *screen : QGuiApplication::screens()) {
        if (screen != main)
            screens << screen->availableGeometry();
    }
    return screens;
}

bool canBeGrasped(const QRect &window, const QRect &screen)
{
    const QRect top(window.topLeft(), QSize(window.width(), graspHeightPx));
    const QRect seen = top & screen;
    return seen.width() >= std::min(graspWidthPx, window.width()) && seen.height() >= graspHeightPx;
}

} // namespace

QRect placedOnScreen(const QRect &window, const QList<QRect> &screens)
{
    const auto home = std::find_if(screens.begin(), screens.end(),
                                   [&window](const QRect &screen) { return canBeGrasped(window, screen); });
    if (home != screens.end() || screens.isEmpty())
        return window;
    const QRect &main = screens.first();
    QRect placed(QPoint(), window.size().boundedTo(main.size()));
    placed.moveCenter(main.center());
    placed.moveTop(std::max(placed.top(), main.top()));
    return placed;
}

bool restorePlace(QMainWindow &window, const Settings &settings)
{
    const QList<QRect> screens = usableScreens();
    if (!window.restoreGeometry(settings.windowGeometry())) {
        const QRect room = screens.isEmpty() ? QRect(QPoint(), firstWindowSize) : screens.first();
        QRect first(QPoint(), firstWindowSize.boundedTo(room.size()));
        first.moveCenter(room.center());
        window.setGeometry(first);
    } else if (!window.isMaximized() && !window.isFullScreen()) {
        window.setGeometry(placedOnScreen(window.geometry(), screens));
    }
    return window.restoreState(settings.windowState());
}

void rememberPlace(const QMainWindow &window, Settings &settings)
{
    settings.setWindow(window.saveGeometry(), window.saveState());
}

} // namespace pactline
