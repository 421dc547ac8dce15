// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figureindex.h"

#include <algorithm>
#include <compare>
#include <numeric>
#include <span>
#include <unordered_map>

namespace pactline {

namespace {

using Row = std::vector<EntryNumber>;

/// What a row or lane is worth: no number of lesser entries outweighs one that matters more.
struct Weight
{
    int importance = 0;       ///< of the weightiest entry
    std::int64_t entries = 0; ///< sum of squares
    friend auto operator<=>(const Weight &, const Weight &) = default;
};

Weight weightOf(std::span<const EntryNumber> row, const EntryColumns &columns)
{
    Weight weight;
    for (const EntryNumber entry : row) {
        const int importance = columns.importance[entry];
        weight.importance = std::max(weight.importance, importance);
        weight.entries += importance * importance;
    }
    return weight;
}

std::vector<Row> keptRows(const LaneIndex &lane, const std::function<bool(EntryNumber)> &keeps)
{
    std::vector<Row> rows;
    for (const RowRange &range : lane.rows) {
        Row row;
        for (std::uint32_t at = range.begin; at < range.end; ++at) {
            if (keeps(lane.placed[at]))
                row.push_back(lane.placed[at]);
        }
        if (!row.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

RangeMax lengthsOf(std::span<const EntryNumber> entries, const EntryColumns &columns)
{
    std::vector<std::int64_t> lengths;
    lengths.reserve(entries.size());
    for (const EntryNumber entry : entries)
        lengths.push_back(columns.end[entry] - columns.start[entry]);
    return RangeMax(std::move(lengths));
}

bool startsBefore(EntryNumber a, EntryNumber b, const EntryColumns &columns)
{
    return columns.start[a] != columns.start[b] ? columns.start[a] < columns.start[b] : a < b;
}

std::vector<Row> inOrderOfTime(std::vector<Row> rows, const EntryColumns &columns)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row &a, const Row &b) { return columns.start[a.front()] < columns.start[b.front()]; });
    return rows;
}

/// Where the entry stands among others that are sorted by start; their number if it does not.
std::size_t placeIn(std::span<const EntryNumber> entries, EntryNumber entry, const EntryColumns &columns)
{
    const std::int64_t start = columns.start[entry];
    auto at = std::partition_point(entries.begin(), entries.end(),
                                   [&](EntryNumber other) { return columns.start[other] < start; });
    while (at != entries.end() && *at != entry && columns.start[*at] == start)
        ++at;
    const bool isFound = at != entries.end() && *at == entry;
    return isFound ? static_cast<std::size_t>(at - entries.begin()) : entries.size();
}

/// The entries of a lane that do not stand in the rows, by start. Few of many move, so the others are copied in blocks.
std::vector<EntryNumber> othersOf(const LaneIndex &lane, std::span<const EntryNumber> placed,
                                  const EntryColumns &columns)
{
    std::vector<EntryNumber> kept(placed.begin(), placed.end());
    std::sort(kept.begin(), kept.end());
    const auto isBefore = [&columns](EntryNumber a, EntryNumber b) { return startsBefore(a, b, columns); };
    std::vector<EntryNumber> dropped;
    std::copy_if(lane.placed.begin(), lane.placed.end(), std::back_inserter(dropped),
                 [&kept](EntryNumber entry) { return !std::binary_search(kept.begin(), kept.end(), entry); });
    std::sort(dropped.begin(), dropped.end(), isBefore);
    const std::span<const EntryNumber> overflow(lane.overflow);
    std::vector<std::size_t> taken;
    for (const EntryNumber entry : placed) {
        if (const std::size_t place = placeIn(overflow, entry, columns); place < overflow.size())
            taken.push_back(place);
    }
    std::sort(taken.begin(), taken.end());

    std::vector<EntryNumber> others;
    others.reserve(overflow.size() - taken.size() + dropped.size());
    std::size_t done = 0;
    auto next = taken.begin();
    const auto copyUpTo = [&](std::size_t end) {
        for (; next != taken.end() && *next < end; ++next) {
            others.insert(others.end(), overflow.begin() + static_cast<std::ptrdiff_t>(done),
                          overflow.begin() + static_cast<std::ptrdiff_t>(*next));
            done = *next + 1;
        }
        others.insert(others.end(), overflow.begin() + static_cast<std::ptrdiff_t>(done),
                      overflow.begin() + static_cast<std::ptrdiff_t>(end));
        done = end;
    };
    for (const EntryNumber entry : dropped) {
        const auto behind = std::upper_bound(overflow.begin(), overflow.end(), entry, isBefore);
        copyUpTo(static_cast<std::size_t>(behind - overflow.begin()));
        others.push_back(entry);
    }
    copyUpTo(overflow.size());
    return others;
}

} // namespace

LaneIndex laneWithRows(const LaneIndex &from, std::vector<std::vector<EntryNumber>> rows, const EntryColumns &columns,
                       RestOfLane rest)
{
    LaneIndex lane;
    lane.key = from.key;
    lane.title = from.title;
    lane.colour = from.colour;
    std::vector<EntryNumber> placed;
    for (const Row &row : inOrderOfTime(std::move(rows), columns)) {
        const auto begin = static_cast<std::uint32_t>(placed.size());
        placed.insert(placed.end(), row.begin(), row.end());
        lane.rows.push_back({begin, static_cast<std::uint32_t>(placed.size())});
    }
    lane.placed = std::move(placed);
    lane.placedLength = lengthsOf(lane.placed, columns);
    if (rest == RestOfLane::Density) {
        lane.overflow = othersOf(from, lane.placed, columns);
        lane.starts = from.starts;
        lane.ends = from.ends;
        return lane;
    }
    std::vector<std::int64_t> starts, ends;
    for (const EntryNumber entry : lane.placed) {
        starts.push_back(columns.start[entry]);
        ends.push_back(columns.end[entry]);
    }
    std::sort(starts.begin(), starts.end());
    std::sort(ends.begin(), ends.end());
    lane.starts = std::move(starts);
    lane.ends = std::move(ends);
    return lane;
}

namespace {

/// Decides which rows of an index go.
class RowFitter
{
public:
    RowFitter(const TimelineIndex &index, const LaneMetrics &metrics, RestOfLane rest)
        : m_metrics(metrics)
        , m_rest(rest)
        , m_lanes(index.lanes().size())
    {
        std::vector<bool> isPlaced(index.columns().size());
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            const LaneIndex &from = index.lanes()[lane];
            m_lanes[lane].rows = static_cast<int>(from.rows.size());
            m_lanes[lane].hasOverflow = !from.overflow.empty();
            for (std::size_t row = 0; row < from.rows.size(); ++row) {
                const RowRange range = from.rows[row];
                const auto entries = std::span(from.placed).subspan(range.begin, range.end - range.begin);
                m_rows.push_back({lane, row, weightOf(entries, index.columns())});
            }
            m_lanes[lane].weight = weightOf(from.placed, index.columns());
            for (const EntryNumber entry : from.placed) {
                m_repeats = m_repeats || isPlaced[entry];
                isPlaced[entry] = true;
            }
            m_height += heightOf(m_lanes[lane]);
        }
        // Of rows that weigh the same, those of the lighter lane go first.
        std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Candidate &a, const Candidate &b) {
            return std::pair(a.weight, m_lanes[a.lane].weight) < std::pair(b.weight, m_lanes[b.lane].weight);
        });
    }

    void fit(double heightPx)
    {
        dropRepeatingLanes(heightPx);
        for (int importance = lowestImportance; importance <= highestImportance; ++importance) {
            // Of rows of one importance, the only one of a lane goes last.
            for (const int rowsLeft : {1, 0}) {
                for (Candidate &row : m_rows) {
                    if (m_height <= heightPx)
                        return;
                    const Lane &lane = m_lanes[row.lane];
                    if (row.weight.importance == importance && !row.isGone && !lane.isGone && lane.rows > rowsLeft)
                        drop(row);
                }
            }
        }
        dropLanes(heightPx);
    }

    [[nodiscard]] bool keepsLane(std::size_t lane) const { return !m_lanes[lane].isGone; }
    /// Numbers of the rows that stay, of each lane in ascending order.
    [[nodiscard]] std::vector<std::vector<std::size_t>> rowsOfLanes() const
    {
        std::vector<std::vector<std::size_t>> rows(m_lanes.size());
        for (const Candidate &row : m_rows) {
            if (!row.isGone && !m_lanes[row.lane].isGone)
                rows[row.lane].push_back(row.row);
        }
        for (std::vector<std::size_t> &ofLane : rows)
            std::sort(ofLane.begin(), ofLane.end());
        return rows;
    }

