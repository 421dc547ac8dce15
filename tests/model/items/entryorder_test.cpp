// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/entryorder.h"

#include "model/exchange/exchangefixtures.h"
#include "model/history/randomhistory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// What the rows are to be: those of the model, sorted by what it says itself.
std::vector<int> expectedRows(const EntriesModel &model, const EntryOrder &order)
{
    std::vector<QVariant> keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.push_back(model.index(row, order.column).data(EntriesModel::SortRole));
    std::vector<int> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        const QVariant &first = keys[static_cast<std::size_t>(a)];
        const QVariant &second = keys[static_cast<std::size_t>(b)];
        return QVariant::compare(first, second) ==
               (order.direction == Qt::AscendingOrder ? QPartialOrdering::Less : QPartialOrdering::Greater);
    });
    return rows;
}

void expectSorted(const History &history, const Filter &filter)
{
    EntriesModel model;
    model.setFilter(filter);
    model.setHistory(&history);
    for (int column = 0; column < EntriesModel::columnTotal; ++column) {
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            SCOPED_TRACE(testing::Message() << "column " << column << " direction " << direction);
            const EntryOrder order{static_cast<EntriesModel::Column>(column), direction, filter.statedBy};
            EXPECT_EQ(sortedRows(history, model.entries(), order), expectedRows(model, order));
        }
    }
}

TEST(EntryOrder, IsThatOfTheModelsSortValues)
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        test::RandomHistory random(seed);
        Filter filter;
        if (random.chance(30))
            filter.statedBy = SourceId(u"source-1"_s);
        expectSorted(History(random.data(30)), filter);
    }
    expectSorted(History(test::builtInHistoryData()), {});
}

/// More than are sorted in one go.
TEST(EntryOrder, OfManyEntriesIsStable)
{
    HistoryData data;
    for (int number = 0; number < 100'000; ++number) {
        Event event;
        event.id = EventId(QString::number(number));
        event.title = QString(QChar(u'a' + number * 7919 % 23));
        event.confidence = static_cast<Confidence>(number % 4);
        data.events.push_back(event);
    }
    expectSorted(History(std::move(data)), {});
}

TEST(EntryOrder, StopsWhenCancelled)
{
    const History history(test::builtInHistoryData());
    const std::vector<ItemRef> entries = matchingEntries(history, {});
    CancelToken cancel;
    Job job;
    job.cancel = &cancel;
    EXPECT_EQ(sortedRows(history, entries, {EntriesModel::Title}, job).size(), entries.size());
    EXPECT_EQ(matchingEntries(history, {}, job), entries);
    cancel.cancel();
    EXPECT_TRUE(sortedRows(history, entries, {EntriesModel::Title}, job).empty());
    EXPECT_TRUE(sortedRows(history, entries, {EntriesModel::Date}, job).empty());
    EXPECT_TRUE(matchingEntries(history, {}, job).empty());
}

} // namespace
} // namespace pactline
