// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/index/entrycolumns.h"
#include "model/index/rangemax.h"
#include "model/index/sharedarray.h"
#include "model/index/sortedmoments.h"
#include "model/index/timebounds.h"
#include "model/query/filter.h"
#include "model/support/job.h"
#include "model/time/timepoint.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <span>
#include <vector>

namespace pactline {

/// What lanes stand for. An entry with several actors or minerals stands in the lane of each.
enum class Grouping : std::uint8_t { Track, Kind, Actor, Agreement, Mineral, None };

/// A run of placed entries [begin, end) of a lane's `placed` array; within a packed row starts and ends both ascend.
struct RowRange
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// One lane: its entries packed into rows, and those for which no row was left.
struct LaneIndex
{
    QString key;     ///< id of the track, kind, actor, …; empty for the one lane of Grouping::None and for "other"
    QString title;   ///< display name
    int colour = -1; ///< row of History::tracks(), or -1 for neutral
    std::uint32_t slot = 0;            ///< by which updates know the lane, wherever it goes
    SharedArray<EntryNumber> placed;   ///< row by row; within a row by start
    std::vector<RowRange> rows;        ///< an update may leave rows empty, so that others stay where they are
    SharedArray<EntryNumber> overflow; ///< entries without a row, by start; they may overlap: drawn as density
    SortedMoments starts;              ///< of all entries of the lane
    SortedMoments ends;                ///< of all entries of the lane
    RangeMax placedLength;             ///< over `placed`
    RangeMax overflowLength;           ///< over `overflow`

    [[nodiscard]] std::size_t entryCount() const { return placed.size() + overflow.size(); }
    /// Entries that overlap [span): (starts < span.end) − (ends ≤ span.start). Exact, two binary searches.
    [[nodiscard]] std::int64_t countOverlapping(const TimeSpan &span) const;
};

/// How rows are packed. Rows belong to the snapshot, not to the zoom: an entry never changes its row by zooming.
/// Heavier entries choose first. An entry that finds no row with room for its label makes do with room for its mark,
/// then with its own stretch of time, before it goes to the overflow.
struct Packing
{
    /// Seconds that one pixel covers at the scale for which labels are given room; 0 packs by time alone (large
    /// histories).
    double referenceSecondsPerPx = 0;
    /// Width in pixels that the label of an entry needs beside its mark or inside its bar, at the reference scale.
    std::function<float(const Entry &)> labelWidthPx;
    int labelledImportance = 3; ///< entries of at least this importance ask for room for their labels
    float markWidthPx = 16;     ///< room that every entry asks for at the reference scale
    int maximumRows = 8;        ///< of a lane; 0 for no cap; the rest goes to `overflow`
    int heavyImportance = 4;   ///< entries of at least this importance open further rows where they find none free, …
    int maximumHeavyRows = 8;  ///< … until the lane has this many
    QStringList expandedLanes; ///< keys of lanes without a cap
    TimePoint labelEnd = TimePoint::end(); ///< labels that would end after this go to the left of their mark
};

struct IndexOptions
{
    Grouping grouping = Grouping::Track;
    Filter filter;
    Packing packing;
};

/// The lanes of a snapshot, from top to bottom. Those that an update leaves alone are shared by both snapshots.
class LaneList
{
public:
    using Lanes = std::vector<std::shared_ptr<const LaneIndex>>;

    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = LaneIndex;
        using difference_type = std::ptrdiff_t;
        using pointer = const LaneIndex *;
        using reference = const LaneIndex &;

        const_iterator() = default;
        explicit const_iterator(Lanes::const_iterator at)
            : m_at(at)
        {}
        reference operator*() const { return **m_at; }
        pointer operator->() const { return m_at->get(); }
        const_iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        const_iterator operator++(int) { return const_iterator(m_at++); }
        friend bool operator==(const const_iterator &, const const_iterator &) = default;

    private:
        Lanes::const_iterator m_at;
    };

    explicit LaneList(const Lanes &lanes)
        : m_lanes(&lanes)
    {}
    [[nodiscard]] std::size_t size() const { return m_lanes->size(); }
    [[nodiscard]] bool empty() const { return m_lanes->empty(); }
    [[nodiscard]] const LaneIndex &operator[](std::size_t lane) const { return *(*m_lanes)[lane]; }
    [[nodiscard]] const LaneIndex &front() const { return *m_lanes->front(); }
    [[nodiscard]] const LaneIndex &back() const { return *m_lanes->back(); }
    [[nodiscard]] const_iterator begin() const { return const_iterator(m_lanes->begin()); }
    [[nodiscard]] const_iterator end() const { return const_iterator(m_lanes->end()); }

private:
    const Lanes *m_lanes;
};

