// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "app/filemessages.h"

#include <QObject>

class QMenu;
class QWidget;

namespace pactline {

class Actions;
class Settings;

/// Opening and saving as people meet them: dialogs, recent files, dropped files, and a message for whatever came of it.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; `window` is the parent of dialogs and takes dropped files.
    FileCommands(Document &document, Settings &settings, MessageBar &messages, Actions &actions, QWidget &window);

    void askWhatToOpen();
    void open(const QString &path);
    void openBuiltIn();
    void askWhereToSave();
    void saveCopy(const QString &path);

private:
    void openRecent(const QString &path);
    void fillRecentMenu();
    void tell(const Message &message);
    [[nodiscard]] bool isFree();
    void tellOpened(const QString &path, const std::vector<Error> &remarks);
    void tellSaved(const QString &path);
    [[nodiscard]] QString folderForDialogs() const;

    Document &m_document;
    Settings &m_settings;
    MessageBar &m_messages;
    QMenu &m_recent;
    QWidget &m_window;
};

} // namespace pactline
