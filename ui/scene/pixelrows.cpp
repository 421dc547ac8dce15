// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/pixelrows.h"

#include <QImage>

#include <algorithm>
#include <cstring>
#include <vector>

namespace pactline {

namespace {

int mixed(int over, int under, int alpha) { return (over * alpha + under * (255 - alpha) + 127) / 255; }

QRgb mixed(QRgb over, QRgb under, int alpha)
{
    return qRgb(mixed(qRed(over), qRed(under), alpha), mixed(qGreen(over), qGreen(under), alpha),
                mixed(qBlue(over), qBlue(under), alpha));
}

} // namespace

PixelRows PixelRows::of(QPaintDevice *device, const QPoint &origin, const QRect &clip)
{
    PixelRows rows;
    if (device == nullptr || device->devType() != QInternal::Image)
        return rows;
    auto *image = static_cast<QImage *>(device);
    if (image->format() != QImage::Format_RGB32 || !image->isDetached())
        return rows;
    rows.m_bits = image->bits();
    rows.m_bytesPerLine = image->bytesPerLine();
    rows.m_origin = origin;
    rows.m_bounds = (clip.isNull() ? image->rect() : clip.intersected(image->rect())).translated(-origin);
    return rows;
}

QRgb *PixelRows::rowAt(int y) const
{
    return reinterpret_cast<QRgb *>(m_bits + (y + m_origin.y()) * m_bytesPerLine) + m_origin.x();
}

void PixelRows::fill(const QRect &rect, QRgb colour) const
{
    const QRect inside = rect.intersected(m_bounds);
    if (inside.isEmpty())
        return;
    const QRgb value = colour | 0xff00'0000u;
    if (const int alpha = qAlpha(colour); alpha < 255) {
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            QRgb *row = rowAt(y) + inside.left();
            std::transform(row, row + inside.width(), row,
                           [value, alpha](QRgb under) { return mixed(value, under, alpha); });
        }
        return;
    }
    // Compilers leave a fill as a loop over pixels; copying the first row to the others goes by wide registers.
    const QRgb *first = std::fill_n(rowAt(inside.top()) + inside.left(), inside.width(), value) - inside.width();
    const std::size_t bytes = static_cast<std::size_t>(inside.width()) * sizeof(QRgb);
    for (int y = inside.top() + 1; y <= inside.bottom(); ++y)
        std::memcpy(rowAt(y) + inside.left(), first, bytes);
}

void PixelRows::fillColumns(const QRect &rect, QRgb colour, std::span<const uchar> alphas) const
{
    const QRect inside = rect.intersected(m_bounds);
    if (inside.isEmpty())
        return;
    const auto width = static_cast<std::size_t>(inside.width());
    const uchar *alpha = alphas.data() + (inside.left() - rect.left());
    // Mostly one row is like the next: then so is what comes of it.
    std::vector<QRgb> under;
    const QRgb *mixedRow = nullptr;
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        QRgb *row = rowAt(y) + inside.left();
        if (mixedRow != nullptr && std::memcmp(row, under.data(), width * sizeof(QRgb)) == 0) {
            std::memcpy(row, mixedRow, width * sizeof(QRgb));
            continue;
        }
        under.assign(row, row + width);
        std::transform(row, row + width, alpha, row,
                       [colour](QRgb below, uchar strength) { return mixed(colour, below, strength); });
        mixedRow = row;
    }
}

void PixelRows::fillAll(std::span<const PixelRect> rects) const
{
    // Between two neighbouring edges all rows are alike: one is put together, the others are copied.
    std::vector<int> edges{m_bounds.top(), m_bounds.bottom() + 1};
    for (const PixelRect &each : rects) {
        for (const int y : {each.rect.top(), each.rect.bottom() + 1}) {
            if (y > m_bounds.top() && y <= m_bounds.bottom())
                edges.push_back(y);
        }
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        int left = m_bounds.right() + 1;
        int right = m_bounds.left();
        QRgb *first = rowAt(edges[i]);
        for (const PixelRect &each : rects) {
            const QRect inside = each.rect.intersected(m_bounds);
            if (inside.isEmpty() || inside.top() > edges[i] || inside.bottom() < edges[i])
                continue;
            std::fill_n(first + inside.left(), inside.width(), each.colour | 0xff00'0000u);
            left = std::min(left, inside.left());
            right = std::max(right, inside.right() + 1);
        }
        for (int y = edges[i] + 1; y < edges[i + 1] && left < right; ++y)
            std::memcpy(rowAt(y) + left, first + left, static_cast<std::size_t>(right - left) * sizeof(QRgb));
    }
}

} // namespace pactline
