// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurecomposer.h"
#include "ui/figure/figurefixture.h"
#include "ui/figure/figurewriters.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <cmath>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

FigureOptions pageWidth()
{
    FigureOptions options;
    options.sizeMm = *figurePresetMm(u"page-width"_s);
    return options;
}

struct Made
{
    explicit Made(const History &of = builtIn(), const FigureOptions &with = pageWidth())
        : history(of)
        , figure(composeFigure(of, with))
        , data(figureMetadata(figure, of))
    {}
    const History &history;
    Figure figure;
    FigureMetadata data;

    [[nodiscard]] QByteArray svg(SvgText text = SvgText::Live) const
    {
        return figureAsSvg(figure, history, data, text);
    }
};

/// Mean difference of the channels of two pictures of one size, 0 to 255, on a quarter of their size: typefaces and
/// edges are drawn a little differently by every renderer.
double meanDifference(const QImage &first, const QImage &second)
{
    const QSize small = first.size() / 4;
    const QImage a = first.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage b = second.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
    }
    return sum / (3.0 * small.width() * small.height());
}

TEST(PngFigure, HasExactPixelsAndSaysWhatItIs)
{
    const Made made;
    const auto bytes = figureAsPng(made.figure, made.data, 300);
    ASSERT_TRUE(bytes.hasValue());
    const QImage image = QImage::fromData(*bytes);
    EXPECT_EQ(image.size(), QSize(2008, 1772)); // 170 × 150 mm at 300 dpi
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 300, 0.02);
    EXPECT_NEAR(image.dotsPerMeterY() * 0.0254, 300, 0.02);
    EXPECT_EQ(image.text(u"Title"_s), made.figure.title);
    EXPECT_EQ(image.text(u"Description"_s), made.figure.altText);
    EXPECT_TRUE(image.text(u"Source"_s).contains(u"US Department of State"_s));
    EXPECT_TRUE(image.text(u"Software"_s).startsWith(u"Pactline"_s));
    EXPECT_FALSE(image.text(u"Author"_s).isEmpty());
    EXPECT_EQ(image.pixelColor(1, 1), made.figure.scene.ground);
}

TEST(PngFigure, TakesPixelSizesToThePixel)
{
    for (const QSize &pixels : {QSize(1920, 1080), QSize(1001, 777), QSize(640, 333)}) {
        for (const int dpi : {72, 96, 150, 300, 333}) {
            const QSizeF sizeMm = QSizeF(pixels) * 25.4 / dpi;
            EXPECT_EQ(figurePixels(sizeMm, dpi), pixels);
        }
    }
}

/// What a reader finds in an SVG figure below its head.
struct SvgBody
{
    QSet<QString> ids;
    QString texts;
    int groups = 0;
    bool idsAreUnique = true;
    bool groupsHaveTitles = true;
};

SvgBody bodyOf(QXmlStreamReader &xml)
{
    SvgBody body;
    bool expectsTitle = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (expectsTitle)
            body.groupsHaveTitles = body.groupsHaveTitles && xml.name() == u"title" && !xml.readElementText().isEmpty();
        expectsTitle = xml.name() == u"g";
        body.groups += xml.name() == u"g" ? 1 : 0;
        if (!xml.isStartElement())
            continue;
        if (const QString id = xml.attributes().value("id"_L1).toString(); !id.isEmpty()) {
            body.idsAreUnique = body.idsAreUnique && !body.ids.contains(id);
            body.ids.insert(id);
        }
        if (xml.name() == u"text")
            body.texts += xml.readElementText() + u' ';
    }
    return body;
}

