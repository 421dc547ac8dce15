// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filecommands.h"

#include "app/testwindow.h"
#include "app/windowstatus.h"
#include "app/windowtoolbar.h"
#include "model/history/synthetichistory.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFileOpenEvent>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class FileCommandsTest : public test::WindowTest
{
protected:
    /// Drags to the middle of a widget and, if it lets that be, drops.
    static bool drop(QWidget &target, const QList<QUrl> &urls, const QString &text = {})
    {
        QMimeData data;
        if (!urls.isEmpty())
            data.setUrls(urls);
        if (!text.isEmpty())
            data.setText(text);
        const QPoint middle = target.rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&target, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &drop);
        return drop.isAccepted();
    }
    [[nodiscard]] QStringList recentLines() const
    {
        QMenu *menu = window().actions().recentMenu();
        emit menu->aboutToShow();
        QStringList lines;
        for (const QAction *line : menu->actions()) {
            if (!line->isSeparator())
                lines << line->text();
        }
        return lines;
    }
    void openRecent(int index) const
    {
        QMenu *menu = window().actions().recentMenu();
        emit menu->aboutToShow();
        menu->actions().at(index)->trigger();
    }
    QString writeLarge(const QString &name) const
    {
        EXPECT_TRUE(writeHistoryFile(syntheticHistory({8000, 1}), path(name), FileKind::Json));
        return path(name);
    }
    bool waitUntilIdle()
    {
        return QTest::qWaitFor([this] { return !window().document().isBusy(); }, 30'000);
    }
    /// The button of the message with that text; null if there is none to be seen.
    [[nodiscard]] QToolButton *messageButton(const QString &text) const
    {
        for (auto *button : m_window->messages().findChildren<QToolButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
};

TEST_F(FileCommandsTest, OpensAFileAndShowsIt)
{
    MainWindow &window = show();
    window.state().setSelection(ItemId(u"compact"_s));
    const QString file = write(u"small.json"_s, test::smallHistory());
    window.files().open(file);
    EXPECT_EQ(window.windowTitle(), u"A small history — Pactline"_s);
    EXPECT_EQ(window.state().history().events().size(), 2u);
    EXPECT_TRUE(window.state().selection().isEmpty());
    EXPECT_FALSE(action(ActionId::Back).isEnabled());
    EXPECT_TRUE(window.status().texts().contains(u"small.json"_s));
    EXPECT_TRUE(window.status().texts().contains(u"2 of 2 events shown"_s));
    EXPECT_TRUE(message().isEmpty());
    trigger(ActionId::OpenBuiltIn);
    EXPECT_GT(window.state().history().events().size(), 100u);
}

TEST_F(FileCommandsTest, AFileThatCannotBeReadIsToldInFull)
{
    MainWindow &window = show();
    const QByteArray bad =
        QByteArray(test::smallHistory()).replace("2020-01-02", "2020-13-02").replace("\"importance\": 2, ", "");
    window.files().open(write(u"bad.json"_s, bad));
    EXPECT_TRUE(message().contains(u"“bad.json” was not opened"_s)) << qPrintable(message());
    const QString all = window.messages().fullText();
    EXPECT_TRUE(all.contains(u"events[0] (first).date"_s)) << qPrintable(all);
    EXPECT_TRUE(all.contains(u"events[1] (second).importance"_s)) << qPrintable(all);
    EXPECT_GT(window.state().history().events().size(), 100u) << "the history before is still there";
    window.files().open(write(u"good.json"_s, test::smallHistory()));
    EXPECT_TRUE(message().isEmpty()) << "the message goes when it is settled";
}

TEST_F(FileCommandsTest, RecentFilesAreListedOpenedAndTakenOff)
{
    MainWindow &window = show();
    EXPECT_EQ(recentLines(), QStringList{u"Nothing yet"_s});
    const QString one = write(u"one & only.json"_s, test::smallHistory("One"));
    const QString two = write(u"two.json"_s, test::smallHistory("Two"));
    window.files().open(one);
    window.files().open(two);
    ASSERT_EQ(recentLines().size(), 3) << "two files, and the command that clears the list";
    EXPECT_TRUE(recentLines().first().startsWith(u"&1  two.json"_s));
    EXPECT_TRUE(recentLines().at(1).contains(u"one && only.json"_s));
    openRecent(1);
    EXPECT_EQ(window.document().title(), u"One"_s);

    ASSERT_TRUE(QFile::remove(two));
    openRecent(1);
    EXPECT_EQ(window.document().title(), u"One"_s);
    EXPECT_TRUE(message().contains(u"“two.json” is not there any more"_s)) << qPrintable(message());
    QToolButton *remove = messageButton(u"Take it off the list"_s);
    ASSERT_NE(remove, nullptr);
    remove->click();
    EXPECT_EQ(recentLines().size(), 2);
    EXPECT_TRUE(message().isEmpty());

    window.actions().recentMenu()->actions().last()->trigger();
    EXPECT_EQ(recentLines(), QStringList{u"Nothing yet"_s});
}

TEST_F(FileCommandsTest, ACopyIsSavedToldAndCanBeOpened)
{
    MainWindow &window = show();
    const QString copy = path(u"copy.pactline"_s);
    window.files().saveCopy(copy);
    EXPECT_TRUE(QFileInfo::exists(copy));
    EXPECT_TRUE(message().contains(u"copy.pactline"_s));
    QToolButton *open = messageButton(u"Open it"_s);
    ASSERT_NE(open, nullptr);
    open->click();
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(window.document().path(), copy);
    EXPECT_EQ(window.windowTitle(), u"US–Australia critical minerals — Pactline"_s);
    EXPECT_TRUE(window.status().texts().contains(u"copy.pactline"_s));
}

TEST_F(FileCommandsTest, AFailedSaveIsTold)
{
    MainWindow &window = show();
    window.files().saveCopy(path(u"no/folder/copy.json"_s));
    EXPECT_TRUE(message().contains(u"was not saved"_s)) << qPrintable(message());
    EXPECT_EQ(messageButton(u"Open it"_s), nullptr);
}

TEST_F(FileCommandsTest, TheOpenDialogOpensWhatIsChosen)
{
    MainWindow &window = show();
    const QString file = write(u"small.json"_s, test::smallHistory());
    trigger(ActionId::OpenFile);
    auto *dialog = window.findChild<QFileDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->nameFilters().first().contains(u"*.pactline"_s));
    EXPECT_TRUE(dialog->nameFilters().first().contains(u"*.json"_s));
    emit dialog->fileSelected(file);
    EXPECT_EQ(window.document().title(), u"A small history"_s);
}

TEST_F(FileCommandsTest, TheSaveDialogProposesANameAndKnowsTheSuffix)
{
    MainWindow &window = show();
    trigger(ActionId::SaveCopy);
    auto *dialog = window.findChild<QFileDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->acceptMode(), QFileDialog::AcceptSave);
    EXPECT_FALSE(dialog->testOption(QFileDialog::DontConfirmOverwrite));
    EXPECT_EQ(dialog->defaultSuffix(), u"pactline"_s);
    emit dialog->filterSelected(dialog->nameFilters().at(1));
    EXPECT_EQ(dialog->defaultSuffix(), u"json"_s);
    emit dialog->fileSelected(path(u"chosen.json"_s));
    EXPECT_TRUE(readHistoryFile(path(u"chosen.json"_s)).data);
}

