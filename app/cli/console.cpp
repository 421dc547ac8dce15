// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/interrupt.h"
#include "app/cli/platform.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

/// A job shorter than this shows no progress: a line that only flashes up disturbs.
constexpr qint64 patienceMs = 400;

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

void writeToError(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    // There is nowhere left to report that the standard error fails.
    static_cast<void>(std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr));
    std::fflush(stderr);
}

} // namespace

ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Input:
    case ErrorKind::Unsupported:
        return ExitInput;
    case ErrorKind::Usage:
        return ExitUsage;
    case ErrorKind::Outside:
    case ErrorKind::Cancelled:
        break;
    }
    return ExitOutside;
}

MissingOutput::MissingOutput()
{
    open(QIODevice::WriteOnly);
    setErrorString(tr("it is closed"));
}

qint64 MissingOutput::writeData(const char *, qint64)
{
    m_wasNeeded = true;
    return -1;
}

Console::Console(Output output)
{
    // What was opened since the start may have got the number of a standard output that is missing.
    if (output == Output::Open)
        m_out.open(stdout, QIODevice::WriteOnly);
}

void Console::say(const QString &line)
{
    if (m_out.isOpen())
        m_out.flush(); // so that both streams stand in the right order on a terminal
    writeToError(line + u'\n');
}

ExitCode Console::fail(const Error &error)
{
    // One error, one line, whatever was quoted from elsewhere.
    const QString line = error.toString().replace(u'\n', u' ');
    say(error.kind == ErrorKind::Usage ? u"pactline-cli: "_s + line : line);
    return exitCodeOf(error.kind);
}

ExitCode Console::finish(ExitCode code)
{
    if ((!m_out.isOpen() || m_out.flush()) && !hasFailed())
        return code;
    writeToError(tr("The standard output could not be written: %1").arg(out().errorString()) + u'\n');
    return ExitOutside;
}

Progress::Progress(const QString &doing)
    : m_doing(doing)
{
    m_job.cancel = &interruptToken();
    if (isTerminal(StandardStream::Error))
        m_job.progress = [this](std::int64_t done, std::int64_t total) { show(done, total); };
    m_elapsed.start();
}

Progress::~Progress()
{
    if (m_shownLength > 0)
        writeToError(u'\r' + QString(m_shownLength, u' ') + u'\r');
}

void Progress::show(std::int64_t done, std::int64_t total)
{
    if (m_elapsed.elapsed() < patienceMs)
        return;
    QString line = m_doing + u'…';
    if (total > 0)
        line += u" %1 %"_s.arg(100 * done / total);
    writeToError(u'\r' + line.leftJustified(m_shownLength));
    m_shownLength = std::max(m_shownLength, line.size());
}

} // namespace pactline::cli
