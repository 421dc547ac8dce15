// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keyoverlay.h"

#include <QHash>
#include <QObject>

#include <span>
#include <vector>

class QAction;
class QMenu;
class QMenuBar;

namespace pactline {

enum class ActionId {
    OpenFile,
    OpenRecent,
    OpenBuiltIn,
    SaveCopy,
    ExportFigure,
    Quit,
    Search,
    CopyPage,
    CopyTable,
    CopyTableCsv,
    ClearFilter,
    LanesTrack,
    LanesKind,
    LanesActor,
    LanesAgreement,
    LanesMineral,
    LanesNone,
    ColourTrack,
    ColourKind,
    AppearanceSystem,
    AppearanceLight,
    AppearanceDark,
    FullScreen,
    ShowPaintTime,
    Back,
    Forward,
    GoToDate,
    GoToToday,
    HistoryPage,
    ZoomIn,
    ZoomOut,
    FitAll,
    FitSelection,
    LimitToView,
    ShowExplore,
    ShowDetail,
    ShowTable,
    NextPane,
    PreviousPane,
    ShowKeys,
    About,
};

enum class MenuId { File, Edit, View, Go, Timeline, Window, Help };
enum class SubmenuId { None, Recent, Lanes, Colour, Appearance };

/// When a command can be carried out.
enum class EnabledWhen { Always, NotBusy, CanGoBack, CanGoForward, HasSelection, HasEntrySelection, HasFilter };

/// One command: all that menus, toolbar, shortcuts and the list of keys need to know of it. Texts are translated when
/// the actions are made.
struct ActionSpec
{
    ActionId id;
    MenuId menu;
    SubmenuId submenu = SubmenuId::None;
    const char *text = "";
    const char *keys = ""; ///< portable key sequences, separated by "; "
    EnabledWhen when = EnabledWhen::Always;
    bool isCheckable = false;
    bool startsGroup = false; ///< a line above it in its menu
};

[[nodiscard]] std::span<const ActionSpec> actionTable();

/// What the window says about itself, for enabling commands.
struct ActionState
{
    bool isBusy = false;
    bool canGoBack = false;
    bool canGoForward = false;
    bool hasSelection = false;
    bool hasEntrySelection = false;
    bool hasFilter = false;
};

/// The commands of one window as QActions, made from the table.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// The actions belong to `window` and their shortcuts work in all of it.
    explicit Actions(QWidget *window);

    [[nodiscard]] QAction *operator[](ActionId id) const { return m_actions.value(id); }
    void update(const ActionState &state);

    void fillMenuBar(QMenuBar &bar);
    /// The submenu of recent files; filled by the window.
    [[nodiscard]] QMenu *recentMenu() const { return m_recent; }
    /// The actions of a submenu, in a menu of their own (for a toolbar button).
    void fillMenu(QMenu &menu, SubmenuId submenu) const;
    /// The list of keys, by menu; with keys of the timeline that are no commands.
    [[nodiscard]] std::vector<KeyGroup> keyGroups() const;

private:
    [[nodiscard]] QString menuTitle(MenuId menu) const;
    [[nodiscard]] QString submenuTitle(SubmenuId submenu) const;

    QHash<ActionId, QAction *> m_actions;
    QMenu *m_recent = nullptr;
};

} // namespace pactline
