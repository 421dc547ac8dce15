// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <vector>

class QIODevice;

namespace pactline {

/// Writes JSON as text, byte for byte as Python's json.dumps(x, ensure_ascii=False, indent=2): two spaces an indent,
/// one element a line, no escapes but those that RFC 8259 asks for, empty lists as `[]`. Buffers and hands over about a
/// megabyte at a time.
class JsonWriter
{
public:
    explicit JsonWriter(QIODevice &device)
        : m_device(device)
    {}

    void openObject() { open('{'); }
    void closeObject() { close('}'); }
    void openList() { open('['); }
    void closeList() { close(']'); }
    void key(QStringView name);
    void text(QStringView value);
    void number(double value); ///< finite; the shortest form that reads back the same, whole numbers without a point
    void boolean(bool value);
    void null();

    /// Ends the file with a newline and hands the rest over. False when the device took not all of it.
    [[nodiscard]] bool finish();
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    void open(char bracket);
    void close(char bracket);
    void startValue();
    void newLine();
    void quoted(QStringView value);
    void flush();

    QIODevice &m_device;
    QByteArray m_buffer;
    std::vector<bool> m_hasElements; ///< of each open list or object
    bool m_isAfterKey = false;
    bool m_hasFailed = false;
};

} // namespace pactline
