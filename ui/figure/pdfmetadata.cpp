// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/pdfmetadata.h"

#include "ui/figure/svgtext.h"

#include <QRegularExpression>

#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

/// An object of the file, as it stands between `N 0 obj` and `endobj`.
struct PdfObject
{
    int number = 0;
    QByteArray content;
};

std::optional<PdfObject> objectWith(const QByteArray &file, int number)
{
    const QByteArray head = '\n' + QByteArray::number(number) + " 0 obj\n";
    const qsizetype at = file.indexOf(head);
    const qsizetype end = at < 0 ? -1 : file.indexOf("\nendobj", at);
    if (end < 0)
        return {};
    const qsizetype start = at + head.size();
    return PdfObject{number, file.mid(start, end - start)};
}

/// Number behind the last occurrence of a name, as in `/Size 33`.
std::optional<int> lastNumber(const QByteArray &file, const QByteArray &name)
{
    const qsizetype at = file.lastIndexOf(name + ' ');
    if (at < 0)
        return {};
    qsizetype end = at + name.size() + 1;
    const qsizetype start = end;
    while (end < file.size() && file[end] >= '0' && file[end] <= '9')
        ++end;
    bool isNumber = false;
    const int number = file.mid(start, end - start).toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// The one page of the file, with the box of the figure. Qt counts from the top of its own, rounded page.
std::optional<PdfObject> pageWithBox(const QByteArray &file, const QSizeF &points)
{
    const qsizetype type = file.indexOf("/Type /Page\n");
    const qsizetype object = type < 0 ? -1 : file.lastIndexOf(" 0 obj\n", type);
    const qsizetype line = object < 0 ? -1 : file.lastIndexOf('\n', object - 1);
    if (line < 0)
        return {};
    auto page = objectWith(file, file.mid(line + 1, object - line - 1).toInt());
    if (!page)
        return {};
    static const QRegularExpression box(u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s);
    const QString content = QString::fromLatin1(page->content);
    const QRegularExpressionMatch match = box.match(content);
    if (!match.hasMatch())
        return {};
    const double top = match.captured(2).toDouble();
    const auto decimal = [](double value) { return QByteArray::number(value, 'f', 4); };
    const QByteArray exact =
        "/MediaBox [0 " + decimal(top - points.height()) + ' ' + decimal(points.width()) + ' ' + decimal(top) + ']';
    page->content.replace(match.capturedStart(), match.capturedLength(), exact);
    return page;
}

std::optional<PdfObject> informationWith(const QByteArray &file, const FigureMetadata &data)
{
    const auto number = lastNumber(file, "/Info"_ba);
    auto old = number ? objectWith(file, *number) : std::nullopt;
    if (!old)
        return {};
    QByteArray content = "<<\n/Title " + pdfString(data.title) + "\n/Author " + pdfString(data.author) + "\n/Subject " +
                         pdfString(data.subject) + "\n/Keywords " + pdfString(data.keywords.join(u", "_s)) +
                         "\n/Creator " + pdfString(data.software) + '\n';
    for (const QByteArray &kept : {"/Producer "_ba, "/CreationDate "_ba}) {
        // Qt writes each of them on a line of its own.
        const qsizetype at = old->content.indexOf(kept);
        const qsizetype end = at < 0 ? -1 : old->content.indexOf('\n', at);
        if (end > 0 && old->content[end - 1] == ')')
            content += old->content.mid(at, end - at) + '\n';
    }
    return PdfObject{*number, content + ">>"};
}

} // namespace

QByteArray pdfString(const QString &text)
{
    QByteArray digits = "feff"_ba;
    for (const QChar unit : text)
        digits += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return '<' + digits + '>';
}

QByteArray pdfXmp(const FigureMetadata &data)
{
    const auto text = [](const QString &value) { return svg::escaped(value); };
    return "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
           "<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"_ba +
           text(data.title) + "</rdf:li></rdf:Alt></dc:title>\n<dc:creator><rdf:Seq><rdf:li>" + text(data.author) +
           "</rdf:li></rdf:Seq></dc:creator>\n<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           text(data.description) + "</rdf:li></rdf:Alt></dc:description>\n<dc:source>" + text(data.source) +
           "</dc:source>\n<pdf:Keywords>" + text(data.keywords.join(u", "_s)) + "</pdf:Keywords>\n<xmp:CreatorTool>" +
           text(data.software) + "</xmp:CreatorTool>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

QByteArray withPdfUpdate(const QByteArray &file, const FigureMetadata &data, const QSizeF &points)
{
    const auto previous = lastNumber(QByteArray(file).replace("startxref\n", "startxref "), "startxref"_ba);
    const auto size = lastNumber(file, "/Size"_ba);
    const auto root = lastNumber(file, "/Root"_ba);
    const auto information = informationWith(file, data);
    const auto page = pageWithBox(file, points);
    if (!previous || !size || !root || !information || !page)
        return file;
    QByteArray updated = file;
    if (!updated.endsWith('\n'))
        updated += '\n';
    QByteArray table = "xref\n"_ba;
    for (const PdfObject &object : {*information, *page}) {
        table += QByteArray::number(object.number) + " 1\n" +
                 QByteArray::number(updated.size()).rightJustified(10, '0') + " 00000 n \n";
        updated += QByteArray::number(object.number) + " 0 obj\n" + object.content + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(updated.size());
    return updated + table + "trailer\n<<\n/Size " + QByteArray::number(*size) + "\n/Info " +
           QByteArray::number(information->number) + " 0 R\n/Root " + QByteArray::number(*root) + " 0 R\n/Prev " +
           QByteArray::number(*previous) + "\n>>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace pactline
