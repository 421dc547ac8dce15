// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/textmetrics.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <atomic>
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
};

/// In the order of TextStyle.
constexpr std::array<StyleSpec, textStyleCount> styleSpecs = {{
    {12, QFont::DemiBold}, // LaneTitle
    {11, QFont::Normal},   // LaneCount
    {13, QFont::DemiBold}, // TickMajor
    {11, QFont::Normal},   // TickMinor
    {12, QFont::Normal},   // Label
    {12, QFont::DemiBold}, // LabelStrong
    {11, QFont::Medium},   // FoldCount
    {11, QFont::Medium},   // LineLabel
    {22, QFont::Bold},     // FigureTitle
    {14, QFont::Normal},   // FigureSubtitle
    {11, QFont::Normal},   // FigureNote
    {11, QFont::DemiBold}, // FigureNoteStrong
    {12, QFont::Normal},   // FigureLegend
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
    return font;
}

/// Advances of the characters that stand alone in most texts: Latin letters and general punctuation. Kerning is left
/// out: it makes texts narrower, hardly ever wider. Each is measured when it is first asked for, on whatever thread: a
/// font has hundreds and a history uses some sixty, and loading their glyphs is much of what a first frame costs.
class AdvanceTable
{
public:
    /// `metrics` is guarded by `mutex`; both must outlive the table.
    AdvanceTable(const QFontMetricsF &metrics, std::mutex &mutex)
        : m_metrics(metrics)
        , m_mutex(mutex)
    {
        for (auto &advance : m_latin)
            advance.store(notMeasured, std::memory_order_relaxed);
        for (auto &advance : m_punctuation)
            advance.store(notMeasured, std::memory_order_relaxed);
    }

    /// Negative if a character is not in the table.
    [[nodiscard]] double width(QStringView text)
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
    static constexpr float notMeasured = -2;
    static constexpr float notAlone = -1; ///< its width depends on what stands beside it

    [[nodiscard]] float advanceOf(char16_t unit)
    {
        if (unit < m_latin.size())
            return measured(m_latin[unit], unit);
        const auto offset = static_cast<std::size_t>(unit - firstPunctuation);
        return unit >= firstPunctuation && offset < m_punctuation.size() ? measured(m_punctuation[offset], unit)
                                                                         : notAlone;
    }

    /// Two threads may measure the same character, and find the same.
    [[nodiscard]] float measured(std::atomic<float> &slot, char16_t unit)
    {
        float advance = slot.load(std::memory_order_relaxed);
        if (advance == notMeasured) {
            const QChar character(unit);
            const std::scoped_lock lock(m_mutex);
            // By character, not by string: that would be shaped, at a hundred times the cost.
            advance = !character.isPrint() || character.isMark()
                          ? notAlone
                          : static_cast<float>(m_metrics.horizontalAdvance(character));
            slot.store(advance, std::memory_order_relaxed);
        }
        return advance;
    }

    const QFontMetricsF &m_metrics;
    std::mutex &m_mutex;
    std::array<std::atomic<float>, 0x180> m_latin;
    std::array<std::atomic<float>, 0x18> m_punctuation; ///< dashes, quotation marks, bullet, ellipsis
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
        std::mutex mutex;
        AdvanceTable table{metrics, mutex};
        QHash<QString, double> measured;
    };

    /// Made when it is first asked for: finding a font in the system takes its time, and a window needs half of them.
    struct Slot
    {
        std::once_flag once;
        std::unique_ptr<Style> style;
    };

    Private(const QString &fontFamily, double fontScale)
        : family(fontFamily)
        , scale(fontScale)
    {}

    Style &of(TextStyle style)
    {
        Slot &slot = styles[rowOf(style)];
        std::call_once(slot.once, [this, &slot, style] {
            const StyleSpec &spec = styleSpecs[rowOf(style)];
            slot.style = std::make_unique<Style>(fontFor(spec, family, scale), fontFor(spec, family, scale));
        });
        return *slot.style;
    }

    const QString family;
    const double scale;
    std::array<Slot, textStyleCount> styles;
};

FontTextMetrics::FontTextMetrics(double scale, const QString &family)
    : d(std::make_unique<Private>(family.isEmpty() ? defaultFamily() : family, scale))
{}

FontTextMetrics::~FontTextMetrics() = default;

double FontTextMetrics::width(QStringView text, TextStyle style) const
{
    constexpr qsizetype mostRemembered = 20'000;
    Private::Style &entry = d->of(style);
    const double fromTable = entry.table.width(text);
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

double FontTextMetrics::ascent(TextStyle style) const { return d->of(style).ascent; }
double FontTextMetrics::height(TextStyle style) const { return d->of(style).height; }
const QFont &FontTextMetrics::font(TextStyle style) const { return d->of(style).font; }

namespace {

/// Where a text may be cut, as lengths: between characters as people see them, never within a surrogate pair or before
/// a combining mark.
std::vector<qsizetype> cutsOf(const QString &text)
{
    constexpr char16_t firstCombining = 0x0300;
    std::vector<qsizetype> cuts;
    cuts.reserve(static_cast<std::size_t>(text.size()));
    const auto standsAlone = [](QChar c) {
        return (c >= u' ' && c.unicode() < firstCombining) || (c.unicode() >= 0x2010 && c.unicode() <= 0x2027);
    };
    if (std::all_of(text.begin(), text.end(), standsAlone)) { // nearly all titles; a finder costs a hundred times more
        for (qsizetype length = 1; length <= text.size(); ++length)
            cuts.push_back(length);
        return cuts;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype at = finder.toNextBoundary(); at >= 0; at = finder.toNextBoundary())
        cuts.push_back(at);
    return cuts;
}

} // namespace

QString elided(const QString &text, TextStyle style, double widthPx, const TextMetrics &metrics, int minimumCharacters)
{
    if (metrics.width(text, style) <= widthPx)
        return text;

    const std::vector<qsizetype> cuts = cutsOf(text);
    if (cuts.empty() || static_cast<qsizetype>(cuts.size()) < minimumCharacters)
        return {};
    const auto cutAt = [&text](qsizetype length) {
        QStringView kept = QStringView(text).left(length);
        while (!kept.isEmpty() && kept.back().isSpace())
            kept.chop(1);
        return kept.toString() + ellipsis;
    };
    const auto least = static_cast<std::size_t>(std::max(minimumCharacters, 1));
    if (metrics.width(cutAt(cuts[least - 1]), style) > widthPx)
        return {};
    const auto firstTooWide = std::partition_point(
        cuts.begin(), cuts.end(), [&](qsizetype length) { return metrics.width(cutAt(length), style) <= widthPx; });
    const auto characters = firstTooWide - cuts.begin();
    if (characters < static_cast<std::ptrdiff_t>(least)) // spaces at a cut are left out: widths need not ascend
        return {};
    return cutAt(*(firstTooWide - 1));
}

} // namespace pactline
