// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <cstdint>
#include <memory>

namespace pactline {

/// Every style of text on a timeline or figure; size and weight follow from it.
enum class TextStyle : std::uint8_t {
    LaneTitle,
    LaneCount,
    TickMajor,
    TickMinor,
    Label,
    LabelStrong,
    FoldCount,
    LineLabel,
    FigureTitle,
    FigureSubtitle,
    FigureNote,
    FigureNoteStrong,
    FigureLegend
};
inline constexpr int textStyleCount = 13;

/// Widths of text for layout. The scene is laid out against this only, so that tests can use a fixed width a character.
class TextMetrics
{
public:
    virtual ~TextMetrics() = default;
    /// Advance width in pixels.
    [[nodiscard]] virtual double width(QStringView text, TextStyle style) const = 0;
    [[nodiscard]] virtual double ascent(TextStyle style) const = 0;
    [[nodiscard]] virtual double height(TextStyle style) const = 0;
};

/// 7 px a UTF-16 unit, 10 px ascent, 14 px height.
class FixedTextMetrics final : public TextMetrics
{
public:
    [[nodiscard]] double width(QStringView text, TextStyle style) const override;
    [[nodiscard]] double ascent(TextStyle style) const override;
    [[nodiscard]] double height(TextStyle style) const override;
};

/// Real fonts: Inter where it is installed, else the system's sans face. `scale` multiplies every size (figures).
/// Widths of ASCII come from a table, so that testing whether a label fits costs nanoseconds; others are measured and
/// remembered.
class FontTextMetrics final : public TextMetrics
{
public:
    explicit FontTextMetrics(double scale = 1.0, const QString &family = {});
    ~FontTextMetrics() override;
    [[nodiscard]] double width(QStringView text, TextStyle style) const override;
    [[nodiscard]] double ascent(TextStyle style) const override;
    [[nodiscard]] double height(TextStyle style) const override;
    [[nodiscard]] const QFont &font(TextStyle style) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The text cut to at most `widthPx` with "…"; empty if fewer than `minimumCharacters` would be left.
[[nodiscard]] QString elided(const QString &text, TextStyle style, double widthPx, const TextMetrics &metrics,
                             int minimumCharacters = 12);

} // namespace pactline
