// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>

class QPaintDevice;

namespace pactline {

/// The pixels of an opaque 32-bit image, for filling upright rectangles: a tenth of the time of QPainter::fillRect,
/// which is mostly spent on getting ready. Qt's raster engine writes at once, so both may take turns.
class PixelRows
{
public:
    /// None: isNull() is true.
    PixelRows() = default;
    /// Null unless the device is an image of Format_RGB32. The image must outlive it, and not be copied meanwhile.
    [[nodiscard]] static PixelRows of(QPaintDevice *device);

    [[nodiscard]] bool isNull() const { return m_bits == nullptr; }
    /// Parts outside the image are left out; translucent colours (not premultiplied) are mixed over what is there.
    void fill(const QRect &rect, QRgb colour) const;

private:
    uchar *m_bits = nullptr;
    qsizetype m_bytesPerLine = 0;
    QRect m_bounds;
};

} // namespace pactline
