// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/labelcache.h"

#include "ui/scene/painters.h"
#include "ui/scene/sceneshapes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

/// Letters may reach a little beyond their advance widths.
constexpr double overhangPx = 3;

/// On an opaque ground Qt mixes text in linear light, on a transparent one it does not: labels would come out heavier
/// than text that is drawn. So the text is drawn on the ground that its colour is for, and its ink lifted off.
QColor groundFor(const QColor &text) { return text.lightnessF() < 0.5f ? QColor(Qt::white) : QColor(0x20, 0x24, 0x2a); }

int channel(QRgb pixel, int shift) { return static_cast<int>(pixel >> shift & 0xffu); }

/// What must be laid over `ground` to get `result`, premultiplied, where `text` is full ink.
QRgb inkOf(QRgb result, QRgb ground, QRgb text)
{
    int widest = 0; // the channel in which the coverage can be read most exactly
    for (const int shift : {8, 16}) {
        if (std::abs(channel(text, shift) - channel(ground, shift)) >
            std::abs(channel(text, widest) - channel(ground, widest)))
            widest = shift;
    }
    const double range = channel(text, widest) - channel(ground, widest);
    const double part = (channel(result, widest) - channel(ground, widest)) / range;
    const int alpha = std::clamp(static_cast<int>(std::lround(part * 255)), 0, 255);
    QRgb ink = static_cast<QRgb>(alpha) << 24;
    for (const int shift : {0, 8, 16}) {
        const int under = (channel(ground, shift) * (255 - alpha) + 127) / 255;
        ink |= static_cast<QRgb>(std::clamp(channel(result, shift) - under, 0, alpha)) << shift;
    }
    return ink;
}

QImage liftedInk(const QImage &drawn, QRgb ground, QRgb text)
{
    QImage ink(drawn.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < drawn.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(drawn.constScanLine(y));
        std::transform(from, from + drawn.width(), reinterpret_cast<QRgb *>(ink.scanLine(y)),
                       [ground, text](QRgb pixel) { return pixel == ground ? 0 : inkOf(pixel, ground, text); });
    }
    return ink;
}

struct InkRows
{
    int first = 0;
    int count = 1;
};

/// The rows that are not all transparent; what is left out need not be blitted every time.
InkRows inkRows(const QImage &image)
{
    const auto isEmpty = [&image](int y) {
        const auto *row = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        return std::all_of(row, row + image.width(), [](QRgb pixel) { return pixel == 0; });
    };
    int first = 0;
    int last = image.height() - 1;
    while (first < last && isEmpty(first))
        ++first;
    while (last > first && isEmpty(last))
        --last;
    return {first, last - first + 1};
}

int ceiled(double value) { return static_cast<int>(std::ceil(value)); }

} // namespace

LabelCache::LabelCache(qsizetype mostBytes, int mostNewLabels)
    : m_sprites(mostBytes)
    , m_mostNewLabels(mostNewLabels)
{}

void LabelCache::startFrame(double devicePixelRatio)
{
    if (m_devicePixelRatio != devicePixelRatio)
        m_sprites.clear();
    m_devicePixelRatio = devicePixelRatio;
    m_newLabels = 0;
    m_isIncomplete = false;
}

const LabelCache::Sprite *LabelCache::label(const QString &text, TextStyle style, const QColor &colour,
                                            const FontTextMetrics &fonts, Urgency urgency)
{
    const Key key{text, static_cast<quint32>(style), colour.rgba(), 0};
    if (const Sprite *known = m_sprites.object(key))
        return known;
    if (urgency == Urgency::MayWait && m_newLabels >= m_mostNewLabels) {
        m_isIncomplete = true;
        return nullptr;
    }
    ++m_newLabels;

    // The base line lies on a whole device pixel, as it does on the screen.
    const double ratio = m_devicePixelRatio;
    const int above = ceiled((fonts.ascent(style) + 1) * ratio);
    const int below = ceiled((fonts.height(style) - fonts.ascent(style) + 1) * ratio);
    const int left = ceiled(overhangPx * ratio);
    const int width = 2 * left + ceiled(fonts.width(text, style) * ratio);
    const QColor ground = groundFor(colour);
    QImage drawn(width, above + below, QImage::Format_RGB32);
    drawn.fill(ground);
    drawn.setDevicePixelRatio(ratio);
    QPainter painter(&drawn);
    painter.setFont(fonts.font(style));
    painter.setPen(colour);
    painter.drawText(QPointF(left / ratio, above / ratio), text);
    painter.end();
    const QImage image = liftedInk(drawn, ground.rgb(), colour.rgb());
    const InkRows ink = inkRows(image);
    return insert(key, {image.copy(0, ink.first, width, ink.count), {-left, ink.first - above}});
}

const LabelCache::Sprite *LabelCache::mark(const MarkLook &look, const FontTextMetrics &fonts)
{
    const auto shapeAndSize =
        static_cast<quint32>(look.shape) << 16 | static_cast<quint32>(std::lround(look.sizePx * 64));
    const Key key{{}, shapeAndSize, look.colour.rgba(), look.inside.isValid() ? look.inside.rgba() : 0};
    if (const Sprite *known = m_sprites.object(key))
        return known;
    const double ratio = m_devicePixelRatio;
    const int reach = ceiled((markReachPx(look.sizePx) + 1) * ratio);
    QImage image(2 * reach, 2 * reach, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    PainterCanvas(painter, fonts).drawMark({reach / ratio, reach / ratio}, look);
    painter.end();
    image.setDevicePixelRatio(1);
    return insert(key, {image, {-reach, -reach}});
}

const LabelCache::Sprite *LabelCache::insert(const Key &key, Sprite sprite)
{
    const qsizetype bytes = sprite.image.sizeInBytes();
    return m_sprites.insert(key, new Sprite(std::move(sprite)), bytes) ? m_sprites.object(key) : nullptr;
}

} // namespace pactline
