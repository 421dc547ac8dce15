// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/svgcanvas.h"

#include <QLinearGradient>

#include <utility>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

QByteArray rectData(const QRectF &rect)
{
    return 'M' + svg::number(rect.left()) + ' ' + svg::number(rect.top()) + 'H' + svg::number(rect.right()) + 'V' +
           svg::number(rect.bottom()) + 'H' + svg::number(rect.left()) + 'z';
}

QByteArray lineData(const QLineF &line)
{
    const QByteArray start = 'M' + svg::number(line.x1()) + ' ' + svg::number(line.y1());
    if (line.x1() == line.x2())
        return start + 'V' + svg::number(line.y2());
    if (line.y1() == line.y2())
        return start + 'H' + svg::number(line.x2());
    return start + 'L' + svg::number(line.x2()) + ' ' + svg::number(line.y2());
}

QByteArray gradientContent(const QLinearGradient &gradient)
{
    QByteArray text = " gradientUnits=\"userSpaceOnUse\" x1=\"" + svg::number(gradient.start().x()) + "\" y1=\"" +
                      svg::number(gradient.start().y()) + "\" x2=\"" + svg::number(gradient.finalStop().x()) +
                      "\" y2=\"" + svg::number(gradient.finalStop().y()) + "\">";
    for (const auto &[offset, colour] : gradient.stops()) {
        // Two decimals of a share of a long bar would be visible.
        text += "<stop offset=\"" + QByteArray::number(offset, 'g', 4) + '"' +
                svg::colourAttribute("stop-color", colour).replace("stop-color-opacity", "stop-opacity") + "/>";
    }
    return text + "</linearGradient>\n";
}

bool isOpaqueColour(const QBrush &brush) { return brush.style() == Qt::SolidPattern && brush.color().alpha() == 255; }

} // namespace

SvgCanvas::SvgCanvas(const FontTextMetrics &fonts, SvgText text, EntryInfo entryInfo, svg::UniqueIds ids)
    : m_fonts(fonts)
    , m_text(text)
    , m_entryInfo(std::move(entryInfo))
    , m_ids(std::move(ids))
{}

void SvgCanvas::fillRect(const QRectF &rect, const QBrush &brush)
{
    if (!rect.isEmpty())
        addShape(rectData(rect), paint(brush), isOpaqueColour(brush));
}

void SvgCanvas::fillPath(const QPainterPath &path, const QBrush &brush)
{
    if (!path.isEmpty()) {
        const QByteArray rule = path.fillRule() == Qt::OddEvenFill ? " fill-rule=\"evenodd\""_ba : QByteArray();
        addShape(svg::pathData(path), paint(brush) + rule, false);
    }
}

void SvgCanvas::strokePath(const QPainterPath &path, const QPen &pen)
{
    if (!path.isEmpty())
        addShape(svg::pathData(path), strokeAttributes(pen), false);
}

void SvgCanvas::drawLine(const QLineF &line, const QPen &pen)
{
    addShape(lineData(line), strokeAttributes(pen), pen.color().alpha() == 255);
}

void SvgCanvas::drawText(const QPointF &baseline, const QString &text, TextStyle style, const QColor &colour)
{
    if (text.isEmpty())
        return;
    const QFont &font = m_fonts.font(style);
    if (m_text == SvgText::Outlines) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addText(baseline, font, text);
        addElement("<path aria-label=\"" + svg::escaped(text) + "\" d=\"" + svg::pathData(path) + '"' +
                   svg::colourAttribute("fill", colour) + "/>\n");
        return;
    }
    // The length keeps the layout where the reader has other fonts.
    QByteArray element = "<text x=\"" + svg::number(baseline.x()) + "\" y=\"" + svg::number(baseline.y()) +
                         "\" font-size=\"" + QByteArray::number(font.pixelSize()) + '"';
    if (font.weight() != QFont::Normal)
        element += " font-weight=\"" + QByteArray::number(static_cast<int>(font.weight())) + '"';
    element += svg::colourAttribute("fill", colour) + " textLength=\"" + svg::number(m_fonts.width(text, style)) +
               "\" lengthAdjust=\"spacingAndGlyphs\">" + svg::escaped(text) + "</text>\n";
    addElement(element);
}

