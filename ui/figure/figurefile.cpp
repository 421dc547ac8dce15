// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure.h"

#include "model/storage/savefile.h"
#include "ui/figure/figurewriters.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::FigureFile", text); }

Result<QByteArray> encoded(const Figure &figure, const History &history, const FigureOptions &options,
                           FigureFormat format)
{
    const FigureMetadata data = figureMetadata(figure, history);
    switch (format) {
    case FigureFormat::Png:
        return figureAsPng(figure, data, options.dpi);
    case FigureFormat::Svg:
        return figureAsSvg(figure, history, data, options.svgText);
    case FigureFormat::Pdf:
        return figureAsPdf(figure, data);
    }
    return Error{ErrorKind::Usage, tr("there is no such format")};
}

} // namespace

std::optional<FigureFormat> figureFormatBySuffix(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "png"_L1)
        return FigureFormat::Png;
    if (suffix == "svg"_L1)
        return FigureFormat::Svg;
    if (suffix == "pdf"_L1)
        return FigureFormat::Pdf;
    return {};
}

Result<QByteArray> figureContent(const Figure &figure, const History &history, const FigureOptions &options,
                                 FigureFormat format, const Job &job)
{
    Result<QByteArray> content = encoded(figure, history, options, format);
    if (job.isCancelled())
        return Error{ErrorKind::Cancelled, tr("writing was stopped")};
    return content;
}

Result<void> writeFigure(const Figure &figure, const History &history, const FigureOptions &options,
                         const QString &path, FigureFormat format, const Job &job)
{
    // Before painting, which may take a while.
    if (const Result<void> target = checkTarget(path); !target)
        return target;
    Result<QByteArray> content = figureContent(figure, history, options, format, job);
    if (!content) {
        content.error().file = path;
        return content.error();
    }
    return saveFile(path, [&content](QIODevice &device) -> Result<void> {
        if (device.write(*content) != content->size())
            return Error{ErrorKind::Outside, tr("could not be written: %1").arg(device.errorString())};
        return {};
    });
}

} // namespace pactline
