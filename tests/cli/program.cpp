// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace pactline::test {

namespace {

constexpr int timeoutMs = 60'000;

} // namespace

QJsonDocument Outcome::json() const
{
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(out, &problem);
    EXPECT_EQ(problem.error, QJsonParseError::NoError) << qPrintable(problem.errorString()) << "\n" << out.constData();
    return document;
}

QString programPath() { return qEnvironmentVariable("PACTLINE_CLI", QStringLiteral(PACTLINE_CLI)); }

Outcome runProgram(const QStringList &arguments, const RunOptions &options)
{
    QProcess process;
    process.setWorkingDirectory(options.folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    // As on a machine without a display, where nothing says how to do without.
    environment.remove(u"QT_QPA_PLATFORM"_s);
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    for (const QString &variable : options.environment)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process.setProcessEnvironment(environment);
    if (!options.outputFile.isEmpty())
        process.setStandardOutputFile(options.outputFile);
    if (options.shell.isEmpty())
        process.start(programPath(), arguments);
    else
        process.start(u"/bin/sh"_s, QStringList{u"-c"_s, options.shell, programPath()} + arguments);
    process.write(options.input);
    process.closeWriteChannel();
    const bool isFinished = process.waitForFinished(timeoutMs);
    Outcome run;
    if (isFinished && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    else
        process.kill();
    run.out = process.readAllStandardOutput();
    run.error = process.readAllStandardError();
    return run;
}

std::string describe(const QStringList &arguments, const Outcome &run)
{
    return "pactline-cli " + arguments.join(u' ').toStdString() + "\nexit code " + std::to_string(run.exitCode) +
           "\nstandard error: " + run.error.toStdString();
}

CliTest::CliTest() { EXPECT_TRUE(m_folder.isValid()); }

QString CliTest::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(content), content.size());
    return path(name);
}

QByteArray CliTest::content(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

QStringList CliTest::files() const
{
    return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

Outcome CliTest::expectRun(int exitCode, const QStringList &arguments, const RunOptions &options) const
{
    Outcome run = runProgram(arguments, options);
    EXPECT_EQ(run.exitCode, exitCode) << describe(arguments, run);
    return run;
}

QString builtInHistoryFile()
{
    return QStringLiteral(PACTLINE_RESOURCES "/history/us-australia-critical-minerals.json");
}

QByteArray smallHistory(const QByteArray &events, const QByteArray &more)
{
    return R"({
  "format": "pactline-history",
  "version": 1,
  "id": "small",
  "title": "A small history",
  "language": "en",
  "asOf": "2024-01-01",
  "tracks": [{"id": "one", "name": "One", "colour": {"light": "#0b63b0", "dark": "#5aa9f0"}}],
  "kinds": [{"id": "meeting", "name": "Meeting", "of": "event", "shape": "circle"},
            {"id": "state", "name": "State", "of": "actor"}],
  "roles": [{"id": "host", "name": "Host"}],
  "actors": [{"id": "us", "name": "United States", "kind": "state", "importance": 5}],
  "events": [)" +
           events + "]" + (more.isEmpty() ? QByteArray() : ",\n  " + more) + "\n}\n";
}

QByteArray smallEvent(const QByteArray &id, const QByteArray &date, const QByteArray &more)
{
    return "{\"id\": \"" + id + "\", \"title\": \"Event " + id +
           "\", \"kind\": \"meeting\", \"track\": \"one\", \"importance\": 3, \"date\": \"" + date + "\"" +
           (more.isEmpty() ? QByteArray() : ", " + more) + "}";
}

} // namespace pactline::test
