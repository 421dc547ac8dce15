// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/painters.h"

#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

int rounded(double value) { return static_cast<int>(std::lround(value)); }

bool isUpright(const QLineF &line) { return line.x1() == line.x2() || line.y1() == line.y2(); }

/// Labels of entries come in by the dozen while zooming; what the frame itself is read by must be there at once.
LabelCache::Urgency urgencyOf(TextStyle style)
{
    return style == TextStyle::Label || style == TextStyle::FoldCount ? LabelCache::Urgency::MayWait
                                                                      : LabelCache::Urgency::AtOnce;
}

} // namespace

DevicePixels devicePixelsOf(const QPainter &painter)
{
    const QTransform device = painter.deviceTransform();
    // What Qt adds behind the world transform: the scale of the screen, and where a widget lies in its window.
    const QTransform behind = painter.worldTransform().inverted() * device;
    if (device.type() > QTransform::TxScale || behind.type() > QTransform::TxScale)
        return {QTransform(0, 0, 0, 0, 0, 0), {}, {}};
    return {QTransform::fromScale(1 / behind.m11(), 1 / behind.m22()),
            device * QTransform::fromTranslate(-behind.dx(), -behind.dy()), QPointF(behind.dx(), behind.dy())};
}

namespace {

/// Null where others must have a say in what is painted, or it is not an image.
PixelRows pixelRowsOf(const QPainter &painter, const QPointF &origin)
{
    const QRegion clip = painter.paintEngine()->systemClip(); // of a widget: what is to be painted anew
    if (painter.hasClipping() || painter.opacity() != 1 || clip.rectCount() > 1 ||
        origin != QPointF(origin.toPoint()) || painter.compositionMode() != QPainter::CompositionMode_SourceOver)
        return {};
    return PixelRows::of(painter.paintEngine()->paintDevice(), origin.toPoint(), clip.boundingRect());
}

} // namespace

PainterCanvas::PainterCanvas(QPainter &painter, const FontTextMetrics &fonts, LabelCache *cache)
    : m_painter(painter)
    , m_fonts(fonts)
    , m_cache(cache)
    , m_isOnPixels(painter.paintEngine()->type() == QPaintEngine::Raster)
    , m_toScene(painter.worldTransform())
{
    const DevicePixels pixels = devicePixelsOf(painter);
    m_isOnPixels = m_isOnPixels && pixels.world.isInvertible();
    m_toDevice = pixels.world;
    m_devicePixels = pixels.points;
    if (!m_isOnPixels || (m_cache != nullptr && !qFuzzyCompare(m_cache->devicePixelRatio(), m_devicePixels.m11())))
        m_cache = nullptr; // its images are of another scale
    if (m_isOnPixels)
        m_pixels = pixelRowsOf(m_painter, pixels.origin);
    m_painter.setRenderHint(QPainter::Antialiasing, !m_isOnPixels);
    m_isAntialiased = !m_isOnPixels;
}

PainterCanvas::~PainterCanvas() { enter(Space::Scene); }

bool PainterCanvas::ownsExactly(const QRectF &rect) const
{
    return !m_pixels.isNull() && m_pixels.bounds() == pixelsOf(rect);
}

void PainterCanvas::fillRect(const QRectF &rect, const QBrush &brush)
{
    if (m_isOnPixels && brush.style() == Qt::SolidPattern) {
        fillPixels(pixelsOf(rect), brush.color().rgba());
        return;
    }
    enter(Space::Scene);
    setAntialiased(!m_isOnPixels);
    m_painter.fillRect(rect, brush);
}

void PainterCanvas::fillSolid(const QRectF &rect, const QColor &colour)
{
    if (m_isOnPixels)
        fillPixels(pixelsOf(rect), colour.rgba());
    else
        fillRect(rect, colour);
}

void PainterCanvas::fillPath(const QPainterPath &path, const QBrush &brush)
{
    enter(Space::Scene);
    setAntialiased(true);
    m_painter.fillPath(path, brush);
}

void PainterCanvas::strokePath(const QPainterPath &path, const QPen &pen)
{
    enter(Space::Scene);
    setAntialiased(true);
    m_painter.strokePath(path, pen);
}

