// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/textmetrics.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <utility>
#include <vector>

namespace pactline {

namespace {

constexpr QChar ellipsis(0x2026);

struct StyleSpec
{
    double sizePx;
    QFont::Weight weight;
    bool hasFigures; ///< mostly digits that stand below one another
};

/// In the order of TextStyle.
constexpr std::array<StyleSpec, textStyleCount> styleSpecs = {{
    {12, QFont::DemiBold, false}, // LaneTitle
    {11, QFont::Normal, true},    // LaneCount
    {13, QFont::DemiBold, true},  // TickMajor
    {11, QFont::Normal, true},    // TickMinor
    {12, QFont::Normal, false},   // Label
    {12, QFont::DemiBold, false}, // LabelStrong
    {11, QFont::Medium, true},    // FoldCount
    {11, QFont::Medium, false},   // LineLabel
    {22, QFont::Bold, false},     // FigureTitle
    {14, QFont::Normal, false},   // FigureSubtitle
    {11, QFont::Normal, false},   // FigureNote
    {11, QFont::DemiBold, false}, // FigureNoteStrong
    {12, QFont::Normal, false},   // FigureLegend
}};

std::size_t rowOf(TextStyle style) { return static_cast<std::size_t>(style); }

QString defaultFamily()
{
    for (const char *name : {"Inter", "Inter Variable"}) {
        const QString family = QString::fromLatin1(name);
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QFont fontFor(const StyleSpec &spec, const QString &family, double scale)
{
    QFont font(family);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(spec.sizePx * scale))));
    font.setWeight(spec.weight);
    font.setKerning(true);
    // Hinted advances are whole pixels: a figure laid out with them would not fit at another resolution.
    font.setHintingPreference(QFont::PreferNoHinting);
    // Coloured fringes could not be kept in label images, nor would they print.
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    if (spec.hasFigures)
        font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

/// Advances of the characters that stand alone in most texts: Latin letters and general punctuation. Kerning is left
/// out: it makes texts narrower, hardly ever wider.
class AdvanceTable
{
public:
    explicit AdvanceTable(const QFontMetricsF &metrics)
    {
        for (std::size_t i = 0; i < m_latin.size(); ++i)
            m_latin[i] = advance(metrics, QChar(static_cast<char16_t>(i)));
        for (std::size_t i = 0; i < m_punctuation.size(); ++i)
            m_punctuation[i] = advance(metrics, QChar(static_cast<char16_t>(firstPunctuation + i)));
    }

    /// Negative if a character is not in the table.
    [[nodiscard]] double width(QStringView text) const
    {
        float sum = 0;
        for (const QChar character : text) {
            const float advance = advanceOf(character.unicode());
            if (advance < 0)
                return -1;
            sum += advance;
        }
        return static_cast<double>(sum);
    }

private:
    static constexpr char16_t firstPunctuation = 0x2010;

    static float advance(const QFontMetricsF &metrics, QChar character)
    {
        if (!character.isPrint() || character.isMark())
            return -1;
        // By character, not by string: that would be shaped, at a hundred times the cost.
        return static_cast<float>(metrics.horizontalAdvance(character));
    }

    [[nodiscard]] float advanceOf(char16_t unit) const
    {
        if (unit < m_latin.size())
            return m_latin[unit];
        const auto offset = static_cast<std::size_t>(unit - firstPunctuation);
        return unit >= firstPunctuation && offset < m_punctuation.size() ? m_punctuation[offset] : -1.0f;
    }

    std::array<float, 0x180> m_latin;
    std::array<float, 0x18> m_punctuation; ///< dashes, quotation marks, bullet, ellipsis
};

} // namespace

double FixedTextMetrics::width(QStringView text, TextStyle) const { return 7.0 * static_cast<double>(text.size()); }
double FixedTextMetrics::ascent(TextStyle) const { return 10; }
double FixedTextMetrics::height(TextStyle) const { return 14; }

/// Widths are asked for by workers too (packing for labels). So what is filled late is guarded, and measuring has a
/// font of its own: a font that two threads use at once is torn between their font caches.
struct FontTextMetrics::Private
{
    struct Style
    {
        Style(const QFont &paintingFont, const QFont &measuringFont)
            : font(paintingFont)
            , metrics(measuringFont)
        {}
        QFont font;
        QFontMetricsF metrics; ///< guarded by `mutex`
        double ascent = metrics.ascent();
        double height = metrics.height();
        std::once_flag tableOnce;
        std::unique_ptr<AdvanceTable> table;
        std::mutex mutex;
        QHash<QString, double> measured;
    };

    std::array<std::unique_ptr<Style>, textStyleCount> styles;
};

FontTextMetrics::FontTextMetrics(double scale, const QString &family)
    : d(std::make_unique<Private>())
{
    const QString name = family.isEmpty() ? defaultFamily() : family;
    for (std::size_t row = 0; row < styleSpecs.size(); ++row) {
        const StyleSpec &spec = styleSpecs[row];
        d->styles[row] = std::make_unique<Private::Style>(fontFor(spec, name, scale), fontFor(spec, name, scale));
    }
}

FontTextMetrics::~FontTextMetrics() = default;

double FontTextMetrics::width(QStringView text, TextStyle style) const
{
    constexpr qsizetype mostRemembered = 20'000;
    Private::Style &entry = *d->styles[rowOf(style)];
    std::call_once(entry.tableOnce, [&entry] {
        const std::scoped_lock lock(entry.mutex);
        entry.table = std::make_unique<AdvanceTable>(entry.metrics);
    });
    const double fromTable = entry.table->width(text);
    if (fromTable >= 0)
        return fromTable;

    const std::scoped_lock lock(entry.mutex);
    const QString key = text.toString();
    if (const auto found = entry.measured.constFind(key); found != entry.measured.constEnd())
        return *found;
    if (entry.measured.size() >= mostRemembered)
        entry.measured.clear();
    const double measured = entry.metrics.horizontalAdvance(key);
    entry.measured.insert(key, measured);
    return measured;
}

double FontTextMetrics::ascent(TextStyle style) const { return d->styles[rowOf(style)]->ascent; }
double FontTextMetrics::height(TextStyle style) const { return d->styles[rowOf(style)]->height; }
const QFont &FontTextMetrics::font(TextStyle style) const { return d->styles[rowOf(style)]->font; }

QString elided(const QString &text, TextStyle style, double widthPx, const TextMetrics &metrics, int minimumCharacters)
{
    if (metrics.width(text, style) <= widthPx)
        return text;

    // Cuts may only stand between characters as people see them, never within a surrogate pair or before a combining
    // mark.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    std::vector<qsizetype> cuts;
    for (qsizetype at = finder.toNextBoundary(); at >= 0; at = finder.toNextBoundary())
        cuts.push_back(at);

    const auto cutAt = [&text](qsizetype length) {
        QStringView kept = QStringView(text).left(length);
        while (!kept.isEmpty() && kept.back().isSpace())
            kept.chop(1);
        return kept.toString() + ellipsis;
    };
    const auto firstTooWide = std::partition_point(
        cuts.begin(), cuts.end(), [&](qsizetype length) { return metrics.width(cutAt(length), style) <= widthPx; });
    const auto characters = firstTooWide - cuts.begin();
    if (characters == 0 || characters < minimumCharacters)
        return {};
    return cutAt(*(firstTooWide - 1));
}

} // namespace pactline
