// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/synthetichistory.h"
#include "ui/widgets/exportdialog.h"
#include "ui/widgets/gotodatedialog.h"
#include "ui/widgets/keyoverlay.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/panefixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(MessageBar, StaysUntilItIsClosedAndIsCopiedWhole)
{
    MessageBar bar;
    EXPECT_TRUE(bar.isHidden());
    bar.showMessage(MessageKind::Error, u"It was not opened."_s, u"a.json:1:2: why"_s);
    EXPECT_FALSE(bar.isHidden());
    EXPECT_EQ(bar.accessibleName(), u"It was not opened."_s);
    for (auto *button : bar.findChildren<QToolButton *>()) {
        if (button->text() == u"Copy"_s)
            button->click();
    }
    EXPECT_EQ(QApplication::clipboard()->text(), u"It was not opened.\na.json:1:2: why"_s);
    bar.findChildren<QToolButton *>().last()->click();
    EXPECT_TRUE(bar.isHidden());
}

TEST(MessageBar, AnActionGoesWithItsMessage)
{
    MessageBar bar;
    int done = 0;
    bar.showMessage(MessageKind::Info, u"Saved."_s);
    bar.setAction(u"Open it"_s, [&] {
        ++done;
        bar.showMessage(MessageKind::Info, u"Another."_s); // takes the action away while it runs
    });
    auto *button = bar.findChildren<QToolButton *>().first();
    EXPECT_EQ(button->text(), u"Open it"_s);
    button->click();
    EXPECT_EQ(done, 1);
    EXPECT_TRUE(button->isHidden());
    EXPECT_EQ(bar.headline(), u"Another."_s);
}

TEST(MessageBar, DetailsHaveRoomForTheirWrappedLines)
{
    MessageBar bar;
    bar.resize(400, 100);
    bar.showMessage(MessageKind::Error, u"Short."_s, QString(u"word "_s).repeated(60));
    auto *details = bar.findChild<QPlainTextEdit *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return details->height() > 3 * details->fontMetrics().lineSpacing(); }));
    bar.showMessage(MessageKind::Error, u"Short."_s, QString(u"word\n"_s).repeated(60));
    EXPECT_LT(details->height(), 8 * details->fontMetrics().lineSpacing()) << "the rest is scrolled";
}

TEST(GoToDateDialog, SaysHowADateIsUnderstoodOrWhereItGoesWrong)
{
    GoToDateDialog dialog({});
    dialog.show();
    auto *go = dialog.findChildren<QPushButton *>().last();
    EXPECT_FALSE(go->isEnabled());
    dialog.setText(u"2023-05"_s);
    EXPECT_EQ(dialog.feedback(), u"May 2023"_s);
    EXPECT_TRUE(go->isEnabled());
    dialog.setText(u"2023-13"_s);
    EXPECT_TRUE(dialog.feedback().contains(u'6')) << qPrintable(dialog.feedback());
    QCoreApplication::sendPostedEvents();
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        EXPECT_GE(label->height(), label->heightForWidth(label->width())) << qPrintable(label->text());
    EXPECT_FALSE(go->isEnabled());
    QSignalSpy chosen(&dialog, &GoToDateDialog::dateChosen);
    QTest::keyClick(dialog.findChild<QLineEdit *>(), Qt::Key_Return);
    EXPECT_EQ(chosen.size(), 0) << "not a date";
    dialog.setText(u"-0043"_s);
    QTest::keyClick(dialog.findChild<QLineEdit *>(), Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
}

TEST(KeyOverlay, FitsEveryWindowAndGivesTheKeyboardBack)
{
    QWidget window;
    window.resize(900, 620);
    auto *field = new QLineEdit(&window);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    std::vector<KeyGroup> groups;
    for (int i = 0; i < 6; ++i)
        groups.push_back({u"Group %1"_s.arg(i), std::vector<KeyLine>(9, KeyLine{u"Ctrl+K"_s, u"Does something"_s})});
    auto *overlay = new KeyOverlay(groups, &window);
    overlay->open();
    EXPECT_TRUE(overlay->hasFocus());
    auto *scroll = overlay->findChild<QScrollArea *>();
    for (const QSize size : {QSize(900, 620), QSize(700, 360)}) {
        window.resize(size);
        ASSERT_TRUE(QTest::qWaitFor([&] { return overlay->size() == window.size(); }));
        QCoreApplication::sendPostedEvents();
        EXPECT_TRUE(overlay->rect().contains(QRect(scroll->mapTo(overlay, QPoint()), scroll->size())));
    }
    QTest::keyClick(overlay, Qt::Key_Escape);
    EXPECT_TRUE(overlay->isHidden());
    EXPECT_TRUE(field->hasFocus());
}

class ExportDialogTest : public test::PaneTest
{
protected:
    /// Not owned: it lives as long as all tests.
    [[nodiscard]] std::shared_ptr<const History> shared() const { return {std::shared_ptr<void>(), &history()}; }

    QTemporaryDir folder;
};

TEST_F(ExportDialogTest, TakesOverWhatTheWindowShows)
{
    narrowTo(u"lynas"_s);
    state.setGrouping(Grouping::Kind);
    state.setColourBy(ColourBy::Kind);
    const ExportDialog dialog(state, shared());
    const FigureOptions options = dialog.options();
    EXPECT_EQ(options.filter, state.filter());
    EXPECT_EQ(options.grouping, Grouping::Kind);
    EXPECT_EQ(options.colourBy, ColourBy::Kind);
    EXPECT_EQ(options.sizeMm, figurePresetMm(u"a4-landscape"_s));
    EXPECT_EQ(dialog.format(), FigureFormat::Png);
    EXPECT_TRUE(options.selection.isEmpty());
}

TEST_F(ExportDialogTest, WritesTheFormatOfTheNameAndTells)
{
    ExportDialog dialog(state, shared());
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    for (const QString &name : {u"a.png"_s, u"a.svg"_s, u"a.pdf"_s}) {
        dialog.exportTo(folder.filePath(name));
        EXPECT_GT(QFileInfo(folder.filePath(name)).size(), 1000) << qPrintable(name);
    }
    EXPECT_EQ(exported.size(), 3);
}

TEST_F(ExportDialogTest, AsksForTheWholeNameSoThatNoFileIsOverwrittenUnasked)
{
    ExportDialog dialog(state, shared());
    dialog.setFolder(folder.path());
    dialog.findChild<QComboBox *>()->setCurrentIndex(1);
    ASSERT_EQ(dialog.format(), FigureFormat::Svg);
    dialog.show();
    emit dialog.findChild<QDialogButtonBox *>()->accepted();
    auto *files = dialog.findChild<QFileDialog *>();
    ASSERT_NE(files, nullptr);
    EXPECT_EQ(files->acceptMode(), QFileDialog::AcceptSave);
    EXPECT_EQ(files->defaultSuffix(), u"svg"_s);
    EXPECT_EQ(files->directory(), QDir(folder.path()));
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    emit files->fileSelected(folder.filePath(u"chosen.svg"_s));
    ASSERT_EQ(exported.size(), 1);
    EXPECT_TRUE(QFileInfo::exists(folder.filePath(u"chosen.svg"_s)));
    EXPECT_FALSE(dialog.isVisible());
}

/// Counts what a widget is painted.
class PaintCounter : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

TEST_F(ExportDialogTest, TheTextForReadersFollowsTheFigure)
{
    ExportDialog dialog(state, shared());
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    auto *alt = dialog.findChildren<QPlainTextEdit *>().last();
    QCoreApplication::processEvents();
    const QString before = alt->placeholderText();
    PaintCounter painted;
    alt->viewport()->installEventFilter(&painted);
    dialog.findChildren<QComboBox *>().at(1)->setCurrentIndex(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return alt->placeholderText() != before; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return painted.count > 0; })) << "shows the text before";
}

