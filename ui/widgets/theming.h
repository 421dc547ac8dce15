// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene/theme.h"

#include <QString>

class QApplication;
class QPalette;

namespace pactline {

enum class Appearance { System, Light, Dark };

/// Whether the system asks for dark windows: its colour scheme where Qt tells it (from 6.5), else the lightness of the
/// system's palette when it was read last.
[[nodiscard]] bool isSystemDark();

/// Reads the system's palette anew, for isSystemDark(). Takes away what applyPalette() put in place: apply it again.
void readSystemAppearance();

/// The theme for a choice of appearance.
[[nodiscard]] Theme themeFor(Appearance appearance);

/// The widgets' colours and the small style sheet, made from the theme's values: the one place where they are turned
/// into looks.
[[nodiscard]] QPalette paletteFor(const Theme &theme);
[[nodiscard]] QString styleSheetFor(const Theme &theme);

/// Fusion, and Inter at 13 px where it is installed. Once, before the first window.
void prepareApplication(QApplication &application);

/// Puts the theme's palette in place; windows take their style sheet from styleSheetFor().
void applyPalette(const Theme &theme);

} // namespace pactline
