// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>

#include <gtest/gtest.h>

namespace pactline::test {

/// Compares a text with tests/golden/NAME. With PACTLINE_UPDATE_GOLDENS=1 the file is written instead, to be read and
/// committed. Use as EXPECT_TRUE(matchesGolden(…)).
[[nodiscard]] inline ::testing::AssertionResult matchesGolden(const QString &name, const QString &actual)
{
    const QString path = QDir(QStringLiteral(PACTLINE_GOLDEN_DIR)).filePath(name);
    QFile file(path);
    if (qEnvironmentVariableIntValue("PACTLINE_UPDATE_GOLDENS") == 1) {
        QDir().mkpath(QFileInfo(path).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(actual.toUtf8()) < 0)
            return ::testing::AssertionFailure() << "cannot write " << qPrintable(path);
        return ::testing::AssertionSuccess();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return ::testing::AssertionFailure() << "there is no " << qPrintable(path) << "; the text was:\n"
                                             << qPrintable(actual);
    }
    const QStringList expected = QString::fromUtf8(file.readAll()).remove(QLatin1Char('\r')).split(QLatin1Char('\n'));
    const QStringList lines = actual.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(expected.size(), lines.size()); ++i) {
        const QString wanted = i < expected.size() ? expected[i] : QStringLiteral("(end)");
        const QString got = i < lines.size() ? lines[i] : QStringLiteral("(end)");
        if (wanted != got) {
            return ::testing::AssertionFailure()
                   << qPrintable(path) << ":" << i + 1 << "\n  expected: " << qPrintable(wanted)
                   << "\n  but was:  " << qPrintable(got);
        }
    }
    return ::testing::AssertionSuccess();
}

} // namespace pactline::test
