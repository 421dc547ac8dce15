// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/historyfile.h"

#include "model/exchange/historyjson.h"
#include "model/storage/documentreader.h"
#include "model/storage/documentwriter.h"
#include "model/storage/filecontent.h"
#include "model/storage/savefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::HistoryFile", text); }

ReadReport failure(ErrorKind kind, const QString &path, const QString &message)
{
    ReadReport report;
    report.errors.push_back({kind, message, path});
    return report;
}

/// Reads what looks like no kind of history by its content: only JSON can say more about it.
ReadReport readUnknown(QFile &file, const QString &path, std::optional<FileKind> kind, const Job &job)
{
    if (!kind)
        kind = fileKindBySuffix(path);
    if (kind == FileKind::Json)
        return readHistoryJson(file, path, job);
    return failure(ErrorKind::Input, path,
                   kind == FileKind::Document
                       ? tr("is no Pactline document (its content is no SQLite database): it is damaged, or something "
                            "else under this name; open a backup")
                       : tr("is no history: neither a Pactline document nor JSON"));
}

} // namespace

std::optional<FileKind> fileKindBySuffix(const QString &path) { return fileKindByName(QFileInfo(path).suffix()); }

std::optional<FileKind> fileKindByName(const QString &name)
{
    const QString lower = name.toLower();
    if (lower == u"json"_s)
        return FileKind::Json;
    if (lower == u"pactline"_s)
        return FileKind::Document;
    return {};
}

QStringList readableSuffixes() { return {u"pactline"_s, u"json"_s}; }

QString builtInHistoryPath() { return u":/pactline/history/us-australia-critical-minerals.json"_s; }

ReadReport readHistoryFile(const QString &path, std::optional<FileKind> kind, const Job &job)
{
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return failure(ErrorKind::Outside, path, tr("there is no such file; check the name and the folder"));
    if (info.isDir())
        return failure(ErrorKind::Outside, path, tr("is a folder; give the name of a file in it"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Outside, path, tr("cannot be opened for reading: %1").arg(file.errorString()));
    const FileContent content = lookAtContent(file.peek(contentBytes));
    switch (content.type) {
    case FileContent::Type::Empty:
        if (file.error() != QFileDevice::NoError)
            return failure(ErrorKind::Outside, path, tr("could not be read: %1").arg(file.errorString()));
        return failure(ErrorKind::Input, path, tr("the file is empty; open a backup, or another file"));
    case FileContent::Type::Foreign:
        return failure(ErrorKind::Input, path,
                       tr("looks like %1, not like a history; open a Pactline document or JSON").arg(content.name));
    case FileContent::Type::Sqlite:
        if (kind == FileKind::Json)
            return failure(ErrorKind::Input, path, tr("is a SQLite database, not JSON; read it as pactline"));
        if (file.isSequential())
            return failure(ErrorKind::Input, path, tr("is a pipe; a document can only be read from a file"));
        return storage::readDocument(path, file.peek(contentBytes), job);
    case FileContent::Type::Text:
        if (kind == FileKind::Document)
            return failure(ErrorKind::Input, path, tr("is a text, not a Pactline document; read it as json"));
        return readHistoryJson(file, path, job);
    case FileContent::Type::Unknown:
        break;
    }
    return readUnknown(file, path, kind, job);
}

Result<void> writeHistoryFile(const HistoryData &data, const QString &path, FileKind kind, const Job &job)
{
    if (kind == FileKind::Document)
        return saveByPath(path, [&](const QString &file) { return storage::fillDocument(file, data, job); });
    return saveFile(path, [&](QIODevice &device) { return writeHistoryJson(data, device, job); });
}

} // namespace pactline
