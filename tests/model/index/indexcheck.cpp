// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/indexcheck.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace pactline::test {

namespace {

/// The keys of the lanes in which an entry stands; the empty key for "other".
std::set<QString> keysOf(const History &history, const ItemRef &ref, Grouping grouping)
{
    const Entry entry = history.entry(ref);
    const bool isAgreement = ref.type == ItemType::Agreement;
    std::set<QString> keys;
    const auto addIf = [&keys](bool isKnown, const QString &key) {
        if (isKnown)
            keys.insert(key);
    };
    switch (grouping) {
    case Grouping::Track:
        addIf(history.track(entry.track) != nullptr, entry.track.text);
        break;
    case Grouping::Kind:
        addIf(history.kind(isAgreement ? KindOf::Agreement : KindOf::Event, entry.kind) != nullptr, entry.kind.text);
        break;
    case Grouping::Actor:
        for (const Actor &actor : history.actors()) {
            const std::vector<ItemRef> refs = history.entriesOf(actor.id);
            addIf(std::find(refs.begin(), refs.end(), ref) != refs.end(), actor.id.text);
        }
        break;
    case Grouping::Agreement:
        if (isAgreement)
            keys.insert(entry.id.text);
        else
            for (const AgreementId &id : history.events()[static_cast<std::size_t>(ref.row)].agreements)
                addIf(history.agreement(id).has_value(), id.text);
        break;
    case Grouping::Mineral:
        for (const MineralId &id : entry.minerals)
            addIf(history.mineral(id) != nullptr, id.text);
        break;
    case Grouping::None:
        break;
    }
    if (keys.empty())
        keys.insert(QString());
    return keys;
}

/// Where a key stands in the order of the history's list.
template <typename List> std::size_t rowOf(const List &list, const QString &key)
{
    std::size_t row = 0;
    while (row < list.size() && list[row].id.text != key)
        ++row;
    return row;
}

std::size_t historyRow(const History &history, Grouping grouping, const QString &key)
{
    switch (grouping) {
    case Grouping::Track:
        return rowOf(history.tracks(), key);
    case Grouping::Kind:
        return rowOf(history.data().kinds, key);
    case Grouping::Actor:
        return rowOf(history.actors(), key);
    case Grouping::Agreement:
        return rowOf(history.agreements(), key);
    default:
        return rowOf(history.data().minerals, key);
    }
}

void checkColumns(const History &history, const Filter &filter, const TimelineIndex &index)
{
    const EntryColumns &columns = index.columns();
    for (const std::size_t size :
         {columns.end.size(), columns.certainStart.size(), columns.track.size(), columns.kind.size(),
          columns.importance.size(), columns.flags.size(), columns.refs.size()})
        ASSERT_EQ(size, columns.size());
    std::vector<ItemRef> shown;
    std::copy_if(columns.refs.begin(), columns.refs.end(), std::back_inserter(shown),
                 [](const EntryRef &ref) { return !ref.isNull(); });
    EXPECT_EQ(index.entryCount(), shown.size());
    shown.insert(shown.end(), index.undated().begin(), index.undated().end());
    std::vector<ItemRef> expected = matchingEntries(history, filter);
    const auto isBefore = [](const ItemRef &a, const ItemRef &b) {
        return a.type != b.type ? a.type < b.type : a.row < b.row;
    };
    std::sort(shown.begin(), shown.end(), isBefore);
    std::sort(expected.begin(), expected.end(), isBefore);
    ASSERT_EQ(shown, expected);
    for (const ItemRef &ref : index.undated()) {
        EXPECT_TRUE(shownBounds(history, ref, filter.statedBy).isNull());
        EXPECT_EQ(index.numberOf(ref), noEntry);
    }
    std::optional<TimeSpan> extent;
    for (EntryNumber entry = 0; entry < columns.size(); ++entry) {
        if (columns.refs[entry].isNull())
            continue;
        const Entry source = history.entry(columns.refs[entry]);
        EXPECT_LT(columns.start[entry], columns.end[entry]);
        EXPECT_LE(columns.start[entry], columns.certainStart[entry]);
        EXPECT_LE(columns.certainStart[entry], columns.end[entry]);
        EXPECT_EQ(columns.importance[entry], source.importance);
        const bool isAgreement = columns.refs[entry].isAgreement();
        EXPECT_EQ((columns.flags[entry] & EntryIsAgreement) != 0, isAgreement);
        const Track *track = history.track(source.track);
        EXPECT_EQ(columns.track[entry], track == nullptr ? 0xffff : track - history.tracks().data());
        const Kind *kind = history.kind(isAgreement ? KindOf::Agreement : KindOf::Event, source.kind);
        EXPECT_EQ(columns.kind[entry], kind == nullptr ? 0xffff : kind - history.data().kinds.data());
        EXPECT_EQ(index.numberOf(columns.refs[entry]), entry);
        const TimeSpan span{{columns.start[entry]}, {columns.end[entry]}};
        const TimeSpan others = extent.value_or(span);
        extent = {std::min(others.start, span.start), std::max(others.end, span.end)};
    }
    EXPECT_EQ(index.extent(), extent.value_or(TimeSpan()));
}

void checkLaneOrder(const History &history, Grouping grouping, const TimelineIndex &index)
{
    const bool isByCount = grouping == Grouping::Actor || grouping == Grouping::Mineral;
    for (std::size_t lane = 1; lane < index.lanes().size(); ++lane) {
        const LaneIndex &before = index.lanes()[lane - 1];
        const LaneIndex &after = index.lanes()[lane];
        EXPECT_FALSE(before.key.isEmpty()) << "other lane before the last";
        if (after.key.isEmpty())
            continue;
        if (isByCount && before.entryCount() != after.entryCount()) {
            EXPECT_GT(before.entryCount(), after.entryCount());
        } else {
            EXPECT_LT(historyRow(history, grouping, before.key), historyRow(history, grouping, after.key));
        }
    }
}

void checkLanes(const History &history, const IndexOptions &options, const TimelineIndex &index)
{
    std::map<QString, std::vector<EntryNumber>> expected;
    for (EntryNumber entry = 0; entry < index.columns().size(); ++entry) {
        if (index.columns().refs[entry].isNull())
            continue;
        for (const QString &key : keysOf(history, index.columns().refs[entry], options.grouping))
            expected[key].push_back(entry);
    }
    std::map<QString, std::vector<EntryNumber>> shown;
    for (const LaneIndex &lane : index.lanes()) {
        EXPECT_FALSE(lane.title.isEmpty());
        EXPECT_FALSE(shown.contains(lane.key)) << qPrintable(lane.key);
        std::vector<EntryNumber> &entries = shown[lane.key];
        entries.assign(lane.placed.begin(), lane.placed.end());
        entries.insert(entries.end(), lane.overflow.begin(), lane.overflow.end());
        std::sort(entries.begin(), entries.end());
        if (options.grouping == Grouping::Track && !lane.key.isEmpty()) {
            EXPECT_EQ(history.tracks()[static_cast<std::size_t>(lane.colour)].id.text, lane.key);
        }
    }
    ASSERT_EQ(shown, expected);
    checkLaneOrder(history, options.grouping, index);
}

void checkPositions(const TimelineIndex &index)
{
    for (EntryNumber entry = 0; entry < index.columns().size(); ++entry) {
        TimelineIndex::Position expected;
        for (std::size_t lane = 0; lane < index.lanes().size() && expected.lane < 0; ++lane) {
            const LaneIndex &at = index.lanes()[lane];
            for (std::size_t row = 0; row < at.rows.size(); ++row) {
                const auto begin = at.placed.begin() + at.rows[row].begin;
                const auto end = at.placed.begin() + at.rows[row].end;
                if (std::find(begin, end, entry) != end)
                    expected = {static_cast<int>(lane), static_cast<int>(row)};
            }
            if (std::find(at.overflow.begin(), at.overflow.end(), entry) != at.overflow.end())
                expected = {static_cast<int>(lane), -1};
        }
        const TimelineIndex::Position position = index.positionOf(entry);
        EXPECT_EQ(position.lane, expected.lane);
        EXPECT_EQ(position.row, expected.row);
    }
    EXPECT_EQ(index.positionOf(noEntry).lane, -1);
    EXPECT_EQ(index.positionOf(static_cast<EntryNumber>(index.columns().size())).lane, -1);
}

/// An entry may have any of its places, and one that is not there has none.
void checkSomePositions(const TimelineIndex &index)
{
    for (EntryNumber entry = 0; entry < index.columns().size(); ++entry) {
        const TimelineIndex::Position position = index.positionOf(entry);
        if (index.columns().refs[entry].isNull()) {
            EXPECT_EQ(position.lane, -1);
            continue;
        }
        ASSERT_GE(position.lane, 0);
        ASSERT_LT(static_cast<std::size_t>(position.lane), index.lanes().size());
        const LaneIndex &lane = index.lanes()[static_cast<std::size_t>(position.lane)];
        std::span<const EntryNumber> entries(lane.overflow);
        if (position.row >= 0) {
            ASSERT_LT(static_cast<std::size_t>(position.row), lane.rows.size());
            const RowRange row = lane.rows[static_cast<std::size_t>(position.row)];
            entries = std::span<const EntryNumber>(lane.placed).subspan(row.begin, row.end - row.begin);
        }
        EXPECT_NE(std::find(entries.begin(), entries.end(), entry), entries.end()) << "entry " << entry;
    }
}

} // namespace

