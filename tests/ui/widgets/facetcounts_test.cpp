// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetcounts.h"

#include "model/history/edit.h"
#include "support/modelcheck.h"
#include "ui/widgets/facetlist.h"
#include "ui/widgets/panefixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

bool areSame(const Facets &a, const Facets &b)
{
    return a.tracks == b.tracks && a.agreementKinds == b.agreementKinds && a.eventKinds == b.eventKinds &&
           a.actors == b.actors && a.minerals == b.minerals && a.statuses == b.statuses && a.certain == b.certain &&
           a.possible == b.possible;
}

/// As if every history were a large one.
class LargeFacetCounts : public test::PaneTest
{
protected:
    [[nodiscard]] bool waitForCounts()
    {
        return QTest::qWaitFor([this] { return !counts.isCounting(); });
    }
    void expectAllRight() const
    {
        EXPECT_TRUE(areSame(counts.all(), countFacets(state.history(), {})));
        EXPECT_TRUE(areSame(counts.shown(), countFacets(state.history(), state.filter())));
    }

    FacetCounts counts{state, 0};
};

TEST_F(LargeFacetCounts, ComeLater)
{
    EXPECT_TRUE(counts.isCounting());
    EXPECT_FALSE(counts.isKnown());
    narrowTo(u"lynas"_s); // before any count was known
    ASSERT_TRUE(waitForCounts());
    EXPECT_TRUE(counts.isKnown());
    expectAllRight();

    QSignalSpy changed(&counts, &FacetCounts::changed);
    for (const QString &words : {u"a"_s, u"rare"_s, u"gallium"_s}) {
        narrowTo(words);
        QThread::msleep(3);
    }
    EXPECT_TRUE(counts.isKnown());
    ASSERT_TRUE(waitForCounts());
    QCoreApplication::processEvents();
    EXPECT_EQ(changed.count(), 4) << "three times that it begins, once the result";
    expectAllRight();
    narrowTo(u"rare"_s);
    state.setFilter({});
    EXPECT_FALSE(counts.isCounting()) << "those of everything are known";
    expectAllRight();
}

TEST_F(LargeFacetCounts, FollowEditsAndOtherHistories)
{
    ASSERT_TRUE(waitForCounts());
    {
        History edited(history());
        state.setHistory(&edited);
        EXPECT_FALSE(counts.isKnown());
        ASSERT_TRUE(waitForCounts());
        ASSERT_TRUE(state.edit(edited, {{}, {RemoveItem{Item(Event()).index(), 3}}}));
        ASSERT_TRUE(QTest::qWaitFor([&] { return areSame(counts.all(), countFacets(edited, {})); }));
        expectAllRight();
        narrowTo(u"lynas"_s);
        state.setHistory(&test::builtInHistory());
    }
    ASSERT_TRUE(waitForCounts());
    expectAllRight();
}

TEST_F(LargeFacetCounts, AreMarkedInTheListUntilTheyAreRight)
{
    FacetList list(state, nullptr, 0);
    const test::ModelCheck check(list);
    ASSERT_EQ(list.rowCount(), 1);
    EXPECT_EQ(list.row(0).name, u"Counting…"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !list.isCounting(); }));
    const FacetList atOnce(state);
    ASSERT_EQ(list.rowCount(), atOnce.rowCount());

    const FacetRow track = list.row(1);
    EXPECT_FALSE(track.isCounting);
    list.chooseOnly(1);
    EXPECT_TRUE(list.row(1).isCounting);
    EXPECT_EQ(list.row(1).count, track.count);
    EXPECT_TRUE(list.row(1).isChosen) << "what was clicked is seen at once";
    EXPECT_FALSE(list.row(2).isChosen);
    EXPECT_TRUE(list.index(1).data(Qt::AccessibleTextRole).toString().endsWith(u"counting…"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !list.isCounting(); }));
    for (int row = 0; row < list.rowCount(); ++row)
        EXPECT_EQ(list.row(row), atOnce.row(row)) << row;
}

TEST_F(LargeFacetCounts, MayGoWhileTheyAreCounted)
{
    auto going = std::make_unique<FacetCounts>(state, 0);
    QSignalSpy changed(going.get(), &FacetCounts::changed);
    EXPECT_TRUE(going->isCounting());
    going.reset();
    QCoreApplication::processEvents();
    EXPECT_EQ(changed.count(), 0);
}

} // namespace
} // namespace pactline
