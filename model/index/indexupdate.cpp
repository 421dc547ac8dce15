// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/indexupdate.h"

#include "model/index/entrydate.h"
#include "model/index/entrystate.h"
#include "model/index/laneplan.h"
#include "model/index/laneupdate.h"
#include "model/index/rowpacking.h"
#include "model/index/rowshift.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace pactline {

namespace index {

namespace {

/// With more than this, making all anew is not much slower, and packs rows better.
constexpr std::size_t mostChanges = 64;

/// One entry on its way from the snapshot before to the one to come.
struct Moving
{
    const EntryChange *change = nullptr;
    EntryNumber number = noEntry;
    bool wasShown = false;
    bool changesPlace = false; ///< its stretch of time, its weight or its lanes
    EntryState now;
    std::vector<std::uint32_t> slotsBefore;
    std::vector<std::uint32_t> slotsNow;
    EntryPlace placeBefore;
};

class IndexUpdate
{
public:
    IndexUpdate(const TimelineIndex &before, const History &history, const IndexOptions &options)
        : m_before(before.parts())
        , m_history(history)
        , m_options(options)
        , m_inspector(history, options.filter, options.grouping)
        , m_next(before.parts())
    {
        m_next.revision = history.revision();
    }

    /// False where this cannot be done: then nothing of it counts.
    bool apply(const std::vector<EntryChange> &changes)
    {
        if (!gather(changes) || !moveBounds())
            return false;
        moveRows(changes);
        for (Moving &moving : m_moving) {
            if (!write(moving))
                return false;
        }
        if (m_next.entryCount == 0)
            return false;
        writeUndated(changes);
        m_next.extent = m_next.bounds.extent();
        return moveLanes();
    }

    TimelineIndexPtr finished() { return std::make_shared<const TimelineIndex>(std::move(m_next)); }

private:
    using LaneUpdates = std::map<std::uint32_t, LaneUpdate>;

    bool gather(const std::vector<EntryChange> &changes)
    {
        for (const EntryChange &change : changes) {
            Moving &moving = m_moving.emplace_back();
            moving.change = &change;
            if (change.rowBefore >= 0)
                moving.number = numberBefore({change.type, change.rowBefore});
            moving.wasShown = moving.number != noEntry;
            if (change.rowAfter >= 0)
                moving.now = m_inspector.stateAt({change.type, change.rowAfter});
            if (makesOrTakesLane(change))
                return false;
        }
        return true;
    }

    /// Events name agreements that are not there, and stand in the lane of one as soon as it is.
    [[nodiscard]] bool makesOrTakesLane(const EntryChange &change) const
    {
        if (m_options.grouping != Grouping::Agreement || change.type != ItemType::Agreement)
            return false;
        return !change.was || change.rowAfter < 0 ||
               std::get<Agreement>(*change.was).id.text != m_history.idOf({change.type, change.rowAfter}).text;
    }

    [[nodiscard]] EntryNumber numberBefore(const ItemRef &ref) const
    {
        const Column<EntryNumber> &numbers =
            ref.type == ItemType::Agreement ? m_before.agreementNumbers : m_before.eventNumbers;
        const auto row = static_cast<std::size_t>(ref.row);
        return row < numbers.size() ? numbers[row] : noEntry;
    }

    /// False if other entries are drawn up to a bound that moves.
    bool moveBounds()
    {
        TimeBounds &bounds = m_next.bounds;
        for (const Moving &moving : m_moving) {
            if (moving.wasShown)
                bounds.exclude(m_inspector.dateOf(*moving.change->was));
        }
        for (const Moving &moving : m_moving) {
            if (moving.now.isShown)
                bounds.include(moving.now.date);
        }
        if (!bounds.areKnown())
            return false;
        const bool movesStarts = bounds.firstMoment() != m_before.bounds.firstMoment() && bounds.hasOpenStarts();
        const bool movesEnds = bounds.horizon() != m_before.bounds.horizon() && bounds.hasOpenEnds();
        return !movesStarts && !movesEnds;
    }

    void moveRows(const std::vector<EntryChange> &changes)
    {
        const auto move = [&](ItemType type, Column<EntryNumber> &numbers, std::size_t size) {
            const RowShift shift(changes, type, size);
            m_next.columns.refs = shifted(m_next.columns.refs, shift, type);
            numbers = shifted(numbers, shift);
        };
        move(ItemType::Agreement, m_next.agreementNumbers, m_history.agreements().size());
        move(ItemType::Event, m_next.eventNumbers, m_history.events().size());
    }