std::string nameOf(Grouping grouping)
{
    constexpr const char *names[] = {"Track", "Kind", "Actor", "Agreement", "Mineral", "None"};
    return names[static_cast<std::size_t>(grouping)];
}

void checkIndex(const History &history, const IndexOptions &options, const TimelineIndex &index)
{
    SCOPED_TRACE("lanes by " + nameOf(options.grouping));
    EXPECT_EQ(index.revision(), history.revision());
    checkColumns(history, options.filter, index);
    checkLanes(history, options, index);
    for (const LaneIndex &lane : index.lanes()) {
        SCOPED_TRACE("lane " + lane.key.toStdString());
        checkLane(lane, index.columns(), options.packing, options.packing.referenceSecondsPerPx <= 0);
    }
    checkPositions(index);
}

void checkUpdatedIndex(const History &history, const IndexOptions &options, const TimelineIndex &index)
{
    SCOPED_TRACE("lanes by " + nameOf(options.grouping));
    EXPECT_EQ(index.revision(), history.revision());
    checkColumns(history, options.filter, index);
    checkLanes(history, options, index);
    for (const LaneIndex &lane : index.lanes()) {
        SCOPED_TRACE("lane " + lane.key.toStdString());
        checkUpdatedLane(lane, index.columns(), options.packing);
    }
    checkSomePositions(index);
}

} // namespace pactline::test
