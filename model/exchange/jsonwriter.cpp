// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/jsonwriter.h"

#include <QIODevice>
#include <QLocale>

#include <cmath>

namespace pactline {

namespace {

constexpr qsizetype bufferSize = 1 << 20;
constexpr double greatestExactInteger = 9007199254740992.0; // 2^53

/// The shortest text that reads back as the same double, laid out as Python does: an exponent from 1e+16 up and below
/// 0.0001.
QByteArray shortestText(double value)
{
    QByteArray text = QByteArray::number(value, 'e', QLocale::FloatingPointShortest); // -1.25e+07
    const qsizetype mark = text.indexOf('e');
    const int exponent = text.mid(mark + 1).toInt();
    if (exponent < -4 || exponent >= 16)
        return text;
    QByteArray digits = text.left(mark);
    const bool isNegative = digits.startsWith('-');
    digits.replace("-", "").replace(".", "");
    if (exponent < 0)
        digits.prepend("0." + QByteArray(-exponent - 1, '0'));
    else if (digits.size() > exponent + 1)
        digits.insert(exponent + 1, '.');
    else
        digits.append(exponent + 1 - digits.size(), '0');
    return isNegative ? "-" + digits : digits;
}

} // namespace

void JsonWriter::flush()
{
    // A device that fills up takes a part first, and says why only when it is offered the rest.
    for (qint64 done = 0; !m_hasFailed && done < m_buffer.size();) {
        const qint64 taken = m_device.write(m_buffer.constData() + done, m_buffer.size() - done);
        m_hasFailed = taken <= 0;
        done += taken;
    }
    m_buffer.clear();
}

void JsonWriter::newLine()
{
    m_buffer += '\n';
    m_buffer.append(static_cast<qsizetype>(2 * m_hasElements.size()), ' ');
}

void JsonWriter::startValue()
{
    if (m_isAfterKey) {
        m_isAfterKey = false;
        return;
    }
    if (m_hasElements.empty())
        return;
    if (m_hasElements.back())
        m_buffer += ',';
    m_hasElements.back() = true;
    newLine();
    if (m_buffer.size() >= bufferSize)
        flush();
}

void JsonWriter::open(char bracket)
{
    startValue();
    m_buffer += bracket;
    m_hasElements.push_back(false);
}

void JsonWriter::close(char bracket)
{
    const bool hadElements = m_hasElements.back();
    m_hasElements.pop_back();
    if (hadElements)
        newLine();
    m_buffer += bracket;
}

void JsonWriter::key(QStringView name)
{
    startValue();
    quoted(name);
    m_buffer += ": ";
    m_isAfterKey = true;
}

void JsonWriter::text(QStringView value)
{
    startValue();
    quoted(value);
}

void JsonWriter::number(double value)
{
    startValue();
    if (std::trunc(value) == value && std::abs(value) <= greatestExactInteger)
        m_buffer += QByteArray::number(static_cast<qlonglong>(value));
    else
        m_buffer += shortestText(value);
}

void JsonWriter::boolean(bool value)
{
    startValue();
    m_buffer += value ? "true" : "false";
}

void JsonWriter::null()
{
    startValue();
    m_buffer += "null";
}

void JsonWriter::quoted(QStringView value)
{
    m_buffer += '"';
    for (const char c : value.toUtf8()) {
        switch (c) {
        case '"':
            m_buffer += "\\\"";
            break;
        case '\\':
            m_buffer += "\\\\";
            break;
        case '\n':
            m_buffer += "\\n";
            break;
        case '\r':
            m_buffer += "\\r";
            break;
        case '\t':
            m_buffer += "\\t";
            break;
        case '\b':
            m_buffer += "\\b";
            break;
        case '\f':
            m_buffer += "\\f";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                m_buffer += "\\u" + QByteArray::number(static_cast<int>(c), 16).rightJustified(4, '0');
            else
                m_buffer += c;
        }
    }
    m_buffer += '"';
}

bool JsonWriter::finish()
{
    m_buffer += '\n';
    flush();
    return !m_hasFailed;
}

} // namespace pactline
