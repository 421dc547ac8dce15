// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions.h"
#include "app/document.h"
#include "app/launchoptions.h"
#include "app/panecycle.h"
#include "ui/widgets/viewstate.h"

#include <QMainWindow>

class QLabel;

namespace pactline {

class AppearanceSwitch;
class BuiltInHistory;
class FileCommands;
class MessageBar;
class Settings;
class ShownEntries;
class TimelineView;
class WindowDocks;
class WindowStatus;
class WindowToolBar;

/// The window: puts the panes together and connects them with the commands. What they do is theirs; opening and
/// saving, view commands, docks, status and appearance are classes of their own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Opens the history that the options name (the built-in one without a name) before any pane is made, so that
    /// nothing is made twice. The settings and the built-in history, if given, must outlive the window.
    MainWindow(Settings &settings, const LaunchOptions &options, BuiltInHistory *builtIn = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ViewState &state() { return m_state; }
    [[nodiscard]] Document &document() { return m_document; }
    [[nodiscard]] const Actions &actions() const { return *m_actions; }
    [[nodiscard]] FileCommands &files() { return *m_files; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] TimelineView &timeline() { return *m_timeline; }
    [[nodiscard]] WindowDocks &docks() { return *m_docks; }
    [[nodiscard]] WindowToolBar &toolBar() { return *m_toolBar; }
    [[nodiscard]] WindowStatus &status() { return *m_status; }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openFirst(BuiltInHistory *builtIn);
    void buildPanes();
    void connectWindowCommands();
    void connectCopying();
    void arrangeFocus();
    void takeDocument();
    void applyLaunchView();
    void showAwaiting();
    void updateTitle();
    void updateActions();
    void showFigureDialog();
    void openAddress(const QUrl &address);

    Settings &m_settings;
    LaunchOptions m_options;
    ViewState m_state;
    QString m_figureFolder; ///< where the last figure went
    Document m_document;
    PaneCycle m_panes;
    Actions *m_actions;
    MessageBar *m_messages;
    AppearanceSwitch *m_appearance;
    FileCommands *m_files;
    ShownEntries *m_shown = nullptr;
    QLabel *m_awaiting = nullptr;
    TimelineView *m_timeline = nullptr;
    WindowDocks *m_docks = nullptr;
    WindowToolBar *m_toolBar = nullptr;
    WindowStatus *m_status = nullptr;
    bool m_wasShown = false;
    bool m_isAwaiting = false;       ///< the first history is still being opened
    bool m_hasPlaceOfBefore = false; ///< size and docks are those of the last time
    bool m_closesWhenSaved = false;
};

} // namespace pactline
