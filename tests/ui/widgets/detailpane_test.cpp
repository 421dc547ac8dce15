// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailpane.h"

#include "ui/widgets/detailbrowser.h"
#include "ui/widgets/detailhtml.h"
#include "ui/widgets/entrystrip.h"
#include "ui/widgets/panefixture.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class DetailPaneTest : public test::PaneTest
{
protected:
    DetailPaneTest()
    {
        pane.resize(384, 700);
        pane.show();
    }
    [[nodiscard]] DetailBrowser &browser() const { return *pane.findChild<DetailBrowser *>(); }
    [[nodiscard]] EntryStrip &strip() const { return *pane.findChild<EntryStrip *>(); }
    /// An actor with several dated entries.
    [[nodiscard]] ItemId busyActor() const
    {
        for (const Actor &actor : history().actors()) {
            if (history().entriesOf(actor.id).size() > 5)
                return actor.id;
        }
        return {};
    }

    DetailPane pane{state};
};

TEST_F(DetailPaneTest, ShowsTheHistoryThenWhatIsSelected)
{
    EXPECT_EQ(pane.page().title, history().info().title);
    state.setSelection(compact);
    EXPECT_EQ(pane.page().title, history().nameOf(compact));
    EXPECT_TRUE(browser().toPlainText().contains(history().entry(compact)->summary.left(30)));
    state.setSelection({});
    EXPECT_EQ(pane.page().title, history().info().title);
}

TEST_F(DetailPaneTest, EveryItemHasAPageWithATitleAndNoEmptySections)
{
    const auto check = [this](const ItemId &id) {
        state.setSelection(id);
        EXPECT_EQ(pane.page().id, id);
        EXPECT_FALSE(pane.page().title.isEmpty()) << qPrintable(id.text);
        for (const DetailSection &section : pane.page().sections)
            EXPECT_FALSE(section.rows.empty()) << qPrintable(id.text + u": "_s + section.heading);
    };
    for (const Agreement &agreement : history().agreements())
        check(agreement.id);
    for (const Event &event : history().events())
        check(event.id);
    for (const Actor &actor : history().actors())
        check(actor.id);
    for (const Claim &claim : history().claims())
        check(claim.id);
}

TEST_F(DetailPaneTest, EveryLinkOfEveryPageLeadsSomewhere)
{
    const auto check = [this](const RichText &text, const ItemId &from) {
        for (const pactline::Run &run : text) {
            const ItemId target = itemOfLink(run.link);
            EXPECT_TRUE(run.link.isEmpty() || isWebAddress(run.link) || history().find(target).has_value())
                << qPrintable(from.text + u": "_s + run.link);
        }
    };
    for (const Agreement &agreement : history().agreements()) {
        const DetailPage page = detailPageFor(history(), agreement.id);
        check(page.crumb, agreement.id);
        check(page.summary, agreement.id);
        for (const DetailSection &section : page.sections) {
            for (const DetailRow &row : section.rows)
                check(row.text, agreement.id);
        }
    }
}

TEST_F(DetailPaneTest, ANameIsSelectedAndRevealedAnAddressIsHandedOn)
{
    QSignalSpy revealed(&state, &ViewState::revealRequested);
    QSignalSpy addresses(&pane, &DetailPane::addressRequested);
    pane.followLink(itemLink(compact));
    EXPECT_EQ(state.selection(), compact);
    EXPECT_EQ(revealed.size(), 1);
    pane.followLink(itemLink(history().actors().front().id));
    EXPECT_EQ(revealed.size(), 1) << "an actor is not on the timeline";
    pane.followLink(u"https://example.org/a"_s);
    ASSERT_EQ(addresses.size(), 1);
    EXPECT_EQ(addresses.first().first().toUrl(), QUrl(u"https://example.org/a"_s));
    for (const QString &bad : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"https:"_s, u"nonsense"_s})
        pane.followLink(bad);
    EXPECT_EQ(addresses.size(), 1);
}

