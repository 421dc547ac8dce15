// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPainterPath>
#include <QSet>
#include <QString>
#include <QStringView>

/// The small parts that SVG text is made of.
namespace pactline::svg {

/// At most two decimals, without trailing zeros: a hundredth of a CSS pixel is below what any printer shows.
[[nodiscard]] QByteArray number(double value);

/// UTF-8 for element content and attribute values in double quotes. Characters that XML 1.0 does not allow become
/// U+FFFD.
[[nodiscard]] QByteArray escaped(QStringView text);

/// `#rrggbb`, without alpha.
[[nodiscard]] QByteArray colourName(const QColor &colour);

/// ` name="colour"`, and ` name-opacity` where the colour is not opaque.
[[nodiscard]] QByteArray colourAttribute(const char *name, const QColor &colour);

/// The `d` attribute of a path.
[[nodiscard]] QByteArray pathData(const QPainterPath &path);

/// Gives out ids that are valid XML names and each used once.
class UniqueIds
{
public:
    /// As close to `wanted` as can be.
    [[nodiscard]] QString take(const QString &wanted);

private:
    QSet<QString> m_taken;
};

} // namespace pactline::svg
