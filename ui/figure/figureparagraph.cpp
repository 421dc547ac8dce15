// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figureparagraph.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace pactline {

namespace {

constexpr double leading = 1.08; ///< line height by the font's own

/// Longest beginning of the text that fits: up to a place where a line may break, else up to a character.
qsizetype fittingLength(const QString &text, TextStyle style, double widthPx, const TextMetrics &metrics)
{
    const auto longest = [&](QTextBoundaryFinder::BoundaryType type) {
        QTextBoundaryFinder finder(type, text);
        qsizetype best = 0;
        for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
            const QStringView line = QStringView(text).left(at).trimmed();
            if (metrics.width(line, style) > widthPx)
                break;
            best = at;
        }
        return best;
    };
    const qsizetype byWord = longest(QTextBoundaryFinder::Line);
    return byWord > 0 ? byWord : longest(QTextBoundaryFinder::Grapheme);
}

/// The rest of a text that has no more lines, cut with "…".
QString lastLine(const QString &rest, TextStyle style, double widthPx, const TextMetrics &metrics)
{
    return elided(rest, style, widthPx, metrics, 1);
}

} // namespace

QStringList wrapped(const QString &text, TextStyle style, double widthPx, double firstIndentPx,
                    const TextMetrics &metrics, int maximumLines)
{
    QStringList lines;
    QString rest = text.simplified();
    while (!rest.isEmpty()) {
        const double width = widthPx - (lines.isEmpty() ? firstIndentPx : 0);
        if (maximumLines > 0 && lines.size() == maximumLines - 1) {
            if (const QString line = lastLine(rest, style, width, metrics); !line.isEmpty())
                lines << line;
            break;
        }
        // Text far longer than a line is not measured as a whole: a title may be a novel.
        qsizetype length = fittingLength(rest, style, width, metrics);
        if (length == 0 && lines.isEmpty() && firstIndentPx > 0) {
            lines << QString(); // nothing fits behind the lead
            continue;
        }
        length = std::max<qsizetype>(length, 1);
        lines << rest.left(length).trimmed();
        rest = rest.mid(length).trimmed();
    }
    return lines;
}

FigureBlock setParagraph(const FigureParagraph &paragraph, double widthPx, const TextMetrics &metrics)
{
    FigureBlock block;
    const double step = lineHeight(paragraph.style, metrics);
    const double ascent = metrics.ascent(paragraph.style);
    double indent = 0;
    if (!paragraph.lead.isEmpty()) {
        const double width = metrics.width(paragraph.lead, paragraph.leadStyle);
        indent = width + metrics.width(u" ", paragraph.style);
        block.texts.push_back({{0, ascent},
                               paragraph.lead,
                               paragraph.leadStyle,
                               paragraph.leadColour,
                               width,
                               SceneLayer::Labels,
                               noEntry});
    }
    const QStringList lines =
        wrapped(paragraph.text, paragraph.style, widthPx, indent, metrics, paragraph.maximumLines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].isEmpty())
            continue;
        block.texts.push_back({{i == 0 ? indent : 0.0, static_cast<double>(i) * step + ascent},
                               lines[i],
                               paragraph.style,
                               paragraph.colour,
                               metrics.width(lines[i], paragraph.style),
                               SceneLayer::Labels,
                               noEntry});
    }
    block.heightPx = static_cast<double>(std::max<qsizetype>(lines.size(), block.texts.empty() ? 0 : 1)) * step;
    return block;
}

double lineHeight(TextStyle style, const TextMetrics &metrics) { return metrics.height(style) * leading; }

} // namespace pactline
