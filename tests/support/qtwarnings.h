// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageLogContext>
#include <QString>

#include <gtest/gtest.h>

namespace pactline::test {

/// Turns every unexpected Qt warning into a failure of the running test: QAbstractItemModelTester and many Qt classes
/// report their complaints only that way. Qt's own remarks about the offscreen platform are let through.
inline void failOnQtWarnings()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
        const bool harmless = message.contains(QLatin1String("propagateSizeHints")) ||
                              message.contains(QLatin1String("This plugin does not support")) ||
                              message.contains(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR"));
        std::fprintf(stderr, "%s\n", qPrintable(message));
        if (type != QtDebugMsg && type != QtInfoMsg && !harmless) {
            ADD_FAILURE() << "Qt said (" << (context.category != nullptr ? context.category : "default")
                          << "): " << qPrintable(message);
        }
    });
}

} // namespace pactline::test
