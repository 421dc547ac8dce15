// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurecomposer.h"
#include "ui/figure/figurefixture.h"
#include "ui/figure/figurewriters.h"
#include "ui/figure/pdfmetadata.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

struct MadePdf
{
    explicit MadePdf(const QSizeF &sizeMm = {170, 150})
    {
        FigureOptions options;
        options.sizeMm = sizeMm;
        figure = composeFigure(builtIn(), options);
        data = figureMetadata(figure, builtIn());
        const auto made = figureAsPdf(figure, data);
        EXPECT_TRUE(made.hasValue());
        if (made)
            pdf = *made;
    }
    Figure figure;
    FigureMetadata data;
    QByteArray pdf;
};

/// The value of a name in the last information dictionary.
QString textIn(const QByteArray &pdf, const char *name)
{
    const qsizetype at = pdf.lastIndexOf('/' + QByteArray(name) + " <");
    if (at < 0)
        return {};
    const qsizetype start = pdf.indexOf('<', at) + 1;
    const QByteArray units = QByteArray::fromHex(pdf.mid(start, pdf.indexOf('>', start) - start));
    QString text;
    for (qsizetype i = 2; i + 1 < units.size(); i += 2) {
        const int high = static_cast<uchar>(units[i]);
        text += QChar(static_cast<char16_t>(high * 256 + static_cast<uchar>(units[i + 1])));
    }
    return text;
}

TEST(PdfFigure, HasOnePageOfExactlyItsSize)
{
    for (const QSizeF &size : {QSizeF(170, 150), QSizeF(297, 210), QSizeF(123.4, 98.7)}) {
        const QByteArray pdf = MadePdf(size).pdf;
        EXPECT_TRUE(pdf.startsWith("%PDF-"));
        const QRegularExpression box(u"/MediaBox \\[([-0-9.]+) ([-0-9.]+) ([-0-9.]+) ([-0-9.]+)\\]"_s);
        QRegularExpressionMatch last;
        for (auto boxes = box.globalMatch(QString::fromLatin1(pdf)); boxes.hasNext();)
            last = boxes.next();
        ASSERT_TRUE(last.hasMatch());
        EXPECT_NEAR(last.captured(3).toDouble() - last.captured(1).toDouble(), size.width() * 72 / 25.4, 0.001);
        EXPECT_NEAR(last.captured(4).toDouble() - last.captured(2).toDouble(), size.height() * 72 / 25.4, 0.001);
        EXPECT_TRUE(pdf.contains("/Count 1"));
    }
}

TEST(PdfFigure, EmbedsItsFontsAndNeedsNoTransparency)
{
    const QByteArray pdf = MadePdf().pdf;
    EXPECT_TRUE(pdf.contains("/FontFile2") || pdf.contains("/FontFile3"));
    EXPECT_TRUE(pdf.contains("/ToUnicode"));
    EXPECT_FALSE(pdf.contains("/SMask <<"));
}

TEST(PdfFigure, SaysWhatItIs)
{
    const MadePdf made;
    EXPECT_EQ(textIn(made.pdf, "Title"), made.figure.title);
    EXPECT_EQ(textIn(made.pdf, "Author"), made.data.author);
    EXPECT_EQ(textIn(made.pdf, "Subject"), made.data.subject);
    EXPECT_EQ(textIn(made.pdf, "Keywords"), made.data.keywords.join(u", "_s));
    EXPECT_TRUE(made.data.keywords.contains(u"Lithium"_s));
    EXPECT_TRUE(made.pdf.contains("/Producer ("));
    EXPECT_TRUE(made.pdf.contains("<pdf:Keywords>"));
}

/// Every entry of the last cross-reference table points to its object.
TEST(PdfFigure, KeepsItsCrossReferences)
{
    const QByteArray pdf = MadePdf().pdf;
    const qsizetype mark = pdf.lastIndexOf("startxref\n");
    const qsizetype table = pdf.mid(mark + 10, 12).split('\n').first().toLongLong();
    ASSERT_EQ(pdf.mid(table, 5), "xref\n");
    const QList<QByteArray> lines = pdf.mid(table + 5, mark - table).split('\n');
    int objects = 0;
    for (qsizetype i = 0; i + 1 < lines.size() && lines[i] != "trailer"; i += 2, ++objects) {
        const QByteArray number = lines[i].split(' ').first();
        const qsizetype offset = lines[i + 1].left(10).toLongLong();
        EXPECT_EQ(lines[i + 1].size(), 19); // and the line feed
        EXPECT_TRUE(pdf.mid(offset).startsWith(number + " 0 obj\n"));
    }
    EXPECT_EQ(objects, 2);
}

TEST(PdfUpdate, LeavesWhatItDoesNotKnow)
{
    const QByteArray strange = "%PDF-1.7\n% nothing that Qt wrote\n"_ba;
    EXPECT_EQ(withPdfUpdate(strange, {}, {100, 100}), strange);
    EXPECT_EQ(withPdfUpdate({}, {}, {100, 100}), QByteArray());
}

TEST(PdfString, IsUtf16InHexadecimalDigits) { EXPECT_EQ(pdfString(u"A–é"_s), "<feff0041201300e9>"); }

} // namespace

} // namespace pactline::test
