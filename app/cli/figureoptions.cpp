// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figureoptions.h"

#include "app/cli/options.h"
#include "model/arguments/optionvalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

constexpr double mmPerInch = 25.4;
constexpr int cssPixelsPerInch = 96;
constexpr double leastMm = 20;
constexpr double mostMm = 5000;
constexpr double mostPixels = 30'000; ///< of a side; Qt's painter works with 15 bits of whole pixels
constexpr int leastDpi = 30;
constexpr int mostDpi = 2400;

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

Error usage(const QString &message) { return {ErrorKind::Usage, message}; }

/// Pixels are those of the picture: at the density that is asked for, else as on a screen.
Result<void> takeSize(FigureOptions &options, const QString &text, bool hasDpi)
{
    static const QRegularExpression form(u"^(\\d+(?:\\.\\d+)?)x(\\d+(?:\\.\\d+)?)(mm|px)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return usage(tr("--size: “%1” is not a size; write it as 170x120mm or 1920x1080px.").arg(text));
    QSizeF size(match.captured(1).toDouble(), match.captured(2).toDouble());
    if (match.captured(3) == "px"_L1) {
        if (std::floor(size.width()) != size.width() || std::floor(size.height()) != size.height())
            return usage(tr("--size: “%1” has parts of pixels; write whole ones.").arg(text));
        if (!hasDpi)
            options.dpi = cssPixelsPerInch;
        size *= mmPerInch / options.dpi;
    }
    options.sizeMm = size;
    return {};
}

Result<void> takePreset(FigureOptions &options, const QString &text)
{
    const auto size = figurePresetMm(text);
    if (!size)
        return pactline::arguments::unknownWord(u"--preset"_s, text, figurePresetNames());
    options.sizeMm = *size;
    return {};
}

Result<void> checkSize(const FigureOptions &options, FigureFormat format)
{
    const double least = std::min(options.sizeMm.width(), options.sizeMm.height());
    const double most = std::max(options.sizeMm.width(), options.sizeMm.height());
    if (least < leastMm || most > mostMm) {
        return usage(tr("--size: a side would be %1 mm; each should be from %2 to %3 mm.")
                         .arg(QString::number(least < leastMm ? least : most, 'g', 4), QString::number(leastMm),
                              QString::number(mostMm)));
    }
    const double pixels = most / mmPerInch * options.dpi;
    if (format == FigureFormat::Png && pixels > mostPixels) {
        return usage(tr("--dpi: a side would be %1 pixels; the most is %2. Choose a smaller size or density.")
                         .arg(QString::number(std::ceil(pixels), 'f', 0), QString::number(mostPixels, 'f', 0)));
    }
    return {};
}

Result<void> takeShape(FigureOptions &options, const Arguments &arguments, FigureFormat format)
{
    const bool hasDpi = arguments.has("dpi"_L1);
    if (hasDpi) {
        const auto dpi = pactline::arguments::number(u"--dpi"_s, arguments.value("dpi"_L1), leastDpi, mostDpi);
        if (!dpi)
            return dpi.error();
        options.dpi = static_cast<int>(*dpi);
    }
    if (arguments.has("size"_L1) && arguments.has("preset"_L1))
        return usage(tr("--preset and --size exclude each other; give one of them."));
    Result<void> taken;
    if (arguments.has("size"_L1))
        taken = takeSize(options, arguments.value("size"_L1), hasDpi);
    else if (arguments.has("preset"_L1))
        taken = takePreset(options, arguments.value("preset"_L1));
    return taken ? checkSize(options, format) : taken;
}

/// One of a few words, if the option is given.
template <typename Value, typename Field, std::size_t count>
Result<void> takeWord(Field &field, const Arguments &arguments, QLatin1StringView name,
                      const std::pair<QLatin1StringView, Value> (&known)[count])
{
    if (!arguments.has(name))
        return {};
    const auto value = pactline::arguments::word(u"--"_s + name, arguments.value(name), known);
    if (!value)
        return value.error();
    field = *value;
    return {};
}

Result<void> takeLooks(FigureOptions &options, const Arguments &arguments)
{
    static constexpr std::pair<QLatin1StringView, ColourBy> colours[] = {{"track"_L1, ColourBy::Track},
                                                                         {"kind"_L1, ColourBy::Kind}};
    // A figure follows no system: what the window's `system` asks for is the theme of figures, light.
    static constexpr std::pair<QLatin1StringView, bool> themes[] = {
        {"light"_L1, false}, {"dark"_L1, true}, {"system"_L1, false}};
    static constexpr std::pair<QLatin1StringView, SvgText> texts[] = {{"live"_L1, SvgText::Live},
                                                                      {"outlines"_L1, SvgText::Outlines}};
    auto taken = takeWord(options.colourBy, arguments, "colour"_L1, colours);
    if (taken)
        taken = takeWord(options.isDark, arguments, "theme"_L1, themes);
    if (taken)
        taken = takeWord(options.svgText, arguments, "text"_L1, texts);
    if (taken && arguments.has("lanes"_L1)) {
        const auto grouping = pactline::arguments::grouping(u"--lanes"_s, arguments.value("lanes"_L1));
        if (!grouping)
            return grouping.error();
        options.grouping = *grouping;
    }
    options.hasLegend = !arguments.has("no-legend"_L1);
    options.hasSources = !arguments.has("no-sources"_L1);
    return taken;
}

Result<void> takeContent(FigureOptions &options, const Arguments &arguments, const History &history)
{
    auto filter = filterFrom(arguments, history);
    if (!filter)
        return filter.error();
    options.filter = std::move(*filter);
    options.from = options.filter.from;
    options.to = options.filter.to;
    // What lies outside the range is not filtered out, so that the notes can count it; but what only may lie inside is,
    // where only what is certain is wanted.
    if (options.filter.atLeast != Match::Certain)
        options.filter.from = options.filter.to = std::nullopt;
    if (arguments.has("select"_L1)) {
        const auto id = pactline::arguments::item(history, u"--select"_s, arguments.value("select"_L1));
        if (!id)
            return id.error();
        options.selection = *id;
    }
    options.title = arguments.value("title"_L1);
    options.subtitle = arguments.value("subtitle"_L1);
    options.notes = arguments.values("note"_L1);
    options.altText = arguments.value("alt"_L1);
    return {};
}

} // namespace

