// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/entrychanges.h"

#include <algorithm>
#include <type_traits>

namespace pactline {

namespace {

/// Follows the rows of one list through the steps of an edit. Only elements that were touched are remembered.
class RowTracker
{
public:
    explicit RowTracker(ItemType type)
        : m_type(type)
    {}

    void insert(int row)
    {
        for (EntryChange &change : m_present)
            change.rowAfter += change.rowAfter >= row ? 1 : 0;
        m_present.push_back({m_type, -1, row, {}});
    }

    void remove(int row, const Item &item)
    {
        const auto found = at(row);
        if (found == m_present.end()) {
            m_gone.push_back({m_type, rowBefore(row), -1, item});
        } else {
            if (found->rowBefore >= 0)
                m_gone.push_back({m_type, found->rowBefore, -1, found->was});
            m_present.erase(found);
        }
        for (EntryChange &change : m_present)
            change.rowAfter -= change.rowAfter > row ? 1 : 0;
        std::sort(m_gone.begin(), m_gone.end(),
                  [](const EntryChange &a, const EntryChange &b) { return a.rowBefore < b.rowBefore; });
    }

    void replace(int row, const Item &item)
    {
        if (at(row) == m_present.end())
            m_present.push_back({m_type, rowBefore(row), row, item});
    }

    void addTo(std::vector<EntryChange> &changes) const
    {
        changes.insert(changes.end(), m_gone.begin(), m_gone.end());
        changes.insert(changes.end(), m_present.begin(), m_present.end());
    }

private:
    std::vector<EntryChange>::iterator at(int row)
    {
        return std::find_if(m_present.begin(), m_present.end(),
                            [row](const EntryChange &change) { return change.rowAfter == row; });
    }

    /// Where an element that nothing touched stood at first.
    [[nodiscard]] int rowBefore(int row) const
    {
        int before =
            row - static_cast<int>(std::count_if(m_present.begin(), m_present.end(), [row](const EntryChange &c) {
                return c.rowBefore < 0 && c.rowAfter < row;
            }));
        for (const EntryChange &gone : m_gone)
            before += gone.rowBefore <= before ? 1 : 0;
        return before;
    }

    ItemType m_type;
    std::vector<EntryChange> m_present;
    std::vector<EntryChange> m_gone; ///< by row
};

/// Whether another value of these matters to a timeline beyond how it is painted.
template <typename T> bool isSameOnTimeline(const T &a, const T &b)
{
    if constexpr (std::is_same_v<T, Actor>)
        return a.id == b.id && a.name == b.name && a.shortName == b.shortName && a.parent == b.parent;
    else if constexpr (std::is_same_v<T, Kind>)
        return a.id == b.id && a.name == b.name && a.of == b.of;
    else if constexpr (std::is_same_v<T, Track> || std::is_same_v<T, Mineral>)
        return a.id == b.id && a.name == b.name;
    else
        return true;
}

template <typename T>
inline constexpr bool matters =
    std::is_same_v<T, Actor> || std::is_same_v<T, Kind> || std::is_same_v<T, Track> || std::is_same_v<T, Mineral>;

class ChangeCollector
{
public:
    void add(const InsertItem &step, const SingleEdit &) { insertOrRemove(step.item, step.row, true); }

    void add(const RemoveItem &step, const SingleEdit &undo)
    {
        insertOrRemove(std::get<InsertItem>(undo).item, step.row, false);
    }

    void add(const ReplaceItem &step, const SingleEdit &undo)
    {
        const Item &was = std::get<ReplaceItem>(undo).item;
        if (RowTracker *tracker = trackerOf(was)) {
            tracker->replace(step.row, was);
            return;
        }
        std::visit(
            [&](const auto &now) {
                m_areAll = m_areAll && isSameOnTimeline(now, std::get<std::decay_t<decltype(now)>>(was));
            },
            step.item);
    }

    void add(const ReplaceInfo &step, const SingleEdit &undo)
    {
        m_areAll = m_areAll && step.info.asOf == std::get<ReplaceInfo>(undo).info.asOf;
    }

    [[nodiscard]] EntryChanges changes() const
    {
        EntryChanges changes;
        changes.areAll = m_areAll;
        m_agreements.addTo(changes.entries);
        m_events.addTo(changes.entries);
        return changes;
    }

private:
    RowTracker *trackerOf(const Item &item)
    {
        if (std::holds_alternative<Agreement>(item))
            return &m_agreements;
        return std::holds_alternative<Event>(item) ? &m_events : nullptr;
    }

    void insertOrRemove(const Item &item, int row, bool inserts)
    {
        if (RowTracker *tracker = trackerOf(item)) {
            if (inserts)
                tracker->insert(row);
            else
                tracker->remove(row, item);
            return;
        }
        std::visit([this](const auto &each) { m_areAll = m_areAll && !matters<std::decay_t<decltype(each)>>; }, item);
    }

    RowTracker m_agreements{ItemType::Agreement};
    RowTracker m_events{ItemType::Event};
    bool m_areAll = true;
};

} // namespace

EntryChanges changesOf(const Edit &edit, const Edit &inverse)
{
    Q_ASSERT(edit.steps.size() == inverse.steps.size());
    ChangeCollector collector;
    for (std::size_t step = 0; step < edit.steps.size(); ++step) {
        const SingleEdit &undo = inverse.steps[inverse.steps.size() - 1 - step];
        std::visit([&](const auto &each) { collector.add(each, undo); }, edit.steps[step]);
    }
    return collector.changes();
}

} // namespace pactline
