// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetlist.h"

#include "support/modelcheck.h"
#include "ui/widgets/explorepane.h"
#include "ui/widgets/panefixture.h"

#include <QListView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class FacetListTest : public test::PaneTest
{
protected:
    [[nodiscard]] int rowOf(FacetSection section, FacetRow::Type type, const QString &id = {}) const
    {
        for (int i = 0; i < facets.rowCount(); ++i) {
            const FacetRow &row = facets.row(i);
            if (row.section == section && row.type == type && (id.isEmpty() || row.id == id))
                return i;
        }
        return -1;
    }
    [[nodiscard]] int value(FacetSection section, const QString &id) const
    {
        return rowOf(section, FacetRow::Type::Value, id);
    }
    [[nodiscard]] int heading(FacetSection section) const { return rowOf(section, FacetRow::Type::Heading); }

    FacetList facets{state};
    test::ModelCheck check{facets};
};

TEST_F(FacetListTest, TracksAreAllOnUntilOneIsTakenAway)
{
    const QString first = history().tracks().front().id.text;
    ASSERT_GE(value(FacetSection::Tracks, first), 0);
    EXPECT_TRUE(facets.row(value(FacetSection::Tracks, first)).isChosen);
    facets.activate(value(FacetSection::Tracks, first));
    EXPECT_EQ(state.filter().tracks.size(), static_cast<qsizetype>(history().tracks().size()) - 1);
    EXPECT_FALSE(facets.row(value(FacetSection::Tracks, first)).isChosen);
    EXPECT_EQ(facets.actionOf(FacetSection::Tracks), u"All"_s);
    facets.activate(value(FacetSection::Tracks, first));
    EXPECT_TRUE(state.filter().isEmpty()) << "all of them is no filter";
}

TEST_F(FacetListTest, AHeadingClearsItsSection)
{
    facets.chooseOnly(value(FacetSection::Tracks, history().tracks().front().id.text));
    EXPECT_EQ(state.filter().tracks.size(), 1);
    facets.activate(heading(FacetSection::Tracks));
    EXPECT_TRUE(state.filter().isEmpty());
    EXPECT_TRUE(facets.actionOf(FacetSection::Tracks).isEmpty());
}

TEST_F(FacetListTest, CountsFollowTheFilterAndTheOrderStays)
{
    const auto ids = [this] {
        QStringList all;
        for (int i = 0; i < facets.rowCount(); ++i)
            all << facets.row(i).id;
        return all;
    };
    const QStringList before = ids();
    const QString first = history().tracks().front().id.text;
    const int count = facets.row(value(FacetSection::Tracks, first)).count;
    narrowTo(u"lynas"_s);
    EXPECT_EQ(ids(), before);
    EXPECT_LT(facets.row(value(FacetSection::Tracks, first)).count, count);
}

TEST_F(FacetListTest, ReadsItsCountsToAScreenReader)
{
    facets.activate(rowOf(FacetSection::Actors, FacetRow::Type::More));
    bool hasOne = false;
    bool hasMany = false;
    for (int i = 0; i < facets.rowCount(); ++i) {
        const int count = facets.row(i).count;
        const QString text = facets.index(i).data(Qt::AccessibleTextRole).toString();
        hasOne = hasOne || count == 1;
        hasMany = hasMany || count > 1;
        if (count < 0)
            EXPECT_EQ(text, facets.row(i).name);
        else
            EXPECT_TRUE(text.endsWith(count == 1 ? u", 1 entry"_s : u", %1 entries"_s.arg(count))) << qPrintable(text);
    }
    EXPECT_TRUE(hasOne && hasMany);
}

TEST_F(FacetListTest, MoreUnfoldsTheRest)
{
    const int more = rowOf(FacetSection::Actors, FacetRow::Type::More);
    ASSERT_GE(more, 0);
    const int before = facets.rowCount();
    facets.activate(more);
    EXPECT_GT(facets.rowCount(), before);
    facets.activate(rowOf(FacetSection::Actors, FacetRow::Type::More));
    EXPECT_EQ(facets.rowCount(), before);
}

TEST_F(FacetListTest, ASavedViewIsTakenAndLeft)
{
    const SavedView &view = history().data().views.front();
    facets.activate(value(FacetSection::Views, view.id.text));
    EXPECT_EQ(state.filter(), filterOf(view, history()));
    EXPECT_TRUE(facets.row(value(FacetSection::Views, view.id.text)).isChosen);
    facets.activate(value(FacetSection::Views, view.id.text));
    EXPECT_TRUE(state.filter().isEmpty());
}

TEST_F(FacetListTest, NamesAndCountsAreReadOut)
{
    const int row = rowOf(FacetSection::Actors, FacetRow::Type::Value);
    const QString read = facets.index(row).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(read.endsWith(u", %1 entries"_s.arg(facets.row(row).count))) << qPrintable(read);
    EXPECT_TRUE(read.startsWith(history().nameOf(ItemId(facets.row(row).id)))) << qPrintable(read);
}

TEST_F(FacetListTest, ThePaneIsWorkedByKeysAndClearsTheFilter)
{
    ExplorePane pane(state);
    pane.resize(236, 700);
    pane.show();
    auto *view = pane.findChild<QListView *>();
    auto *clear = pane.findChild<QToolButton *>();
    EXPECT_FALSE(clear->isVisible());
    view->setCurrentIndex(pane.facets().index(value(FacetSection::Tracks, history().tracks().front().id.text)));
    QTest::keyClick(view, Qt::Key_Space);
    EXPECT_FALSE(state.filter().tracks.isEmpty());
    EXPECT_TRUE(view->currentIndex().isValid()) << "the keyboard stays where it was";
    EXPECT_TRUE(clear->isVisible());
    clear->click();
    EXPECT_TRUE(state.filter().isEmpty());
    EXPECT_FALSE(clear->isVisible());
}

} // namespace
} // namespace pactline
