// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/lanemembers.h"

#include "model/index/laneplan.h"

#include <algorithm>
#include <numeric>

namespace pactline::index {

namespace {

/// Calls `visit` with the number of the key of every lane in which the entry stands by its own lists; one may come
/// twice.
template <typename Visit>
void visitKeys(const packed::EntryView &entry, ItemType type, Grouping grouping, const Visit &visit)
{
    if (grouping == Grouping::Agreement) {
        entry.forEachRelated(visit);
    } else if (grouping == Grouping::Mineral) {
        entry.forEachMineral(visit);
    } else {
        entry.forEachActor(visit);
        if (type == ItemType::Agreement)
            entry.forEachRelated(visit); // bodies
    }
}

/// Which entry stands in which lane; the lane after the last planned one is the other one.
class Standings
{
public:
    Standings(LanePlan &plan, const EntryVectors &columns, Progress &progress)
        : m_plan(plan)
        , m_columns(columns)
        , m_progress(progress)
        , m_other(static_cast<std::uint32_t>(plan.lanes.size()))
        , m_counts(plan.lanes.size() + 1)
    {
        m_lanes.reserve(columns.size());
        m_entries.reserve(columns.size());
    }

    /// By the columns alone.
    bool addByRow(const std::vector<std::uint16_t> &rows)
    {
        for (std::size_t entry = 0; entry < rows.size(); ++entry) {
            const std::size_t row = rows[entry];
            add(row < m_plan.laneByRow.size() ? m_plan.laneByRow[row] : m_other, static_cast<EntryNumber>(entry));
        }
        return m_progress.advance(static_cast<std::int64_t>(rows.size()));
    }

    bool addAllToOther()
    {
        for (std::size_t entry = 0; entry < m_columns.size(); ++entry)
            add(m_other, static_cast<EntryNumber>(entry));
        return m_progress.advance(static_cast<std::int64_t>(m_columns.size()));
    }

    /// By the lists of the entries themselves. Goes through the history in its own order, as that is the order of its
    /// memory: several times as fast as going by the numbers of the entries.
    bool addByKeys(const History &history, Grouping grouping)
    {
        std::vector<EntryNumber> agreements(history.agreements().size(), noEntry);
        std::vector<EntryNumber> events(history.events().size(), noEntry);
        for (std::size_t entry = 0; entry < m_columns.size(); ++entry) {
            const ItemRef &ref = m_columns.refs[entry];
            std::vector<EntryNumber> &numbers = ref.type == ItemType::Agreement ? agreements : events;
            numbers[static_cast<std::size_t>(ref.row)] = static_cast<EntryNumber>(entry);
        }
        return addList(history.agreements(), ItemType::Agreement, agreements, grouping) &&
               addList(history.events(), ItemType::Event, events, grouping);
    }

    /// Hands the entries to their lanes, each in ascending order; the other lane is appended.
    void handOut()
    {
        sortByEntry();
        m_plan.lanes.emplace_back().title = m_plan.otherTitle;
        for (std::size_t lane = 0; lane < m_plan.lanes.size(); ++lane)
            m_plan.lanes[lane].reserve(m_counts[lane]);
        for (std::size_t at = 0; at < m_lanes.size(); ++at)
            m_plan.lanes[m_lanes[at]].add(m_entries[at], m_columns);
    }

private:
    void add(std::uint32_t lane, EntryNumber entry)
    {
        m_lanes.push_back(lane);
        m_entries.push_back(entry);
        ++m_counts[lane];
    }

