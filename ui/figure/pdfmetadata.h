// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figuremetadata.h"

#include <QByteArray>
#include <QSizeF>

namespace pactline {

/// A PDF text string: UTF-16 with a byte-order mark, as hexadecimal digits (ISO 32000-1, 7.9.2.2 and 7.3.4.3).
[[nodiscard]] QByteArray pdfString(const QString &text);

/// XMP for the document's metadata stream.
[[nodiscard]] QByteArray pdfXmp(const FigureMetadata &data);

/// The file with title, author, subject, keywords and creator in its information dictionary, and with a page box of
/// exactly `points`. Both are appended as an incremental update (ISO 32000-1, 7.5.6), because QPdfWriter sets neither
/// author nor keywords and rounds the page to whole points. A file that is not as Qt writes it comes back unchanged.
[[nodiscard]] QByteArray withPdfUpdate(const QByteArray &file, const FigureMetadata &data, const QSizeF &points);

} // namespace pactline
