// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/testwindow.h"
#include "app/windowdocks.h"
#include "app/windowtoolbar.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/explorepane.h"
#include "ui/widgets/exportdialog.h"
#include "ui/widgets/gotodatedialog.h"
#include "ui/widgets/keyoverlay.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/timelineview.h"

#include "app/aboutdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// A window that has the keyboard.
class WindowKeys : public test::WindowTest
{
protected:
    void SetUp() override
    {
        MainWindow &window = show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        window.timeline().setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &window(), key, modifiers);
    }
    bool isIn(const QWidget &pane) const
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus != nullptr && (focus == &pane || pane.isAncestorOf(focus));
    }
    template <typename Dialog> Dialog *openDialog() { return window().findChild<Dialog *>(); }
};

TEST_F(WindowKeys, BothSearchKeysGoToTheField)
{
    for (const auto &[key, modifiers] : {std::pair(Qt::Key_F, Qt::KeyboardModifiers(Qt::ControlModifier)),
                                         std::pair(Qt::Key_Slash, Qt::KeyboardModifiers())}) {
        window().timeline().setFocus();
        press(key, modifiers);
        EXPECT_TRUE(window().toolBar().searchField().hasFocus()) << key;
    }
}

TEST_F(WindowKeys, SingleLettersAreTextInTheSearchField)
{
    SearchField &search = window().toolBar().searchField();
    window().state().setSelection(ItemId(u"compact"_s));
    search.setFocus();
    const double scale = window().state().viewport().secondsPerPx;
    QTest::keyClicks(&search, u"fglt0+-=/?"_s);
    EXPECT_EQ(search.text(), u"fglt0+-=/?"_s);
    EXPECT_EQ(window().state().viewport().secondsPerPx, scale);
    EXPECT_FALSE(window().state().filter().from);
    EXPECT_EQ(openDialog<GoToDateDialog>(), nullptr);
    EXPECT_EQ(openDialog<KeyOverlay>(), nullptr);
}

TEST_F(WindowKeys, EscapeEmptiesTheSearchThenLeavesIt)
{
    SearchField &search = window().toolBar().searchField();
    search.setFocus();
    QTest::keyClicks(&search, u"lynas"_s);
    press(Qt::Key_Escape);
    EXPECT_TRUE(search.text().isEmpty());
    EXPECT_TRUE(search.hasFocus());
    press(Qt::Key_Escape);
    EXPECT_TRUE(isIn(window().timeline()));
}

TEST_F(WindowKeys, F6GoesFromPaneToPaneAndBack)
{
    ASSERT_TRUE(isIn(window().timeline()));
    press(Qt::Key_F6);
    EXPECT_TRUE(isIn(window().docks().detail()));
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_TRUE(isIn(window().timeline()));
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_TRUE(isIn(window().docks().explore()));
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_TRUE(isIn(window().toolBar()));
    trigger(ActionId::ShowTable);
    window().docks().detail().setFocus();
    press(Qt::Key_F6);
    EXPECT_TRUE(isIn(window().docks().table()));
}

TEST_F(WindowKeys, F6StopsAtAMessage)
{
    window().messages().showMessage(MessageKind::Warning, u"Look"_s);
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_TRUE(isIn(window().messages()));
}

TEST_F(WindowKeys, TabReachesEveryPane)
{
    QSet<const QWidget *> reached;
    window().toolBar().searchField().setFocus();
    for (int i = 0; i < 400; ++i) {
        press(Qt::Key_Tab);
        for (const QWidget *pane : std::initializer_list<const QWidget *>{
                 &window().toolBar(), &window().docks().explore(), &window().timeline(), &window().docks().detail()}) {
            if (isIn(*pane))
                reached << pane;
        }
    }
    EXPECT_EQ(reached.size(), 4);
}

