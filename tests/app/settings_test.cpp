// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(Settings, AreThereTheNextTime)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    {
        Settings settings(path);
        EXPECT_TRUE(settings.windowGeometry().isEmpty());
        EXPECT_EQ(settings.appearance(), Appearance::System);
        settings.setWindow("geometry", "state");
        settings.setAppearance(Appearance::Dark);
        settings.addRecentFile(u"/a.json"_s);
        settings.addRecentFile(u"/b.json"_s);
        settings.addRecentFile(u"/a.json"_s);
    }
    Settings settings(path);
    EXPECT_EQ(settings.windowGeometry(), "geometry");
    EXPECT_EQ(settings.windowState(), "state");
    EXPECT_EQ(settings.appearance(), Appearance::Dark);
    EXPECT_EQ(settings.recentFiles(),
              (QStringList{QDir(u"/a.json"_s).absolutePath(), QDir(u"/b.json"_s).absolutePath()}));
    settings.removeRecentFile(u"/a.json"_s);
    EXPECT_EQ(settings.recentFiles().size(), 1);
}

TEST(Settings, KeepAFewRecentFiles)
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    for (int i = 0; i < mostRecentFiles + 5; ++i)
        settings.addRecentFile(u"/%1.json"_s.arg(i));
    EXPECT_EQ(settings.recentFiles().size(), mostRecentFiles);
    EXPECT_TRUE(settings.recentFiles().first().endsWith(u"/12.json"_s));
    settings.clearRecentFiles();
    EXPECT_TRUE(settings.recentFiles().isEmpty());
}

TEST(Settings, TakeNonsenseAsMissing)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    {
        QSettings raw(path, QSettings::IniFormat);
        raw.setValue(u"appearance"_s, u"blue"_s);
        raw.setValue(u"window/state"_s, u"state"_s);
        raw.setValue(u"window/layout"_s, 99);
    }
    const Settings settings(path);
    EXPECT_EQ(settings.appearance(), Appearance::System);
    EXPECT_TRUE(settings.windowState().isEmpty()) << "the state of another layout";
}

} // namespace
} // namespace pactline
