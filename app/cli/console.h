// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/error.h"
#include "model/support/job.h"

#include <QElapsedTimer>
#include <QFile>
#include <QIODevice>
#include <QString>

namespace pactline::cli {

/// How the program ends; the same on every system.
enum ExitCode {
    ExitDone = 0,
    ExitInput = 1,   ///< the input has errors
    ExitUsage = 2,   ///< wrong usage
    ExitOutside = 3, ///< something outside failed
};

[[nodiscard]] ExitCode exitCodeOf(ErrorKind kind);

/// Takes nothing, and remembers that it was asked to.
class MissingOutput final : public QIODevice
{
public:
    MissingOutput();
    [[nodiscard]] bool wasNeeded() const { return m_wasNeeded; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override;

private:
    bool m_wasNeeded = false;
};

/// What a run says: the answer on the standard output, all else on the standard error, both UTF-8.
class Console
{
public:
    enum class Output { Open, Missing };
    explicit Console(Output output);

    /// The standard output, for bytes. Failures show in finish().
    [[nodiscard]] QIODevice &out()
    {
        if (m_out.isOpen())
            return m_out;
        return m_missing;
    }
    void print(const QString &text) { out().write(text.toUtf8()); }
    /// Whether the standard output took not all that it was given so far.
    [[nodiscard]] bool hasFailed() const { return m_out.error() != QFileDevice::NoError || m_missing.wasNeeded(); }

    /// A line for people.
    void say(const QString &line);
    /// Says an error in its form with place; returns the exit code that follows from it.
    ExitCode fail(const Error &error);

    /// Hands over what is written; ExitOutside, with a message, if not all of it could be, else the code itself.
    [[nodiscard]] ExitCode finish(ExitCode code);

private:
    QFile m_out;
    MissingOutput m_missing;
};

/// A job that Ctrl+C stops and that shows its progress on the standard error while that is a terminal and the job takes
/// long enough to be waited for. The line is wiped when the progress goes.
class Progress
{
public:
    explicit Progress(const QString &doing);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    [[nodiscard]] const Job &job() const { return m_job; }

private:
    void show(std::int64_t done, std::int64_t total);

    QString m_doing;
    Job m_job;
    QElapsedTimer m_elapsed;
    qsizetype m_shownLength = 0;
};

} // namespace pactline::cli
