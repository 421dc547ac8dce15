// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurewriters.h"

#include "ui/figure/figurepage.h"
#include "ui/scene/painters.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QImageWriter>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::PngWriter", text); }

/// More would not fit into the memory of an ordinary machine: 1.6 GB.
constexpr double mostPixels = 400e6;
/// Of a side: Qt's painter works with 15 bits of whole pixels.
constexpr double mostPixelsOfSide = 32'000;
constexpr double metresPerInch = 0.0254;

} // namespace

QSize figurePixels(const QSizeF &sizeMm, int dpi)
{
    const auto pixels = [dpi](double mm) { return std::max(1, static_cast<int>(std::lround(mm / 25.4 * dpi))); };
    return {pixels(sizeMm.width()), pixels(sizeMm.height())};
}

Result<QByteArray> figureAsPng(const Figure &figure, const FigureMetadata &data, int dpi)
{
    const QSizeF wanted = figure.sizeMm / 25.4 * dpi;
    const auto tooLarge = [&] {
        return Error{ErrorKind::Usage, tr("a picture of %1 × %2 pixels is too large; choose a lower resolution or a "
                                          "smaller size, or write SVG or PDF")
                                           .arg(wanted.width(), 0, 'f', 0)
                                           .arg(wanted.height(), 0, 'f', 0)};
    };
    if (wanted.width() * wanted.height() > mostPixels || std::max(wanted.width(), wanted.height()) > mostPixelsOfSide)
        return tooLarge();
    const QSize size = figurePixels(figure.sizeMm, dpi);
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return tooLarge();
    const int dotsPerMetre = static_cast<int>(std::lround(dpi / metresPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(figure.scene.ground);
    {
        const FontTextMetrics fonts;
        QPainter painter;
        if (!painter.begin(&image))
            return Error{ErrorKind::Outside, tr("the picture could not be painted")};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::TextAntialiasing);
        painter.scale(size.width() / figure.scene.size.width(), size.height() / figure.scene.size.height());
        PainterCanvas canvas(painter, fonts);
        paintScene(figure.scene, canvas);
        if (!painter.end())
            return Error{ErrorKind::Outside, tr("the picture could not be painted")};
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setText(u"Title"_s, data.title);
    writer.setText(u"Description"_s, data.description);
    writer.setText(u"Author"_s, data.author);
    writer.setText(u"Source"_s, data.source);
    writer.setText(u"Software"_s, data.software);
    if (!writer.write(image))
        return Error{ErrorKind::Outside, tr("the picture could not be written: %1").arg(writer.errorString())};
    return bytes;
}

} // namespace pactline
