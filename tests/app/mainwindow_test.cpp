// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/testwindow.h"
#include "app/windowdocks.h"
#include "app/windowplace.h"
#include "app/windowstatus.h"
#include "app/windowtoolbar.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/explorepane.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/timelineview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

const ItemId compact(u"compact"_s);

class MainWindowTest : public test::WindowTest
{};

TEST_F(MainWindowTest, ShowsTheBuiltInHistory)
{
    MainWindow &window = show();
    EXPECT_EQ(window.windowTitle(), u"US–Australia critical minerals — Pactline"_s);
    const History &history = window.state().history();
    EXPECT_EQ(&history, &window.document().history());
    const QStringList texts = window.status().texts();
    const auto events = history.events().size();
    EXPECT_TRUE(texts.contains(u"%1 of %1 events shown"_s.arg(events))) << qPrintable(texts.join(u'|'));
    EXPECT_TRUE(texts.contains(u"%1 agreements"_s.arg(history.agreements().size())));
    EXPECT_TRUE(texts.contains(u"%1 actors"_s.arg(history.actors().size())));
    EXPECT_TRUE(texts.contains(u"Built-in history (read-only)"_s));
    EXPECT_TRUE(message().isEmpty());
    EXPECT_FALSE(window.docks().detail().page().title.isEmpty());
}

TEST_F(MainWindowTest, HasTheFirstSizeWithItsDocks)
{
    MainWindow &window = show();
    const QSize room = window.screen()->availableSize();
    EXPECT_EQ(window.height(), std::min(firstWindowSize.height(), room.height()));
    EXPECT_GE(window.width(), std::min(firstWindowSize.width(), room.width())) << "its contents may ask for more";
    EXPECT_TRUE(window.docks().explore().isVisible());
    EXPECT_TRUE(window.docks().detail().isVisible());
    EXPECT_FALSE(window.docks().tableDock().isVisible());
    EXPECT_GT(window.docks().detail().width(), window.docks().explore().width());
}

TEST_F(MainWindowTest, NothingIsCutInTheSmallestWindow)
{
    MainWindow &window = show();
    window.resize(smallestWindowSize);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.size() == smallestWindowSize; })) << "its contents ask for more";
    QCoreApplication::sendPostedEvents(); // texts that changed with the view are laid out anew
    for (const auto *button : window.toolBar().findChildren<QToolButton *>()) {
        if (button->parentWidget() != &window.toolBar())
            continue; // the loupe in the search field
        if (button->objectName() == u"qt_toolbar_ext_button"_s) {
            EXPECT_FALSE(button->isVisible()) << "the toolbar does not fit";
        } else {
            EXPECT_GE(button->width(), button->minimumSizeHint().width()) << qPrintable(button->text());
        }
    }
    for (const auto *label : window.status().findChildren<QLabel *>()) {
        if (label->isVisible()) {
            EXPECT_GE(label->width(), label->minimumSizeHint().width()) << qPrintable(label->text());
        }
    }
    EXPECT_GT(window.timeline().width(), 400);
}

TEST_F(MainWindowTest, EveryWidgetThatTakesTheKeyboardHasAName)
{
    MainWindow &window = show();
    trigger(ActionId::ShowTable);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()) ||
                             qobject_cast<const QLabel *>(widget) != nullptr;
        EXPECT_TRUE(isNamed) << widget->metaObject()->className() << " in "
                             << widget->parentWidget()->metaObject()->className();
    }
}

TEST_F(MainWindowTest, EveryToolbarButtonSaysWhatItDoes)
{
    MainWindow &window = show();
    window.resize(firstWindowSize);
    for (const auto *button : window.toolBar().findChildren<QToolButton *>()) {
        if (button->isVisible() && button->parentWidget() == &window.toolBar()) {
            EXPECT_FALSE(button->toolTip().isEmpty()) << qPrintable(button->accessibleName());
        }
    }
}

TEST_F(MainWindowTest, LanesAndColourFollowTheirCommands)
{
    MainWindow &window = show();
    ViewState &state = window.state();
    EXPECT_TRUE(action(ActionId::LanesTrack).isChecked());
    const std::pair<ActionId, Grouping> lanes[] = {
        {ActionId::LanesKind, Grouping::Kind},           {ActionId::LanesActor, Grouping::Actor},
        {ActionId::LanesAgreement, Grouping::Agreement}, {ActionId::LanesMineral, Grouping::Mineral},
        {ActionId::LanesNone, Grouping::None},           {ActionId::LanesTrack, Grouping::Track}};
    for (const auto &[id, grouping] : lanes) {
        trigger(id);
        EXPECT_EQ(state.grouping(), grouping);
        EXPECT_TRUE(action(id).isChecked());
    }
    state.setGrouping(Grouping::Actor);
    EXPECT_TRUE(action(ActionId::LanesActor).isChecked());
    EXPECT_FALSE(action(ActionId::LanesTrack).isChecked());
    trigger(ActionId::ColourKind);
    EXPECT_EQ(state.colourBy(), ColourBy::Kind);
    trigger(ActionId::ColourTrack);
    EXPECT_EQ(state.colourBy(), ColourBy::Track);
    const auto buttons = window.toolBar().findChildren<QToolButton *>();
    EXPECT_TRUE(std::any_of(buttons.begin(), buttons.end(),
                            [](const QToolButton *button) { return button->text() == u"Lanes: Actor ▾"_s; }));
}

