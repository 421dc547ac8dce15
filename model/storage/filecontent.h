// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace pactline {

/// How many bytes of a file's beginning lookAtContent() wants to see.
inline constexpr qsizetype contentBytes = 4096;

/// What a file is by its first bytes, whatever its name.
struct FileContent
{
    enum class Type {
        Empty,
        Sqlite,  ///< a SQLite database, ours or not
        Text,    ///< may be JSON: starts with a brace or bracket, or is text in a wrong encoding
        Foreign, ///< something else that has a name
        Unknown,
    };

    Type type = Type::Unknown;
    QString name{}; ///< of Foreign: what it looks like, translated, for example "a PDF file"
};

[[nodiscard]] FileContent lookAtContent(const QByteArray &start);

} // namespace pactline
