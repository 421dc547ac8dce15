// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr MenuId menus[] = {MenuId::File,     MenuId::Edit,   MenuId::View, MenuId::Go,
                            MenuId::Timeline, MenuId::Window, MenuId::Help};

bool isEnabled(EnabledWhen when, const ActionState &state)
{
    switch (when) {
    case EnabledWhen::Always:
        return true;
    case EnabledWhen::NotBusy:
        return !state.isBusy;
    case EnabledWhen::CanGoBack:
        return state.canGoBack;
    case EnabledWhen::CanGoForward:
        return state.canGoForward;
    case EnabledWhen::HasSelection:
        return state.hasSelection;
    case EnabledWhen::HasEntrySelection:
        return state.hasEntrySelection;
    case EnabledWhen::HasFilter:
        return state.hasFilter;
    }
    return true;
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
{
    QHash<SubmenuId, QActionGroup *> groups;
    for (const ActionSpec &spec : actionTable()) {
        if (spec.submenu == SubmenuId::Recent)
            continue; // a submenu, not a command
        auto *action = new QAction(QCoreApplication::translate("Actions", spec.text), window);
        if (*spec.keys != '\0')
            action->setShortcuts(
                QKeySequence::listFromString(QString::fromLatin1(spec.keys), QKeySequence::PortableText));
        action->setCheckable(spec.isCheckable);
        if (spec.submenu != SubmenuId::None) {
            QActionGroup *&group = groups[spec.submenu];
            if (group == nullptr)
                group = new QActionGroup(this);
            group->addAction(action);
        }
        if (spec.id == ActionId::Quit)
            action->setMenuRole(QAction::QuitRole);
        else if (spec.id == ActionId::About)
            action->setMenuRole(QAction::AboutRole);
        else
            action->setMenuRole(QAction::NoRole);
        window->addAction(action);
        m_actions.insert(spec.id, action);
    }
}

void Actions::update(const ActionState &state)
{
    for (const ActionSpec &spec : actionTable()) {
        if (QAction *action = m_actions.value(spec.id))
            action->setEnabled(isEnabled(spec.when, state));
    }
}

QString Actions::menuTitle(MenuId menu) const
{
    switch (menu) {
    case MenuId::File:
        return tr("&File");
    case MenuId::Edit:
        return tr("&Edit");
    case MenuId::View:
        return tr("&View");
    case MenuId::Go:
        return tr("&Go");
    case MenuId::Timeline:
        return tr("&Timeline");
    case MenuId::Window:
        return tr("&Window");
    case MenuId::Help:
        return tr("&Help");
    }
    return {};
}

QString Actions::submenuTitle(SubmenuId submenu) const
{
    switch (submenu) {
    case SubmenuId::None:
        break;
    case SubmenuId::Recent:
        return tr("Open &recent");
    case SubmenuId::Lanes:
        return tr("&Lanes");
    case SubmenuId::Colour:
        return tr("&Colour");
    case SubmenuId::Appearance:
        return tr("&Appearance");
    }
    return {};
}

void Actions::fillMenuBar(QMenuBar &bar)
{
    for (const MenuId id : menus) {
        QMenu *menu = bar.addMenu(menuTitle(id));
        menu->setToolTipsVisible(true);
        QHash<SubmenuId, QMenu *> submenus;
        for (const ActionSpec &spec : actionTable()) {
            if (spec.menu != id)
                continue;
            if (spec.startsGroup)
                menu->addSeparator();
            QMenu *target = menu;
            if (spec.submenu != SubmenuId::None) {
                QMenu *&submenu = submenus[spec.submenu];
                if (submenu == nullptr)
                    submenu = menu->addMenu(submenuTitle(spec.submenu));
                target = submenu;
            }
            if (spec.submenu == SubmenuId::Recent)
                m_recent = target;
            else
                target->addAction(m_actions.value(spec.id));
        }
    }
}

void Actions::fillMenu(QMenu &menu, SubmenuId submenu) const
{
    for (const ActionSpec &spec : actionTable()) {
        if (spec.submenu == submenu && m_actions.contains(spec.id))
            menu.addAction(m_actions.value(spec.id));
    }
}

std::vector<KeyGroup> Actions::keyGroups() const
{
    std::vector<KeyGroup> groups;
    for (const MenuId id : menus) {
        KeyGroup group{menuTitle(id).remove(u'&'), {}};
        for (const ActionSpec &spec : actionTable()) {
            const QAction *action = m_actions.value(spec.id);
            if (spec.menu != id || action == nullptr || action->shortcuts().isEmpty())
                continue;
            QStringList keys;
            for (const QKeySequence &sequence : action->shortcuts().mid(0, 2))
                keys << sequence.toString(QKeySequence::NativeText);
            QString text = action->text().remove(u'&').remove(u'…');
            if (spec.submenu != SubmenuId::None)
                text = tr("%1: %2").arg(submenuTitle(spec.submenu).remove(u'&'), text);
            group.lines.push_back({keys.join(tr(" or ")), text});
        }
        if (!group.lines.empty())
            groups.push_back(group);
    }
    groups.push_back({tr("On the timeline"),
                      {{tr("← →"), tr("Earlier or later entry")},
                       {tr("↑ ↓"), tr("Entry in the lane above or below")},
                       {tr("Home End"), tr("First or last entry")},
                       {tr("Ctrl+arrows"), tr("Move what is in view")},
                       {tr("Space"), tr("Select")},
                       {tr("Enter"), tr("Read it")},
                       {tr("E"), tr("All or fewer rows of the lane")},
                       {tr("Menu"), tr("What can be done with it")},
                       {tr("Esc"), tr("Select nothing")},
                       {tr("Page up, down"), tr("Scroll the lanes")},
                       {tr("Wheel"), tr("Zoom about the pointer")},
                       {tr("Shift+wheel"), tr("Move along time")},
                       {tr("Ctrl+drag"), tr("Zoom to a stretch")}}});
    groups.push_back({tr("On the overview"),
                      {{tr("← →"), tr("Move along time")},
                       {tr("↑ ↓"), tr("Zoom in or out")},
                       {tr("Page up, down"), tr("Move by what is in view")},
                       {tr("Home End"), tr("To the beginning or end")}}});
    return groups;
}

} // namespace pactline
