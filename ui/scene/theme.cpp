// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pactline {

namespace {

struct ColourPair
{
    QRgb light;
    QRgb dark;
};

/// Distinct for the common colour-vision deficiencies, readable on the canvas of both themes.
constexpr std::array<ColourPair, 7> fallbackColours = {{
    {0xff0b63b0, 0xff5aa9f0},
    {0xffa86400, 0xffe6a23c},
    {0xff0a7a5b, 0xff43c59e},
    {0xff8a4a9e, 0xffc790d8},
    {0xffc23b16, 0xfff0805c},
    {0xff4a5fc1, 0xff98a6f5},
    {0xff5b6672, 0xffa3aeb9},
}};

/// One channel of sRGB made linear (WCAG 2.2, relative luminance).
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

bool isReadable(const QColor &colour, const Theme &theme)
{
    return contrastRatio(colour, theme.canvas) >= minimumMarkContrast &&
           contrastRatio(colour, theme.laneAlternate) >= minimumMarkContrast;
}

/// The colour that a `#rrggbb` names if it can be seen in the theme, else an invalid one.
QColor usableColour(const QString &name, const Theme &theme)
{
    if (name.size() != 7 || !name.startsWith(u'#') || !QColor::isValidColorName(name))
        return {};
    const QColor colour(name);
    return isReadable(colour, theme) ? colour : QColor();
}

} // namespace

Theme Theme::light()
{
    Theme theme;
    theme.isDark = false;
    theme.window = QColor(0xf4, 0xf5, 0xf7);
    theme.panel = QColor(0xff, 0xff, 0xff);
    theme.canvas = QColor(0xff, 0xff, 0xff);
    theme.laneAlternate = QColor(0xfa, 0xfb, 0xfc);
    theme.border = QColor(0xdf, 0xe3, 0xe8);
    theme.gridMajor = QColor(0xdc, 0xe1, 0xe7);
    theme.gridMinor = QColor(0xee, 0xf1, 0xf4);
    theme.text = QColor(0x1c, 0x27, 0x33);
    theme.textMuted = QColor(0x55, 0x62, 0x6f);
    theme.textFaint = QColor(0x64, 0x70, 0x7d);
    theme.accent = QColor(0x0b, 0x63, 0xb0);
    theme.accentText = QColor(0xff, 0xff, 0xff);
    theme.asOfLine = QColor(0xc2, 0x3b, 0x16);
    theme.selection = QColor(0x0b, 0x63, 0xb0);
    theme.noteEdge = QColor(0xa8, 0x64, 0x00);
    theme.neutral = QColor(0x5b, 0x66, 0x72);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(0x23, 0x28, 0x2e);
    theme.panel = QColor(0x1b, 0x1f, 0x24);
    theme.canvas = QColor(0x1b, 0x1f, 0x24);
    theme.laneAlternate = QColor(0x1f, 0x24, 0x29);
    theme.border = QColor(0x36, 0x3d, 0x45);
    theme.gridMajor = QColor(0x38, 0x3f, 0x47);
    theme.gridMinor = QColor(0x2a, 0x30, 0x37);
    theme.text = QColor(0xe6, 0xea, 0xee);
    theme.textMuted = QColor(0xa9, 0xb3, 0xbd);
    theme.textFaint = QColor(0x8c, 0x97, 0xa2);
    theme.accent = QColor(0x6d, 0xb3, 0xf2);
    theme.accentText = QColor(0x12, 0x1a, 0x22);
    theme.asOfLine = QColor(0xf0, 0x80, 0x5c);
    theme.selection = QColor(0x6d, 0xb3, 0xf2);
    theme.noteEdge = QColor(0xe6, 0xa2, 0x3c);
    theme.neutral = QColor(0xa3, 0xae, 0xb9);
    return theme;
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::vector<QColor> trackColours(const History &history, const Theme &theme)
{
    std::vector<QColor> colours;
    colours.reserve(history.tracks().size());
    for (const Track &track : history.tracks())
        colours.push_back(usableColour(theme.isDark ? track.colourDark : track.colourLight, theme));

    std::size_t next = 0;
    for (QColor &colour : colours) {
        for (std::size_t tried = 0; !colour.isValid() && tried <= fallbackColours.size(); ++tried, ++next) {
            const ColourPair &pair = fallbackColours[next % fallbackColours.size()];
            const QColor candidate = QColor::fromRgb(theme.isDark ? pair.dark : pair.light);
            // The last try takes what there is: with more tracks than colours some must share.
            const bool isTaken = std::find(colours.begin(), colours.end(), candidate) != colours.end();
            if (!isTaken || tried == fallbackColours.size())
                colour = candidate;
        }
    }
    return colours;
}

QColor tinted(const QColor &colour, const QColor &ground, double strength)
{
    const auto mixed = [strength](int over, int under) {
        return static_cast<int>(std::lround(under + (over - under) * std::clamp(strength, 0.0, 1.0)));
    };
    return {mixed(colour.red(), ground.red()), mixed(colour.green(), ground.green()),
            mixed(colour.blue(), ground.blue())};
}

} // namespace pactline
