// SPDX-License-Identifier: GPL-3.0-or-later
// The least a Qt program with a main window can do: what starting `pactline` is compared with. Prints the milliseconds
// from process start to the first complete frame, measured as `pactline --startup-time` does it, then quits.
#include "app/startupclock.h"

#include <QApplication>
#include <QMainWindow>

#include <cstdio>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1440, 900);
    pactline::afterFirstFrame(window, [] {
        std::printf("%.1f\n", pactline::millisecondsSinceStart());
        QApplication::quit();
    });
    window.show();
    return QApplication::exec();
}
