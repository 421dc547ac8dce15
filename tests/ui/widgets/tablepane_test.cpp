// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include "model/history/edit.h"
#include "support/modelcheck.h"
#include "ui/widgets/panefixture.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

class TablePaneTest : public test::PaneTest
{
protected:
    void clickHeading(int column) { emit table().horizontalHeader()->sectionClicked(column); }
    [[nodiscard]] QTableView &table() const { return *pane.findChild<QTableView *>(); }
    [[nodiscard]] QStringList column(int number) const
    {
        QStringList texts;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            texts << table().model()->index(row, number).data().toString();
        return texts;
    }

    ShownEntries shown{state};
    TablePane pane{state, shown};
};

TEST_F(TablePaneTest, HasTheTimelinesEntriesInItsOrder)
{
    test::ModelCheck check(pane.model());
    ASSERT_EQ(pane.model().rowCount(), entryTotal());
    for (int row = 0; row < entryTotal(); ++row)
        ASSERT_EQ(pane.model().idAt(row), shown.idAt(row)) << row;
    narrowTo(u"lynas"_s);
    EXPECT_EQ(pane.model().rowCount(), shown.shownCount());
}

TEST_F(TablePaneTest, CountsWhatItLists)
{
    const auto title = [this] { return pane.findChild<QLabel *>()->text(); };
    EXPECT_EQ(title(), u"Table · %1 entries"_s.arg(entryTotal()));
    narrowTo(u"molycorp"_s);
    EXPECT_EQ(title(), u"Table · 1 entry"_s);
}

TEST_F(TablePaneTest, SortsByAHeadingAndBackToTheTimelinesOrder)
{
    const QStringList before = column(EntriesModel::Title);
    clickHeading(EntriesModel::Title);
    EXPECT_NE(column(EntriesModel::Title), before);
    EXPECT_TRUE(column(EntriesModel::Title).first().compare(column(EntriesModel::Title).last(), Qt::CaseInsensitive) <
                0);
    const QStringList ascending = column(EntriesModel::Title);
    clickHeading(EntriesModel::Title);
    EXPECT_EQ(column(EntriesModel::Title).first(), ascending.last());
    clickHeading(EntriesModel::Title);
    EXPECT_EQ(column(EntriesModel::Title), before);
}

TEST_F(TablePaneTest, SharesTheSelection)
{
    state.setSelection(compact);
    EXPECT_EQ(pane.model().idAt(table().currentIndex().row()), compact);
    table().setCurrentIndex(pane.model().index(3, 0));
    EXPECT_EQ(state.selection(), pane.model().idAt(3));
    state.setSelection(ItemId(history().actors().front().id));
    EXPECT_FALSE(table().selectionModel()->hasSelection()) << "an actor has no row";
}

TEST_F(TablePaneTest, KeepsTheSelectionWhileItsRowMoves)
{
    History edited(history().data());
    state.setHistory(&edited);
    test::ModelCheck check(pane.model());
    const ItemId id = pane.model().idAt(40);
    state.setSelection(id);
    ASSERT_EQ(table().currentIndex().row(), 40);
    const ItemRef ref = *edited.find(id);
    Edit edit;
    const auto move = [&](auto entry) {
        entry.date = *edtf::parse(u"1900").date;
        edit.steps.push_back(ReplaceItem{entry, ref.row});
    };
    const auto row = static_cast<std::size_t>(ref.row);
    if (ref.type == ItemType::Event)
        move(Event(edited.events()[row]));
    else
        move(Agreement(edited.agreements()[row]));
    const Result<Edit> inverse = state.edit(edited, edit);
    ASSERT_TRUE(inverse);
    EXPECT_EQ(state.selection(), id);
    EXPECT_LT(table().currentIndex().row(), 40);
    EXPECT_EQ(pane.model().idAt(table().currentIndex().row()), id);
    ASSERT_TRUE(state.edit(edited, *inverse));
    EXPECT_EQ(table().currentIndex().row(), 40);

    const std::size_t type = ref.type == ItemType::Event ? Item(Event()).index() : Item(Agreement()).index();
    ASSERT_TRUE(state.edit(edited, {{}, {RemoveItem{type, ref.row}}}));
    EXPECT_TRUE(state.selection().isEmpty()) << "nobody chose the next row";
    EXPECT_FALSE(table().selectionModel()->hasSelection());
    EXPECT_EQ(pane.findChild<QLabel *>()->text(), u"Table · %1 entries"_s.arg(shown.shownCount()));
    table().setCurrentIndex(pane.model().index(3, 0));
    EXPECT_EQ(state.selection(), pane.model().idAt(3));
    state.setHistory(nullptr);
}

TEST_F(TablePaneTest, CopiesSelectedRowsOrAll)
{
    pane.copy(TableFormat::Tsv);
    EXPECT_EQ(QApplication::clipboard()->text().count(u'\n'), entryTotal() + 1) << "and the headings";
    table().selectRow(0);
    table().selectionModel()->select(pane.model().index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text().count(u'\n'), 3);
    table().clearSelection();
    table().selectionModel()->select(pane.model().index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text().count(u'\n'), 2) << "the key copies the one row that is selected";
    pane.copy(TableFormat::Tsv);
    EXPECT_EQ(QApplication::clipboard()->text().count(u'\n'), entryTotal() + 1) << "one row is no choice of rows";
}

TEST_F(TablePaneTest, ShowsDatesInShortAndCopiesThemInFull)
{
    const int row = pane.model().rowOf(ItemId(u"cn-japan-2010"_s));
    EXPECT_EQ(pane.model().index(row, EntriesModel::Date).data().toString(), u"21 Sep – 20 Nov 2010"_s);
    pane.copy(TableFormat::Csv);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(u"\"21 September – 20 November 2010\""_s));
}

TEST(TableText, KeepsCellsApart)
{
    QStandardItemModel model(1, 2);
    model.setHorizontalHeaderLabels({u"A"_s, u"B"_s});
    model.setItem(0, 0, new QStandardItem(u"one\ttwo\nthree"_s));
    model.setItem(0, 1, new QStandardItem(u"says \"no\", twice"_s));
    EXPECT_EQ(tableText(model, {0}, TableFormat::Tsv), u"A\tB\none two three\tsays \"no\", twice\n"_s);
    const QString csv = tableText(model, {0}, TableFormat::Csv);
    EXPECT_TRUE(csv.contains(u"\"says \"\"no\"\", twice\""_s)) << qPrintable(csv);
    EXPECT_TRUE(csv.contains(u"\"one\ttwo\nthree\""_s)) << qPrintable(csv);
}

} // namespace
} // namespace pactline
