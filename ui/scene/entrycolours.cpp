// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/entrycolours.h"

namespace pactline {

std::vector<QColor> shapeColours(const Theme &theme)
{
    // In the order of MarkShape, none left out. Hues as for tracks, each at least 3:1 on the canvas of its theme.
    if (theme.isDark) {
        return {theme.neutral,    QColor(0x5AA9F0), QColor(0x98A6F5), QColor(0xF0805C), QColor(0xA3AEB9),
                QColor(0xE6A23C), QColor(0x43C59E), QColor(0xC790D8), QColor(0x8FB8C9), QColor(0xB9B46A)};
    }
    return {theme.neutral,    QColor(0x0B63B0), QColor(0x4A5FC1), QColor(0xC23B16), QColor(0x5B6672),
            QColor(0xA86400), QColor(0x0A7A5B), QColor(0x8A4A9E), QColor(0x2F7285), QColor(0x75701B)};
}

std::vector<QColor> kindColours(const History &history, const Theme &theme)
{
    const std::vector<QColor> byShape = shapeColours(theme);
    std::vector<QColor> colours;
    colours.reserve(history.data().kinds.size());
    for (const Kind &kind : history.data().kinds)
        colours.push_back(byShape[static_cast<std::size_t>(kind.shape)]);
    return colours;
}

} // namespace pactline
