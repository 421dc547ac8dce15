// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabletext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

QString cellText(const QString &text, TableFormat format)
{
    QString changed = text;
    if (format == TableFormat::Csv)
        return u'"' + changed.replace(u'"', u"\"\""_s) + u'"';
    for (const QChar breaking : {u'\t', u'\n', u'\r'})
        changed.replace(breaking, u' ');
    return changed;
}

} // namespace

QString tableText(const QAbstractItemModel &model, const std::vector<int> &rows, TableFormat format)
{
    const QString separator = format == TableFormat::Csv ? u","_s : u"\t"_s;
    const QString lineEnd = format == TableFormat::Csv ? u"\r\n"_s : u"\n"_s;
    QString result;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << cellText(model.headerData(column, Qt::Horizontal).toString(), format);
    result += cells.join(separator) + lineEnd;
    for (const int row : rows) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells << cellText(model.index(row, column).data(Qt::EditRole).toString(), format);
        result += cells.join(separator) + lineEnd;
    }
    return result;
}

} // namespace pactline
