// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <string>

namespace pactline::test {

/// What a run of pactline-cli said, and how it ended.
struct Outcome
{
    int exitCode = -1; ///< −1 if the program crashed or did not end in time
    QByteArray out;
    QByteArray error;

    /// The standard output as JSON; the test fails if it is none.
    [[nodiscard]] QJsonDocument json() const;
};

/// How to start it, beside the arguments.
struct RunOptions
{
    QByteArray input{};        ///< its standard input
    QString folder{};          ///< working folder
    QString outputFile{};      ///< the standard output goes there, and not into Outcome::out
    QStringList environment{}; ///< NAME=VALUE
    QString shell{};           ///< shell code in which "$0" "$@" is the command; where there is a shell
};

/// The program that was built along with the tests, or the one that the environment names in PACTLINE_CLI (an installed
/// one, one with sanitizers).
[[nodiscard]] QString programPath();

[[nodiscard]] Outcome runProgram(const QStringList &arguments, const RunOptions &options = {});

/// For messages of tests: the command, the exit code and the standard error.
[[nodiscard]] std::string describe(const QStringList &arguments, const Outcome &run);

/// A folder for the files of one test, and files in it.
class CliTest : public testing::Test
{
protected:
    CliTest();
    /// The path of a file in the test's folder.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file, and returns its path.
    QString file(const QString &name, const QByteArray &content) const;
    [[nodiscard]] static QByteArray content(const QString &path);
    /// Names of the files in the test's folder, hidden ones included.
    [[nodiscard]] QStringList files() const;

    /// Runs, and expects the exit code.
    Outcome expectRun(int exitCode, const QStringList &arguments, const RunOptions &options = {}) const;

private:
    QTemporaryDir m_folder;
};

/// The built-in history as a file.
[[nodiscard]] QString builtInHistoryFile();

/// A small history in the interchange form: a track `one`, an event kind `meeting`, a role `host`, an actor `us`, the
/// events as given (objects with commas between), and more keys of the top level.
[[nodiscard]] QByteArray smallHistory(const QByteArray &events, const QByteArray &more = {});

/// An event of that history.
[[nodiscard]] QByteArray smallEvent(const QByteArray &id, const QByteArray &date, const QByteArray &more = {});

} // namespace pactline::test
