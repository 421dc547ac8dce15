// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/query/filter.h"
#include "model/support/job.h"
#include "model/time/timepoint.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace pactline {

/// Number of an entry within one snapshot: a row of its columns.
using EntryNumber = std::uint32_t;
inline constexpr EntryNumber noEntry = 0xffff'ffffu;

/// What lanes stand for. An entry with several actors or minerals stands in the lane of each.
enum class Grouping : std::uint8_t { Track, Kind, Actor, Agreement, Mineral, None };

/// How an entry is drawn, decided once from its date.
enum EntryFlag : std::uint8_t {
    EntryIsPoint = 1,      ///< a mark at its start; the extent is only its underline
    EntryStartIsVague = 2, ///< approximate, uncertain or unknown start: no solid edge
    EntryEndIsOpen = 4,    ///< still going on: fades out and carries a chevron
    EntryEndIsUnknown = 8, ///< fades out without chevron
    EntryEndIsVague = 16,  ///< approximate or uncertain end
    EntryIsAgreement = 32,
    EntryStartIsUnbounded = 64, ///< open or unknown start: stands at the snapshot's first moment
};

/// What drawing needs of each entry, one array a property. Titles stay in the history.
struct EntryColumns
{
    std::vector<std::int64_t>
        start;                     ///< earliest start, seconds; an unknown or open start is the snapshot's first moment
    std::vector<std::int64_t> end; ///< exclusive; open and unknown ends reach to the snapshot's horizon; always > start
    std::vector<std::int64_t> certainStart; ///< ≥ start: where an uncertain start is surely over; = start if exact
    std::vector<std::uint16_t> track;       ///< row of History::tracks(); 0xffff if unknown
    std::vector<std::uint16_t> kind;        ///< row of HistoryData::kinds; 0xffff if unknown
    std::vector<std::uint8_t> importance;
    std::vector<std::uint8_t> flags; ///< EntryFlag
    std::vector<ItemRef> refs;

    [[nodiscard]] std::size_t size() const { return start.size(); }
};

/// A run of placed entries [begin, end) of a lane's `placed` array; within a packed row starts and ends both ascend.
struct RowRange
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Longest entry of an index range; a tree of maxima over blocks. Build O(n), query O(log n), memory ≤ n/8 numbers.
class RangeMax
{
public:
    RangeMax() = default;
    explicit RangeMax(std::vector<std::int64_t> values);
    /// Index of the first greatest value in [first, last); last if the range is empty.
    [[nodiscard]] std::uint32_t indexOfMaximum(std::uint32_t first, std::uint32_t last) const;

private:
    std::vector<std::int64_t> m_values;
    std::vector<std::vector<std::uint32_t>> m_levels;
};

/// One lane: its entries packed into rows, and those for which no row was left.
struct LaneIndex
{
    QString key;     ///< id of the track, kind, actor, …; empty for the one lane of Grouping::None and for "other"
    QString title;   ///< display name
    int colour = -1; ///< row of History::tracks(), or -1 for neutral
    std::vector<EntryNumber> placed; ///< row by row; within a row by start
    std::vector<RowRange> rows;
    std::vector<EntryNumber> overflow; ///< entries without a row, by start; they may overlap: drawn as density
    std::vector<std::int64_t> starts;  ///< of all entries of the lane, ascending
    std::vector<std::int64_t> ends;    ///< of all entries of the lane, ascending
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

/// Everything that drawing and hit tests need of a history: an immutable snapshot, shared between threads.
class TimelineIndex
{
public:
    TimelineIndex(EntryColumns columns, std::vector<LaneIndex> lanes, TimeSpan extent, std::vector<ItemRef> undated,
                  std::uint64_t revision);

    [[nodiscard]] const EntryColumns &columns() const { return m_columns; }
    [[nodiscard]] std::span<const LaneIndex> lanes() const { return m_lanes; }
    /// From the first start to the last end (open ends: to the horizon); empty without entries.
    [[nodiscard]] TimeSpan extent() const { return m_extent; }
    /// Entries that meet the filter and have no date to stand at; they are counted, not drawn.
    [[nodiscard]] std::span<const ItemRef> undated() const { return m_undated; }
    /// Of the history from which it was built.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// The entry's number, or noEntry if it is filtered out or undated. Logarithmic.
    [[nodiscard]] EntryNumber numberOf(const ItemRef &ref) const;
    /// First lane and row in which the entry stands; row −1 for overflow; lane −1 if nowhere. Logarithmic or a table
    /// look-up.
    struct Position
    {
        int lane = -1;
        int row = -1;
    };
    [[nodiscard]] Position positionOf(EntryNumber entry) const;

private:
    EntryColumns m_columns;
    std::vector<LaneIndex> m_lanes;
    TimeSpan m_extent;
    std::vector<ItemRef> m_undated;
    std::uint64_t m_revision;
    std::vector<std::uint32_t> m_numberByRef;
    std::vector<Position> m_positions;
    std::uint32_t m_agreementCount = 0;
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