private:
    struct Lane
    {
        int rows = 0;
        bool hasOverflow = false;
        bool isGone = false;
        Weight weight;
    };
    struct Candidate
    {
        std::size_t lane = 0;
        std::size_t row = 0;
        Weight weight;
        bool isGone = false;
    };

    [[nodiscard]] double heightOf(const Lane &lane) const
    {
        const double rows = lane.rows * m_metrics.rowHeightPx + (lane.hasOverflow ? m_metrics.overflowHeightPx : 0.0);
        return lane.isGone ? 0.0 : std::max(rows + 2 * m_metrics.lanePaddingPx, m_metrics.minimumLaneHeightPx);
    }

    void drop(Candidate &row)
    {
        Lane &lane = m_lanes[row.lane];
        m_height -= heightOf(lane);
        row.isGone = true;
        --lane.rows;
        lane.hasOverflow = lane.hasOverflow || m_rest == RestOfLane::Density;
        lane.isGone = lane.rows == 0 && !lane.hasOverflow;
        m_height += heightOf(lane);
    }

    [[nodiscard]] std::vector<std::size_t> lightestLanesFirst() const
    {
        std::vector<std::size_t> order(m_lanes.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            return std::pair(m_lanes[a].weight.entries, b) < std::pair(m_lanes[b].weight.entries, a);
        });
        return order;
    }

    void dropLane(std::size_t lane)
    {
        m_height -= heightOf(m_lanes[lane]);
        m_lanes[lane].isGone = true;
    }

    /// Where entries stand in several lanes, a few lanes that matter say more than many that repeat them.
    void dropRepeatingLanes(double heightPx)
    {
        constexpr std::size_t enoughLanes = 8;
        std::size_t left = m_lanes.size();
        for (const std::size_t lane : lightestLanesFirst()) {
            if (m_height <= heightPx || left <= enoughLanes || !m_repeats)
                return;
            dropLane(lane);
            --left;
        }
    }

    void dropLanes(double heightPx)
    {
        for (const std::size_t lane : lightestLanesFirst()) {
            if (m_height <= heightPx)
                return;
            if (!m_lanes[lane].isGone)
                dropLane(lane);
        }
    }

    const LaneMetrics m_metrics;
    const RestOfLane m_rest;
    std::vector<Lane> m_lanes;
    std::vector<Candidate> m_rows; ///< the lightest first
    bool m_repeats = false;        ///< an entry stands in several lanes
    double m_height = 0;
};

} // namespace

