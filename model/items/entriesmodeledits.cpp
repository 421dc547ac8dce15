// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/rowshift.h"
#include "model/items/entriesmodel.h"
#include "model/query/entrymatcher.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace pactline {

namespace {

constexpr std::size_t mostFollowed = 64;

UncertainDate dateOf(const Item &item, const SourceId &statedBy)
{
    if (const auto *agreement = std::get_if<Agreement>(&item))
        return shownDate(*agreement, statedBy);
    return shownDate(std::get<Event>(item), statedBy);
}

QString idOf(const Item &item)
{
    return std::visit([](const auto &each) { return each.id.text; }, item);
}

TimePoint sortedStart(const UncertainDate &date) { return date.isNull() ? TimePoint::end() : date.earliestStart; }

} // namespace

struct EntriesModel::SortKey
{
    TimePoint start;
    ItemType type;
    QString id;
    int row;

    friend bool operator<(const SortKey &a, const SortKey &b)
    {
        if (a.start != b.start)
            return a.start < b.start;
        if (a.type != b.type)
            return a.type < b.type;
        return a.id != b.id ? a.id < b.id : a.row < b.row;
    }
};

EntriesModel::SortKey EntriesModel::sortKeyOf(const ItemRef &ref) const
{
    const Entry entry = m_history->entry(ref);
    return {sortedStart(shownDate(entry, m_filter.statedBy)), ref.type, entry.id.text, ref.row};
}

int EntriesModel::placeOf(const ItemRef &ref) const
{
    const SortKey key = sortKeyOf(ref);
    const auto found = std::partition_point(m_entries.begin(), m_entries.end(),
                                            [&](const ItemRef &other) { return sortKeyOf(other) < key; });
    return static_cast<int>(found - m_entries.begin());
}

int EntriesModel::rowOf(const ItemId &id) const
{
    const auto ref = m_history != nullptr ? m_history->find(id) : std::nullopt;
    if (!ref || (ref->type != ItemType::Agreement && ref->type != ItemType::Event))
        return -1;
    const int row = placeOf(*ref);
    return row < shownCount() && refAt(row) == *ref ? row : -1;
}

bool EntriesModel::shows(const ItemRef &ref) const
{
    const bool isOther = (m_contents == EntryContents::Events && ref.type != ItemType::Event) ||
                         (m_contents == EntryContents::Agreements && ref.type != ItemType::Agreement);
    if (ref.row < 0 || isOther)
        return false;
    return EntryMatcher(*m_history, m_filter).match(ref) >= std::max(m_filter.atLeast, Match::Possible);
}

/// Has all refs name the rows of after the edit (−1 for what was taken out); returns where the changed entries stand.
std::vector<int> EntriesModel::moveRefs(const std::vector<EntryChange> &changes)
{
    const index::RowShift agreements(changes, ItemType::Agreement, m_history->agreements().size());
    const index::RowShift events(changes, ItemType::Event, m_history->events().size());
    std::vector<int> places(changes.size(), -1);
    for (int place = 0; ItemRef & ref : m_entries) {
        const auto changed = std::find_if(changes.begin(), changes.end(), [&ref](const EntryChange &change) {
            return change.type == ref.type && change.rowBefore == ref.row;
        });
        if (changed != changes.end()) {
            places[static_cast<std::size_t>(changed - changes.begin())] = place;
            ref.row = changed->rowAfter;
        } else {
            ref.row = (ref.type == ItemType::Agreement ? agreements : events).rowAfter(ref.row);
        }
        ++place;
    }
    return places;
}

bool EntriesModel::canFollow(const EntryChanges &changes)
{
    return changes.areAll && changes.entries.size() <= mostFollowed;
}

void EntriesModel::follow(const EntryChanges &changes)
{
    if (m_history == nullptr)
        return;
    if (!canFollow(changes)) {
        refresh();
        return;
    }
    std::vector<int> places = moveRefs(changes.entries);
    std::optional<ItemRef> stay;
    std::vector<ItemRef> come;
    std::vector<int> go;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const EntryChange &change = changes.entries[at];
        const ItemRef ref{change.type, change.rowAfter};
        const bool isShown = shows(ref);
        // Only one: a proxy that sorts by what changed would look for the place of each among others not yet sorted.
        if (places[at] >= 0 && isShown && !stay) {
            const SortKey key = sortKeyOf(ref);
            const bool keepsPlace =
                key.id == idOf(*change.was) && key.start == sortedStart(dateOf(*change.was, m_filter.statedBy));
            if (keepsPlace) {
                stay = ref;
                continue;
            }
        }
        if (places[at] >= 0)
            go.push_back(places[at]);
        if (isShown)
            come.push_back(ref);
    }
    std::sort(go.begin(), go.end(), std::greater<>());
    for (const int row : go) {
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    if (stay) {
        const int row = placeOf(*stay);
        emit dataChanged(index(row, 0), index(row, columnTotal - 1));
    }
    for (const ItemRef &ref : come) {
        const int row = placeOf(ref);
        beginInsertRows({}, row, row);
        m_entries.insert(m_entries.begin() + row, ref);
        endInsertRows();
    }
}

} // namespace pactline