TEST_F(WindowKeys, GOpensTheDateDialogWhichGoesThere)
{
    press(Qt::Key_G);
    auto *dialog = openDialog<GoToDateDialog>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    dialog->setText(u"1985-04"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    const TimePoint middle{481'900'000}; // in April 1985
    EXPECT_TRUE(QTest::qWaitFor([&] { return window().state().viewport().span().contains(middle); }));
}

TEST_F(WindowKeys, QuestionMarkShowsTheKeysAndEscapeHidesThem)
{
    QTest::keyClick(&window().timeline(), '?');
    auto *overlay = openDialog<KeyOverlay>();
    ASSERT_NE(overlay, nullptr);
    EXPECT_TRUE(overlay->isVisible());
    EXPECT_EQ(overlay->rect(), window().rect());
    QTest::keyClick(overlay, Qt::Key_Escape);
    EXPECT_FALSE(overlay->isVisible());
    EXPECT_TRUE(isIn(window().timeline())) << "the keyboard is where it was";
}

TEST_F(WindowKeys, DialogsOpenWithoutStoppingTheWindow)
{
    trigger(ActionId::About);
    ASSERT_NE(openDialog<AboutDialog>(), nullptr);
    EXPECT_TRUE(openDialog<AboutDialog>()->isVisible());
    openDialog<AboutDialog>()->close();
    trigger(ActionId::ExportFigure);
    ASSERT_NE(openDialog<ExportDialog>(), nullptr);
    EXPECT_TRUE(openDialog<ExportDialog>()->isVisible());
}

TEST_F(WindowKeys, AWrittenFigureIsTold)
{
    trigger(ActionId::ExportFigure);
    auto *dialog = openDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    dialog->exportTo(path(u"figure.svg"_s));
    EXPECT_TRUE(message().contains(u"figure.svg"_s)) << qPrintable(message());
}

TEST_F(WindowKeys, PageAndTableAreCopied)
{
    window().state().setSelection(ItemId(u"compact"_s));
    trigger(ActionId::CopyPage);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(window().docks().detail().page().title));
    trigger(ActionId::CopyTable);
    const QString tsv = QApplication::clipboard()->text();
    const auto entries = window().state().history().events().size() + window().state().history().agreements().size();
    EXPECT_EQ(tsv.count(u'\n'), static_cast<qsizetype>(entries) + 1);
    EXPECT_TRUE(tsv.contains(u'\t'));
    trigger(ActionId::CopyTableCsv);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(u','));
}

TEST_F(WindowKeys, TheMouseHasButtonsForBackAndForward)
{
    ViewState &state = window().state();
    const ItemId first(u"compact"_s);
    const ItemId second(state.history().actors().front().id);
    state.setSelection(first);
    state.setSelection(second);
    QTest::mouseClick(&window().timeline(), Qt::BackButton);
    EXPECT_EQ(state.selection(), first);
    QTest::mouseClick(&window().docks().detail(), Qt::ForwardButton);
    EXPECT_EQ(state.selection(), second);
}

/// Takes what would go to the browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public slots:
    void open(const QUrl &address) { opened << address; }
};

TEST_F(WindowKeys, OnlyWebAddressesLeaveTheWindow)
{
    Browser browser;
    for (const QString &scheme : {u"https"_s, u"http"_s, u"file"_s, u"javascript"_s})
        QDesktopServices::setUrlHandler(scheme, &browser, "open");
    DetailPane &detail = window().docks().detail();
    detail.followLink(u"https://www.state.gov/a"_s);
    emit detail.addressRequested(QUrl(u"file:///etc/passwd"_s));
    emit detail.addressRequested(QUrl(u"javascript:alert(1)"_s));
    EXPECT_EQ(browser.opened, QList<QUrl>{QUrl(u"https://www.state.gov/a"_s)});
    EXPECT_TRUE(message().contains(u"javascript:alert(1)"_s)) << "what was not opened is told";
    for (const QString &scheme : {u"https"_s, u"http"_s, u"file"_s, u"javascript"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

} // namespace
} // namespace pactline

#include "windowkeys_test.moc"
