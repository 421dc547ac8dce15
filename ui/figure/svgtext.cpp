// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/svgtext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline::svg {

namespace {

/// Characters of XML 1.0 (fifth edition, production 2); the surrogates of a pair count as one such character.
bool isAllowed(char16_t unit)
{
    return unit == u'\t' || unit == u'\n' || unit == u'\r' || (unit >= 0x20 && unit < 0xfffe);
}

bool isNameStart(QChar character) { return character == u'_' || character.isLetter(); }

bool isNameCharacter(QChar character)
{
    return isNameStart(character) || character.isDigit() || character == u'-' || character == u'.';
}

void appendPoint(QByteArray &data, char command, double x, double y)
{
    if (command != 0)
        data += command;
    data += number(x);
    data += ' ';
    data += number(y);
}

} // namespace

QByteArray number(double value)
{
    const double rounded = std::round(value * 100) / 100;
    if (rounded == 0 || !std::isfinite(rounded))
        return "0"_ba;
    QByteArray text = QByteArray::number(rounded, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

QByteArray escaped(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        const bool isPair = character.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            result += character;
            result += text[++i];
        } else if (character == u'&') {
            result += "&amp;"_L1;
        } else if (character == u'<') {
            result += "&lt;"_L1;
        } else if (character == u'>') {
            result += "&gt;"_L1;
        } else if (character == u'"') {
            result += "&quot;"_L1;
        } else {
            result += isAllowed(character.unicode()) && !character.isSurrogate() ? character : QChar(0xfffd);
        }
    }
    return result.toUtf8();
}

QByteArray colourName(const QColor &colour) { return colour.name(QColor::HexRgb).toLatin1(); }

QByteArray colourAttribute(const char *name, const QColor &colour)
{
    QByteArray text = ' ' + QByteArray(name) + "=\"" + colourName(colour) + '"';
    if (colour.alpha() < 255)
        text += ' ' + QByteArray(name) + "-opacity=\"" + number(colour.alphaF()) + '"';
    return text;
}

QByteArray pathData(const QPainterPath &path)
{
    QByteArray data;
    QPointF start;
    QPointF last;
    bool isOpen = false;
    const auto close = [&] {
        if (isOpen && last == start)
            data += 'z';
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            close();
            start = element;
            appendPoint(data, 'M', element.x, element.y);
            isOpen = false;
        } else if (element.isLineTo()) {
            appendPoint(data, 'L', element.x, element.y);
            isOpen = true;
        } else {
            appendPoint(data, element.isCurveTo() ? 'C' : ' ', element.x, element.y);
            isOpen = true;
        }
        last = element;
    }
    close();
    return data;
}

QString UniqueIds::take(const QString &wanted)
{
    QString id;
    for (const QChar character : wanted)
        id += isNameCharacter(character) ? character : QChar(u'_');
    if (id.isEmpty() || !isNameStart(id.front()))
        id.prepend(u'_');
    QString unique = id;
    for (int copy = 2; m_taken.contains(unique); ++copy)
        unique = id + u'-' + QString::number(copy);
    m_taken.insert(unique);
    return unique;
}

} // namespace pactline::svg
