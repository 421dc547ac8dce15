// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/result.h"

#include <QString>

#include <functional>

class QIODevice;

namespace pactline {

/// Lets `write` fill a file beside the target and puts it in place when that succeeded; whatever fails, the old file
/// stays whole and nothing is left over. Permissions are kept, a symbolic link stays one. Devices and pipes, which hold
/// nothing to keep, are written straight. Errors name the path.
[[nodiscard]] Result<void> saveFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write);

/// The same for what can be written only by name: `write` fills a new, empty file at the path it gets, and has closed
/// it when it returns. Not for devices and pipes.
[[nodiscard]] Result<void> saveByPath(const QString &path, const std::function<Result<void>(const QString &)> &write);

/// Why the path can be no target: it is empty or a folder, or its folder is missing.
[[nodiscard]] Result<void> checkTarget(const QString &path);
/// A device or a pipe: something that is written to, not replaced.
[[nodiscard]] bool isStream(const QString &path);

} // namespace pactline