    [[nodiscard]] Column<EntryNumber> &numbersOf(ItemType type)
    {
        return type == ItemType::Agreement ? m_next.agreementNumbers : m_next.eventNumbers;
    }

    void setNumber(const ItemRef &ref, EntryNumber number)
    {
        Column<EntryNumber> &numbers = numbersOf(ref.type);
        while (numbers.size() <= static_cast<std::size_t>(ref.row))
            numbers.push_back(noEntry);
        numbers.set(static_cast<std::size_t>(ref.row), number);
    }

    /// Writes the columns of one entry. False if its date is one that makes others drawn otherwise.
    bool write(Moving &moving)
    {
        if (moving.wasShown)
            moving.placeBefore = m_before.places[moving.number];
        if (!moving.now.isShown) {
            if (moving.wasShown)
                forget(moving);
            return true;
        }
        const TimeSpan place = m_next.bounds.placeOf(moving.now.date);
        const UncertainDate &date = moving.now.date;
        const bool isClosed = date.earliestStart.isFinite() && date.latestEnd.isFinite();
        if (!isClosed && place.end != (date.latestEnd.isFinite() ? date.latestEnd : m_next.bounds.horizon()))
            return false;
        const ItemRef ref{moving.change->type, moving.change->rowAfter};
        if (moving.wasShown)
            moving.changesPlace = m_before.columns.start[moving.number] != place.start.seconds ||
                                  m_before.columns.end[moving.number] != place.end.seconds ||
                                  m_before.columns.importance[moving.number] != moving.now.importance;
        else
            append(moving, ref);
        writeColumns(moving, place);
        setNumber(ref, moving.number);
        return true;
    }

    void writeColumns(const Moving &moving, const TimeSpan &place)
    {
        EntryColumns &columns = m_next.columns;
        const EntryNumber number = moving.number;
        columns.start.set(number, place.start.seconds);
        columns.end.set(number, place.end.seconds);
        columns.certainStart.set(
            number, std::clamp(certainStartOf(moving.now.date).seconds, place.start.seconds, place.end.seconds));
        columns.track.set(number, moving.now.track);
        columns.kind.set(number, moving.now.kind);
        columns.importance.set(number, moving.now.importance);
        columns.flags.set(number, moving.now.flags);
    }

    void append(Moving &moving, const ItemRef &ref)
    {
        EntryColumns &columns = m_next.columns;
        moving.number = static_cast<EntryNumber>(columns.size());
        columns.start.push_back(0);
        columns.end.push_back(0);
        columns.certainStart.push_back(0);
        columns.track.push_back(0);
        columns.kind.push_back(0);
        columns.importance.push_back(0);
        columns.flags.push_back(0);
        columns.refs.push_back(ref);
        m_next.places.push_back({});
        ++m_next.entryCount;
        moving.changesPlace = true;
    }

    /// The number stays unused.
    void forget(Moving &moving)
    {
        m_next.columns.refs.set(moving.number, EntryRef());
        m_next.places.set(moving.number, {});
        if (moving.change->rowAfter >= 0)
            setNumber({moving.change->type, moving.change->rowAfter}, noEntry);
        --m_next.entryCount;
        moving.changesPlace = true;
    }

    void writeUndated(const std::vector<EntryChange> &changes)
    {
        const RowShift agreements(changes, ItemType::Agreement, m_history.agreements().size());
        const RowShift events(changes, ItemType::Event, m_history.events().size());
        const auto isTouched = [&changes](const ItemRef &ref) {
            return std::any_of(changes.begin(), changes.end(), [&ref](const EntryChange &change) {
                return change.type == ref.type && change.rowBefore == ref.row;
            });
        };
        std::vector<ItemRef> undated;
        undated.reserve(m_before.undated.size() + m_moving.size());
        for (const ItemRef &ref : m_before.undated) {
            if (!isTouched(ref))
                undated.push_back(
                    {ref.type, (ref.type == ItemType::Agreement ? agreements : events).rowAfter(ref.row)});
        }
        for (const Moving &moving : m_moving) {
            if (moving.now.isUndated)
                undated.push_back({moving.change->type, moving.change->rowAfter});
        }
        const auto isBefore = [](const ItemRef &a, const ItemRef &b) {
            return a.type != b.type ? a.type < b.type : a.row < b.row;
        };
        if (!std::is_sorted(undated.begin(), undated.end(), isBefore))
            std::sort(undated.begin(), undated.end(), isBefore);
        if (!std::equal(undated.begin(), undated.end(), m_before.undated.begin(), m_before.undated.end()))
            m_next.undated = std::move(undated);
    }

