// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/platform.h"

#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pactline::cli;

namespace {

/// Qt remarks at every start that it does without the C locale or a folder of the session; nobody who runs a command
/// can use that.
void showMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.startsWith("Detected locale"_L1) || message.startsWith("QStandardPaths: XDG_RUNTIME_DIR"_L1))
        return;
    const QString line = qFormatLogMessage(type, context, message) + u'\n';
    static_cast<void>(std::fputs(line.toUtf8().constData(), stderr));
}

/// Figures need fonts, but no display: the offscreen platform has the same ones everywhere, and the same density.
void chooseOffscreenPlatform()
{
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

ExitCode run(const pactline::Result<Request> &request, Console &console)
{
    if (!request)
        return console.fail(request.error());
    if (request->command != nullptr)
        return console.finish(request->command->run(request->arguments, console));
    console.print(request->text);
    return console.finish(ExitDone);
}

bool needsFonts(const pactline::Result<Request> &request)
{
    return request && request->command != nullptr && request->command->needs == Command::Needs::Fonts;
}

} // namespace

int main(int argc, char **argv)
{
    const StandardStreams streams;
    qInstallMessageHandler(showMessage);
    Console console(streams.hasOutput() ? Console::Output::Open : Console::Output::Missing);
    QStringList arguments;
    {
        // Most commands need neither fonts nor a platform plugin, which would take most of their time.
        const QCoreApplication application(argc, argv);
        arguments = QCoreApplication::arguments().mid(1);
        const auto request = readRequest(arguments);
        if (!needsFonts(request))
            return run(request, console);
    }
    chooseOffscreenPlatform();
    // Without the arguments: Qt would take --title and others out of them for itself.
    int nameOnly = 1;
    const QGuiApplication application(nameOnly, argv);
    return run(readRequest(arguments), console);
}
