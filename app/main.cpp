// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/builtinhistory.h"
#include "app/launcharguments.h"
#include "app/launchoptions.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "app/startupclock.h"
#include "app/watchedapplication.h"

#include <QApplication>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

using namespace pactline;

constexpr int exitDone = 0;
constexpr int exitUsage = 2;
constexpr int exitOutside = 3;

void print(std::FILE *stream, const QString &text) { std::fputs(qPrintable(text), stream); }

void introduceApplication()
{
    QCoreApplication::setApplicationName(u"Pactline"_s);
    QCoreApplication::setOrganizationName(u"Pactline"_s);
    QCoreApplication::setOrganizationDomain(u"pactline.org"_s);
    QCoreApplication::setApplicationVersion(u"" PACTLINE_VERSION ""_s);
}

/// What can be answered without a display is answered before one is asked for. Empty if a window is wanted.
std::optional<int> answerWithoutWindow(int argc, char **argv, LaunchOptions &options)
{
    const QCoreApplication application(argc, argv);
    const auto parsed = parseLaunchOptions(withoutToolkitOptions(QCoreApplication::arguments().mid(1)));
    if (!parsed) {
        print(stderr, u"pactline: %1\n"_s.arg(parsed.error().message));
        return exitUsage;
    }
    options = *parsed;
    switch (options.task) {
    case LaunchOptions::Task::ShowHelp:
        print(stdout, launchHelp());
        return exitDone;
    case LaunchOptions::Task::ShowVersion:
        print(stdout, u"Pactline %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return exitDone;
    case LaunchOptions::Task::OpenWindow:
        break;
    }
    if (!hasDisplay(QCoreApplication::arguments())) {
        print(stderr, QCoreApplication::translate(
                          "Main", "pactline: there is no display to open a window on (neither DISPLAY nor "
                                  "WAYLAND_DISPLAY is set). pactline-cli works without one: pactline-cli export -o "
                                  "timeline.png draws the timeline.\n"));
        return exitOutside;
    }
    return {};
}

void printStartupTime()
{
    std::printf("%.1f\n", millisecondsSinceStart());
    std::fflush(stdout);
    QCoreApplication::exit(exitDone);
}

} // namespace

int main(int argc, char **argv)
{
    introduceApplication();
    LaunchOptions options;
    if (const auto code = answerWithoutWindow(argc, argv, options))
        return *code;
    BuiltInHistory builtIn;
    if (options.historyPath.isEmpty())
        builtIn.startReading();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    WatchedApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.pactline.Pactline"_s);
    prepareApplication(application);
    Settings settings;
    MainWindow window(settings, options, &builtIn);
    if (options.printsStartupTime)
        afterFirstFrame(window, printStartupTime);
    window.show();
    return QApplication::exec();
}
