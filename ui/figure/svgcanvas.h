// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"
#include "ui/figure/svgtext.h"
#include "ui/scene/scenecanvas.h"
#include "ui/scene/textmetrics.h"

#include <QHash>

#include <functional>
#include <vector>

namespace pactline {

/// What the group of an entry says about it.
struct SvgEntryInfo
{
    QString id;
    QString title;
};

/// Collects what a scene paints as SVG elements: all pieces of an entry in one group, gradients once each, neighbours
/// of one opaque colour in one path.
class SvgCanvas final : public SceneCanvas
{
public:
    using EntryInfo = std::function<SvgEntryInfo(EntryNumber)>;

    /// The fonts must outlive the canvas; `ids` knows those that the document has used already.
    SvgCanvas(const FontTextMetrics &fonts, SvgText text, EntryInfo entryInfo, svg::UniqueIds ids);

    void fillRect(const QRectF &rect, const QBrush &brush) override;
    void fillPath(const QPainterPath &path, const QBrush &brush) override;
    void strokePath(const QPainterPath &path, const QPen &pen) override;
    void drawLine(const QLineF &line, const QPen &pen) override;
    void drawText(const QPointF &baseline, const QString &text, TextStyle style, const QColor &colour) override;
    void beginEntry(EntryNumber entry) override;
    void endEntry() override;

    /// Gradients and groups; what stands between the head of the document and its closing tag.
    [[nodiscard]] QByteArray content();

private:
    /// A run of elements; all of one entry, or none's.
    struct Run
    {
        EntryNumber entry = noEntry;
        QByteArray elements;
    };

    void addShape(const QByteArray &data, const QByteArray &attributes, bool mayMerge);
    void addElement(const QByteArray &element);
    void closeShape();
    [[nodiscard]] Run &currentRun();
    [[nodiscard]] QByteArray paint(const QBrush &brush);
    [[nodiscard]] QByteArray strokeAttributes(const QPen &pen) const;

    const FontTextMetrics &m_fonts;
    SvgText m_text;
    EntryInfo m_entryInfo;
    svg::UniqueIds m_ids;
    std::vector<Run> m_runs;
    QHash<EntryNumber, std::size_t> m_runOfEntry;
    EntryNumber m_entry = noEntry;
    QByteArray m_defs;
    QHash<QByteArray, QByteArray> m_gradients; ///< id by content
    QByteArray m_shapeData;                    ///< path that is still growing
    QByteArray m_shapeAttributes;
};

} // namespace pactline
