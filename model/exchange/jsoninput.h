// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/job.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <iterator>

class QIODevice;

namespace pactline {

/// The bytes of a device, read in pieces, with the place of the last one taken.
class JsonInput
{
public:
    JsonInput(QIODevice &device, const Job &job);

    /// The first bytes, without taking them.
    [[nodiscard]] QByteArray peek(qsizetype size);
    [[nodiscard]] bool isAtEnd() { return m_next == m_last && !fill(); }
    [[nodiscard]] char current() const { return *m_next; }
    void advance()
    {
        if (m_isAfterNewLine) {
            ++m_line;
            m_column = 0;
        }
        const char c = *m_next++;
        m_isAfterNewLine = c == '\n';
        m_column += (static_cast<unsigned char>(c) & 0xc0U) != 0x80U ? 1 : 0;
        m_lastTaken = c;
    }

    /// Place of the last byte taken, both from 1 (0, 0 before the first), the column in code points.
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] char lastTaken() const { return m_lastTaken; }
    /// The reader asked for more than there is.
    [[nodiscard]] bool hasMetEnd() const { return m_hasMetEnd; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

private:
    bool fill();

    QIODevice &m_device;
    const Job &m_job;
    QByteArray m_buffer;
    const char *m_next = nullptr;
    const char *m_last = nullptr;
    std::int64_t m_total = 0;
    std::int64_t m_done = 0;
    std::int64_t m_reported = 0;
    int m_line = 1;
    int m_column = 0;
    char m_lastTaken = 0;
    bool m_isAfterNewLine = false;
    bool m_hasMetEnd = false;
    bool m_hasFailed = false;
    bool m_isCancelled = false;
};

/// Hands the bytes of an input to a parser that takes iterators. All copies share the position of the input.
class JsonInputIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = char;

    JsonInputIterator() = default; ///< the end
    explicit JsonInputIterator(JsonInput *input)
        : m_input(input)
    {}

    reference operator*() const { return m_input->current(); }
    JsonInputIterator &operator++()
    {
        m_input->advance();
        return *this;
    }
    JsonInputIterator operator++(int)
    {
        m_input->advance();
        return *this;
    }
    friend bool operator==(const JsonInputIterator &a, const JsonInputIterator &b) { return a.isEnd() == b.isEnd(); }
    friend bool operator!=(const JsonInputIterator &a, const JsonInputIterator &b) { return !(a == b); }

private:
    [[nodiscard]] bool isEnd() const { return m_input == nullptr || m_input->isAtEnd(); }

    JsonInput *m_input = nullptr;
};

} // namespace pactline