TEST_F(FileCommandsTest, OneFileCanBeDroppedAnywhere)
{
    MainWindow &window = show();
    const QUrl one = QUrl::fromLocalFile(write(u"one.json"_s, test::smallHistory("One")));
    const QUrl two = QUrl::fromLocalFile(write(u"two.json"_s, test::smallHistory("Two")));
    EXPECT_TRUE(drop(window, {one}));
    EXPECT_EQ(window.document().title(), u"One"_s);
    EXPECT_TRUE(drop(window.toolBar().searchField(), {two})) << "a text field does not take the file's name";
    EXPECT_EQ(window.document().title(), u"Two"_s);
    EXPECT_TRUE(window.toolBar().searchField().text().isEmpty());
}

TEST_F(FileCommandsTest, WhatCannotBeDroppedIsTold)
{
    MainWindow &window = show();
    const QUrl file = QUrl::fromLocalFile(write(u"one.json"_s, test::smallHistory()));
    EXPECT_FALSE(drop(window, {file, file}));
    EXPECT_TRUE(message().contains(u"drop one file"_s)) << qPrintable(message());
    window.messages().hide();
    EXPECT_FALSE(drop(window, {QUrl(u"https://example.org/a.json"_s)}));
    EXPECT_TRUE(message().contains(u"not a file on this computer"_s)) << qPrintable(message());
    window.messages().hide();
    EXPECT_FALSE(drop(window, {}, u"some words"_s));
    EXPECT_TRUE(message().isEmpty()) << "text is none of our business";
    EXPECT_TRUE(drop(window, {QUrl::fromLocalFile(m_folder.path())}));
    EXPECT_TRUE(message().contains(u"was not opened"_s)) << "a folder";
    EXPECT_EQ(window.document().origin(), Document::Origin::BuiltIn);
}

