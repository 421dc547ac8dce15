// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

// The layout of the docks; raised when their set changes, so that an old state is not applied.
constexpr int layoutVersion = 1;

} // namespace

Settings::Settings() = default;

Settings::Settings(const QString &iniPath)
    : m_store(iniPath, QSettings::IniFormat)
{}

QByteArray Settings::windowGeometry() const { return m_store.value(u"window/geometry"_s).toByteArray(); }

QByteArray Settings::windowState() const
{
    if (m_store.value(u"window/layout"_s).toInt() != layoutVersion)
        return {};
    return m_store.value(u"window/state"_s).toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_store.setValue(u"window/geometry"_s, geometry);
    m_store.setValue(u"window/state"_s, state);
    m_store.setValue(u"window/layout"_s, layoutVersion);
}

Appearance Settings::appearance() const
{
    const QString name = m_store.value(u"appearance"_s).toString();
    if (name == "light"_L1)
        return Appearance::Light;
    return name == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    const QString name = appearance == Appearance::Light  ? u"light"_s
                         : appearance == Appearance::Dark ? u"dark"_s
                                                          : u"system"_s;
    m_store.setValue(u"appearance"_s, name);
}

QStringList Settings::recentFiles() const { return m_store.value(u"recentFiles"_s).toStringList(); }

void Settings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_store.setValue(u"recentFiles"_s, QStringList(files.mid(0, mostRecentFiles)));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    if (files.removeAll(QFileInfo(path).absoluteFilePath()) > 0)
        m_store.setValue(u"recentFiles"_s, files);
}

void Settings::clearRecentFiles() { m_store.remove(u"recentFiles"_s); }

} // namespace pactline
