// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/pixelrows.h"

#include <QImage>

#include <algorithm>
#include <cstring>

namespace pactline {

namespace {

int mixed(int over, int under, int alpha) { return (over * alpha + under * (255 - alpha) + 127) / 255; }

QRgb mixed(QRgb over, QRgb under, int alpha)
{
    return qRgb(mixed(qRed(over), qRed(under), alpha), mixed(qGreen(over), qGreen(under), alpha),
                mixed(qBlue(over), qBlue(under), alpha));
}

} // namespace

PixelRows PixelRows::of(QPaintDevice *device)
{
    PixelRows rows;
    if (device == nullptr || device->devType() != QInternal::Image)
        return rows;
    auto *image = static_cast<QImage *>(device);
    if (image->format() != QImage::Format_RGB32)
        return rows;
    rows.m_bits = image->bits();
    rows.m_bytesPerLine = image->bytesPerLine();
    rows.m_bounds = image->rect();
    return rows;
}

void PixelRows::fill(const QRect &rect, QRgb colour) const
{
    const QRect inside = rect.intersected(m_bounds);
    if (inside.isEmpty())
        return;
    const auto rowAt = [&](int y) { return reinterpret_cast<QRgb *>(m_bits + y * m_bytesPerLine) + inside.left(); };
    const QRgb value = colour | 0xff00'0000u;
    if (const int alpha = qAlpha(colour); alpha < 255) {
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            QRgb *row = rowAt(y);
            std::transform(row, row + inside.width(), row,
                           [value, alpha](QRgb under) { return mixed(value, under, alpha); });
        }
        return;
    }
    // Compilers leave a fill as a loop over pixels; copying the first row to the others goes by wide registers.
    const QRgb *first = std::fill_n(rowAt(inside.top()), inside.width(), value) - inside.width();
    const std::size_t bytes = static_cast<std::size_t>(inside.width()) * sizeof(QRgb);
    for (int y = inside.top() + 1; y <= inside.bottom(); ++y)
        std::memcpy(rowAt(y), first, bytes);
}

} // namespace pactline
