// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed/bytes.h"

#include <algorithm>

namespace pactline::packed {

QString TextView::toString() const
{
    if (!isUtf16)
        return QString::fromUtf8(data, static_cast<qsizetype>(size));
    QString text(static_cast<qsizetype>(size / sizeof(char16_t)), Qt::Uninitialized);
    std::memcpy(text.data(), data, size);
    return text;
}

void ByteWriter::text(QStringView text)
{
    const auto size = static_cast<std::size_t>(text.size());
    const bool isAscii = std::all_of(text.utf16(), text.utf16() + size, [](char16_t c) { return c < 0x80; });
    if (isAscii) {
        number(std::uint64_t{size} << 1);
        const std::size_t first = m_bytes.size();
        m_bytes.resize(first + size);
        std::transform(text.utf16(), text.utf16() + size, m_bytes.begin() + static_cast<std::ptrdiff_t>(first),
                       [](char16_t c) { return static_cast<std::uint8_t>(c); });
        return;
    }
    const auto append = [this](const void *data, std::size_t count, unsigned flag) {
        number((std::uint64_t{count} << 1) | flag);
        const auto *from = static_cast<const std::uint8_t *>(data);
        m_bytes.insert(m_bytes.end(), from, from + count);
    };
    if (text.isValidUtf16()) {
        const QByteArray utf8 = text.toUtf8();
        append(utf8.constData(), static_cast<std::size_t>(utf8.size()), 0);
    } else {
        append(text.utf16(), size * sizeof(char16_t), 1);
    }
}

} // namespace pactline::packed
