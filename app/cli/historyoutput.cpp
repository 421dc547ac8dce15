// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historyoutput.h"

#include "model/arguments/optionvalues.h"
#include "model/exchange/historyjson.h"
#include "model/storage/savefile.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

constexpr qint64 chunkBytes = 1 << 20;

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

/// A document is a database, which only a file can be; the standard output gets a copy of it.
Result<void> writeDocumentToOutput(const HistoryData &data, const Job &job, Console &console)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{ErrorKind::Outside, tr("no temporary folder could be made: %1").arg(folder.errorString())};
    const QString path = folder.filePath(u"history.pactline"_s);
    if (const auto written = writeHistoryFile(data, path, FileKind::Document, job); !written)
        return written;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Outside, file.errorString(), path};
    for (QByteArray chunk = file.read(chunkBytes); !chunk.isEmpty(); chunk = file.read(chunkBytes))
        console.out().write(chunk);
    return {};
}

} // namespace

Option toFormatOption()
{
    return {
        "to-format"_L1, "json|pactline"_L1,
        QT_TRANSLATE_NOOP("Cli", "the kind to write, where the name of OUT does not say (for - and devices: json)")};
}

Result<FileKind> fileKindOption(const QString &option, const QString &text)
{
    if (const auto kind = fileKindByName(text))
        return *kind;
    return pactline::arguments::unknownWord(option, text, {u"json"_s, u"pactline"_s});
}

Result<FileKind> outputKind(const QString &path, const Arguments &arguments)
{
    if (arguments.has("to-format"_L1))
        return fileKindOption(u"--to-format"_s, arguments.value("to-format"_L1));
    if (const auto kind = fileKindBySuffix(path))
        return *kind;
    if (path == "-"_L1 || isStream(path))
        return FileKind::Json;
    return Error{ErrorKind::Usage,
                 tr("OUT: the name “%1” does not say what to write; end it in .json or .pactline, or add "
                    "--to-format json or --to-format pactline.")
                     .arg(path)};
}

Result<void> writeHistory(const HistoryData &data, const QString &path, FileKind kind, Console &console)
{
    const Progress progress(tr("Writing"));
    if (path != "-"_L1)
        return writeHistoryFile(data, path, kind, progress.job());
    const auto written = kind == FileKind::Json ? writeHistoryJson(data, console.out(), progress.job())
                                                : writeDocumentToOutput(data, progress.job(), console);
    // The console says that itself, for every command alike.
    const bool isSaidLater = !written && console.hasFailed() && written.error().kind == ErrorKind::Outside;
    return isSaidLater ? Result<void>() : written;
}

} // namespace pactline::cli
