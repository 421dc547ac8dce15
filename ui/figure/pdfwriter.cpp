// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurewriters.h"

#include "ui/figure/figurepage.h"
#include "ui/figure/pdfcanvas.h"
#include "ui/figure/pdfmetadata.h"
#include "ui/scene/painters.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace pactline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::PdfWriter", text); }

/// Device units an inch; fine enough that rounding to them is not seen.
constexpr int resolution = 1200;

} // namespace

Result<QByteArray> figureAsPdf(const Figure &figure, const FigureMetadata &data)
{
    const QSizeF points = figure.sizeMm * pointsPerMm;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        // Qt rounds to whole points; rounded up, nothing is cut. The exact box is set afterwards.
        writer.setPageSize(QPageSize(QSizeF(std::ceil(points.width()), std::ceil(points.height())), QPageSize::Point,
                                     QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(data.title);
        writer.setCreator(data.software);
        writer.setDocumentXmpMetadata(pdfXmp(data));
        const FontTextMetrics fonts;
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{ErrorKind::Outside, tr("the document could not be started")};
        const double scale = resolution / 96.0 * figure.scale;
        painter.scale(scale, scale);
        PdfCanvas canvas(painter, fonts);
        paintScene(figure.scene, canvas);
        if (!painter.end())
            return Error{ErrorKind::Outside, tr("the document could not be finished")};
    }
    return withPdfUpdate(bytes, data, points);
}

} // namespace pactline
