// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/timelineindex.h"

#include "model/index/labelroom.h"
#include "model/index/laneindex.h"
#include "model/index/snapshot.h"

#include <algorithm>

namespace pactline {

namespace {

/// The numbers of the entries of one type, by row.
Column<EntryNumber> numbersByRow(const Column<EntryRef> &refs, bool ofAgreements)
{
    std::size_t size = 0;
    for (const EntryRef &ref : refs) {
        if (ref.isAgreement() == ofAgreements && !ref.isNull())
            size = std::max(size, static_cast<std::size_t>(ref.row()) + 1);
    }
    std::vector<EntryNumber> numbers(size, noEntry);
    for (EntryNumber entry = 0; const EntryRef &ref : refs) {
        if (ref.isAgreement() == ofAgreements && !ref.isNull())
            numbers[static_cast<std::size_t>(ref.row())] = entry;
        ++entry;
    }
    return numbers;
}

/// In which lane, and where there, each entry stands first.
Column<EntryPlace> firstPlaces(const LaneList::Lanes &lanes, std::size_t entryCount)
{
    std::vector<EntryPlace> places(entryCount);
    for (const auto &lane : lanes) {
        const auto place = [&](EntryNumber entry, std::uint32_t row) {
            if (places[entry].slot == EntryPlace::nowhere)
                places[entry] = {lane->slot, row};
        };
        for (std::uint32_t row = 0; row < lane->rows.size(); ++row) {
            for (std::uint32_t at = lane->rows[row].begin; at < lane->rows[row].end; ++at)
                place(lane->placed[at], row);
        }
        for (const EntryNumber entry : lane->overflow)
            place(entry, EntryPlace::nowhere);
    }
    return places;
}

} // namespace

TimelineIndex::TimelineIndex(EntryColumns columns, std::vector<LaneIndex> lanes, TimeSpan extent,
                             std::span<const ItemRef> undated, std::uint64_t revision)
{
    m_parts.columns = std::move(columns);
    m_parts.extent = extent;
    m_parts.undated = std::vector<ItemRef>(undated.begin(), undated.end());
    m_parts.revision = revision;
    const EntryColumns &all = m_parts.columns;
    m_parts.entryCount = static_cast<std::size_t>(
        std::count_if(all.refs.begin(), all.refs.end(), [](const EntryRef &ref) { return !ref.isNull(); }));
    m_parts.agreementNumbers = numbersByRow(all.refs, true);
    m_parts.eventNumbers = numbersByRow(all.refs, false);
    setLanes(std::move(lanes));
}

TimelineIndex::TimelineIndex(const TimelineIndex &of, std::vector<LaneIndex> lanes)
    : m_parts(of.m_parts)
{
    m_parts.isUpdatable = false;
    setLanes(std::move(lanes));
}

void TimelineIndex::setLanes(std::vector<LaneIndex> lanes)
{
    m_parts.lanes.clear();
    m_parts.laneOfSlot.clear();
    for (std::uint32_t slot = 0; LaneIndex & lane : lanes) {
        lane.slot = slot++;
        m_parts.lanes.push_back(std::make_shared<const LaneIndex>(std::move(lane)));
        m_parts.laneOfSlot.push_back(static_cast<int>(slot) - 1);
    }
    m_parts.places = firstPlaces(m_parts.lanes, m_parts.columns.size());
}

EntryNumber TimelineIndex::numberOf(const ItemRef &ref) const
{
    if (ref.row < 0 || (ref.type != ItemType::Agreement && ref.type != ItemType::Event))
        return noEntry;
    const auto row = static_cast<std::size_t>(ref.row);
    const Column<EntryNumber> &numbers =
        ref.type == ItemType::Agreement ? m_parts.agreementNumbers : m_parts.eventNumbers;
    return row < numbers.size() ? numbers[row] : noEntry;
}

TimelineIndex::Position TimelineIndex::positionOf(EntryNumber entry) const
{
    if (entry >= m_parts.places.size())
        return {};
    const EntryPlace &place = m_parts.places[entry];
    if (place.slot == EntryPlace::nowhere)
        return {};
    const int row = place.row == EntryPlace::nowhere ? -1 : static_cast<int>(place.row);
    return {m_parts.laneOfSlot[place.slot], row};
}

RowRange visibleRange(const EntryColumns &columns, std::span<const EntryNumber> entries, const TimeSpan &span)
{
    const auto first = std::partition_point(
        entries.begin(), entries.end(), [&](EntryNumber entry) { return columns.end[entry] <= span.start.seconds; });
    const auto last = std::partition_point(first, entries.end(),
                                           [&](EntryNumber entry) { return columns.start[entry] < span.end.seconds; });
    return {static_cast<std::uint32_t>(first - entries.begin()), static_cast<std::uint32_t>(last - entries.begin())};
}

namespace index {

TimelineIndexPtr snapshotOf(const History &history, ShownEntries shown, Grouping grouping, const Packing &packing,
                            std::uint64_t revision, Progress &progress)
{
    const EntryVectors &columns = shown.columns;
    std::optional<std::vector<LaneMembers>> members = laneMembers(history, columns, grouping, progress);
    if (!members)
        return nullptr;

    std::optional<LabelRoom> room;
    if (packing.referenceSecondsPerPx > 0)
        room = labelRoom(history, columns, packing);
    std::vector<LaneIndex> lanes;
    lanes.reserve(members->size());
    const auto workOfLane = static_cast<std::int64_t>(columns.size() / std::max<std::size_t>(members->size(), 1));
    for (LaneMembers &lane : *members) {
        if (!progress.advance(workOfLane))
            return nullptr;
        lanes.push_back(makeLane(std::move(lane), packing, room ? &*room : nullptr));
    }
    EntryColumns finished(std::move(shown.columns));
    IndexParts parts =
        TimelineIndex(std::move(finished), std::move(lanes), shown.extent, shown.undated, revision).parts();
    parts.bounds = std::move(shown.bounds);
    parts.isUpdatable = parts.bounds.extent() == parts.extent && parts.entryCount > 0;
    return std::make_shared<const TimelineIndex>(std::move(parts));
}

} // namespace index

TimelineIndexPtr buildTimelineIndex(const History &history, const IndexOptions &options, const Job &job)
{
    // Columns, standings and rows: three passes.
    const auto entryCount = static_cast<std::int64_t>(history.agreements().size() + history.events().size());
    index::Progress progress(job, 3 * entryCount);
    std::optional<index::ShownEntries> shown = index::shownEntries(history, options.filter, progress);
    if (!shown)
        return nullptr;
    return index::snapshotOf(history, std::move(*shown), options.grouping, options.packing, history.revision(),
                             progress);
}

} // namespace pactline