void PainterCanvas::drawLine(const QLineF &line, const QPen &pen)
{
    if (!m_isOnPixels || !isUpright(line)) {
        enter(Space::Scene);
        setAntialiased(true);
        m_painter.setPen(pen);
        m_painter.drawLine(line);
        return;
    }
    const QRect all = pixelsOf(line, pen.widthF());
    if (pen.style() == Qt::SolidLine) {
        fillPixels(all, pen.color().rgba());
        return;
    }
    const bool isVertical = line.x1() == line.x2();
    const int width = isVertical ? all.width() : all.height();
    const int length = isVertical ? all.height() : all.width();
    const QList<qreal> pattern = pen.dashPattern();
    double at = 0;
    for (qsizetype i = 0; at < length; i = (i + 1) % pattern.size()) {
        const double next = at + std::max(1.0, pattern[i] * width);
        const int from = rounded(at);
        const int dash = std::min(length, rounded(next)) - from;
        if (i % 2 == 0)
            fillPixels(isVertical ? QRect(all.left(), all.top() + from, width, dash)
                                  : QRect(all.left() + from, all.top(), dash, width),
                       pen.color().rgba());
        at = next;
    }
}

void PainterCanvas::drawText(const QPointF &baseline, const QString &text, TextStyle style, const QColor &colour)
{
    if (m_cache != nullptr) {
        if (const LabelCache::Sprite *sprite = m_cache->label(text, style, colour, m_fonts, urgencyOf(style))) {
            blit(baseline, *sprite);
            return;
        }
        if (m_cache->isIncomplete() && urgencyOf(style) == LabelCache::Urgency::MayWait)
            return;
    }
    enter(Space::Scene);
    m_painter.setFont(m_fonts.font(style));
    m_painter.setPen(colour);
    m_painter.drawText(baseline, text);
}

void PainterCanvas::fillRoundedRect(const QRectF &rect, const QColor &colour, double radiusPx, RoundedSides sides)
{
    if (!m_isOnPixels) {
        SceneCanvas::fillRoundedRect(rect, colour, radiusPx, sides);
        return;
    }
    // Whole pixels, and a partly covered one at each end of a rounded row: ten times faster than a path.
    const QRect all = pixelsOf(rect);
    const QRgb solid = colour.rgba();
    if (sides == RoundedSides::None) {
        fillPixels(all, solid);
        return;
    }
    const std::vector<CornerRow> &rows = cornerRows(std::min(radiusPx * m_devicePixels.m11(), all.height() / 2.0));
    const int count = static_cast<int>(rows.size());
    fillPixels(all.adjusted(0, count, 0, -count), solid);
    const int atLeft = sides == RoundedSides::Right ? 0 : 1;
    const int atRight = sides == RoundedSides::Left ? 0 : 1;
    for (int i = 0; i < count; ++i) {
        const auto [cut, alpha] = rows[static_cast<std::size_t>(i)];
        const QRgb partly = qRgba(qRed(solid), qGreen(solid), qBlue(solid), qAlpha(solid) * alpha / 255);
        const int left = all.left() + atLeft * cut;
        const int right = all.right() + 1 - atRight * cut;
        for (const int y : {all.top() + i, all.bottom() - i}) {
            fillPixels(QRect(left, y, right - left, 1), solid);
            fillPixels(QRect(left - 1, y, atLeft, 1), partly);
            fillPixels(QRect(right, y, atRight, 1), partly);
        }
    }
}

const std::vector<PainterCanvas::CornerRow> &PainterCanvas::cornerRows(double radius)
{
    if (m_cornerRadius == radius)
        return m_cornerRows;
    m_cornerRadius = radius;
    m_cornerRows.clear();
    for (double row = 0; row < radius; ++row) {
        const double rise = radius - row - 0.5;
        const double inset = radius - std::sqrt(std::max(0.0, radius * radius - rise * rise));
        if (inset < 0.1)
            break; // this one and those that follow are as good as whole
        const int whole = static_cast<int>(inset);
        m_cornerRows.push_back({whole + 1, rounded((1 - (inset - whole)) * 255)});
    }
    return m_cornerRows;
}

void PainterCanvas::fillFadingRect(const QRectF &rect, const QColor &colour, const Fade &fade)
{
    if (m_pixels.isNull()) {
        enter(Space::Scene);
        setAntialiased(!m_isOnPixels);
        SceneCanvas::fillFadingRect(m_isOnPixels ? onPixels(rect) : rect, colour, fade);
        return;
    }
    // Column by column from where they stand in the scene: a gradient of Qt's, which counts from the ends of what is
    // seen, would come out a shade different each time that a bar is cut elsewhere. Only the ends need it.
    const QRect all = pixelsOf(rect);
    const double scale = m_devicePixels.m11();
    const auto columnAt = [&](double x) {
        const double column = std::clamp(x * scale + m_devicePixels.dx(), -1e6, 1e6);
        return std::clamp(rounded(column), all.left(), all.right() + 1);
    };
    const int full = fade.full > fade.start ? columnAt(fade.full) : all.left();
    const int fading = fade.end > fade.fading ? std::max(full, columnAt(fade.fading)) : all.right() + 1;
    const auto fillFading = [&](int left, int right) {
        m_strengths.clear();
        for (int x = left; x < right; ++x) {
            const double strength = fade.strengthAt((x + 0.5 - m_devicePixels.dx()) / scale);
            // A little more, so that halves are rounded up wherever the bar stands.
            m_strengths.push_back(static_cast<uchar>(rounded(strength * colour.alpha() + 1e-5)));
        }
        m_pixels.fillColumns({left, all.top(), right - left, all.height()}, colour.rgb(), m_strengths);
    };
    fillFading(all.left(), full);
    fillPixels({full, all.top(), fading - full, all.height()}, colour.rgba());
    fillFading(fading, all.right() + 1);
}

