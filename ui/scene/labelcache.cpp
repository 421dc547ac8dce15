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

QImage emptyImage(const QSize &pixels, double devicePixelRatio)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
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
    QImage image = emptyImage({width, above + below}, ratio);
    QPainter painter(&image);
    painter.setFont(fonts.font(style));
    painter.setPen(colour);
    painter.drawText(QPointF(left / ratio, above / ratio), text);
    painter.end();
    image.setDevicePixelRatio(1);
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
    QImage image = emptyImage({2 * reach, 2 * reach}, ratio);
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