TimelineIndexPtr thinnedIndex(const TimelineIndex &index, const std::function<bool(EntryNumber)> &keeps,
                              RestOfLane rest)
{
    std::vector<LaneIndex> lanes;
    for (const LaneIndex &lane : index.lanes()) {
        LaneIndex thinned = laneWithRows(lane, keptRows(lane, keeps), index.columns(), rest);
        if (thinned.entryCount() > 0)
            lanes.push_back(std::move(thinned));
    }
    return std::make_shared<const TimelineIndex>(index, std::move(lanes));
}

TimelineIndexPtr fittedIndex(const TimelineIndex &index, const LaneMetrics &metrics, double heightPx, RestOfLane rest)
{
    RowFitter fitter(index, metrics, rest);
    fitter.fit(heightPx);
    const std::vector<std::vector<std::size_t>> rowsOfLanes = fitter.rowsOfLanes();
    std::vector<LaneIndex> lanes;
    for (std::size_t i = 0; i < index.lanes().size(); ++i) {
        if (!fitter.keepsLane(i))
            continue;
        const LaneIndex &lane = index.lanes()[i];
        std::vector<Row> rows;
        for (const std::size_t row : rowsOfLanes[i])
            rows.emplace_back(lane.placed.begin() + lane.rows[row].begin, lane.placed.begin() + lane.rows[row].end);
        lanes.push_back(laneWithRows(lane, std::move(rows), index.columns(), rest));
    }
    return std::make_shared<const TimelineIndex>(index, std::move(lanes));
}

std::vector<EntryNumber> eventsToldByBars(const History &history, const TimelineIndex &index,
                                          const std::function<bool(EntryNumber)> &hasRow)
{
    const EntryColumns &columns = index.columns();
    // The bar of each agreement that these events name, by the number of its id.
    const TextPool &pool = history.events().pool();
    std::unordered_map<TextNumber, EntryNumber> bars;
    const auto barOf = [&](TextNumber number) {
        const auto [known, isNew] = bars.try_emplace(number, noEntry);
        if (!isNew)
            return known->second;
        const auto found = history.find(ItemId(pool.text(number)));
        const EntryNumber bar = found ? index.numberOf(*found) : noEntry;
        if (bar != noEntry && (columns.flags[bar] & EntryIsPoint) == 0 && hasRow(bar))
            known->second = bar;
        return known->second;
    };
    std::vector<EntryNumber> told;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto entry = static_cast<EntryNumber>(i);
        const ItemRef ref = columns.refs[i];
        if (ref.type != ItemType::Event)
            continue;
        bool isTold = false;
        history.entryView(ref).forEachRelated([&](TextNumber number) {
            const EntryNumber bar = barOf(number);
            isTold = isTold || (bar != noEntry && columns.start[bar] == columns.start[i] &&
                                index.positionOf(bar).lane == index.positionOf(entry).lane);
        });
        if (isTold)
            told.push_back(entry);
    }
    return told;
}

} // namespace pactline
