// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filemessages.h"

#include "model/support/counted.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace pactline::filemessages {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileMessages)
};

/// More than anybody reads, and little enough for a text field.
constexpr std::size_t mostLines = 1000;

QString lines(std::span<const Error> errors)
{
    QStringList lines;
    for (const Error &error : errors.first(std::min(errors.size(), mostLines)))
        lines << error.toString();
    if (errors.size() > mostLines)
        lines << Words::tr("… and %1 more; pactline-cli validate lists them all.")
                     .arg(QLocale().toString(static_cast<qint64>(errors.size() - mostLines)));
    return lines.join(u'\n');
}

} // namespace

QString quotedName(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return Words::tr("“%1”").arg(name.isEmpty() ? QDir::toNativeSeparators(path) : name);
}

Message notOpened(const QString &path, std::span<const Error> errors)
{
    const QString name = quotedName(path);
    if (errors.empty())
        return {MessageKind::Error, Words::tr("%1 was not opened.").arg(name)};
    if (errors.front().kind == ErrorKind::Cancelled)
        return {MessageKind::Info, Words::tr("Opening %1 was stopped; what you had before is still here.").arg(name)};
    if (errors.size() == 1)
        return {MessageKind::Error, Words::tr("%1 was not opened: %2").arg(name, errors.front().message),
                lines(errors)};
    return {MessageKind::Error,
            Words::tr("%1 was not opened: it has %2 errors.")
                .arg(name, QLocale().toString(static_cast<qint64>(errors.size()))),
            lines(errors)};
}

Message openedWithRemarks(const QString &path, std::span<const Error> remarks)
{
    return {MessageKind::Info,
            Words::tr("%1 was opened; %2.", "name and number of remarks")
                .arg(quotedName(path),
                     counted(static_cast<qint64>(remarks.size()), Words::tr("1 remark"), Words::tr("%1 remarks"))),
            lines(remarks)};
}

Message saved(const QString &path)
{
    return {MessageKind::Info, Words::tr("A copy was saved as %1.").arg(QDir::toNativeSeparators(path))};
}

Message notSaved(const QString &path, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return {MessageKind::Info,
                Words::tr("Saving %1 was stopped; nothing on disk has changed.").arg(quotedName(path))};
    return {MessageKind::Error,
            Words::tr("%1 was not saved: %2 What you see is still whole; save it elsewhere.")
                .arg(quotedName(path), error.message),
            error.toString()};
}

Message recentIsMissing(const QString &path)
{
    return {MessageKind::Warning,
            Words::tr("%1 is not there any more. It was moved, deleted, or is on a drive that is not connected.")
                .arg(quotedName(path)),
            QDir::toNativeSeparators(path)};
}

Message cannotDrop(int fileCount)
{
    if (fileCount > 1)
        return {MessageKind::Warning,
                Words::tr("These are %1 files. A window shows one history: drop one file.").arg(fileCount)};
    return {MessageKind::Warning, Words::tr("This is not a file on this computer. Save it first, then drop the file.")};
}

Message stillBusy(const QString &taskPath)
{
    return {MessageKind::Warning, Words::tr("%1 is still being worked on. Wait for it, or cancel it in the status bar.")
                                      .arg(quotedName(taskPath))};
}

} // namespace pactline::filemessages