std::vector<Option> figureOptionList()
{
    std::vector<Option> options{
        {"size"_L1, "WxHmm|WxHpx"_L1,
         QT_TRANSLATE_NOOP("Cli", "such as 170x120mm or 1920x1080px (default: 297x210mm)")},
        {"preset"_L1, "NAME"_L1,
         QT_TRANSLATE_NOOP("Cli", "a named size: column, column-1.5, page-width, a4-landscape or slide")},
        {"dpi"_L1, "N"_L1,
         QT_TRANSLATE_NOOP("Cli", "pixels per inch of a PNG (default: 300; 96 where the size is in pixels)")},
        {"lanes"_L1, "ATTRIBUTE"_L1,
         QT_TRANSLATE_NOOP("Cli", "track, kind, actor, agreement, mineral or none (default: track)")},
        {"colour"_L1, "track|kind"_L1, QT_TRANSLATE_NOOP("Cli", "what the colours say (default: track)")},
        {"select"_L1, "ID"_L1, QT_TRANSLATE_NOOP("Cli", "draws the chain of links of this entry, the rest dimmed")},
        {"title"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "instead of the title of the history")},
        {"subtitle"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "instead of the span and the counts")},
        {"note"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "a further note below; repeatable"), Option::Times::Any},
        {"alt"_L1, "TEXT"_L1,
         QT_TRANSLATE_NOOP("Cli", "what screen readers say, instead of what is made from the content")},
        {"theme"_L1, "light|dark"_L1, QT_TRANSLATE_NOOP("Cli", "the colours of the ground and texts (default: light)")},
        {"no-legend"_L1, {}, QT_TRANSLATE_NOOP("Cli", "leaves the legend out")},
        {"no-sources"_L1, {}, QT_TRANSLATE_NOOP("Cli", "leaves the sources out")},
        {"text"_L1, "live|outlines"_L1,
         QT_TRANSLATE_NOOP("Cli", "whether an SVG has text or its outlines (default: live)")},
    };
    const std::vector<Option> filter = filterOptions();
    options.insert(options.end(), filter.begin(), filter.end());
    return options;
}

Result<FigureOptions> figureOptionsFrom(const Arguments &arguments, const History &history, FigureFormat format)
{
    FigureOptions options;
    auto taken = takeShape(options, arguments, format);
    if (taken)
        taken = takeLooks(options, arguments);
    if (taken)
        taken = takeContent(options, arguments, history);
    if (!taken)
        return taken.error();
    return options;
}

} // namespace pactline::cli
