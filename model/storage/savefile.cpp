// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>

#include <cstdio>
#include <filesystem>
#include <system_error>

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

/// A new, empty file beside the target, removed with the object unless it was put in place.
class TemporaryTwin
{
public:
    explicit TemporaryTwin(const QString &target)
    {
        constexpr int attempts = 20;
        for (int attempt = 0; attempt < attempts && !m_exists; ++attempt) {
            m_path = u"%1.%2"_s.arg(target, QString::number(QRandomGenerator::system()->generate(), 36));
            QFile file(m_path);
            m_exists = file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
            m_reason = file.errorString();
        }
    }
    ~TemporaryTwin()
    {
        if (m_exists)
            QFile::remove(m_path);
    }
    TemporaryTwin(const TemporaryTwin &) = delete;
    TemporaryTwin &operator=(const TemporaryTwin &) = delete;

    [[nodiscard]] bool exists() const { return m_exists; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &reason() const { return m_reason; }

    /// Replaces the target in one step, as QFile::rename() would not.
    [[nodiscard]] bool putInPlace(const QString &target)
    {
        std::error_code error;
        std::filesystem::rename(QFileInfo(m_path).filesystemFilePath(), QFileInfo(target).filesystemFilePath(), error);
        m_exists = static_cast<bool>(error);
        m_reason = QString::fromLocal8Bit(error.message());
        return !m_exists;
    }

private:
    QString m_path;
    QString m_reason;
    bool m_exists = false;
};

/// A journal of the file that is to be replaced would be played back into the new one.
Result<void> checkForJournals(const QString &path)
{
    for (const QString &ending : {u"-journal"_s, u"-wal"_s}) {
        if (QFileInfo(path + ending).size() > 0) {
            return outside(path, tr("another program is writing it or broke off while writing (it left %1); close it "
                                    "there, or save under another name")
                                     .arg(QDir::toNativeSeparators(path + ending)));
        }
    }
    return {};
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

Result<void> saveByPath(const QString &path, const std::function<Result<void>(const QString &)> &write)
{
    if (const Result<void> target = checkTarget(path); !target)
        return target;
    if (isStream(path))
        return outside(path, tr("is a device or a pipe; a document needs a file, JSON can be written there"));
    const QFileInfo link(path);
    const QString target = link.isSymLink() && link.exists() ? link.canonicalFilePath() : link.absoluteFilePath();
    const QFileInfo old(target);
    if (old.exists() && !old.isWritable())
        return outside(path, tr("is write-protected; choose another name, or ask for permission to write"));
    if (const Result<void> journals = checkForJournals(target); !journals)
        return named(journals.error(), path);
    TemporaryTwin twin(target);
    if (!twin.exists()) {
        return outside(
            path,
            tr("cannot be written here: %1; choose another place, or ask for permission to write").arg(twin.reason()));
    }
    if (const Result<void> written = write(twin.path()); !written)
        return named(written.error(), path);
    if (old.exists())
        QFile::setPermissions(twin.path(), old.permissions());
    if (!twin.putInPlace(target)) {
        return outside(path, tr("could not be replaced: %1; if another program has it open, close it there; the file "
                                "is as it was before")
                                 .arg(twin.reason()));
    }
    return {};
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
