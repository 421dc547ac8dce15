// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <cstring>
#include <vector>

/// Values as few bytes. Only ever read by the process that wrote them, so reading checks nothing.
namespace pactline::packed {

using Bytes = std::vector<std::uint8_t>;

/// A text as it lies in packed bytes: UTF-8, or the bytes of UTF-16 where it is no valid UTF-16 (half of a pair).
struct TextView
{
    const char *data = nullptr;
    std::size_t size = 0; ///< in bytes
    bool isUtf16 = false;

    [[nodiscard]] bool isEmpty() const { return size == 0; }
    [[nodiscard]] QByteArrayView bytes() const { return {data, static_cast<qsizetype>(size)}; }
    [[nodiscard]] QString toString() const;
};

class ByteWriter
{
public:
    explicit ByteWriter(Bytes &bytes)
        : m_bytes(bytes)
    {}

    void byte(unsigned value) { m_bytes.push_back(static_cast<std::uint8_t>(value)); }
    /// Seven bits a byte, the lowest first.
    void number(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            byte(static_cast<unsigned>(value & 0x7f) | 0x80);
        byte(static_cast<unsigned>(value));
    }
    /// Small numbers of either sign in few bytes: 0, −1, 1, −2, …
    void signedNumber(std::int64_t value)
    {
        const auto bits = static_cast<std::uint64_t>(value);
        number((bits << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0));
    }
    void real(double value)
    {
        std::uint8_t raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        m_bytes.insert(m_bytes.end(), raw, raw + sizeof value);
    }
    void text(QStringView text);

private:
    Bytes &m_bytes;
};

class ByteReader
{
public:
    explicit ByteReader(const std::uint8_t *at)
        : m_at(at)
    {}

    [[nodiscard]] const std::uint8_t *position() const { return m_at; }
    unsigned byte() { return *m_at++; }
    std::uint64_t number()
    {
        std::uint64_t value = *m_at & 0x7f;
        for (unsigned shift = 7; (*m_at++ & 0x80) != 0; shift += 7)
            value |= static_cast<std::uint64_t>(*m_at & 0x7f) << shift;
        return value;
    }
    [[nodiscard]] std::uint32_t smallNumber() { return static_cast<std::uint32_t>(number()); }
    std::int64_t signedNumber()
    {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>((value >> 1) ^ ((value & 1) != 0 ? ~std::uint64_t{0} : 0));
    }
    double real()
    {
        double value = 0;
        std::memcpy(&value, m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }
    TextView text()
    {
        const std::uint64_t head = number();
        const TextView view{reinterpret_cast<const char *>(m_at), static_cast<std::size_t>(head >> 1), (head & 1) != 0};
        m_at += view.size;
        return view;
    }

private:
    const std::uint8_t *m_at;
};

} // namespace pactline::packed