    [[nodiscard]] LanePlan &plan()
    {
        if (!m_plan)
            m_plan = planOf(m_history, m_options.grouping);
        return *m_plan;
    }

    /// The slot of the lane with that key; a lane that is not there yet gets one.
    std::uint32_t slotOf(const QString &key)
    {
        for (const auto &lane : m_before.lanes) {
            if (lane->key == key)
                return lane->slot;
        }
        for (const auto &lane : m_newLanes) {
            if (lane->key == key)
                return lane->slot;
        }
        auto lane = std::make_shared<LaneIndex>();
        lane->key = key;
        lane->title = plan().otherTitle;
        if (!key.isEmpty()) {
            const LaneMembers &planned = plan().lanes[plan().laneOf(key)];
            lane->title = planned.title;
            lane->colour = planned.colour;
        }
        lane->slot = static_cast<std::uint32_t>(m_next.laneOfSlot.size());
        m_next.laneOfSlot.push_back(-1);
        m_newLanes.push_back(lane);
        return lane->slot;
    }

    [[nodiscard]] const LaneIndex &laneBefore(std::uint32_t slot) const
    {
        if (slot >= m_before.laneOfSlot.size())
            return *m_newLanes[slot - m_before.laneOfSlot.size()];
        return *m_before.lanes[static_cast<std::size_t>(m_before.laneOfSlot[slot])];
    }

    LaneUpdate &updateOf(std::uint32_t slot)
    {
        return m_updates.try_emplace(slot, laneBefore(slot), m_before.columns, m_next.columns, m_options.packing)
            .first->second;
    }

    bool moveLanes()
    {
        for (Moving &moving : m_moving)
            findLanes(moving);
        for (const Moving &moving : m_moving) {
            if (!takeOut(moving))
                return false;
        }
        putIn();
        for (auto &[slot, update] : m_updates)
            update.fillGaps();
        replaceLanes();
        writePlaces();
        return true;
    }

    void findLanes(Moving &moving)
    {
        if (moving.wasShown) {
            for (const QString &key : m_inspector.laneKeysOf(*moving.change->was))
                moving.slotsBefore.push_back(slotOf(key));
        }
        for (const QString &key : moving.now.laneKeys)
            moving.slotsNow.push_back(slotOf(key));
    }

    static bool contains(const std::vector<std::uint32_t> &list, std::uint32_t slot)
    {
        return std::find(list.begin(), list.end(), slot) != list.end();
    }

    [[nodiscard]] std::uint32_t rowBefore(const Moving &moving, std::uint32_t slot) const
    {
        if (!moving.wasShown || slot >= m_before.laneOfSlot.size())
            return EntryPlace::nowhere;
        if (moving.placeBefore.slot == slot)
            return moving.placeBefore.row;
        return rowOf(laneBefore(slot), m_before.columns, moving.number);
    }

    /// False if an entry is not where it should be: then the history breaks a rule that this relies on.
    bool takeOut(const Moving &moving)
    {
        for (const std::uint32_t slot : moving.slotsBefore) {
            const bool stays = !moving.changesPlace && contains(moving.slotsNow, slot);
            if (!stays &&
                (slot >= m_before.laneOfSlot.size() || !updateOf(slot).take(moving.number, rowBefore(moving, slot))))
                return false;
        }
        return true;
    }

    /// The heavier entries first.
    void putIn()
    {
        std::vector<const Moving *> order;
        for (const Moving &moving : m_moving) {
            if (moving.now.isShown)
                order.push_back(&moving);
        }
        const EntryColumns &columns = m_next.columns;
        std::sort(order.begin(), order.end(), [&columns](const Moving *a, const Moving *b) {
            const auto key = [&columns](const Moving *moving) {
                const EntryNumber number = moving->number;
                return std::tuple(weightOf(columns.importance[number], columns.flags[number]), columns.start[number],
                                  number);
            };
            return key(a) < key(b);
        });
        for (const Moving *moving : order) {
            for (const std::uint32_t slot : moving->slotsNow) {
                const bool stays = !moving->changesPlace && contains(moving->slotsBefore, slot);
                if (!stays)
                    updateOf(slot).put(moving->number, contains(moving->slotsBefore, slot) ? rowBefore(*moving, slot)
                                                                                           : EntryPlace::nowhere);
            }
        }
    }