TEST_F(ExportDialogTest, AFailureStaysInTheDialog)
{
    ExportDialog dialog(state, shared());
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.exportTo(folder.filePath(u"no/folder/a.svg"_s));
    EXPECT_EQ(exported.size(), 0);
    const auto labels = dialog.findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(u"was not written"_s) && !label->isHidden();
    }));
}

TEST_F(ExportDialogTest, ALargeHistoryLeavesTheDialogAlive)
{
    ExportDialog dialog(state, shared(), nullptr, 10);
    dialog.show();
    EXPECT_TRUE(dialog.isBusy());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.isBusy(); }));
    auto *alt = dialog.findChildren<QPlainTextEdit *>().last();
    EXPECT_FALSE(alt->placeholderText().isEmpty());
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.exportTo(folder.filePath(u"a.svg"_s));
    EXPECT_FALSE(alt->isEnabled());
    EXPECT_TRUE(dialog.isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return exported.size() == 1; }));
    EXPECT_FALSE(dialog.isVisible());
    EXPECT_GT(QFileInfo(folder.filePath(u"a.svg"_s)).size(), 1000);
}

TEST_F(ExportDialogTest, CancelStopsWritingBeforeItCloses)
{
    const auto large = std::make_shared<const History>(syntheticHistory({40'000, 1}));
    state.setHistory(large.get());
    ExportDialog dialog(state, large);
    dialog.show();
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.exportTo(folder.filePath(u"a.png"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.findChild<QScrollArea *>()->isEnabled(); }));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.isBusy(); }));
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_TRUE(dialog.findChild<QScrollArea *>()->isEnabled());
    const auto buttons = dialog.findChildren<QPushButton *>();
    EXPECT_TRUE(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == u"Export…"_s && button->isDefault() && button->hasFocus();
    }));
    EXPECT_EQ(exported.size(), 0);
    EXPECT_FALSE(QFileInfo::exists(folder.filePath(u"a.png"_s)));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog.isVisible());
    state.setHistory(nullptr);
}

TEST_F(ExportDialogTest, GoesWithTheHistory)
{
    ExportDialog dialog(state, shared());
    dialog.show();
    state.setHistory(nullptr);
    EXPECT_FALSE(dialog.isVisible());
}

} // namespace
} // namespace pactline
