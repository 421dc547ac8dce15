// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow.h"
#include "app/settings.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace pactline::test {

/// A window with settings and files of its own, shown and laid out.
class WindowTest : public testing::Test
{
protected:
    MainWindow &show(const LaunchOptions &options = {})
    {
        m_window = std::make_unique<MainWindow>(m_settings, options);
        m_window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
        return *m_window;
    }
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    void close() { m_window.reset(); }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    QAction &action(ActionId id) const
    {
        QAction *found = m_window->actions()[id];
        EXPECT_NE(found, nullptr);
        return *found;
    }
    void trigger(ActionId id) const
    {
        ASSERT_TRUE(action(id).isEnabled()) << qPrintable(action(id).text());
        action(id).trigger();
    }
    /// The headline of the message, empty while none is shown.
    [[nodiscard]] QString message() const
    {
        return m_window->messages().isVisible() ? m_window->messages().headline() : QString();
    }

    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
    std::unique_ptr<MainWindow> m_window;
};

/// A small history that can be read, with two events and an actor.
inline QByteArray smallHistory(const QByteArray &title = "A small history")
{
    return R"({
  "format": "pactline-history",
  "version": 1,
  "id": "small",
  "title": ")" +
           title + R"(",
  "language": "en",
  "asOf": "2025-11-05",
  "tracks": [{"id": "one", "name": "One", "colour": {"light": "#0B63B0", "dark": "#5AA9F0"}}],
  "kinds": [{"id": "meeting", "of": "event", "name": "Meeting", "shape": "circle"},
            {"id": "state", "of": "actor", "name": "State"}],
  "actors": [{"id": "aland", "name": "Åland", "kind": "state", "importance": 3}],
  "events": [{"id": "first", "title": "First meeting", "kind": "meeting", "track": "one", "importance": 3, "date": "2020-01-02",
              "citations": [{"source": "paper", "confidence": "high"}]},
             {"id": "second", "title": "Second meeting", "kind": "meeting", "track": "one", "importance": 2, "date": "2021-03",
              "citations": [{"source": "paper", "confidence": "high"}]}],
  "sources": [{"id": "paper", "title": "A paper", "grade": "primary"}]
}
)";
}

} // namespace pactline::test
