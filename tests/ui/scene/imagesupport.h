// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QImage>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace pactline::test {

/// Greatest difference of any channel of any pixel; 256 if the sizes differ.
[[nodiscard]] inline int greatestDifference(const QImage &first, const QImage &second)
{
    if (first.size() != second.size())
        return 256;
    int greatest = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x) {
            const QRgb a = first.pixel(x, y);
            const QRgb b = second.pixel(x, y);
            greatest = std::max({greatest, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                 std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return greatest;
}

/// Compares an image without text with tests/golden/NAME; what differs is kept beside the test as NAME. Processors
/// round gradients and edges differently in the last place, hence the tolerance.
[[nodiscard]] inline ::testing::AssertionResult matchesImageGolden(const QString &name, const QImage &actual,
                                                                   int tolerance = 3)
{
    const QString path = QDir(QStringLiteral(PACTLINE_GOLDEN_DIR)).filePath(name);
    if (qEnvironmentVariableIntValue("PACTLINE_UPDATE_GOLDENS") == 1) {
        if (!actual.save(path))
            return ::testing::AssertionFailure() << "cannot write " << qPrintable(path);
        return ::testing::AssertionSuccess();
    }
    const int difference = greatestDifference(QImage(path).convertToFormat(QImage::Format_RGB32),
                                              actual.convertToFormat(QImage::Format_RGB32));
    if (difference <= tolerance)
        return ::testing::AssertionSuccess();
    const QString kept = QDir::temp().filePath(QString(name).replace(QLatin1Char('/'), QLatin1Char('-')));
    actual.save(kept);
    return ::testing::AssertionFailure() << "differs from " << qPrintable(path) << " by " << difference
                                         << "; what was painted is in " << qPrintable(kept);
}

} // namespace pactline::test