void SvgCanvas::beginEntry(EntryNumber entry)
{
    closeShape();
    m_entry = entry;
}

void SvgCanvas::endEntry()
{
    closeShape();
    m_entry = noEntry;
}

QByteArray SvgCanvas::content()
{
    closeShape();
    QByteArray text;
    if (!m_defs.isEmpty())
        text += "<defs>\n" + m_defs + "</defs>\n";
    for (const Run &run : m_runs) {
        if (run.entry == noEntry) {
            text += run.elements;
            continue;
        }
        const SvgEntryInfo info = m_entryInfo(run.entry);
        text += "<g id=\"" + svg::escaped(m_ids.take(info.id)) + "\"><title>" + svg::escaped(info.title) +
                "</title>\n" + run.elements + "</g>\n";
    }
    return text;
}

/// Consecutive shapes of one opaque paint grow into one path: thousands of grid lines or marks become one element.
void SvgCanvas::addShape(const QByteArray &data, const QByteArray &attributes, bool mayMerge)
{
    if (!mayMerge || attributes != m_shapeAttributes)
        closeShape();
    m_shapeData += data;
    m_shapeAttributes = attributes;
    if (!mayMerge)
        closeShape();
}

void SvgCanvas::addElement(const QByteArray &element)
{
    closeShape();
    currentRun().elements += element;
}

void SvgCanvas::closeShape()
{
    if (!m_shapeData.isEmpty())
        currentRun().elements += "<path d=\"" + m_shapeData + '"' + m_shapeAttributes + "/>\n";
    m_shapeData.clear();
    m_shapeAttributes.clear();
}

/// An entry's later pieces (its label) join its first one: labels keep clear of everything, so nothing comes to lie
/// over them.
SvgCanvas::Run &SvgCanvas::currentRun()
{
    if (m_entry == noEntry) {
        if (m_runs.empty() || m_runs.back().entry != noEntry)
            m_runs.push_back({});
        return m_runs.back();
    }
    const auto found = m_runOfEntry.constFind(m_entry);
    if (found != m_runOfEntry.constEnd())
        return m_runs[*found];
    m_runOfEntry.insert(m_entry, m_runs.size());
    return m_runs.emplace_back(Run{m_entry, {}});
}

QByteArray SvgCanvas::paint(const QBrush &brush)
{
    if (brush.style() == Qt::NoBrush)
        return " fill=\"none\""_ba;
    const QGradient *gradient = brush.gradient();
    if (gradient == nullptr || gradient->type() != QGradient::LinearGradient)
        return svg::colourAttribute("fill", brush.color());
    const QByteArray content = gradientContent(QLinearGradient(*static_cast<const QLinearGradient *>(gradient)));
    QByteArray &id = m_gradients[content];
    if (id.isEmpty()) {
        id = m_ids.take(u"gradient-"_s + QString::number(m_gradients.size())).toUtf8();
        m_defs += "<linearGradient id=\"" + id + '"' + content;
    }
    return " fill=\"url(#" + id + ")\"";
}

QByteArray SvgCanvas::strokeAttributes(const QPen &pen) const
{
    QByteArray text = " fill=\"none\"" + svg::colourAttribute("stroke", pen.color());
    const double width = pen.widthF() > 0 ? pen.widthF() : 1.0;
    if (width != 1.0)
        text += " stroke-width=\"" + svg::number(width) + '"';
    if (pen.style() != Qt::SolidLine && pen.style() != Qt::NoPen) {
        QByteArray dashes;
        for (const double dash : pen.dashPattern())
            dashes += (dashes.isEmpty() ? "" : " ") + svg::number(dash * width);
        text += " stroke-dasharray=\"" + dashes + '"';
    }
    if (pen.capStyle() == Qt::RoundCap)
        text += " stroke-linecap=\"round\"";
    else if (pen.capStyle() == Qt::SquareCap)
        text += " stroke-linecap=\"square\"";
    if (pen.joinStyle() == Qt::RoundJoin)
        text += " stroke-linejoin=\"round\"";
    else if (pen.joinStyle() == Qt::BevelJoin)
        text += " stroke-linejoin=\"bevel\"";
    return text;
}

} // namespace pactline
