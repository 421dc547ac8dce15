// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/historyjson.h"
#include "model/history/validation.h"

#include <QBuffer>
#include <QByteArray>
#include <QString>

namespace pactline {

/// What must hold of reading any bytes as a history. Empty when all does, else what does not.
inline QString brokenJsonProperty(QByteArray bytes)
{
    using namespace Qt::StringLiterals;
    const auto read = [](QByteArray &from) {
        QBuffer buffer(&from);
        buffer.open(QIODevice::ReadOnly);
        return readHistoryJson(buffer, {});
    };
    const ReadReport report = read(bytes);
    if (report.data.has_value() != report.errors.empty())
        return u"neither data nor errors, or both"_s;
    for (const Error &error : report.errors) {
        if (error.message.isEmpty() || (error.field.isEmpty() && (error.line < 1 || error.column < 1)))
            return u"an error without words or place"_s;
    }
    if (!report.data)
        return {};
    QByteArray written;
    QBuffer buffer(&written);
    buffer.open(QIODevice::WriteOnly);
    const Result<void> result = writeHistoryJson(*report.data, buffer);
    buffer.close();
    if (!result)
        return u"what was read cannot be written: "_s + result.error().toString();
    const ReadReport again = read(written);
    if (!again.data || !(*again.data == *report.data))
        return u"what was written is read differently"_s;
    for (const Problem &problem : validate(History(*report.data))) {
        if (problem.message.isEmpty())
            return u"a problem without words"_s;
    }
    return {};
}

} // namespace pactline
