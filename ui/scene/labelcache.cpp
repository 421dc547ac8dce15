// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/labelcache.h"

#include "ui/scene/painters.h"
#include "ui/scene/sceneshapes.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace pactline {

namespace {

/// Letters may reach a little beyond their advance widths.
constexpr double overhangPx = 3;

/// On an opaque ground Qt mixes text in linear light, on a transparent one it does not: labels would come out heavier
/// than text that is drawn. So the text is drawn on the ground that its colour is for, and its ink lifted off.
QColor groundFor(const QColor &text) { return text.lightnessF() < 0.5f ? QColor(Qt::white) : QColor(0x20, 0x24, 0x2a); }

int channel(QRgb pixel, int shift) { return static_cast<int>(pixel >> shift & 0xffu); }

/// Lifts ink off a ground: for each pixel what must be laid over the ground to get it, premultiplied. Worked out for
/// each value of a channel beforehand: a label has thousands of pixels.
class InkLifter
{
public:
    InkLifter(QRgb ground, QRgb text)
        : m_ground(ground)
    {
        for (const int shift : shifts) {
            if (std::abs(channel(text, shift) - channel(ground, shift)) >
                std::abs(channel(text, m_widest) - channel(ground, m_widest)))
                m_widest = shift;
        }
        const double under = channel(ground, m_widest);
        const double range = channel(text, m_widest) - under;
        for (int value = 0; value < 256; ++value) {
            const auto at = static_cast<std::size_t>(value);
            m_alpha[at] = std::clamp(static_cast<int>(std::lround((value - under) / range * 255)), 0, 255);
            for (std::size_t i = 0; i < shifts.size(); ++i)
                m_under[i][at] = (channel(ground, shifts[i]) * (255 - value) + 127) / 255;
        }
    }

    [[nodiscard]] QRgb operator()(QRgb pixel)
    {
        if (pixel == m_ground)
            return 0;
        // How much ink there is decides all channels, so hardly ever two shades share the value of one.
        Known &known = m_known[static_cast<std::size_t>(channel(pixel, m_widest))];
        if (known.pixel != pixel)
            known = {pixel, inkOf(pixel)};
        return known.ink;
    }

private:
    struct Known
    {
        QRgb pixel = 0; ///< none that is drawn: those are opaque
        QRgb ink = 0;
    };

    [[nodiscard]] QRgb inkOf(QRgb pixel) const
    {
        const int alpha = m_alpha[static_cast<std::size_t>(channel(pixel, m_widest))];
        QRgb ink = static_cast<QRgb>(alpha) << 24;
        for (std::size_t i = 0; i < shifts.size(); ++i) {
            const int over = channel(pixel, shifts[i]) - m_under[i][static_cast<std::size_t>(alpha)];
            ink |= static_cast<QRgb>(std::clamp(over, 0, alpha)) << shifts[i];
        }
        return ink;
    }

    static constexpr std::array<int, 3> shifts{0, 8, 16};

    QRgb m_ground;
    int m_widest = 0;                              ///< the channel in which the coverage can be read most exactly
    std::array<int, 256> m_alpha{};                ///< by the value of that channel
    std::array<std::array<int, 256>, 3> m_under{}; ///< what shines through, by alpha
    std::array<Known, 256> m_known{};
};

const QRgb *rowOf(const QImage &image, int y) { return reinterpret_cast<const QRgb *>(image.constScanLine(y)); }

struct InkRows
{
    int first = 0;
    int count = 1;
};

/// The rows that are not all ground; what is left out need not be blitted every time.
InkRows inkRows(const QImage &drawn, QRgb ground)
{
    const auto isEmpty = [&](int y) {
        const QRgb *row = rowOf(drawn, y);
        return std::all_of(row, row + drawn.width(), [ground](QRgb pixel) { return pixel == ground; });
    };
    int first = 0;
    int last = drawn.height() - 1;
    while (first < last && isEmpty(first))
        ++first;
    while (last > first && isEmpty(last))
        --last;
    return {first, last - first + 1};
}

QImage liftedInk(const QImage &drawn, const InkRows &rows, QRgb ground, QRgb text)
{
    QImage ink(drawn.width(), rows.count, QImage::Format_ARGB32_Premultiplied);
    InkLifter lifter(ground, text);
    for (int y = 0; y < rows.count; ++y) {
        const QRgb *from = rowOf(drawn, rows.first + y);
        std::transform(from, from + drawn.width(), reinterpret_cast<QRgb *>(ink.scanLine(y)), std::ref(lifter));
    }
    return ink;
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
    const InkRows ink = inkRows(drawn, ground.rgb());
    return insert(key, {liftedInk(drawn, ink, ground.rgb(), colour.rgb()), {-left, ink.first - above}});
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
