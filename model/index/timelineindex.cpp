// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/timelineindex.h"

#include "model/index/labelroom.h"
#include "model/index/laneindex.h"
#include "model/index/snapshot.h"

#include <algorithm>

namespace pactline {

TimelineIndex::TimelineIndex(EntryColumns columns, std::vector<LaneIndex> lanes, TimeSpan extent,
                             std::vector<ItemRef> undated, std::uint64_t revision)
    : m_columns(std::move(columns))
    , m_lanes(std::move(lanes))
    , m_extent(extent)
    , m_undated(std::move(undated))
    , m_revision(revision)
    , m_positions(m_columns.size())
{
    std::uint32_t eventCount = 0;
    for (const ItemRef &ref : m_columns.refs) {
        std::uint32_t &count = ref.type == ItemType::Agreement ? m_agreementCount : eventCount;
        count = std::max(count, static_cast<std::uint32_t>(ref.row) + 1);
    }
    m_numberByRef.resize(std::size_t{m_agreementCount} + eventCount, noEntry);
    for (std::size_t entry = 0; entry < m_columns.size(); ++entry) {
        const ItemRef &ref = m_columns.refs[entry];
        const std::size_t first = ref.type == ItemType::Agreement ? 0 : m_agreementCount;
        m_numberByRef[first + static_cast<std::size_t>(ref.row)] = static_cast<EntryNumber>(entry);
    }

    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        const auto place = [&](EntryNumber entry, int row) {
            if (m_positions[entry].lane < 0)
                m_positions[entry] = {static_cast<int>(lane), row};
        };
        for (std::size_t row = 0; row < m_lanes[lane].rows.size(); ++row) {
            const RowRange &range = m_lanes[lane].rows[row];
            for (std::uint32_t at = range.begin; at < range.end; ++at)
                place(m_lanes[lane].placed[at], static_cast<int>(row));
        }
        for (const EntryNumber entry : m_lanes[lane].overflow)
            place(entry, -1);
    }
}

EntryNumber TimelineIndex::numberOf(const ItemRef &ref) const
{
    if (ref.row < 0 || (ref.type != ItemType::Agreement && ref.type != ItemType::Event))
        return noEntry;
    const auto row = static_cast<std::size_t>(ref.row);
    if (ref.type == ItemType::Agreement)
        return row < m_agreementCount ? m_numberByRef[row] : noEntry;
    const std::size_t at = m_agreementCount + row;
    return at < m_numberByRef.size() ? m_numberByRef[at] : noEntry;
}

TimelineIndex::Position TimelineIndex::positionOf(EntryNumber entry) const
{
    return entry < m_positions.size() ? m_positions[entry] : Position{};
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
    const EntryColumns &columns = shown.columns;
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
    return std::make_shared<const TimelineIndex>(std::move(shown.columns), std::move(lanes), shown.extent,
                                                 std::move(shown.undated), revision);
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
