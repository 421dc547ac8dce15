// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/filecontent.h"

#include <QCoreApplication>

#include <array>

namespace pactline {

namespace {

struct Signature
{
    QByteArrayView bytes;
    const char *name;
};

// The strings' lengths count: some have a NUL inside.
constexpr std::array signatures{
    Signature{{"\x1f\x8b", 2}, QT_TRANSLATE_NOOP("pactline::FileContent", "a gzip archive")},
    Signature{
        {"PK\x03\x04", 4},
        QT_TRANSLATE_NOOP("pactline::FileContent", "a ZIP archive (spreadsheets and documents of offices are, too)")},
    Signature{{"PK\x05\x06", 4}, QT_TRANSLATE_NOOP("pactline::FileContent", "an empty ZIP archive")},
    Signature{{"BZh", 3}, QT_TRANSLATE_NOOP("pactline::FileContent", "a bzip2 archive")},
    Signature{{"\xfd"
               "7zXZ\0",
               6},
              QT_TRANSLATE_NOOP("pactline::FileContent", "an xz archive")},
    Signature{{"\x28\xb5\x2f\xfd", 4}, QT_TRANSLATE_NOOP("pactline::FileContent", "a Zstandard archive")},
    Signature{{"7z\xbc\xaf\x27\x1c", 6}, QT_TRANSLATE_NOOP("pactline::FileContent", "a 7-Zip archive")},
    Signature{{"%PDF-", 5}, QT_TRANSLATE_NOOP("pactline::FileContent", "a PDF file")},
    Signature{{"\x89PNG", 4}, QT_TRANSLATE_NOOP("pactline::FileContent", "a PNG image")},
    Signature{{"\xff\xd8\xff", 3}, QT_TRANSLATE_NOOP("pactline::FileContent", "a JPEG image")},
    Signature{{"GIF8", 4}, QT_TRANSLATE_NOOP("pactline::FileContent", "a GIF image")},
    Signature{{"RIFF", 4}, QT_TRANSLATE_NOOP("pactline::FileContent", "an image, sound or film (RIFF)")},
    Signature{{"II*\0", 4}, QT_TRANSLATE_NOOP("pactline::FileContent", "a TIFF image")},
    Signature{{"MM\0*", 4}, QT_TRANSLATE_NOOP("pactline::FileContent", "a TIFF image")},
    Signature{{"\xd0\xcf\x11\xe0", 4},
              QT_TRANSLATE_NOOP("pactline::FileContent", "a document of an old office program")},
    Signature{{"{\\rtf", 5}, QT_TRANSLATE_NOOP("pactline::FileContent", "a rich text document")},
    Signature{{"\x7f"
               "ELF",
               4},
              QT_TRANSLATE_NOOP("pactline::FileContent", "a program")},
    Signature{{"MZ", 2}, QT_TRANSLATE_NOOP("pactline::FileContent", "a program")},
};

constexpr QByteArrayView sqliteSignature("SQLite format 3\0", 16);

/// A byte-order mark, or zeros as in UTF-16 and UTF-32: the JSON reader says what to do about it.
bool hasOtherEncoding(const QByteArray &start)
{
    return start.startsWith("\xef\xbb\xbf") || start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff") ||
           (start.size() >= 2 && (start[0] == '\0') != (start[1] == '\0'));
}

} // namespace

FileContent lookAtContent(const QByteArray &start)
{
    if (start.isEmpty())
        return {FileContent::Type::Empty};
    // A file cut off within the signature is a damaged one.
    if (start.startsWith(sqliteSignature) || (start.size() >= 6 && sqliteSignature.startsWith(start)))
        return {FileContent::Type::Sqlite};
    for (const Signature &signature : signatures) {
        if (start.startsWith(signature.bytes))
            return {FileContent::Type::Foreign, QCoreApplication::translate("pactline::FileContent", signature.name)};
    }
    if (hasOtherEncoding(start))
        return {FileContent::Type::Text};
    const QByteArray begin = start.trimmed();
    if (begin.startsWith('{') || begin.startsWith('['))
        return {FileContent::Type::Text};
    if (begin.startsWith('<')) {
        return {FileContent::Type::Foreign,
                QCoreApplication::translate("pactline::FileContent", "a web page, an SVG image or another XML file")};
    }
    return {FileContent::Type::Unknown};
}

} // namespace pactline