/// Where an entry stands: the slot of a lane, and a row there.
struct EntryPlace
{
    static constexpr std::uint32_t nowhere = 0xffff'ffffu;

    std::uint32_t slot = nowhere;
    std::uint32_t row = nowhere; ///< nowhere in the overflow

    friend bool operator==(const EntryPlace &, const EntryPlace &) = default;
};

/// What a snapshot consists of. All that is large is shared by copies until it is changed.
struct IndexParts
{
    EntryColumns columns;
    LaneList::Lanes lanes;
    TimeSpan extent;
    SharedArray<ItemRef> undated;
    std::uint64_t revision = 0;
    std::size_t entryCount = 0;
    Column<EntryNumber> agreementNumbers; ///< by row of the history's list; may end early
    Column<EntryNumber> eventNumbers;
    Column<EntryPlace> places;   ///< by number
    std::vector<int> laneOfSlot; ///< −1 for a lane that is gone
    index::TimeBounds bounds;    ///< of the shown dates
    bool isUpdatable = false;    ///< all of the above is known, as far as updates need it
};

/// Everything that drawing and hit tests need of a history: an immutable snapshot, shared between threads.
class TimelineIndex
{
public:
    TimelineIndex(EntryColumns columns, std::vector<LaneIndex> lanes, TimeSpan extent, std::span<const ItemRef> undated,
                  std::uint64_t revision);
    /// The entries of another snapshot in other lanes, or in other rows of its lanes. Updates do not start from it.
    TimelineIndex(const TimelineIndex &of, std::vector<LaneIndex> lanes);
    explicit TimelineIndex(IndexParts parts)
        : m_parts(std::move(parts))
    {}

    [[nodiscard]] const EntryColumns &columns() const { return m_parts.columns; }
    [[nodiscard]] LaneList lanes() const { return LaneList(m_parts.lanes); }
    /// Entries that have a number.
    [[nodiscard]] std::size_t entryCount() const { return m_parts.entryCount; }
    /// From the first start to the last end (open ends: to the horizon); empty without entries.
    [[nodiscard]] TimeSpan extent() const { return m_parts.extent; }
    /// Entries that meet the filter and have no date to stand at; they are counted, not drawn.
    [[nodiscard]] std::span<const ItemRef> undated() const { return m_parts.undated; }
    /// Of the history from which it was built.
    [[nodiscard]] std::uint64_t revision() const { return m_parts.revision; }
    /// The entry's number, or noEntry if it is filtered out or undated. A table look-up.
    [[nodiscard]] EntryNumber numberOf(const ItemRef &ref) const;
    /// A lane and the row in it in which the entry stands: the first lane in a snapshot made from nothing; row −1 for
    /// overflow; lane −1 if nowhere. A table look-up.
    struct Position
    {
        int lane = -1;
        int row = -1;
    };
    [[nodiscard]] Position positionOf(EntryNumber entry) const;

    /// What updateTimelineIndex() starts from.
    [[nodiscard]] const IndexParts &parts() const & { return m_parts; }
    [[nodiscard]] IndexParts parts() && { return std::move(m_parts); }

private:
    void setLanes(std::vector<LaneIndex> lanes);

    IndexParts m_parts;
};

using TimelineIndexPtr = std::shared_ptr<const TimelineIndex>;

/// Builds a snapshot: filter, columns, lanes, packing. O(n log n). The horizon for open ends is the history's as-of
/// date (its end), or the last bound there is when it is later or there is none. Null when the job is cancelled.
[[nodiscard]] TimelineIndexPtr buildTimelineIndex(const History &history, const IndexOptions &options,
                                                  const Job &job = {});

/// Visible entries of a row or run: [first, last) indices into `entries` of those with end > span.start and start <
/// span.end. Binary searches; only for packed rows, where starts and ends ascend.
[[nodiscard]] RowRange visibleRange(const EntryColumns &columns, std::span<const EntryNumber> entries,
                                    const TimeSpan &span);

} // namespace pactline