    /// By counting. The lanes of one entry keep their order.
    void sortByEntry()
    {
        if (std::is_sorted(m_entries.begin(), m_entries.end()))
            return;
        std::vector<std::uint32_t> places(m_columns.size() + 1);
        for (const EntryNumber entry : m_entries)
            ++places[entry + 1];
        std::partial_sum(places.begin(), places.end(), places.begin());
        std::vector<std::uint32_t> lanes(m_lanes.size());
        for (std::size_t at = 0; at < m_entries.size(); ++at)
            lanes[places[m_entries[at]]++] = m_lanes[at];
        // Each place has moved on to where the next entry began.
        m_lanes.swap(lanes);
        std::uint32_t at = 0;
        for (EntryNumber entry = 0; entry < m_columns.size(); ++entry) {
            for (; at < places[entry]; ++at)
                m_entries[at] = entry;
        }
    }

    template <typename List>
    bool addList(const List &list, ItemType type, const std::vector<EntryNumber> &numbers, Grouping grouping)
    {
        std::vector<std::uint32_t> laneByNumber;
        for (TextNumber number = 0; number < list.pool().size(); ++number)
            laneByNumber.push_back(m_plan.laneOf(list.pool().text(number)));
        const bool isLaneItself = grouping == Grouping::Agreement && type == ItemType::Agreement;
        std::vector<std::uint32_t> own;
        for (std::size_t row = 0; row < list.size(); ++row) {
            if (row % Progress::entriesBetweenCalls == 0 &&
                !m_progress.advance(row == 0 ? 0 : Progress::entriesBetweenCalls))
                return false;
            if (numbers[row] == noEntry)
                continue;
            own.clear();
            const packed::EntryView entry = list.view(row);
            const auto addLane = [&own](std::uint32_t lane) {
                if (lane != noLane && std::find(own.begin(), own.end(), lane) == own.end())
                    own.push_back(lane);
            };
            if (isLaneItself)
                addLane(m_plan.laneOf(entry.id().toString()));
            else
                visitKeys(entry, type, grouping, [&](TextNumber number) { addLane(laneByNumber[number]); });
            if (own.empty())
                own.push_back(m_other);
            for (const std::uint32_t lane : own)
                add(lane, numbers[row]);
        }
        return true;
    }

    LanePlan &m_plan;
    const EntryVectors &m_columns;
    Progress &m_progress;
    std::uint32_t m_other;
    std::vector<std::uint32_t> m_lanes;
    std::vector<EntryNumber> m_entries;
    std::vector<std::size_t> m_counts; ///< by lane
};

bool addStandings(Standings &standings, const History &history, const EntryVectors &columns, Grouping grouping)
{
    switch (grouping) {
    case Grouping::Track:
        return standings.addByRow(columns.track);
    case Grouping::Kind:
        return standings.addByRow(columns.kind);
    case Grouping::Actor:
    case Grouping::Agreement:
    case Grouping::Mineral:
        return standings.addByKeys(history, grouping);
    case Grouping::None:
        break;
    }
    return standings.addAllToOther();
}

} // namespace

void LaneMembers::reserve(std::size_t size)
{
    entries.reserve(size);
    starts.reserve(size);
    ends.reserve(size);
    weights.reserve(size);
}

void LaneMembers::add(EntryNumber entry, const EntryVectors &columns)
{
    entries.push_back(entry);
    starts.push_back(columns.start[entry]);
    ends.push_back(columns.end[entry]);
    weights.push_back(weightOf(columns.importance[entry], columns.flags[entry]));
}

std::optional<std::vector<LaneMembers>> laneMembers(const History &history, const EntryVectors &columns,
                                                    Grouping grouping, Progress &progress)
{
    LanePlan plan = planOf(history, grouping);
    Standings standings(plan, columns, progress);
    if (!addStandings(standings, history, columns, grouping))
        return std::nullopt;
    standings.handOut();
    if (plan.order == LaneOrder::Count) {
        std::stable_sort(plan.lanes.begin(), plan.lanes.end() - 1, [](const LaneMembers &a, const LaneMembers &b) {
            return a.entries.size() > b.entries.size();
        });
    }
    std::erase_if(plan.lanes, [](const LaneMembers &lane) { return lane.entries.empty(); });
    return std::move(plan.lanes);
}

} // namespace pactline::index
