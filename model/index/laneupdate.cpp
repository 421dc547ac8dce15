// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/laneupdate.h"

#include "model/index/rowpacking.h"

#include <algorithm>

namespace pactline::index {

namespace {

constexpr std::uint32_t overflow = EntryPlace::nowhere;

/// In a lane without a cap there may be as many rows as entries: then a new one is opened before all were looked at.
constexpr std::uint32_t mostRowsLookedAt = 4096;
constexpr std::uint32_t mostRowsContested = 64;
/// An entry that is in the way of more than this many lighter ones leaves them their row, as moving them would take
/// long: until a snapshot is made from nothing.
constexpr std::size_t mostDisplacedByOne = 32;
constexpr int mostDisplacements = 64;
constexpr std::size_t mostCandidates = 4096;
constexpr std::size_t mostFilledOfGap = 256;

/// By start, equal starts by number: the order of every run.
bool standsBefore(const EntryColumns &columns, EntryNumber a, EntryNumber b)
{
    return columns.start[a] != columns.start[b] ? columns.start[a] < columns.start[b] : a < b;
}

bool holds(std::span<const EntryNumber> run, const EntryColumns &columns, EntryNumber entry)
{
    const auto found = std::lower_bound(run.begin(), run.end(), entry, [&columns](EntryNumber a, EntryNumber b) {
        return standsBefore(columns, a, b);
    });
    return found != run.end() && *found == entry;
}

std::span<const EntryNumber> runOfLane(const LaneIndex &lane, std::uint32_t row)
{
    const std::span<const EntryNumber> placed(lane.placed);
    const RowRange range = lane.rows[row];
    return placed.subspan(range.begin, range.end - range.begin);
}

} // namespace

std::uint32_t rowOf(const LaneIndex &lane, const EntryColumns &columns, EntryNumber entry)
{
    for (std::uint32_t row = 0; row < lane.rows.size(); ++row) {
        if (holds(runOfLane(lane, row), columns, entry))
            return row;
    }
    return EntryPlace::nowhere;
}

LaneUpdate::LaneUpdate(const LaneIndex &lane, const EntryColumns &before, const EntryColumns &now,
                       const Packing &packing)
    : m_lane(lane)
    , m_before(before)
    , m_now(now)
    , m_packing(packing)
    , m_hasCap(packing.maximumRows > 0 && !packing.expandedLanes.contains(lane.key))
    , m_rowCount(static_cast<std::uint32_t>(lane.rows.size()))
    , m_starts(lane.starts)
    , m_ends(lane.ends)
{}

std::span<const EntryNumber> LaneUpdate::runOf(std::uint32_t row) const
{
    if (row == overflow)
        return m_lane.overflow;
    return row < m_lane.rows.size() ? runOfLane(m_lane, row) : std::span<const EntryNumber>();
}

bool LaneUpdate::stoodIn(std::uint32_t row, EntryNumber entry) const { return holds(runOf(row), m_before, entry); }

bool LaneUpdate::isGone(std::uint32_t row, EntryNumber entry) const
{
    const auto found = m_drafts.find(row);
    if (found == m_drafts.end())
        return false;
    const std::vector<EntryNumber> &gone = found->second.gone;
    return std::find(gone.begin(), gone.end(), entry) != gone.end();
}

bool LaneUpdate::take(EntryNumber entry, std::uint32_t row)
{
    if (!stoodIn(row, entry) || isGone(row, entry))
        return false;
    m_drafts[row].gone.push_back(entry);
    if (row != overflow)
        m_gaps.push_back({row, m_before.start[entry], m_before.end[entry]});
    return m_starts.remove(m_before.start[entry]) && m_ends.remove(m_before.end[entry]);
}

void LaneUpdate::put(EntryNumber entry, std::uint32_t preferredRow)
{
    m_starts.insert(m_now.start[entry]);
    m_ends.insert(m_now.end[entry]);
    if (preferredRow < m_rowCount && isFree(preferredRow, entry))
        settle(entry, preferredRow);
    else
        place(entry);
}

/// Entries of the row that reach into the stretch of the entry; stops after so many.
std::vector<EntryNumber> LaneUpdate::inTheWay(std::uint32_t row, EntryNumber entry, std::size_t most) const
{
    const std::int64_t start = m_now.start[entry];
    const std::int64_t end = m_now.end[entry];
    std::vector<EntryNumber> found;
    const std::span<const EntryNumber> run = runOf(row);
    auto other =
        std::partition_point(run.begin(), run.end(), [&](EntryNumber each) { return m_before.end[each] <= start; });
    for (; other != run.end() && m_before.start[*other] < end && found.size() < most; ++other) {
        if (!isGone(row, *other))
            found.push_back(*other);
    }
    if (const auto draft = m_drafts.find(row); draft != m_drafts.end()) {
        for (const EntryNumber come : draft->second.come) {
            if (m_now.start[come] < end && m_now.end[come] > start && found.size() < most)
                found.push_back(come);
        }
    }
    return found;
}

std::uint8_t LaneUpdate::weightOfEntry(EntryNumber entry) const
{
    return weightOf(m_now.importance[entry], m_now.flags[entry]);
}

bool LaneUpdate::isHeavy(EntryNumber entry) const { return m_now.importance[entry] >= m_packing.heavyImportance; }

std::size_t LaneUpdate::rowLimit(EntryNumber entry) const
{
    if (!m_hasCap)
        return anyNumberOfRows;
    const int limit =
        isHeavy(entry) ? std::max(m_packing.maximumRows, m_packing.maximumHeavyRows) : m_packing.maximumRows;
    return static_cast<std::size_t>(limit);
}

void LaneUpdate::place(EntryNumber entry)
{
    for (std::uint32_t row = 0; row < std::min(m_rowCount, mostRowsLookedAt); ++row) {
        if (isFree(row, entry))
            return settle(entry, row);
    }
    if (m_rowCount < rowLimit(entry)) {
        // A row that a heavy entry opens is there for all.
        m_gaps.push_back({m_rowCount, TimePoint::beginning().seconds, TimePoint::end().seconds});
        return settle(entry, m_rowCount++);
    }
    if (!displaceLighter(entry))
        settle(entry, overflow);
}

/// Makes room in the first row where all that is in the way is lighter.
bool LaneUpdate::displaceLighter(EntryNumber entry)
{
    for (std::uint32_t row = 0; row < std::min(m_rowCount, mostRowsContested); ++row) {
        if (m_displacements >= mostDisplacements)
            return false;
        std::vector<EntryNumber> others = inTheWay(row, entry, mostDisplacedByOne + 1);
        const auto isLighter = [&](EntryNumber other) { return weightOfEntry(other) > weightOfEntry(entry); };
        if (others.size() > mostDisplacedByOne || !std::all_of(others.begin(), others.end(), isLighter))
            continue;
        ++m_displacements;
        for (const EntryNumber other : others)
            unsettle(other, row);
        settle(entry, row);
        std::sort(others.begin(), others.end(), [this](EntryNumber a, EntryNumber b) {
            return weightOfEntry(a) != weightOfEntry(b) ? weightOfEntry(a) < weightOfEntry(b)
                                                        : standsBefore(m_now, a, b);
        });
        for (const EntryNumber other : others)
            place(other);
        return true;
    }
    return false;
}

void LaneUpdate::settle(EntryNumber entry, std::uint32_t row)
{
    m_drafts[row].come.push_back(entry);
    m_moves.emplace_back(entry, row);
}

/// Of an entry that does not leave the lane.
void LaneUpdate::unsettle(EntryNumber entry, std::uint32_t row)
{
    if (row != overflow)
        m_gaps.push_back({row, m_now.start[entry], m_now.end[entry]});
    Draft &draft = m_drafts[row];
    if (std::erase(draft.come, entry) == 0)
        draft.gone.push_back(entry);
}

void LaneUpdate::fillGaps()
{
    const std::vector<Gap> gaps = m_gaps;
    for (const Gap &gap : gaps)
        fillGap(gap);
}

void LaneUpdate::fillGap(const Gap &gap)
{
    std::size_t filled = 0;
    for (const EntryNumber entry : candidatesFor(gap)) {
        if (!isFree(gap.row, entry))
            continue;
        unsettle(entry, overflow);
        settle(entry, gap.row);
        if (++filled == mostFilledOfGap)
            return;
    }
}

/// Entries of the overflow that could stand in the gap and the free stretch before it, the heaviest first.
std::vector<EntryNumber> LaneUpdate::candidatesFor(const Gap &gap) const
{
    const std::span<const EntryNumber> row = runOf(gap.row);
    auto next =
        std::partition_point(row.begin(), row.end(), [&](EntryNumber each) { return m_before.end[each] <= gap.start; });
    while (next != row.begin() && isGone(gap.row, *std::prev(next)))
        --next;
    const std::span<const EntryNumber> run = runOf(overflow);
    auto from = run.begin();
    if (next != row.begin()) {
        const std::int64_t free = m_before.end[*std::prev(next)];
        from =
            std::partition_point(run.begin(), run.end(), [&](EntryNumber each) { return m_before.start[each] < free; });
    }
    std::vector<EntryNumber> candidates;
    for (std::size_t looked = 0; from != run.end() && looked < mostCandidates && m_before.start[*from] < gap.end;
         ++from, ++looked) {
        if (m_before.end[*from] > gap.start && !isGone(overflow, *from))
            candidates.push_back(*from);
    }
    if (const auto draft = m_drafts.find(overflow); draft != m_drafts.end())
        candidates.insert(candidates.end(), draft->second.come.begin(), draft->second.come.end());
    std::stable_sort(candidates.begin(), candidates.end(),
                     [this](EntryNumber a, EntryNumber b) { return weightOfEntry(a) < weightOfEntry(b); });
    return candidates;
}

struct LaneUpdate::Arrays
{
    std::vector<EntryNumber> entries;
    std::vector<std::int64_t> lengths;
};

/// Appends a run as it is after the update; `lengths` are those of the run before.
void LaneUpdate::append(std::uint32_t row, std::span<const std::int64_t> lengths, Arrays &to) const
{
    struct Step
    {
        std::size_t at;    ///< in the run before
        EntryNumber entry; ///< that comes there; noEntry where one goes
    };
    const std::span<const EntryNumber> run = runOf(row);
    std::vector<Step> steps;
    if (const auto found = m_drafts.find(row); found != m_drafts.end()) {
        std::vector<EntryNumber> come = found->second.come;
        std::sort(come.begin(), come.end(), [this](EntryNumber a, EntryNumber b) { return standsBefore(m_now, a, b); });
        const auto placeOf = [&](std::int64_t start, EntryNumber entry) {
            const auto place = std::partition_point(run.begin(), run.end(), [&](EntryNumber other) {
                return m_before.start[other] != start ? m_before.start[other] < start : other < entry;
            });
            return static_cast<std::size_t>(place - run.begin());
        };
        for (const EntryNumber entry : come)
            steps.push_back({placeOf(m_now.start[entry], entry), entry});
        for (const EntryNumber entry : found->second.gone)
            steps.push_back({placeOf(m_before.start[entry], entry), noEntry});
        // What comes to the place of one that goes stands before it.
        std::stable_sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.at < b.at; });
    }
    std::size_t copied = 0;
    const auto copyUpTo = [&](std::size_t at) {
        const auto first = static_cast<std::ptrdiff_t>(copied);
        const auto last = static_cast<std::ptrdiff_t>(at);
        to.entries.insert(to.entries.end(), run.begin() + first, run.begin() + last);
        to.lengths.insert(to.lengths.end(), lengths.begin() + first, lengths.begin() + last);
        copied = at;
    };
    for (const Step &step : steps) {
        copyUpTo(step.at);
        if (step.entry == noEntry) {
            ++copied;
        } else {
            to.entries.push_back(step.entry);
            to.lengths.push_back(m_now.end[step.entry] - m_now.start[step.entry]);
        }
    }
    copyUpTo(run.size());
}

