// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurewriters.h"

#include "model/time/wording.h"
#include "ui/figure/svgcanvas.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr auto titleId = "figure-title"_L1;
constexpr auto descriptionId = "figure-description"_L1;

/// The face it was laid out with, then the common sans faces of each system.
QString familyList(const QString &family)
{
    QStringList families{family};
    for (const QString &other :
         {u"Inter"_s, u"Segoe UI"_s, u"Helvetica Neue"_s, u"Arial"_s, u"Liberation Sans"_s, u"DejaVu Sans"_s}) {
        if (!families.contains(other))
            families << other;
    }
    for (QString &name : families) {
        if (name.contains(u' '))
            name = u'\'' + name.remove(u'\'') + u'\'';
    }
    families << u"sans-serif"_s;
    return families.join(u", "_s);
}

/// Qt's own reader takes no list of families, but passes over selectors that it does not know; all others know them.
QByteArray styleElement(const QString &family)
{
    return "<style>[aria-labelledby^=figure-title]:not(a){font-family:"_ba + svg::escaped(familyList(family)) +
           "}</style>\n";
}

QByteArray metadataElement(const FigureMetadata &data)
{
    const auto element = [](const char *name, const QString &text) {
        return text.isEmpty() ? QByteArray()
                              : '<' + QByteArray(name) + '>' + svg::escaped(text) + "</" + QByteArray(name) + ">\n";
    };
    return "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n" + element("dc:creator", data.author) +
           element("dc:subject", data.keywords.join(u", "_s)) + element("dc:source", data.source) +
           element("dc:publisher", data.software) + "</metadata>\n";
}

SvgEntryInfo entryInfo(const History &history, const TimelineIndex &index, EntryNumber number)
{
    const ItemId id = history.idOf(index.columns().refs[number]);
    SvgEntryInfo info{id.text, history.nameOf(id)};
    if (const std::optional<Entry> entry = history.entry(id); entry && !entry->date.isNull())
        info.title += u", "_s + wording::inWords(entry->date);
    return info;
}

} // namespace

QByteArray figureAsSvg(const Figure &figure, const History &history, const FigureMetadata &data, SvgText text)
{
    const FontTextMetrics fonts;
    svg::UniqueIds ids;
    const QByteArray title = ids.take(titleId).toUtf8();
    const QByteArray description = ids.take(descriptionId).toUtf8();
    SvgCanvas canvas(
        fonts, text, [&](EntryNumber entry) { return entryInfo(history, *figure.index, entry); }, std::move(ids));
    const QSizeF &size = figure.scene.size;
    paintScene(figure.scene, canvas);

    const QString language = history.info().language;
    QByteArray document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                          "width=\"" +
                          svg::number(figure.sizeMm.width()) + "mm\" height=\"" + svg::number(figure.sizeMm.height()) +
                          "mm\" viewBox=\"0 0 " + svg::number(size.width()) + ' ' + svg::number(size.height()) +
                          "\" role=\"img\" aria-labelledby=\"" + title + ' ' + description + '"';
    if (!language.isEmpty())
        document += " xml:lang=\"" + svg::escaped(language) + '"';
    const QString family = fonts.font(TextStyle::Label).family();
    if (text == SvgText::Live)
        document += " font-family=\"" + svg::escaped(family) + '"';
    document += ">\n<title id=\"" + title + "\">" + svg::escaped(data.title) + "</title>\n<desc id=\"" + description +
                "\">" + svg::escaped(data.description) + "</desc>\n" + metadataElement(data) +
                (text == SvgText::Live ? styleElement(family) : QByteArray()) + canvas.content() + "</svg>\n";
    return document;
}

} // namespace pactline
