// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/entrystate.h"

#include "model/index/entrydate.h"

#include <algorithm>

namespace pactline::index {

namespace {

constexpr std::size_t noRow = 0xffff;

template <typename T> std::uint16_t rowIn(const std::vector<T> &list, const T *element)
{
    const auto row = element == nullptr ? noRow : static_cast<std::size_t>(element - list.data());
    return static_cast<std::uint16_t>(std::min(row, noRow));
}

} // namespace

EntryInspector::EntryInspector(const History &history, const Filter &filter, Grouping grouping)
    : m_history(history)
    , m_filter(filter)
    , m_grouping(grouping)
    , m_matcher(history, filter)
{}

EntryState EntryInspector::stateAt(const ItemRef &ref) const
{
    const auto row = static_cast<std::size_t>(ref.row);
    const Match match = m_matcher.match(ref);
    if (ref.type == ItemType::Agreement) {
        const Agreement agreement = m_history.agreements()[row];
        EntryState state = commonState(agreement, match, KindOf::Agreement);
        state.flags |= EntryIsAgreement;
        if (state.isShown)
            state.laneKeys = laneKeys(agreement);
        return state;
    }
    const Event event = m_history.events()[row];
    EntryState state = commonState(event, match, KindOf::Event);
    if (state.isShown)
        state.laneKeys = laneKeys(event);
    return state;
}

EntryState EntryInspector::commonState(const Entry &entry, Match match, KindOf kindOf) const
{
    EntryState state;
    if (match < std::max(m_filter.atLeast, Match::Possible) && !m_filter.isEmpty())
        return state;
    state.date = shownDate(entry, m_filter.statedBy);
    state.isShown = hasPlace(state.date);
    state.isUndated = !state.isShown;
    state.track = rowIn(m_history.tracks(), m_history.track(entry.track));
    state.kind = rowIn(m_history.data().kinds, m_history.kind(kindOf, entry.kind));
    state.importance = static_cast<std::uint8_t>(std::clamp(entry.importance, lowestImportance, highestImportance));
    state.flags = flagsOf(state.date);
    return state;
}

const UncertainDate &EntryInspector::dateOf(const Item &item) const
{
    if (const auto *agreement = std::get_if<Agreement>(&item))
        return shownDate(*agreement, m_filter.statedBy);
    return shownDate(std::get<Event>(item), m_filter.statedBy);
}

QStringList EntryInspector::laneKeysOf(const Item &item) const
{
    const auto *agreement = std::get_if<Agreement>(&item);
    return agreement != nullptr ? laneKeys(*agreement) : laneKeys(std::get<Event>(item));
}

/// Where tracks or kinds make the lanes, each entry has one.
std::optional<QString> EntryInspector::laneKeyByColumn(const Entry &entry, KindOf kindOf) const
{
    switch (m_grouping) {
    case Grouping::Track:
        return m_history.track(entry.track) != nullptr ? entry.track.text : QString();
    case Grouping::Kind:
        return m_history.kind(kindOf, entry.kind) != nullptr ? entry.kind.text : QString();
    case Grouping::None:
        return QString();
    default:
        return std::nullopt;
    }
}

/// Of lanes that are named by the lists of the entries.
void EntryInspector::addKey(QStringList &keys, const QString &key) const
{
    bool isKnown = false;
    if (m_grouping == Grouping::Actor)
        isKnown = m_history.actor(ActorId(key)) != nullptr;
    else if (m_grouping == Grouping::Mineral)
        isKnown = m_history.mineral(MineralId(key)) != nullptr;
    else if (const auto found = m_history.find(ItemId(key)))
        isKnown = found->type == ItemType::Agreement;
    if (isKnown && !keys.contains(key))
        keys.append(key);
}

QStringList EntryInspector::laneKeys(const Agreement &agreement) const
{
    if (const std::optional<QString> key = laneKeyByColumn(agreement, KindOf::Agreement))
        return {*key};
    QStringList keys;
    if (m_grouping == Grouping::Agreement) {
        addKey(keys, agreement.id.text);
    } else if (m_grouping == Grouping::Mineral) {
        for (const MineralId &mineral : agreement.minerals)
            addKey(keys, mineral.text);
    } else {
        for (const Party &party : agreement.parties)
            addKey(keys, party.actor.text);
        for (const ActorId &body : agreement.bodies)
            addKey(keys, body.text);
    }
    return keys.isEmpty() ? QStringList{QString()} : keys;
}

QStringList EntryInspector::laneKeys(const Event &event) const
{
    if (const std::optional<QString> key = laneKeyByColumn(event, KindOf::Event))
        return {*key};
    QStringList keys;
    if (m_grouping == Grouping::Agreement) {
        for (const AgreementId &agreement : event.agreements)
            addKey(keys, agreement.text);
    } else if (m_grouping == Grouping::Mineral) {
        for (const MineralId &mineral : event.minerals)
            addKey(keys, mineral.text);
    } else {
        for (const Party &party : event.parties)
            addKey(keys, party.actor.text);
    }
    return keys.isEmpty() ? QStringList{QString()} : keys;
}

} // namespace pactline::index