TEST_F(MainWindowTest, ZoomCommandsMoveTheView)
{
    MainWindow &window = show();
    ViewState &state = window.state();
    ASSERT_NE(state.index(), nullptr);
    const TimeSpan whole = state.index()->extent();
    const auto seesAll = [&] {
        const TimeSpan seen = state.viewport().span();
        return seen.start <= whole.start && seen.end >= whole.end;
    };
    const auto scale = [&state] { return state.viewport().secondsPerPx; };
    trigger(ActionId::FitAll);
    ASSERT_TRUE(QTest::qWaitFor(seesAll));
    trigger(ActionId::ZoomIn);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !seesAll(); }));
    trigger(ActionId::FitAll);
    ASSERT_TRUE(QTest::qWaitFor(seesAll));
    const double all = scale();
    trigger(ActionId::ZoomOut);
    ASSERT_TRUE(QTest::qWaitFor([&] { return scale() > all * 1.2; }));
    EXPECT_FALSE(action(ActionId::FitSelection).isEnabled());
    state.setSelection(compact);
    trigger(ActionId::FitSelection);
    ASSERT_TRUE(QTest::qWaitFor([&] { return scale() < all / 2; }));
    const QStringList texts = window.status().texts();
    EXPECT_TRUE(texts.contains(window.timeline().spanText())) << qPrintable(texts.join(u'|'));
    EXPECT_TRUE(texts.contains(window.timeline().scaleText()));
}

TEST_F(MainWindowTest, TheTimeSeenLimitsTheFilterAndLiftsItAgain)
{
    MainWindow &window = show();
    ViewState &state = window.state();
    EXPECT_FALSE(action(ActionId::ClearFilter).isEnabled());
    const TimeSpan seen = state.viewport().span();
    trigger(ActionId::LimitToView);
    EXPECT_EQ(state.filter().from, seen.start);
    EXPECT_EQ(state.filter().to, seen.end);
    EXPECT_TRUE(action(ActionId::ClearFilter).isEnabled());
    trigger(ActionId::LimitToView);
    EXPECT_TRUE(state.filter().isEmpty());
    trigger(ActionId::LimitToView);
    Viewport moved = state.viewport();
    moved.secondsPerPx /= 2;
    state.setViewport(moved);
    trigger(ActionId::LimitToView);
    EXPECT_EQ(state.filter().to, moved.span().end) << "after a move it narrows further";
    trigger(ActionId::ClearFilter);
    EXPECT_TRUE(state.filter().isEmpty());
}

TEST_F(MainWindowTest, PagesGoBackAndForwardLikeABrowser)
{
    MainWindow &window = show();
    ViewState &state = window.state();
    const DetailPane &detail = window.docks().detail();
    EXPECT_FALSE(action(ActionId::Back).isEnabled());
    EXPECT_FALSE(action(ActionId::HistoryPage).isEnabled());
    state.setSelection(compact);
    EXPECT_EQ(detail.page().id, compact);
    const ItemId actor(state.history().actors().front().id);
    state.setSelection(actor);
    EXPECT_EQ(detail.page().id, actor);
    trigger(ActionId::Back);
    EXPECT_EQ(detail.page().id, compact);
    EXPECT_FALSE(action(ActionId::Back).isEnabled());
    trigger(ActionId::Forward);
    EXPECT_EQ(detail.page().id, actor);
    EXPECT_FALSE(action(ActionId::Forward).isEnabled());
    EXPECT_FALSE(action(ActionId::FitSelection).isEnabled()) << "an actor is not on the timeline";
    trigger(ActionId::HistoryPage);
    EXPECT_TRUE(state.selection().isEmpty());
    EXPECT_NE(detail.page().id, actor);
}

