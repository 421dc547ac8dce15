// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>

#include <span>

class QPaintDevice;

namespace pactline {

/// A rectangle of device pixels and its opaque colour.
struct PixelRect
{
    QRect rect;
    QRgb colour = 0;
};

/// The pixels of an opaque 32-bit image, for filling upright rectangles: a tenth of the time of QPainter::fillRect,
/// which is mostly spent on getting ready. Qt's raster engine writes at once, so both may take turns.
class PixelRows
{
public:
    /// None: isNull() is true.
    PixelRows() = default;
    /// Null unless the device is an image of Format_RGB32. The image must outlive it, and not be copied meanwhile.
    /// `origin` is the pixel of the image that is called (0, 0) here; nothing outside `clip`, in pixels of the image,
    /// is touched (everything in the image may be, where it is null).
    [[nodiscard]] static PixelRows of(QPaintDevice *device, const QPoint &origin = {}, const QRect &clip = {});

    [[nodiscard]] bool isNull() const { return m_bits == nullptr; }
    /// What may be painted.
    [[nodiscard]] const QRect &bounds() const { return m_bounds; }
    /// Parts outside the image are left out; translucent colours (not premultiplied) are mixed over what is there.
    void fill(const QRect &rect, QRgb colour) const;
    /// Mixes the colour over what is there, in each column of the rectangle with the alpha that is given for it.
    void fillColumns(const QRect &rect, QRgb colour, std::span<const uchar> alphas) const;
    /// Fills rectangles one over the other; the first must lie under all others. Every pixel is written once, however
    /// many cover it, and in the order of memory: tall thin lines one by one would cost more than all else on a large
    /// screen.
    void fillAll(std::span<const PixelRect> rects) const;

private:
    [[nodiscard]] QRgb *rowAt(int y) const;

    uchar *m_bits = nullptr; ///< of the image
    QPoint m_origin;
    qsizetype m_bytesPerLine = 0;
    QRect m_bounds;
};

} // namespace pactline