TEST_F(DetailPaneTest, ItsButtonsGoBackAndForward)
{
    auto buttons = pane.findChildren<QToolButton *>();
    ASSERT_GE(buttons.size(), 2);
    EXPECT_FALSE(buttons[0]->isEnabled());
    state.setSelection(compact);
    state.setSelection(busyActor());
    ASSERT_TRUE(buttons[0]->isEnabled());
    buttons[0]->click();
    EXPECT_EQ(state.selection(), compact);
    ASSERT_TRUE(buttons[1]->isEnabled());
    buttons[1]->click();
    EXPECT_EQ(state.selection(), busyActor());
}

TEST_F(DetailPaneTest, GoingBackFindsThePageWhereItWasLeft)
{
    QScrollBar &bar = *pane.findChild<QScrollArea *>()->verticalScrollBar();
    state.setSelection(compact);
    QCoreApplication::sendPostedEvents();
    ASSERT_GT(bar.maximum(), 200);
    bar.setValue(200);
    state.setSelection(busyActor());
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(bar.value(), 0);
    state.goBack();
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(bar.value(), 200);
    state.goForward();
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(bar.value(), 0);
}

TEST_F(DetailPaneTest, AnActorHasATimelineOfItsOwn)
{
    EXPECT_FALSE(strip().isVisible());
    state.setSelection(busyActor());
    ASSERT_TRUE(strip().isVisible());
    EXPECT_GT(strip().blockCount(), 3);
    EXPECT_FALSE(strip().accessibleDescription().isEmpty());
    const ItemId first = strip().current();
    QTest::keyClick(&strip(), Qt::Key_Right);
    EXPECT_NE(strip().current(), first);
    const ItemId second = strip().current();
    QTest::keyClick(&strip(), Qt::Key_Return);
    EXPECT_EQ(state.selection(), second);
    EXPECT_FALSE(strip().isVisible());
}

TEST_F(DetailPaneTest, ThePageIsAsHighAsItsTextAtEveryWidth)
{
    state.setSelection(busyActor());
    QCoreApplication::sendPostedEvents();
    int last = 0;
    for (const int width : {600, 384, 280}) {
        pane.resize(width, 700);
        QCoreApplication::sendPostedEvents();
        EXPECT_GE(browser().height(), static_cast<int>(browser().document()->size().height())) << width;
        EXPECT_EQ(browser().document()->textWidth(), browser().viewport()->width()) << width;
        EXPECT_EQ(browser().horizontalScrollBar()->maximum(), 0) << width;
        EXPECT_GT(browser().height(), last) << width;
        last = browser().height();
    }
}

TEST_F(DetailPaneTest, ThePageIsCopiedAsText)
{
    state.setSelection(compact);
    pane.copyPage();
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(pane.page().title) || copied.contains(pane.page().title));
    EXPECT_FALSE(copied.contains(u'<'));
    for (const DetailSection &section : pane.page().sections)
        EXPECT_TRUE(copied.contains(section.heading)) << qPrintable(section.heading);
}

TEST(DetailHtml, EscapesTextAndLinksOnlyItemsAndTheWeb)
{
    const Theme theme = Theme::light();
    EXPECT_EQ(toHtml({{u"<b>&"_s}}, theme), u"&lt;b&gt;&amp;"_s);
    EXPECT_TRUE(toHtml({{u"x"_s, u"https://example.org/?a=\"b"_s}}, theme).contains(u"&quot;"_s) ||
                !toHtml({{u"x"_s, u"https://example.org/?a=\"b"_s}}, theme).contains(u"<a "_s));
    EXPECT_FALSE(toHtml({{u"x"_s, u"javascript:alert(1)"_s}}, theme).contains(u"<a "_s));
    EXPECT_TRUE(toHtml({{u"x"_s, itemLink(ItemId(u"compact"_s))}}, theme).contains(u"<a "_s));
    EXPECT_TRUE(isWebAddress(u"http://example.org"_s));
    EXPECT_FALSE(isWebAddress(u"ftp://example.org"_s));
    EXPECT_FALSE(isWebAddress(u"https://"_s));
}

} // namespace
} // namespace pactline
