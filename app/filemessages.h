// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/error.h"
#include "ui/widgets/messagebar.h"

#include <QString>

#include <span>

namespace pactline {

/// What the message bar is to say.
struct Message
{
    MessageKind kind = MessageKind::Info;
    QString headline;
    QString details{};
    friend bool operator==(const Message &, const Message &) = default;
};

/// Words for what came of opening and saving. Every error is in the details with its place, one a line.
namespace filemessages {

[[nodiscard]] Message notOpened(const QString &path, std::span<const Error> errors);
[[nodiscard]] Message openedWithRemarks(const QString &path, std::span<const Error> remarks);
[[nodiscard]] Message saved(const QString &path);
[[nodiscard]] Message notSaved(const QString &path, const Error &error);
/// A file of the list of recent ones is not there.
[[nodiscard]] Message recentIsMissing(const QString &path);
/// Several files were dropped, or things that are no files of this machine.
[[nodiscard]] Message cannotDrop(int fileCount);
/// Something else is being opened or written.
[[nodiscard]] Message stillBusy(const QString &taskPath);

/// The file's name in quotation marks, as messages name it.
[[nodiscard]] QString quotedName(const QString &path);

} // namespace filemessages
} // namespace pactline
