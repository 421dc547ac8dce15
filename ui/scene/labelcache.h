// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scenecanvas.h"
#include "ui/scene/textmetrics.h"

#include <QCache>
#include <QImage>

namespace pactline {

/// Rendered labels and marks, premultiplied, in device pixels; least recently used first out. One per widget and set of
/// fonts; GUI thread. Blitting one costs a fiftieth of drawing the text.
class LabelCache
{
public:
    /// An image and where it goes: the offset of its corner from the device pixel of the base line's left end, or of
    /// the mark's centre.
    struct Sprite
    {
        QImage image;
        QPoint offset;
    };

    /// What to do when the frame's share of new images is used up.
    enum class Urgency : std::uint8_t {
        MayWait, ///< leave it to the next frame
        AtOnce   ///< make it all the same
    };

    explicit LabelCache(qsizetype mostBytes = 64 * 1024 * 1024, int mostNewLabels = 16);

    /// Begins a frame: its share of new labels is unused, and none was left out. Images of another resolution go.
    void startFrame(double devicePixelRatio);
    /// Labels were left to the next frame since startFrame().
    [[nodiscard]] bool isIncomplete() const { return m_isIncomplete; }
    /// Forgets all images (after a change of fonts).
    void clear() { m_sprites.clear(); }

    /// Null if the label was left to the next frame, or is too large to be kept: then draw it as text. Valid until the
    /// next call.
    [[nodiscard]] const Sprite *label(const QString &text, TextStyle style, const QColor &colour,
                                      const FontTextMetrics &fonts, Urgency urgency);
    [[nodiscard]] const Sprite *mark(const MarkLook &look, const FontTextMetrics &fonts);

    [[nodiscard]] double devicePixelRatio() const { return m_devicePixelRatio; }
    [[nodiscard]] qsizetype byteCount() const { return m_sprites.totalCost(); }
    [[nodiscard]] qsizetype mostBytes() const { return m_sprites.maxCost(); }
    [[nodiscard]] qsizetype size() const { return m_sprites.size(); }

private:
    /// Of a label: its style and text; of a mark: shape and size, with an empty text.
    struct Key
    {
        QString text;
        quint32 look = 0;
        QRgb colour = 0;
        QRgb inside = 0;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.look, key.colour, key.inside);
        }
    };

    const Sprite *insert(const Key &key, Sprite sprite);

    QCache<Key, Sprite> m_sprites; ///< cost in bytes
    double m_devicePixelRatio = 1;
    const int m_mostNewLabels;
    int m_newLabels = 0;
    bool m_isIncomplete = false;
};

} // namespace pactline
