// SPDX-License-Identifier: GPL-3.0-or-later
// Closed and broken streams, limits and Ctrl+C, where a shell can bring them about.
#include "cli/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using namespace test;

class Streams : public CliTest
{};

#if defined(Q_OS_LINUX)

RunOptions inShell(const QString &code)
{
    RunOptions options;
    options.shell = code;
    return options;
}

TEST_F(Streams, AMissingStandardOutputIsReported)
{
    for (const QStringList &arguments :
         {QStringList{u"info"_s}, {u"list"_s, u"events"_s, u"--json"_s}, {u"--help"_s}}) {
        const Outcome run = expectRun(3, arguments, inShell(u"\"$0\" \"$@\" >&-"_s));
        EXPECT_EQ(run.error, "The standard output could not be written: it is closed\n");
    }
    // Whoever gets no answer needs no standard output. The file that is written must not become one either.
    expectRun(0, {u"convert"_s, builtInHistoryFile(), path(u"a.json"_s)}, inShell(u"\"$0\" \"$@\" >&-"_s));
    EXPECT_EQ(content(path(u"a.json"_s)), content(builtInHistoryFile()));
}

TEST_F(Streams, APipeThatNobodyReadsIsReported)
{
    for (const QStringList &arguments : {QStringList{u"list"_s, u"events"_s, u"--json"_s},
                                         {u"convert"_s, builtInHistoryFile(), u"-"_s},
                                         {u"list"_s, u"sources"_s, u"--csv"_s}}) {
        const Outcome run = runProgram(arguments, inShell(u"{ \"$0\" \"$@\"; echo $? >&2; } | true"_s));
        EXPECT_EQ(run.error, "The standard output could not be written: Broken pipe\n3\n") << describe(arguments, run);
    }
}

TEST_F(Streams, AFileBeyondTheLimitLeavesNothing)
{
    for (const QString &name : {u"a.json"_s, u"a.pactline"_s}) {
        const QString target = file(name, "as it was");
        const Outcome run =
            expectRun(3, {u"convert"_s, builtInHistoryFile(), target}, inShell(u"ulimit -f 100; exec \"$0\" \"$@\""_s));
        EXPECT_TRUE(run.error.contains(target.toUtf8() + ": ")) << run.error.constData();
        EXPECT_EQ(content(target), "as it was");
    }
    EXPECT_EQ(files(), (QStringList{u"a.json"_s, u"a.pactline"_s}));
}

TEST_F(Streams, TheLocaleDoesNotMatter)
{
    RunOptions options;
    options.environment = {u"LC_ALL=C"_s};
    const Outcome run = expectRun(0, {u"info"_s}, options);
    EXPECT_EQ(run.error, QByteArray());
    EXPECT_EQ(run.out, expectRun(0, {u"info"_s}).out);
    const QString named = file(u"Übersicht 名.json"_s, content(builtInHistoryFile()));
    EXPECT_EQ(expectRun(0, {u"list"_s, u"events"_s, named}, options).out, expectRun(0, {u"list"_s, u"events"_s}).out);
}

/// Whether the process has taken the interrupt into its own hands, as the system tells.
bool handlesInterrupt(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("SigCgt:");
    const qulonglong caught = text.mid(at + 7, text.indexOf('\n', at) - at - 7).trimmed().toULongLong(nullptr, 16);
    return (caught & 2U) != 0;
}

TEST_F(Streams, CtrlCStopsALongJobAndLeavesTheFile)
{
    for (const QString &name : {u"a.json"_s, u"a.pactline"_s}) {
        const QString target = file(name, "as it was");
        QProcess process;
        process.start(programPath(), {u"generate"_s, u"--events=20000000"_s, target});
        ASSERT_TRUE(process.waitForStarted());
        QElapsedTimer timer;
        timer.start();
        while (!handlesInterrupt(process.processId()) && timer.elapsed() < 20'000)
            QThread::msleep(5);
        EXPECT_EQ(QProcess::execute(u"/bin/kill"_s, {u"-INT"_s, QString::number(process.processId())}), 0);
        ASSERT_TRUE(process.waitForFinished());
        EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(process.exitCode(), 3);
        EXPECT_EQ(process.readAllStandardError(), "Stopped; nothing was written.\n");
        EXPECT_EQ(content(target), "as it was");
    }
    EXPECT_EQ(files(), (QStringList{u"a.json"_s, u"a.pactline"_s}));
}

#endif

} // namespace
} // namespace pactline