void PainterCanvas::drawMark(const QPointF &centre, const MarkLook &look)
{
    if (m_cache != nullptr) {
        if (const LabelCache::Sprite *sprite = m_cache->mark(look, m_fonts)) {
            blit(centre, *sprite);
            return;
        }
    }
    SceneCanvas::drawMark(centre, look);
}

void PainterCanvas::fillBackground(const QRectF &ground, const QColor &colour, std::span<const SceneRect> rects,
                                   std::span<const SceneLine> lines)
{
    const auto isPlain = [](const SceneLine &line) {
        return isUpright(line.line) && line.style == LineStyle::Solid && line.colour.alpha() == 255;
    };
    const bool canBeRows =
        !m_pixels.isNull() && colour.alpha() == 255 && std::all_of(lines.begin(), lines.end(), isPlain) &&
        std::all_of(rects.begin(), rects.end(), [](const SceneRect &rect) { return rect.colour.alpha() == 255; });
    if (!canBeRows) {
        SceneCanvas::fillBackground(ground, colour, rects, lines);
        return;
    }
    std::vector<PixelRect> pieces{{pixelsOf(ground), colour.rgb()}};
    pieces.reserve(1 + rects.size() + lines.size());
    for (const SceneRect &rect : rects)
        pieces.push_back({pixelsOf(rect.rect), rect.colour.rgb()});
    for (const SceneLine &line : lines)
        pieces.push_back({pixelsOf(line.line, line.widthPx), line.colour.rgb()});
    m_pixels.fillAll(pieces);
}

void PainterCanvas::fillPixels(const QRect &rect, QRgb colour)
{
    if (rect.isEmpty())
        return;
    if (!m_pixels.isNull()) {
        m_pixels.fill(rect, colour);
        return;
    }
    enter(Space::Device);
    setAntialiased(false);
    m_painter.fillRect(rect, QColor::fromRgba(colour));
}

void PainterCanvas::blit(const QPointF &anchor, const LabelCache::Sprite &sprite)
{
    enter(Space::Device);
    const QPointF device = m_devicePixels.map(anchor);
    m_painter.drawImage(QPoint(rounded(device.x()), rounded(device.y())) + sprite.offset, sprite.image);
}

void PainterCanvas::enter(Space space)
{
    if (m_space == space)
        return;
    m_space = space;
    m_painter.setWorldTransform(space == Space::Scene ? m_toScene : m_toDevice);
}

void PainterCanvas::setAntialiased(bool isAntialiased)
{
    if (m_isAntialiased == isAntialiased)
        return;
    m_isAntialiased = isAntialiased;
    m_painter.setRenderHint(QPainter::Antialiasing, isAntialiased);
}

QRect PainterCanvas::pixelsOf(const QRectF &rect) const
{
    const QRectF device = m_devicePixels.mapRect(rect);
    const int left = rounded(device.left());
    const int top = rounded(device.top());
    return {left, top, rounded(device.right()) - left, rounded(device.bottom()) - top};
}

QRectF PainterCanvas::onPixels(const QRectF &rect) const
{
    return m_devicePixels.inverted().mapRect(QRectF(pixelsOf(rect)));
}

/// At least one device pixel wide.
QRect PainterCanvas::pixelsOf(const QLineF &upright, double widthPx) const
{
    const QLineF device = m_devicePixels.map(upright);
    const int width = std::max(1, rounded(widthPx * m_devicePixels.m11()));
    const bool isVertical = upright.x1() == upright.x2();
    const int side = rounded((isVertical ? device.x1() : device.y1()) - width / 2.0);
    const int first = rounded(isVertical ? device.y1() : device.x1());
    const int last = rounded(isVertical ? device.y2() : device.x2());
    const int from = std::min(first, last);
    const int to = std::max(first, last);
    return isVertical ? QRect(side, from, width, to - from) : QRect(from, side, to - from, width);
}

} // namespace pactline