LaneIndex LaneUpdate::finished() const
{
    LaneIndex lane = m_lane;
    lane.starts = m_starts;
    lane.ends = m_ends;
    const bool changesRows = !m_drafts.empty() && m_drafts.begin()->first != overflow;
    if (changesRows) {
        Arrays arrays;
        arrays.entries.reserve(m_lane.placed.size() + m_moves.size());
        arrays.lengths.reserve(m_lane.placed.size() + m_moves.size());
        const std::span<const std::int64_t> lengths = m_lane.placedLength.values();
        lane.rows.clear();
        for (std::uint32_t row = 0; row < m_rowCount; ++row) {
            const auto begin = static_cast<std::uint32_t>(arrays.entries.size());
            const RowRange range = row < m_lane.rows.size() ? m_lane.rows[row] : RowRange();
            append(row, lengths.subspan(range.begin, range.end - range.begin), arrays);
            lane.rows.push_back({begin, static_cast<std::uint32_t>(arrays.entries.size())});
        }
        while (!lane.rows.empty() && lane.rows.back().begin == lane.rows.back().end)
            lane.rows.pop_back();
        lane.placed = std::move(arrays.entries);
        lane.placedLength = RangeMax(std::move(arrays.lengths));
    }
    if (m_drafts.contains(overflow)) {
        Arrays arrays;
        arrays.entries.reserve(m_lane.overflow.size() + m_moves.size());
        arrays.lengths.reserve(m_lane.overflow.size() + m_moves.size());
        append(overflow, m_lane.overflowLength.values(), arrays);
        lane.overflow = std::move(arrays.entries);
        lane.overflowLength = RangeMax(std::move(arrays.lengths));
    }
    return lane;
}

} // namespace pactline::index