    void replaceLanes()
    {
        bool reorders = false;
        for (const auto &[slot, update] : m_updates) {
            const LaneIndex &before = laneBefore(slot);
            const bool isNew = slot >= m_before.laneOfSlot.size();
            const bool isByCount = m_options.grouping == Grouping::Actor || m_options.grouping == Grouping::Mineral;
            reorders = reorders || isNew || update.entryCount() == 0 ||
                       (isByCount && update.entryCount() != before.entryCount());
            auto lane = std::make_shared<const LaneIndex>(update.finished());
            if (isNew)
                m_next.lanes.push_back(std::move(lane));
            else
                m_next.lanes[static_cast<std::size_t>(m_before.laneOfSlot[slot])] = std::move(lane);
        }
        retitleLanes();
        if (reorders)
            reorderLanes();
    }

    /// Lanes of agreements are called as they are now.
    void retitleLanes()
    {
        for (const Moving &moving : m_moving) {
            if (m_options.grouping != Grouping::Agreement || moving.change->type != ItemType::Agreement)
                continue;
            const QString key = m_history.idOf({ItemType::Agreement, moving.change->rowAfter}).text;
            for (auto &lane : m_next.lanes) {
                if (lane->key != key)
                    continue;
                const LaneMembers &planned = plan().lanes[plan().laneOf(key)];
                LaneIndex renamed = *lane;
                renamed.title = planned.title;
                renamed.colour = planned.colour;
                lane = std::make_shared<const LaneIndex>(std::move(renamed));
            }
        }
    }

    /// As laneMembers() orders them.
    void reorderLanes()
    {
        using Lane = std::shared_ptr<const LaneIndex>;
        std::erase_if(m_next.lanes, [](const Lane &lane) { return lane->entryCount() == 0; });
        std::vector<std::pair<std::size_t, Lane>> order;
        for (Lane &lane : m_next.lanes) {
            const std::uint32_t row = lane->key.isEmpty() ? noLane : plan().laneOf(lane->key);
            order.emplace_back(row, std::move(lane));
        }
        const bool isByCount = plan().order == LaneOrder::Count;
        std::sort(order.begin(), order.end(), [isByCount](const auto &a, const auto &b) {
            const bool isLast = a.first == noLane || b.first == noLane;
            if (isByCount && !isLast && a.second->entryCount() != b.second->entryCount())
                return a.second->entryCount() > b.second->entryCount();
            return a.first < b.first;
        });
        std::fill(m_next.laneOfSlot.begin(), m_next.laneOfSlot.end(), -1);
        for (std::size_t lane = 0; lane < order.size(); ++lane) {
            m_next.lanes[lane] = std::move(order[lane].second);
            m_next.laneOfSlot[m_next.lanes[lane]->slot] = static_cast<int>(lane);
        }
    }

    void writePlaces()
    {
        for (const auto &[slot, update] : m_updates) {
            for (const auto &[entry, row] : update.moves()) {
                if (m_next.places[entry].slot == slot)
                    m_next.places.set(entry, {slot, row});
            }
        }
        for (const Moving &moving : m_moving) {
            if (!moving.now.isShown || contains(moving.slotsNow, m_next.places[moving.number].slot))
                continue;
            const auto first = std::min_element(
                moving.slotsNow.begin(), moving.slotsNow.end(),
                [this](std::uint32_t a, std::uint32_t b) { return m_next.laneOfSlot[a] < m_next.laneOfSlot[b]; });
            const LaneIndex &lane = *m_next.lanes[static_cast<std::size_t>(m_next.laneOfSlot[*first])];
            m_next.places.set(moving.number, {*first, rowOf(lane, m_next.columns, moving.number)});
        }
    }

    const IndexParts &m_before;
    const History &m_history;
    const IndexOptions &m_options;
    EntryInspector m_inspector;
    IndexParts m_next;
    std::vector<Moving> m_moving;
    std::optional<LanePlan> m_plan;
    std::vector<std::shared_ptr<const LaneIndex>> m_newLanes; ///< by slot, from the first new one on
    LaneUpdates m_updates;
};

} // namespace

} // namespace index

TimelineIndexPtr updateTimelineIndex(const TimelineIndexPtr &before, const History &history,
                                     const IndexOptions &options, const EntryChanges &changes)
{
    const bool isNear = before != nullptr && before->parts().isUpdatable && changes.areAll &&
                        changes.entries.size() <= index::mostChanges && options.packing.referenceSecondsPerPx <= 0;
    if (isNear) {
        index::IndexUpdate update(*before, history, options);
        if (update.apply(changes.entries))
            return update.finished();
    }
    return buildTimelineIndex(history, options);
}

} // namespace pactline
