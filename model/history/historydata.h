// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/vocabulary.h"
#include "model/packed/packedlist.h"
#include "model/time/edtf.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace pactline {

/// What the document says about itself.
struct HistoryInfo
{
    QString id;
    QString title;
    QString shortTitle;
    QString summary;
    QString language;
    UncertainDate asOf;
    edtf::Hemisphere hemisphere = edtf::Hemisphere::Northern;

    friend bool operator==(const HistoryInfo &, const HistoryInfo &) = default;
};

enum class ItemType : std::uint8_t { Actor, Agreement, Event, Link, Claim, Source };

/// Where an item stands: its list and its row there. Valid until the next edit.
struct ItemRef
{
    ItemType type = ItemType::Event;
    int row = -1;

    friend bool operator==(const ItemRef &, const ItemRef &) = default;
};

/// All lists of a history, as plain data; what readers fill and writers read. Copies share the long lists.
struct HistoryData
{
    HistoryInfo info;
    std::vector<Track> tracks;
    std::vector<Kind> kinds;
    std::vector<Role> roles;
    std::vector<Mineral> minerals;
    std::vector<SavedView> views;
    std::vector<Actor> actors;
    PackedList<Agreement> agreements;
    PackedList<Event> events;
    PackedList<Link> links;
    std::vector<Claim> claims;
    std::vector<Source> sources;

    friend bool operator==(const HistoryData &, const HistoryData &) = default;
};

/// Calls function(type, list) for the lists of items, in the order of ItemType.
template <typename Data, typename Function> void forEachItemList(Data &data, Function function)
{
    function(ItemType::Actor, data.actors);
    function(ItemType::Agreement, data.agreements);
    function(ItemType::Event, data.events);
    function(ItemType::Link, data.links);
    function(ItemType::Claim, data.claims);
    function(ItemType::Source, data.sources);
}

} // namespace pactline
