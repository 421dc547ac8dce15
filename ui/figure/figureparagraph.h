// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/scene.h"
#include "ui/scene/textmetrics.h"

#include <QColor>
#include <QString>
#include <QStringList>

#include <vector>

namespace pactline {

/// A run of text that is set in lines below one another, perhaps after a few stronger words.
struct FigureParagraph
{
    QString lead; ///< before the text, stronger; may be empty
    QString text;
    TextStyle style = TextStyle::FigureNote;
    TextStyle leadStyle = TextStyle::FigureNoteStrong;
    QColor colour;
    QColor leadColour;
    int maximumLines = 0; ///< 0 for any number; else the last line ends in "…" where text is left over
};

/// Text broken into lines no wider than `widthPx`, where the language allows; a word that is wider alone is broken
/// anywhere. Blanks and line breaks in the text count as one blank each.
[[nodiscard]] QStringList wrapped(const QString &text, TextStyle style, double widthPx, double firstIndentPx,
                                  const TextMetrics &metrics, int maximumLines = 0);

/// Lines of a paragraph as scene texts, the top of the first line at y = 0, with their height.
struct FigureBlock
{
    std::vector<SceneText> texts;
    double heightPx = 0;
};

[[nodiscard]] FigureBlock setParagraph(const FigureParagraph &paragraph, double widthPx, const TextMetrics &metrics);

/// Line height of body text in a figure.
[[nodiscard]] double lineHeight(TextStyle style, const TextMetrics &metrics);

} // namespace pactline
