// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/labelcache.h"
#include "ui/scene/pixelrows.h"
#include "ui/scene/scenecanvas.h"
#include "ui/scene/textmetrics.h"

#include <QTransform>

#include <vector>

class QPainter;

namespace pactline {

/// Paints on a QPainter; with a cache, labels and marks are blitted (screen), without one they stay text and paths
/// (PDF, PNG). On pixels, rectangles and upright lines are whole pixels, marks and text are antialiased. The painter
/// must be moved and scaled at most, and not be used by others before the canvas is gone; its pen, font and
/// antialiasing change.
class PainterCanvas final : public SceneCanvas
{
public:
    /// With a cache, call its startFrame() first.
    PainterCanvas(QPainter &painter, const FontTextMetrics &fonts, LabelCache *cache = nullptr);
    ~PainterCanvas() override;
    PainterCanvas(const PainterCanvas &) = delete;
    PainterCanvas &operator=(const PainterCanvas &) = delete;

    /// Whether it writes to the pixels by itself, as fast as into an image, and to those of that rectangle of the scene
    /// only.
    [[nodiscard]] bool ownsExactly(const QRectF &rect) const;

    void fillRect(const QRectF &rect, const QBrush &brush) override;
    void fillPath(const QPainterPath &path, const QBrush &brush) override;
    void strokePath(const QPainterPath &path, const QPen &pen) override;
    void drawLine(const QLineF &line, const QPen &pen) override;
    void drawText(const QPointF &baseline, const QString &text, TextStyle style, const QColor &colour) override;
    void fillSolid(const QRectF &rect, const QColor &colour) override;
    void fillRoundedRect(const QRectF &rect, const QColor &colour, double radiusPx, RoundedSides sides) override;
    void fillFadingRect(const QRectF &rect, const QColor &colour, const Fade &fade) override;
    void drawMark(const QPointF &centre, const MarkLook &look) override;
    void fillBackground(const QRectF &ground, const QColor &colour, std::span<const SceneRect> rects,
                        std::span<const SceneLine> lines) override;

private:
    enum class Space : std::uint8_t { Scene, Device };

    /// How a row of pixels at a rounded corner is cut: pixels left out, and how much of the last of them is covered.
    struct CornerRow
    {
        int cut = 0;
        int alpha = 0; ///< 0 to 255
    };

    void fillPixels(const QRect &rect, QRgb colour);
    [[nodiscard]] const std::vector<CornerRow> &cornerRows(double radius);
    void blit(const QPointF &anchor, const LabelCache::Sprite &sprite);
    void enter(Space space);
    void setAntialiased(bool isAntialiased);
    [[nodiscard]] QRect pixelsOf(const QRectF &rect) const;
    /// With its edges moved to the nearest ones of pixels.
    [[nodiscard]] QRectF onPixels(const QRectF &rect) const;
    [[nodiscard]] QRect pixelsOf(const QLineF &upright, double widthPx) const;

    QPainter &m_painter;
    const FontTextMetrics &m_fonts;
    LabelCache *m_cache;
    bool m_isOnPixels;          ///< a raster image or the screen, not PDF or a recording
    const QTransform m_toScene; ///< world transform as found
    QTransform m_toDevice;      ///< world transform in which units are device pixels
    QTransform m_devicePixels;  ///< from the scene to those units
    PixelRows m_pixels;         ///< where they can be had
    std::vector<uchar> m_strengths;
    std::vector<CornerRow> m_cornerRows;
    double m_cornerRadius = 0; ///< of those
    Space m_space = Space::Scene;
    bool m_isAntialiased = false;
};

/// A world transform for the painter under which one unit is one device pixel, and where it puts the origin of the
/// present one. Invalid (not invertible) if the painter is turned or sheared.
struct DevicePixels
{
    QTransform world;  ///< to set
    QTransform points; ///< from present coordinates to device pixels
    QPointF origin;    ///< of these in the pixels of the image or window
};
[[nodiscard]] DevicePixels devicePixelsOf(const QPainter &painter);

} // namespace pactline
