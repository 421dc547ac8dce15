// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theming.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace pactline {

inline constexpr int mostRecentFiles = 8;

/// What is remembered between runs. A thin face over QSettings; values that cannot be used are taken as missing.
class Settings
{
public:
    /// The user's own settings.
    Settings();
    /// Settings in an INI file, for tests.
    explicit Settings(const QString &iniPath);

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// Latest first, without doubles.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();

private:
    QSettings m_store;
};

} // namespace pactline
