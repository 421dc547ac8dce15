// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pactline {

/// The arguments without those that Qt takes for itself (`-platform offscreen`, `--style=fusion`, …): these are known
/// to QApplication only, and the command line is read before there is one.
[[nodiscard]] QStringList withoutToolkitOptions(const QStringList &arguments);

/// Whether a window can be opened at all. Only where it is certain that none can, it is false: on X11 and Wayland with
/// neither server named and no other platform asked for.
[[nodiscard]] bool hasDisplay(const QStringList &arguments);

} // namespace pactline
