// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/items.h"
#include "model/history/vocabulary.h"
#include "model/support/result.h"
#include "model/time/edtf.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>
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

/// All lists of a history, as plain data; what readers fill and writers read.
struct HistoryData
{
    HistoryInfo info;
    std::vector<Track> tracks;
    std::vector<Kind> kinds;
    std::vector<Role> roles;
    std::vector<Mineral> minerals;
    std::vector<SavedView> views;
    std::vector<Actor> actors;
    std::vector<Agreement> agreements;
    std::vector<Event> events;
    std::vector<Link> links;
    std::vector<Claim> claims;
    std::vector<Source> sources;

    friend bool operator==(const HistoryData &, const HistoryData &) = default;
};

/// The document: tables and lookups. Lives on one thread (the window's). Lookups are hash searches; the lists of
/// related rows are built once and kept up to date by edits. Every edit raises revision().
class History
{
public:
    History();
    /// Takes the data as it is: duplicates and dangling references are for validate() to report; lookups find the
    /// first.
    explicit History(HistoryData data);

    [[nodiscard]] const HistoryData &data() const { return m_data; }
    [[nodiscard]] const HistoryInfo &info() const { return m_data.info; }
    [[nodiscard]] const std::vector<Track> &tracks() const { return m_data.tracks; }
    [[nodiscard]] const std::vector<Actor> &actors() const { return m_data.actors; }
    [[nodiscard]] const std::vector<Agreement> &agreements() const { return m_data.agreements; }
    [[nodiscard]] const std::vector<Event> &events() const { return m_data.events; }
    [[nodiscard]] const std::vector<Link> &links() const { return m_data.links; }
    [[nodiscard]] const std::vector<Claim> &claims() const { return m_data.claims; }
    [[nodiscard]] const std::vector<Source> &sources() const { return m_data.sources; }

    [[nodiscard]] std::optional<ItemRef> find(const ItemId &id) const;
    [[nodiscard]] const Actor *actor(const ActorId &id) const;
    [[nodiscard]] const Agreement *agreement(const AgreementId &id) const;
    [[nodiscard]] const Event *event(const EventId &id) const;
    [[nodiscard]] const Claim *claim(const ClaimId &id) const;
    [[nodiscard]] const Source *source(const SourceId &id) const;
    /// The event or agreement of that id; null for anything else.
    [[nodiscard]] const Entry *entry(const ItemId &id) const;
    [[nodiscard]] const Track *track(const TrackId &id) const;
    [[nodiscard]] const Kind *kind(KindOf of, const KindId &id) const;
    [[nodiscard]] const Role *role(const RoleId &id) const;
    [[nodiscard]] const Mineral *mineral(const MineralId &id) const;
    /// Display name of any item: title, name, claim's short title, source's title; the id's text if there is none.
    [[nodiscard]] QString nameOf(const ItemId &id) const;
    [[nodiscard]] QString shortNameOf(const ItemId &id) const;

    /// Related rows, in document order; empty if none.
    [[nodiscard]] const std::vector<int> &linksFrom(const ItemId &id) const;        ///< rows of links()
    [[nodiscard]] const std::vector<int> &linksTo(const ItemId &id) const;          ///< rows of links()
    [[nodiscard]] const std::vector<int> &eventsUnder(const AgreementId &id) const; ///< rows of events()
    [[nodiscard]] const std::vector<int> &claimsAbout(const ItemId &id) const;      ///< rows of claims()
    [[nodiscard]] const std::vector<int> &childrenOf(const ActorId &id) const;      ///< rows of actors()
    /// Entries in which the actor itself (not its children) is a party or a body set up, each once.
    [[nodiscard]] const std::vector<ItemRef> &entriesOf(const ActorId &id) const;
    /// Items with a citation of the source, each once.
    [[nodiscard]] const std::vector<ItemRef> &itemsCiting(const SourceId &id) const;
    [[nodiscard]] ItemId idOf(const ItemRef &ref) const;

    /// Raised by each edit; a fresh history has 1.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

    /// Replaces the data and rebuilds the lookups; O(n). Edits go through apply() in edit.h.
    void setData(HistoryData data);

private:
    friend class HistoryEditor;

    struct Lookups
    {
        QHash<QString, ItemRef> items;
        QHash<QString, int> tracks, roles, minerals;
        QHash<QString, int> kinds[3];
        QHash<QString, std::vector<int>> linksFrom, linksTo, eventsUnder, claimsAbout, childrenOf;
        QHash<QString, std::vector<ItemRef>> entriesOf, itemsCiting;
    };

    void rebuildLookups();

    HistoryData m_data;
    Lookups m_lookups;
    std::uint64_t m_revision = 1;
};

} // namespace pactline
