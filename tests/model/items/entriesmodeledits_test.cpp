// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/entriesmodel.h"

#include "model/history/randomedits.h"
#include "support/modelcheck.h"

#include <QSignalSpy>
#include <QSortFilterProxyModel>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

Filter filterFor(unsigned seed)
{
    Filter filter;
    if (seed % 3 == 1)
        filter.minimumImportance = 3;
    if (seed % 3 == 2)
        filter.from = edtf::parse(u"2005").date->earliestStart;
    if (seed % 5 == 4)
        filter.statedBy = SourceId(u"source-1"_s);
    return filter;
}

class EditedEntries : public testing::TestWithParam<EntryContents>
{};

/// Followed edit by edit, the rows are those of a model that lists anew, in the model and in what sorts it.
TEST_P(EditedEntries, AreThoseOfAFreshModel)
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        test::RandomEdits edits(seed);
        History history(edits.values().data(15));
        EntriesModel model(GetParam());
        model.setFilter(filterFor(seed));
        model.setHistory(&history);
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(EntriesModel::SortRole);
        sorted.sort(EntriesModel::Title);
        test::ModelCheck check(model);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        for (int number = 0; number < 40; ++number) {
            SCOPED_TRACE(testing::Message() << "edit " << number);
            const Edit edit = edits.next(history);
            const Result<Edit> inverse = apply(history, edit);
            ASSERT_TRUE(inverse);
            model.follow(changesOf(edit, *inverse));

            EntriesModel fresh(GetParam());
            fresh.setFilter(filterFor(seed));
            fresh.setHistory(&history);
            ASSERT_EQ(test::modelText(model), test::modelText(fresh));
            ASSERT_EQ(model.countText(), fresh.countText());
            for (int row = 0; row < model.rowCount(); ++row) {
                ASSERT_EQ(model.refAt(row), fresh.refAt(row));
                ASSERT_EQ(model.rowOf(model.idAt(row)), row);
            }
            ASSERT_EQ(sorted.rowCount(), fresh.rowCount());
            for (int row = 1; row < sorted.rowCount(); ++row) {
                const auto keyOf = [&](int at) {
                    return sorted.index(at, EntriesModel::Title).data(EntriesModel::SortRole).toString();
                };
                ASSERT_LE(keyOf(row - 1), keyOf(row)) << "row " << row;
            }
        }
        EXPECT_EQ(reset.count(), 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Contents, EditedEntries,
                         testing::Values(EntryContents::EventsAndAgreements, EntryContents::Events,
                                         EntryContents::Agreements));

TEST(EntriesModelEdits, ListsAnewWhereNamesChange)
{
    test::RandomEdits edits(1);
    History history(edits.values().data(5));
    EntriesModel model;
    model.setHistory(&history);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    Actor actor = history.actors().front();
    actor.name = u"Renamed"_s;
    const Edit edit{{}, {ReplaceItem{actor, 0}}};
    const Result<Edit> inverse = apply(history, edit);
    ASSERT_TRUE(inverse);
    model.follow(changesOf(edit, *inverse));
    EXPECT_EQ(reset.count(), 1);
}

} // namespace
} // namespace pactline
