// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

void collect(const QMenu &menu, QList<QAction *> &found)
{
    for (QAction *action : menu.actions()) {
        if (action->menu() != nullptr)
            collect(*action->menu(), found);
        else if (!action->isSeparator())
            found << action;
    }
}

TEST(Actions, EveryCommandStandsOnceInAMenu)
{
    QMainWindow window;
    Actions actions(&window);
    actions.fillMenuBar(*window.menuBar());
    QList<QAction *> inMenus;
    for (const QAction *top : window.menuBar()->actions())
        collect(*top->menu(), inMenus);
    for (const ActionSpec &spec : actionTable()) {
        if (spec.id == ActionId::OpenRecent)
            continue;
        ASSERT_NE(actions[spec.id], nullptr) << spec.text;
        EXPECT_EQ(inMenus.count(actions[spec.id]), 1) << spec.text;
    }
    EXPECT_NE(actions.recentMenu(), nullptr);
}

TEST(Actions, NoShortcutIsUsedTwiceAndEachOneIsReal)
{
    QMainWindow window;
    const Actions actions(&window);
    QHash<QString, QString> owner;
    for (const ActionSpec &spec : actionTable()) {
        const QAction *action = actions[spec.id];
        if (action == nullptr)
            continue;
        const auto wanted = QString::fromLatin1(spec.keys).split(u"; "_s, Qt::SkipEmptyParts);
        EXPECT_EQ(action->shortcuts().size(), wanted.size()) << spec.text;
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString(QKeySequence::PortableText);
            EXPECT_TRUE(wanted.contains(text)) << spec.text << ": " << qPrintable(text);
            EXPECT_FALSE(owner.contains(text))
                << qPrintable(text + u": "_s + owner.value(text) + u", "_s + action->text());
            owner.insert(text, action->text());
        }
    }
    EXPECT_EQ(actions[ActionId::FitAll]->shortcut(), QKeySequence(Qt::Key_0));
    EXPECT_EQ(actions[ActionId::Search]->shortcuts().size(), 2);
}

TEST(Actions, NoMnemonicIsUsedTwiceInOneMenu)
{
    QMainWindow window;
    Actions actions(&window);
    actions.fillMenuBar(*window.menuBar());
    for (const QAction *top : window.menuBar()->actions()) {
        QHash<QChar, QString> owner;
        for (const QAction *action : top->menu()->actions()) {
            const QString text = action->text();
            const qsizetype at = text.indexOf(u'&');
            if (at < 0)
                continue;
            const QChar letter = text.at(at + 1).toLower();
            EXPECT_FALSE(owner.contains(letter)) << qPrintable(text + u" and "_s + owner.value(letter));
            owner.insert(letter, text);
        }
    }
}

TEST(Actions, AreEnabledWhenTheyCanAct)
{
    QMainWindow window;
    Actions actions(&window);
    actions.update({});
    EXPECT_TRUE(actions[ActionId::OpenFile]->isEnabled());
    EXPECT_FALSE(actions[ActionId::Back]->isEnabled());
    EXPECT_FALSE(actions[ActionId::FitSelection]->isEnabled());
    EXPECT_FALSE(actions[ActionId::ClearFilter]->isEnabled());
    ActionState state;
    state.isBusy = state.canGoBack = state.hasEntrySelection = state.hasFilter = true;
    actions.update(state);
    EXPECT_FALSE(actions[ActionId::OpenFile]->isEnabled());
    EXPECT_TRUE(actions[ActionId::Back]->isEnabled());
    EXPECT_TRUE(actions[ActionId::FitSelection]->isEnabled());
    EXPECT_TRUE(actions[ActionId::ClearFilter]->isEnabled());
}

TEST(Actions, TheListOfKeysHasEveryShortcut)
{
    QMainWindow window;
    const Actions actions(&window);
    int listed = 0;
    for (const KeyGroup &group : actions.keyGroups()) {
        for (const KeyLine &line : group.lines) {
            EXPECT_FALSE(line.keys.isEmpty()) << qPrintable(line.text);
            EXPECT_FALSE(line.text.contains(u'&')) << qPrintable(line.text);
            listed += group.title.startsWith(u"On the "_s) ? 0 : 1;
        }
    }
    const auto table = actionTable();
    EXPECT_EQ(listed, std::count_if(table.begin(), table.end(), [](const ActionSpec &s) { return *s.keys != '\0'; }));
}

} // namespace
} // namespace pactline
