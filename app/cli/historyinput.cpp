// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historyinput.h"

#include <QCoreApplication>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

constexpr qint64 chunkBytes = 1 << 20;

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

ReadReport failure(const Error &error)
{
    ReadReport report;
    report.errors.push_back(error);
    return report;
}

/// The standard input can be read only once and only forwards; a file can be looked at first, whatever its kind.
ReadReport readStandardInput(std::optional<FileKind> kind)
{
    QFile input;
    QTemporaryFile copy;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure({ErrorKind::Outside, tr("cannot be opened for reading: %1").arg(input.errorString()), u"-"_s});
    if (!copy.open())
        return failure({ErrorKind::Outside, tr("could not be kept: %1").arg(copy.errorString()), copy.fileTemplate()});
    for (QByteArray chunk = input.read(chunkBytes); !chunk.isEmpty(); chunk = input.read(chunkBytes)) {
        if (copy.write(chunk) != chunk.size())
            break;
    }
    if (input.error() != QFileDevice::NoError)
        return failure({ErrorKind::Outside, tr("could not be read: %1").arg(input.errorString()), u"-"_s});
    if (!copy.flush() || copy.error() != QFileDevice::NoError)
        return failure({ErrorKind::Outside, tr("could not be kept: %1").arg(copy.errorString()), copy.fileName()});
    const Progress progress(tr("Reading"));
    ReadReport report = readHistoryFile(copy.fileName(), kind, progress.job());
    for (std::vector<Error> *errors : {&report.errors, &report.warnings}) {
        for (Error &error : *errors)
            error.file = u"-"_s;
    }
    return report;
}

} // namespace

ReadReport readHistory(const QString &path, std::optional<FileKind> kind)
{
    if (path == "-"_L1)
        return readStandardInput(kind);
    const Progress progress(tr("Reading"));
    return readHistoryFile(path.isEmpty() ? builtInHistoryPath() : path, kind, progress.job());
}

QString shownName(const QString &path) { return path.isEmpty() ? builtInHistoryPath() : path; }

Error errorOf(const Problem &problem, const QString &path)
{
    Error error{ErrorKind::Input, problem.message, shownName(path)};
    error.field = problem.field;
    return problem.severity == Severity::Error ? error : warningOf(error);
}

Error warningOf(const Error &warning)
{
    Error worded = warning;
    worded.message = tr("warning: %1").arg(warning.message);
    return worded;
}

LoadedHistory loadHistory(const QString &path, Console &console, std::optional<FileKind> kind)
{
    LoadedHistory loaded;
    ReadReport report = readHistory(path, kind);
    for (const Error &error : report.errors)
        loaded.exitCode = std::max(loaded.exitCode, console.fail(error));
    if (!report.data)
        return loaded;
    loaded.readWarnings = report.warnings.size();
    loaded.history = std::make_unique<History>(std::move(*report.data));
    loaded.problems = validate(*loaded.history);
    std::size_t warnings = loaded.readWarnings;
    for (const Problem &problem : loaded.problems) {
        if (problem.severity == Severity::Error)
            loaded.exitCode = console.fail(errorOf(problem, path));
        else
            ++warnings;
    }
    if (warnings > 0) {
        console.say(
            tr("%1: warnings: %2 (pactline-cli validate lists them)").arg(shownName(path), QString::number(warnings)));
    }
    return loaded;
}

} // namespace pactline::cli
