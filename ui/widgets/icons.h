// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace pactline {

enum class Glyph { Back, Forward, Search, Star, Close, Plus, Minus, Info, Warning, More };

/// A line icon in the text colour of the widget that shows it: painted at any size and scale, light or dark, so there
/// are no files to keep in step with the theme.
[[nodiscard]] QIcon glyphIcon(Glyph glyph);

} // namespace pactline
