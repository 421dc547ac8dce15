// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 12; ///< of the flexible column; a narrower terminal breaks the lines
constexpr int readable = 36;  ///< of the flexible column; for this much of it others are left out

/// Blocks of Unicode whose characters are wide, as far as names and titles have them (UAX #11).
bool isWide(char32_t c)
{
    constexpr std::pair<char32_t, char32_t> wide[] = {
        {0x1100, 0x115f}, {0x2e80, 0xa4cf}, {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe30, 0xfe6f},
        {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1f64f}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};
    return std::any_of(std::begin(wide), std::end(wide),
                       [c](const auto &range) { return range.first <= c && c <= range.second; });
}

int columnsOfCharacter(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    return isWide(c) ? 2 : 1;
}

/// Control characters of a title would move the cursor.
QString onOneLine(const QString &text)
{
    QString line = text;
    std::replace_if(
        line.begin(), line.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    return line;
}

QString cut(const QString &text, int width)
{
    if (columnsOf(text) <= width)
        return text;
    QString result;
    int used = 1; // of the ellipsis
    for (const char32_t c : text.toUcs4()) {
        used += columnsOfCharacter(c);
        if (used > width)
            break;
        result += QString::fromUcs4(&c, 1);
    }
    return result.trimmed() + u'…';
}

/// Columns that every column would take in full.
std::vector<int> naturalWidths(const TextTable &table)
{
    std::vector<int> widths;
    for (const QString &header : table.headers)
        widths.push_back(columnsOf(header));
    for (const QStringList &row : table.rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            int &widest = widths[static_cast<std::size_t>(i)];
            widest = std::max(widest, columnsOf(row[i]));
        }
    }
    return widths;
}

int totalWidth(const std::vector<int> &widths, const std::vector<bool> &isShown)
{
    int total = -gap;
    for (std::size_t i = 0; i < widths.size(); ++i)
        total += isShown[i] ? widths[i] + gap : 0;
    return total;
}

} // namespace

int columnsOf(QStringView text)
{
    int columns = 0;
    for (const char32_t c : text.toUcs4())
        columns += columnsOfCharacter(c);
    return columns;
}

QString TextTable::text(std::optional<int> width) const
{
    std::vector<int> widths = naturalWidths(*this);
    std::vector<bool> isShown(widths.size(), true);
    if (width) {
        const auto spare = [&] { return *width - totalWidth(widths, isShown); };
        int &flexibleWidth = widths[static_cast<std::size_t>(flexible)];
        for (const int column : dispensable) {
            if (flexibleWidth + spare() < std::min(flexibleWidth, readable))
                isShown[static_cast<std::size_t>(column)] = false;
        }
        if (spare() < 0)
            flexibleWidth = std::max(std::min(flexibleWidth, narrowest), flexibleWidth + spare());
    }
    QString result;
    const auto add = [&](const QStringList &cells) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const auto column = static_cast<std::size_t>(i);
            if (!isShown[column])
                continue;
            const QString cell = i == flexible ? cut(onOneLine(cells[i]), widths[column]) : onOneLine(cells[i]);
            line += cell + QString(std::max(0, widths[column] - columnsOf(cell)) + gap, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        result += line + u'\n';
    };
    add(headers);
    for (const QStringList &row : rows)
        add(row);
    return result;
}

} // namespace pactline::cli
