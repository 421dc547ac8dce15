// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/foldedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

/// Letters that have no decomposition, and signs that people type plainly; empty to keep the character.
QStringView spelling(char16_t c)
{
    switch (c) {
    case u'\u00df':
        return u"ss";
    case u'\u00e6':
        return u"ae";
    case u'\u0153':
        return u"oe";
    case u'\u00f8':
        return u"o";
    case u'\u0142':
        return u"l";
    case u'\u0111':
    case u'\u00f0':
        return u"d";
    case u'\u00fe':
        return u"th";
    case u'\u0131':
        return u"i";
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2212':
        return u"-";
    case u'\u2018':
    case u'\u2019':
    case u'\u02bc':
        return u"'";
    case u'\u201c':
    case u'\u201d':
        return u"\"";
    default:
        return QChar(c).isSpace() ? QStringView(u" ") : QStringView();
    }
}

} // namespace

QString foldedText(QStringView text)
{
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    QString folded;
    if (isAscii) {
        folded = text.toString().toLower();
        std::replace_if(
            folded.begin(), folded.end(), [](QChar c) { return c.isSpace(); }, u' ');
        return folded;
    }
    const QString plain = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    folded.reserve(plain.size());
    for (const QChar c : plain) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const QStringView spelt = spelling(c.unicode());
        if (spelt.isEmpty())
            folded += c;
        else
            folded += spelt;
    }
    return folded;
}

QStringList foldedWords(QStringView text) { return foldedText(text).split(u' ', Qt::SkipEmptyParts); }

} // namespace pactline
