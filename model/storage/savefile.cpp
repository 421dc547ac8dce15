// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::SaveFile", text); }

Error outside(const QString &path, const QString &message) { return {ErrorKind::Outside, message, path}; }

Error named(Error error, const QString &path)
{
    error.file = path;
    return error;
}

Result<void> writeStraight(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    QFile file(path);
    // Opened by name, a redirected standard output would lose what was written before.
    const bool isOpen = path == u"/dev/stdout"_s ? file.open(stdout, QIODevice::WriteOnly)
                                                 : file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!isOpen)
        return outside(path, tr("cannot be opened for writing: %1").arg(file.errorString()));
    if (const Result<void> written = write(file); !written)
        return named(written.error(), path);
    if (!file.flush())
        return outside(path, tr("could not be written: %1").arg(file.errorString()));
    return {};
}

} // namespace

bool isStream(const QString &path)
{
    const QFileInfo target(path);
    return path == u"/dev/stdout"_s || (target.exists() && !target.isFile() && !target.isDir());
}

Result<void> checkTarget(const QString &path)
{
    if (path.isEmpty())
        return Error{ErrorKind::Outside, tr("there is no name to write the file under")};
    const QFileInfo target(path);
    if (target.isDir())
        return outside(path, tr("is a folder; give the name of a file in it"));
    if (const QString folder = target.absolutePath(); !QFileInfo(folder).isDir()) {
        return outside(path, tr("the folder %1 does not exist; make it first, or choose another one")
                                 .arg(QDir::toNativeSeparators(folder)));
    }
    return {};
}

Result<void> saveFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    if (const Result<void> target = checkTarget(path); !target)
        return target;
    if (isStream(path))
        return writeStraight(path, write);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return outside(path, tr("cannot be written here: %1; choose another place, or ask for permission to write")
                                 .arg(file.errorString()));
    }
    if (const Result<void> written = write(file); !written) {
        file.cancelWriting();
        return named(written.error(), path);
    }
    if (!file.commit()) {
        return outside(path, tr("could not be written: %1; the file is as it was before").arg(file.errorString()));
    }
    return {};
}

} // namespace pactline