TEST_F(FileCommandsTest, TextCanStillBeDroppedIntoTheSearchField)
{
    MainWindow &window = show();
    EXPECT_TRUE(drop(window.toolBar().searchField(), {}, u"lynas"_s));
    EXPECT_EQ(window.toolBar().searchField().text(), u"lynas"_s);
}

TEST_F(FileCommandsTest, TheSystemCanHandOverAFile)
{
    MainWindow &window = show();
    QFileOpenEvent event(write(u"small.json"_s, test::smallHistory()));
    QApplication::sendEvent(qApp, &event);
    EXPECT_EQ(window.document().title(), u"A small history"_s);
}

TEST_F(FileCommandsTest, WhileOneIsOpenedAnotherIsRefusedAndItCanBeStopped)
{
    MainWindow &window = show();
    const QString small = write(u"small.json"_s, test::smallHistory());
    window.files().open(writeLarge(u"large.json"_s));
    ASSERT_TRUE(window.document().isBusy());
    EXPECT_FALSE(action(ActionId::OpenFile).isEnabled());
    EXPECT_FALSE(action(ActionId::SaveCopy).isEnabled());
    EXPECT_TRUE(window.status().texts().contains(u"Opening “large.json”…"_s));
    EXPECT_TRUE(drop(window, {QUrl::fromLocalFile(small)}));
    EXPECT_TRUE(message().contains(u"“large.json” is still being worked on"_s)) << qPrintable(message());
    for (auto *button : window.status().findChildren<QToolButton *>()) {
        if (button->text() == u"Cancel"_s)
            button->click();
    }
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_TRUE(message().contains(u"was stopped"_s)) << qPrintable(message());
    EXPECT_EQ(window.document().origin(), Document::Origin::BuiltIn);
    EXPECT_TRUE(action(ActionId::OpenFile).isEnabled());
    EXPECT_FALSE(window.status().texts().contains(u"Opening “large.json”…"_s));
}

TEST_F(FileCommandsTest, ClosingWaitsForACopyThatIsBeingWritten)
{
    MainWindow &window = show();
    window.files().open(writeLarge(u"large.json"_s));
    ASSERT_TRUE(waitUntilIdle());
    const QString copy = path(u"copy.pactline"_s);
    window.files().saveCopy(copy);
    ASSERT_EQ(window.document().task(), Document::Task::Saving);
    EXPECT_FALSE(window.close());
    EXPECT_TRUE(window.isVisible());
    EXPECT_TRUE(message().contains(u"still being written"_s)) << qPrintable(message());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.isVisible(); }, 30'000));
    EXPECT_TRUE(readHistoryFile(copy).data);
}

TEST_F(FileCommandsTest, ClosingAgainStopsTheCopy)
{
    MainWindow &window = show();
    window.files().open(writeLarge(u"large.json"_s));
    ASSERT_TRUE(waitUntilIdle());
    window.files().saveCopy(path(u"copy.pactline"_s));
    EXPECT_FALSE(window.close());
    EXPECT_TRUE(window.close());
    close();
    EXPECT_FALSE(QFileInfo::exists(path(u"copy.pactline"_s))) << "half a copy is none";
}

} // namespace
} // namespace pactline
