// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/entriesmodel.h"

#include "model/exchange/exchangefixtures.h"
#include "model/history/edit.h"
#include "model/items/itemfixtures.h"
#include "support/modelcheck.h"

#include <QSignalSpy>
#include <QSortFilterProxyModel>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using test::modelText;

class EntriesModels : public testing::Test
{
protected:
    EntriesModels()
    {
        model.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
        model.setHistory(&history);
    }

    History history{test::smallHistoryData()};
    EntriesModel model;
    test::ModelCheck check{model};
};

TEST_F(EntriesModels, ListsEntriesInTheOrderOfTheTimeline)
{
    EXPECT_EQ(test::headerText(model), u"Date | Title | Kind | Track | Actors | Status | Confidence"_s);
    EXPECT_EQ(modelText(model).toStdString(),
              R"(c. 2011 | First talks, "informal" | Meeting | US–Australia | Geological Survey |  | low
20 May 2023 → | Clean energy compact | Compact | US–Australia | US, Australia | in force | high
20 May 2023 | Leaders meet in Hiroshima | Meeting | US–Australia | US, Australia |  | 
3 Jul 2023 | Gallium licences | Export control | China | China |  | medium
not dated | Letter of intent | Compact | US–Australia | Geological Survey, Australia |  | low
)");
    EXPECT_EQ(model.countText(), u"5 of 5 entries shown"_s);
}

TEST_F(EntriesModels, FollowsFilterAndEdits)
{
    Filter filter;
    filter.actors = {ActorId(u"us"_s)};
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFilter(filter);
    model.setFilter(filter);
    EXPECT_EQ(resets.count(), 1);
    EXPECT_EQ(model.shownCount(), 4);
    EXPECT_EQ(model.countText(), u"4 of 5 entries shown"_s);
    EXPECT_EQ(model.rowOf(ItemId(u"hiroshima"_s)), 2);
    EXPECT_EQ(model.rowOf(ItemId(u"controls"_s)), -1);
    EXPECT_EQ(model.idAt(2), ItemId(u"hiroshima"_s));
    EXPECT_TRUE(model.idAt(4).isEmpty());

    ASSERT_TRUE(apply(history, {u"remove"_s, {RemoveItem{7, 1}}}));
    model.refresh();
    EXPECT_EQ(model.countText(), u"3 of 4 entries shown"_s);
    EXPECT_EQ(model.rowOf(ItemId(u"hiroshima"_s)), -1);
    model.setHistory(nullptr);
    EXPECT_EQ(model.countText(), u"0 of 0 entries shown"_s);
}

TEST_F(EntriesModels, SortsByWhatAColumnMeans)
{
    QSortFilterProxyModel sorted;
    const test::ModelCheck checkSorted(sorted);
    sorted.setSourceModel(&model);
    sorted.setSortRole(EntriesModel::SortRole);
    const auto ids = [&sorted] {
        QStringList found;
        for (int row = 0; row < sorted.rowCount(); ++row)
            found += sorted.index(row, 0).data(EntriesModel::ItemIdRole).toString();
        return found.join(u' ');
    };
    sorted.sort(EntriesModel::Date, Qt::DescendingOrder);
    EXPECT_TRUE(ids().startsWith(u"letter controls "_s) && ids().endsWith(u" old"_s)) << qPrintable(ids());
    sorted.sort(EntriesModel::ConfidenceColumn, Qt::AscendingOrder);
    EXPECT_TRUE(ids().startsWith(u"hiroshima "_s) && ids().endsWith(u" controls compact"_s)) << qPrintable(ids());
    sorted.sort(EntriesModel::Title, Qt::AscendingOrder);
    EXPECT_EQ(ids(), u"compact old controls hiroshima letter"_s);
}

TEST_F(EntriesModels, DatesFollowTheLocale)
{
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setLocale(QLocale(QLocale::German));
    EXPECT_EQ(changes.count(), 1);
    EXPECT_TRUE(model.index(3, EntriesModel::Date).data(Qt::EditRole).toString().contains(u"Juli"_s));
}

TEST_F(EntriesModels, ShowsDatesInShortAndHasThemInFull)
{
    const QModelIndex date = model.index(0, EntriesModel::Date);
    EXPECT_EQ(date.data().toString(), u"c. 2011"_s);
    EXPECT_EQ(date.data(Qt::EditRole).toString(), u"about 2011"_s);
    const QModelIndex title = model.index(0, EntriesModel::Title);
    EXPECT_EQ(title.data().toString(), title.data(Qt::EditRole).toString());
}

TEST(AgreementsModels, ListAgreementsOnly)
{
    const History history(test::smallHistoryData());
    AgreementsModel model;
    const test::ModelCheck check(model);
    model.setHistory(&history);
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.countText(), u"2 of 2 agreements shown"_s);
    EXPECT_EQ(model.index(0, 3).data(EntriesModel::ItemIdRole).toString(), u"compact"_s);
    EXPECT_EQ(model.index(0, 0).data(EntriesModel::ItemTypeRole).toInt(), static_cast<int>(ItemType::Agreement));

    EntriesModel events(EntryContents::Events);
    const test::ModelCheck checkEvents(events);
    events.setHistory(&history);
    EXPECT_EQ(events.countText(), u"3 of 3 events shown"_s);
}

TEST(EntriesModelOfTheBuiltIn, HasAllEntriesAndNoEmptyNames)
{
    const History history(test::builtInHistoryData());
    EntriesModel model;
    const test::ModelCheck check(model);
    model.setHistory(&history);
    ASSERT_EQ(model.rowCount(), 211);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int column : {EntriesModel::Date, EntriesModel::Title, EntriesModel::Kind, EntriesModel::Track,
                                 EntriesModel::Actors, EntriesModel::ConfidenceColumn})
            EXPECT_FALSE(model.index(row, column).data().toString().isEmpty()) << row << ' ' << column;
        EXPECT_EQ(model.rowOf(model.idAt(row)), row);
    }
}

} // namespace
} // namespace pactline