TEST(SvgFigure, HasTheStructureThatItPromises)
{
    const Made made;
    const QByteArray svg = made.svg();
    QXmlStreamReader xml(svg);
    ASSERT_TRUE(xml.readNextStartElement());
    EXPECT_EQ(xml.name(), u"svg");
    EXPECT_EQ(xml.attributes().value("width"_L1), u"170mm");
    EXPECT_EQ(xml.attributes().value("height"_L1), u"150mm");
    EXPECT_EQ(xml.attributes().value("role"_L1), u"img");
    EXPECT_EQ(xml.attributes().value("viewBox"_L1).split(u' ').size(), 4);
    const QStringList labels = xml.attributes().value("aria-labelledby"_L1).toString().split(u' ');
    ASSERT_EQ(labels.size(), 2);
    ASSERT_TRUE(xml.readNextStartElement());
    EXPECT_EQ(xml.name(), u"title");
    EXPECT_EQ(xml.attributes().value("id"_L1), labels[0]);
    EXPECT_EQ(xml.readElementText(), made.figure.title);
    ASSERT_TRUE(xml.readNextStartElement());
    EXPECT_EQ(xml.name(), u"desc");
    EXPECT_EQ(xml.attributes().value("id"_L1), labels[1]);
    EXPECT_EQ(xml.readElementText(), made.figure.altText);

    const SvgBody body = bodyOf(xml);
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    EXPECT_TRUE(body.idsAreUnique);
    EXPECT_TRUE(body.groupsHaveTitles);
    EXPECT_TRUE(body.ids.contains(u"compact"_s));
    EXPECT_TRUE(body.ids.contains(u"us-au-framework"_s));
    EXPECT_GE(body.groups, 15);
    EXPECT_TRUE(body.texts.contains(u"US–Australia Framework"_s));
    EXPECT_TRUE(body.texts.contains(u"History as of 5 November 2025."_s));
    EXPECT_LT(svg.size(), 60'000);
}

TEST(SvgFigure, HoldsWhateverTitlesAndIdsHold)
{
    HistoryData data = historyOf({{u"1 <a href=\"x\">", u"2020-05-01", u"\u0001Control & <b>tags</b> \"quotes\""},
                                  {u"figure-title", u"2021-05-01", u"An id that the document has itself"},
                                  {u"gradient-1", u"2020/..", u"Another"}});
    data.info.title = u"<script>\u0007 & co."_s;
    const History history(std::move(data));
    for (const SvgText text : {SvgText::Live, SvgText::Outlines}) {
        const QByteArray svg = Made(history).svg(text);
        QXmlStreamReader xml(svg);
        const SvgBody body = bodyOf(xml);
        EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
        EXPECT_TRUE(body.idsAreUnique);
        EXPECT_TRUE(body.ids.contains(u"_1__a_href__x__"_s));
    }
}

TEST(SvgFigure, HasNoTextLeftAsOutlines)
{
    const QByteArray svg = Made().svg(SvgText::Outlines);
    EXPECT_FALSE(svg.contains("<text"));
    EXPECT_TRUE(svg.contains("aria-label=\"US–Australia Framework\""));
}

TEST(SvgFigure, ShowsWhatThePngShows)
{
    for (const bool isDark : {false, true}) {
        FigureOptions options = pageWidth();
        options.isDark = isDark;
        const Made made(builtIn(), options);
        const auto png = figureAsPng(made.figure, made.data, 144);
        ASSERT_TRUE(png.hasValue());
        const QImage expected = QImage::fromData(*png);
        for (const SvgText text : {SvgText::Live, SvgText::Outlines}) {
            QSvgRenderer renderer(made.svg(text));
            ASSERT_TRUE(renderer.isValid());
            QImage actual(expected.size(), QImage::Format_RGB32);
            actual.fill(Qt::magenta);
            QPainter painter(&actual);
            painter.setRenderHint(QPainter::Antialiasing);
            renderer.render(&painter, actual.rect());
            painter.end();
            const double difference = meanDifference(expected, actual);
            actual.fill(made.figure.scene.ground);
            // Raster text has other weights than outlines, white on black above all; an empty sheet is the measure.
            EXPECT_LT(difference, 0.3 * meanDifference(expected, actual));
        }
    }
}

} // namespace

} // namespace pactline::test
