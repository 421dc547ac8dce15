// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentheader.h"

#include "model/storage/documentschema.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

constexpr qsizetype headerBytes = 100;

QString tr(const char *text) { return QCoreApplication::translate("pactline::DocumentHeader", text); }

Error cutOff(std::int64_t bytes, std::int64_t stated)
{
    QString message = tr("is cut off: only %1 bytes are there").arg(bytes);
    if (stated > 0)
        message = tr("is cut off: %1 of its %2 bytes are there").arg(bytes).arg(stated);
    return {ErrorKind::Input, message + tr("; copy it again, or open a backup")};
}

} // namespace

Result<DocumentHeader> parseDocumentHeader(const QByteArray &start)
{
    if (start.size() < headerBytes)
        return cutOff(start.size(), 0);
    const auto number = [&start](qsizetype at) { return qFromBigEndian<quint32>(start.constData() + at); };
    DocumentHeader header;
    const std::int64_t stated = qFromBigEndian<quint16>(start.constData() + 16);
    const std::int64_t pageBytes = stated == 1 ? 65536 : stated;
    // The number of pages holds only if the last writer kept it, which it says by a copy of the change counter.
    if (number(92) == number(24))
        header.statedBytes = pageBytes * number(28);
    header.hasWriteAheadLog = start[18] == 2 || start[19] == 2;
    header.userVersion = number(60);
    header.applicationId = number(68);
    return header;
}

Result<DocumentHeader> checkDocumentHeader(const QByteArray &start, const QString &path)
{
    Result<DocumentHeader> header = parseDocumentHeader(start);
    if (!header)
        return header;
    if (header->applicationId != applicationId) {
        return Error{ErrorKind::Unsupported,
                     tr("is a SQLite database, but not a Pactline document (its application_id is %1, not %2)")
                         .arg(header->applicationId)
                         .arg(applicationId)};
    }
    if (header->userVersion > schemaVersion) {
        return Error{ErrorKind::Unsupported, tr("was written by a newer Pactline (version %1 of documents; this one "
                                                "reads %2): update Pactline, or have the history saved as JSON there")
                                                 .arg(header->userVersion)
                                                 .arg(schemaVersion)};
    }
    if (header->userVersion < 1)
        return Error{ErrorKind::Input, tr("is no finished document: its user_version is 0; open a backup")};
    if (const std::int64_t bytes = QFileInfo(path).size(); bytes < header->statedBytes)
        return cutOff(bytes, header->statedBytes);
    if (header->hasWriteAheadLog && QFileInfo(path + u"-wal"_s).size() > 0) {
        return Error{ErrorKind::Outside, tr("is being written by another program (its last changes are still in the "
                                            "file with -wal at the end of the name); close it there and try again")};
    }
    return header;
}

} // namespace pactline::storage
