// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pagetext.h"

#include "app/cli/texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

constexpr int gap = 2;
constexpr int widestLabel = 20; ///< longer ones get a line of their own
constexpr int narrowest = 30;   ///< of a text column; a narrower terminal breaks the lines itself

QString plain(const RichText &text)
{
    QString result;
    for (const Run &run : text)
        result += run.text;
    return result.trimmed();
}

/// The text after `indent` columns that are already there.
QString broken(const QString &text, int indent, std::optional<int> width)
{
    if (!width)
        return text + u'\n';
    const int room = std::max(narrowest, *width - indent);
    QString result;
    int used = 0;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const int columns = columnsOf(word);
        if (used > 0 && used + 1 + columns > room) {
            result += u'\n' + QString(indent, u' ');
            used = 0;
        } else if (used > 0) {
            result += u' ';
            ++used;
        }
        result += word;
        used += columns;
    }
    return result + u'\n';
}

int labelColumns(const DetailSection &section)
{
    int widest = 0;
    for (const DetailRow &row : section.rows) {
        const int columns = columnsOf(row.label);
        if (columns <= widestLabel)
            widest = std::max(widest, columns);
    }
    return widest;
}

QString sectionText(const DetailSection &section, std::optional<int> width)
{
    QString text;
    if (!section.heading.isEmpty())
        text += (section.count < 0 ? section.heading : u"%1 (%2)"_s.arg(section.heading).arg(section.count)) + u'\n';
    const int labels = labelColumns(section);
    const int indent = (section.heading.isEmpty() ? 0 : gap) + (labels > 0 ? labels + gap : 0);
    for (const DetailRow &row : section.rows) {
        QString start = QString(section.heading.isEmpty() ? 0 : gap, u' ') + row.label;
        const int columns = columnsOf(start);
        if (columns > indent - (labels > 0 ? gap : 0) && !row.label.isEmpty())
            start += u'\n' + QString(indent, u' ');
        else
            start += QString(indent - columns, u' ');
        text += start + broken(plain(row.text), indent, width);
    }
    return text;
}

} // namespace

QString pageText(const DetailPage &page, std::optional<int> width)
{
    QString text;
    for (const QString &line : {plain(page.crumb), page.eyebrow, page.title, page.chips.join(u" · "_s)}) {
        if (!line.isEmpty())
            text += broken(line, 0, width);
    }
    if (!page.summary.empty())
        text += u'\n' + broken(plain(page.summary), 0, width);
    for (const DetailSection &section : page.sections)
        text += u'\n' + sectionText(section, width);
    return text;
}

} // namespace pactline::cli