TEST_F(MainWindowTest, DocksOpenAndCloseByTheirCommands)
{
    MainWindow &window = show();
    EXPECT_TRUE(action(ActionId::ShowExplore).isChecked());
    EXPECT_FALSE(action(ActionId::ShowTable).isChecked());
    EXPECT_EQ(window.findChild<TablePane *>(), nullptr) << "made when it is asked for";
    trigger(ActionId::ShowTable);
    EXPECT_TRUE(window.docks().tableDock().isVisible());
    ASSERT_NE(window.findChild<TablePane *>(), nullptr);
    EXPECT_TRUE(window.findChild<TablePane *>()->isVisible());
    EXPECT_TRUE(action(ActionId::ShowTable).isChecked());
    trigger(ActionId::ShowTable);
    EXPECT_FALSE(window.docks().tableDock().isVisible());
    trigger(ActionId::ShowExplore);
    EXPECT_FALSE(window.docks().explore().isVisible());
    trigger(ActionId::ShowDetail);
    EXPECT_FALSE(window.docks().detail().isVisible());
    window.docks().focusDetail();
    EXPECT_TRUE(window.docks().detail().isVisible());
    EXPECT_TRUE(action(ActionId::ShowDetail).isChecked());
}

TEST_F(MainWindowTest, TableAndTimelineShareTheSelection)
{
    MainWindow &window = show();
    trigger(ActionId::ShowTable);
    TablePane &table = window.docks().table();
    window.state().setSelection(compact);
    const int row = table.model().rowOf(compact);
    ASSERT_GE(row, 0);
    EXPECT_EQ(table.findChild<QAbstractItemView *>()->currentIndex().row(), row);
}

TEST_F(MainWindowTest, ClosedAndOpenedAgainItIsAsItWas)
{
    MainWindow &first = show();
    first.setGeometry(60, 50, 1100, 700);
    trigger(ActionId::ShowTable);
    trigger(ActionId::ShowExplore);
    trigger(ActionId::AppearanceDark);
    first.close();
    close();
    MainWindow &second = show();
    EXPECT_EQ(second.size(), QSize(1100, 700));
    EXPECT_TRUE(second.docks().tableDock().isVisible());
    EXPECT_NE(second.findChild<TablePane *>(), nullptr);
    EXPECT_TRUE(action(ActionId::ShowTable).isChecked());
    EXPECT_FALSE(second.docks().explore().isVisible());
    EXPECT_FALSE(action(ActionId::ShowExplore).isChecked());
    EXPECT_TRUE(second.state().theme().isDark);
    EXPECT_TRUE(action(ActionId::AppearanceDark).isChecked());
}

TEST_F(MainWindowTest, AppearanceChangesEverythingAtOnce)
{
    MainWindow &window = show();
    trigger(ActionId::AppearanceDark);
    EXPECT_TRUE(window.state().theme().isDark);
    EXPECT_LT(window.palette().color(QPalette::Window).lightness(), 100);
    EXPECT_TRUE(window.styleSheet().contains(Theme::dark().window.name()));
    trigger(ActionId::AppearanceLight);
    EXPECT_FALSE(window.state().theme().isDark);
    EXPECT_GT(window.palette().color(QPalette::Window).lightness(), 150);
    EXPECT_EQ(m_settings.appearance(), Appearance::Light);
    trigger(ActionId::AppearanceSystem);
    EXPECT_EQ(window.state().theme(), themeFor(Appearance::System));
    EXPECT_EQ(m_settings.appearance(), Appearance::System);
}

TEST_F(MainWindowTest, LooksAsTheSystemDoesWhenTheSystemChanges)
{
    MainWindow &window = show();
    EXPECT_FALSE(window.state().theme().isDark);
    QEvent change(QEvent::ThemeChange);
    QApplication::sendEvent(&window, &change);
    EXPECT_EQ(window.state().theme(), themeFor(Appearance::System));
    EXPECT_EQ(window.palette().color(QPalette::Window), Theme::light().window) << "its own palette is in place again";
}

TEST_F(MainWindowTest, FullScreenIsMarkedAndLeft)
{
    MainWindow &window = show();
    trigger(ActionId::FullScreen);
    EXPECT_TRUE(window.isFullScreen());
    EXPECT_TRUE(action(ActionId::FullScreen).isChecked());
    trigger(ActionId::FullScreen);
    EXPECT_FALSE(window.isFullScreen());
    EXPECT_FALSE(action(ActionId::FullScreen).isChecked());
}

TEST_F(MainWindowTest, PaintingTimeIsShownWhenAskedFor)
{
    MainWindow &window = show();
    trigger(ActionId::ShowPaintTime);
    EXPECT_TRUE(window.timeline().isPaintTimeShown());
    trigger(ActionId::ShowPaintTime);
    EXPECT_FALSE(window.timeline().isPaintTimeShown());
}

TEST_F(MainWindowTest, QuitCloses)
{
    MainWindow &window = show();
    trigger(ActionId::Quit);
    EXPECT_FALSE(window.isVisible());
    EXPECT_FALSE(m_settings.windowGeometry().isEmpty());
}

} // namespace
} // namespace pactline
