// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableorder.h"

#include "model/history/randomedits.h"
#include "support/modelcheck.h"
#include "ui/widgets/panefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

struct OrderCase
{
    const char *name;
    std::size_t mostAtOnce;
};

/// Both ways: at once, and as if every list were a long one.
class TableOrderTest : public test::PaneTest, public testing::WithParamInterface<OrderCase>
{
protected:
    [[nodiscard]] bool waitForOrder()
    {
        return QTest::qWaitFor([this] { return !order.isSorting(); });
    }
    void expectAllRight(int column, Qt::SortOrder direction)
    {
        std::vector<int> rows =
            sortedRows(state.history(), shown.entries(),
                       {static_cast<EntriesModel::Column>(column), direction, state.filter().statedBy});
        ASSERT_EQ(order.rowCount(), shown.shownCount());
        for (int row = 0; row < order.rowCount(); ++row) {
            const ItemId id = shown.idAt(rows[static_cast<std::size_t>(row)]);
            ASSERT_EQ(order.idAt(row), id) << row;
            ASSERT_EQ(order.index(row, 0).data(EntriesModel::ItemIdRole).toString(), id.text);
            ASSERT_EQ(order.rowOf(id), row);
        }
    }

    ShownEntries shown{state};
    TableOrder order{state, shown, nullptr, GetParam().mostAtOnce};
    test::ModelCheck check{order};
};

TEST_P(TableOrderTest, SortsByEachColumnAndBack)
{
    QSignalSpy laidOut(&order, &QAbstractItemModel::layoutChanged);
    for (int column = 0; column < EntriesModel::columnTotal; ++column) {
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            SCOPED_TRACE(testing::Message() << "column " << column << " direction " << direction);
            const QPersistentModelIndex kept = order.index(20, 1);
            const QString title = kept.data().toString();
            order.sort(column, direction);
            ASSERT_TRUE(waitForOrder());
            expectAllRight(column, direction);
            EXPECT_EQ(kept.data().toString(), title);
        }
    }
    EXPECT_GT(laidOut.count(), 10);
    order.sort(-1);
    EXPECT_FALSE(order.isSorting());
    for (int row = 0; row < order.rowCount(); ++row)
        ASSERT_EQ(order.idAt(row), shown.idAt(row));
    EXPECT_EQ(order.headerData(1, Qt::Horizontal).toString(), u"Title"_s);
}

TEST_P(TableOrderTest, KeepsTheOrderThroughFilters)
{
    order.sort(EntriesModel::Title, Qt::DescendingOrder);
    ASSERT_TRUE(waitForOrder());
    for (const QString &words : {u"rare"_s, u"zzzz"_s, u"lynas"_s, u"a"_s}) {
        SCOPED_TRACE(words.toStdString());
        narrowTo(words);
        EXPECT_EQ(order.rowCount(), shown.shownCount());
        ASSERT_TRUE(waitForOrder());
        expectAllRight(EntriesModel::Title, Qt::DescendingOrder);
    }
    EXPECT_EQ(order.headerData(1, Qt::Horizontal).toString(), u"Title"_s);
}

TEST_P(TableOrderTest, TakesTheLastOfManyWishes)
{
    for (const int column : {EntriesModel::Title, EntriesModel::Actors, EntriesModel::Kind}) {
        order.sort(column, Qt::AscendingOrder);
        QCoreApplication::processEvents();
    }
    ASSERT_TRUE(waitForOrder());
    expectAllRight(EntriesModel::Kind, Qt::AscendingOrder);
    order.sort(EntriesModel::Title, Qt::AscendingOrder);
    order.sort(-1);
    QTest::qWait(20);
    EXPECT_EQ(order.idAt(0), shown.idAt(0));
}

TEST_P(TableOrderTest, FollowsEdits)
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        test::RandomEdits edits(seed);
        History edited(edits.values().data(15));
        state.setHistory(&edited);
        const int column = seed % 2 == 0 ? EntriesModel::Title : EntriesModel::Kind;
        order.sort(column, Qt::AscendingOrder);
        for (int number = 0; number < 30; ++number) {
            SCOPED_TRACE(testing::Message() << "edit " << number);
            ASSERT_TRUE(state.edit(edited, edits.next(edited)));
            ASSERT_EQ(order.rowCount(), shown.shownCount());
            if (number % 3 == 0)
                QCoreApplication::processEvents();
            if (number % 7 == 0) {
                ASSERT_TRUE(waitForOrder());
                expectAllRight(column, Qt::AscendingOrder);
            }
        }
        ASSERT_TRUE(waitForOrder());
        expectAllRight(column, Qt::AscendingOrder);
        state.setHistory(nullptr);
    }
}

TEST_P(TableOrderTest, MayGoWhileItSorts)
{
    auto going = std::make_unique<TableOrder>(state, shown, nullptr, GetParam().mostAtOnce);
    going->sort(EntriesModel::Title);
    QCoreApplication::processEvents();
    QSignalSpy changed(going.get(), &TableOrder::sortingChanged);
    going.reset();
    QCoreApplication::processEvents();
    EXPECT_EQ(changed.count(), 0);
}

INSTANTIATE_TEST_SUITE_P(Ways, TableOrderTest, testing::Values(OrderCase{"AtOnce", 1000}, OrderCase{"Later", 0}),
                         [](const auto &each) { return each.param.name; });

} // namespace
} // namespace pactline
