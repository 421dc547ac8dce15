// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/rowshift.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

template <typename T> T named(const QString &id)
{
    T item;
    item.id = decltype(item.id)(id);
    return item;
}

/// A history of events alone, and edits of several steps that only put in, take out and replace them.
class RowsOfEdits : public testing::TestWithParam<int>
{
protected:
    Edit nextEdit(const History &history, int steps)
    {
        Edit edit;
        int size = static_cast<int>(history.events().size());
        for (; steps > 0; --steps) {
            const int choice = size == 0 ? 0 : below(3);
            if (choice == 0)
                edit.steps.push_back(InsertItem{named<Event>(u"new-%1"_s.arg(m_made++)), below(++size)});
            else if (choice == 1)
                edit.steps.push_back(RemoveItem{Item(Event()).index(), below(size--)});
            else
                edit.steps.push_back(ReplaceItem{named<Event>(u"replaced-%1"_s.arg(m_made++)), below(size)});
        }
        return edit;
    }

    int below(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }

    std::mt19937 m_random{static_cast<unsigned>(GetParam())};
    int m_made = 0;
};

TEST_P(RowsOfEdits, AreFollowed)
{
    for (int run = 0; run < 200; ++run) {
        SCOPED_TRACE(testing::Message() << "run " << run);
        HistoryData data;
        for (int row = 0; row < below(8); ++row)
            data.events.push_back(named<Event>(u"old-%1"_s.arg(row)));
        History history(std::move(data));
        const std::vector<Event> before(history.events().begin(), history.events().end());
        const Edit edit = nextEdit(history, GetParam());
        const Result<Edit> inverse = apply(history, edit);
        ASSERT_TRUE(inverse);
        const std::vector<Event> after(history.events().begin(), history.events().end());
        const EntryChanges changes = changesOf(edit, *inverse);
        EXPECT_TRUE(changes.areAll);

        // Who stands where, by what the changes say and by what the shift of the others says.
        std::vector<ItemId> expected(after.size());
        std::vector<bool> isTouched(before.size());
        for (const EntryChange &change : changes.entries) {
            ASSERT_EQ(change.type, ItemType::Event);
            ASSERT_EQ(change.rowBefore >= 0, change.was.has_value());
            if (change.was) {
                EXPECT_EQ(std::get<Event>(*change.was), before[static_cast<std::size_t>(change.rowBefore)]);
                isTouched[static_cast<std::size_t>(change.rowBefore)] = true;
            }
            if (change.rowAfter >= 0)
                expected[static_cast<std::size_t>(change.rowAfter)] =
                    after[static_cast<std::size_t>(change.rowAfter)].id;
        }
        const index::RowShift shift(changes.entries, ItemType::Event, after.size());
        EXPECT_EQ(shift.sizeBefore(), static_cast<int>(before.size()));
        std::vector<EntryNumber> numbers;
        for (int row = 0; row < static_cast<int>(before.size()); ++row) {
            numbers.push_back(static_cast<EntryNumber>(row));
            if (!isTouched[static_cast<std::size_t>(row)])
                expected[static_cast<std::size_t>(shift.rowAfter(row))] = before[static_cast<std::size_t>(row)].id;
        }
        for (std::size_t row = 0; row < after.size(); ++row)
            EXPECT_EQ(expected[row], after[row].id);

        // Of all places in the history, only those of events move.
        std::vector<EntryRef> refs{EntryRef(), ItemRef{ItemType::Agreement, 0}, ItemRef{ItemType::Agreement, 9}};
        for (int row = 0; row < static_cast<int>(before.size()); ++row)
            refs.insert(refs.begin(), ItemRef{ItemType::Event, row});
        const Column<EntryRef> movedRefs = index::shifted(Column<EntryRef>(refs), shift, ItemType::Event);
        for (std::size_t at = 0; at < refs.size(); ++at) {
            const ItemRef ref = refs[at];
            const bool moves = ref.type == ItemType::Event && ref.row >= 0;
            if (!moves || !isTouched[static_cast<std::size_t>(ref.row)]) {
                EXPECT_EQ(ItemRef(movedRefs[at]), (ItemRef{ref.type, moves ? shift.rowAfter(ref.row) : ref.row}));
            }
        }

        // Numbers may end before their list, and after it where rows at its end went.
        if (run % 3 == 1)
            numbers.insert(numbers.end(), 3, noEntry);
        const Column<EntryNumber> moved = index::shifted(Column<EntryNumber>(numbers), shift);
        for (std::size_t row = 0; row < after.size(); ++row) {
            const EntryNumber number = row < moved.size() ? moved[row] : noEntry;
            if (number != noEntry && !isTouched[number]) {
                EXPECT_EQ(before[number].id, after[row].id);
            }
            const bool isOld = after[row].id.text.startsWith(u"old");
            EXPECT_TRUE(!isOld || number != noEntry);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Steps, RowsOfEdits, testing::Values(1, 2, 3, 8));

struct OtherCase
{
    const char *name;
    SingleEdit step;
    bool areAll;
};

TEST(EntryChanges, KnowWhatElseMattersToATimeline)
{
    HistoryData data;
    data.actors.push_back(named<Actor>(u"actor"_s));
    data.tracks.push_back(named<Track>(u"track"_s));
    data.events.push_back(named<Event>(u"event"_s));
    Actor renamed = data.actors.front();
    renamed.name = u"Renamed"_s;
    Actor noted = data.actors.front();
    noted.notes = u"Noted"_s;
    Track recoloured = data.tracks.front();
    recoloured.colourLight = u"#123456"_s;
    HistoryInfo retitled = data.info;
    retitled.title = u"Retitled"_s;
    HistoryInfo later = data.info;
    later.asOf = *edtf::parse(u"2030").date;
    const OtherCase cases[] = {
        {"an actor's name", ReplaceItem{renamed, 0}, false},
        {"an actor's notes", ReplaceItem{noted, 0}, true},
        {"another actor", InsertItem{named<Actor>(u"new"_s), 0}, false},
        {"a track's colour", ReplaceItem{recoloured, 0}, true},
        {"no track", RemoveItem{Item(Track()).index(), 0}, false},
        {"a source", InsertItem{named<Source>(u"source"_s), 0}, true},
        {"a link", InsertItem{named<Link>(u"link"_s), 0}, true},
        {"the title of the history", ReplaceInfo{retitled}, true},
        {"the as-of date", ReplaceInfo{later}, false},
    };
    for (const OtherCase &each : cases) {
        SCOPED_TRACE(each.name);
        History history(data);
        const Edit edit{{}, {each.step}};
        const Result<Edit> inverse = apply(history, edit);
        ASSERT_TRUE(inverse);
        EXPECT_EQ(changesOf(edit, *inverse).areAll, each.areAll);
        EXPECT_TRUE(changesOf(edit, *inverse).entries.empty());
        const Result<Edit> again = apply(history, *inverse);
        EXPECT_EQ(changesOf(*inverse, *again).areAll, each.areAll);
    }
}

} // namespace
} // namespace pactline
