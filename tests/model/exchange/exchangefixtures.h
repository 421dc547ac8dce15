// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/historyjson.h"

#include <QBuffer>
#include <QFile>

#include <gtest/gtest.h>

namespace pactline::test {

inline QByteArray builtInHistoryBytes()
{
    QFile file(QStringLiteral(PACTLINE_RESOURCES "/history/us-australia-critical-minerals.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline ReadReport readJsonBytes(QByteArray bytes, const Job &job = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readHistoryJson(buffer, QStringLiteral("a.json"), job);
}

inline QByteArray jsonBytesOf(const HistoryData &data)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<void> result = writeHistoryJson(data, buffer);
    EXPECT_TRUE(result.hasValue()) << qPrintable(result ? QString() : result.error().toString());
    return buffer.data();
}

/// The built-in history; the test that uses it fails if it cannot be read.
inline HistoryData builtInHistoryData()
{
    ReadReport report = readJsonBytes(builtInHistoryBytes());
    EXPECT_TRUE(report.data);
    return report.data ? std::move(*report.data) : HistoryData();
}

} // namespace pactline::test
