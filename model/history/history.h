// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/historydata.h"
#include "model/support/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace pactline {

namespace lookup {
class Lookups;
}

/// The document: tables and lookups. Lookups are hash searches; the lists of related rows are built once and kept up to
/// date by edits. Every edit raises revision(). A history that is edited lives on one thread; copies share what is long
/// with it until it is changed, so a worker gets a copy of its own.
class History
{
public:
    History();
    ~History();
    History(const History &);
    History(History &&) noexcept;
    History &operator=(const History &);
    History &operator=(History &&) noexcept;
    /// Takes the data as it is: duplicates and dangling references are for validate() to report; lookups find the
    /// first.
    explicit History(HistoryData data);

    [[nodiscard]] const HistoryData &data() const { return m_data; }
    [[nodiscard]] const HistoryInfo &info() const { return m_data.info; }
    [[nodiscard]] const std::vector<Track> &tracks() const { return m_data.tracks; }
    [[nodiscard]] const std::vector<Actor> &actors() const { return m_data.actors; }
    [[nodiscard]] const PackedList<Agreement> &agreements() const { return m_data.agreements; }
    [[nodiscard]] const PackedList<Event> &events() const { return m_data.events; }
    [[nodiscard]] const PackedList<Link> &links() const { return m_data.links; }
    [[nodiscard]] const std::vector<Claim> &claims() const { return m_data.claims; }
    [[nodiscard]] const std::vector<Source> &sources() const { return m_data.sources; }

    [[nodiscard]] std::optional<ItemRef> find(const ItemId &id) const;
    [[nodiscard]] const Actor *actor(const ActorId &id) const;
    [[nodiscard]] std::optional<Agreement> agreement(const AgreementId &id) const;
    [[nodiscard]] std::optional<Event> event(const EventId &id) const;
    [[nodiscard]] const Claim *claim(const ClaimId &id) const;
    [[nodiscard]] const Source *source(const SourceId &id) const;
    /// The event or agreement of that id; empty for anything else.
    [[nodiscard]] std::optional<Entry> entry(const ItemId &id) const;
    /// The event or agreement that stands there.
    [[nodiscard]] Entry entry(const ItemRef &ref) const;
    /// The same, read in place; valid until the history is changed.
    [[nodiscard]] packed::EntryView entryView(const ItemRef &ref) const;
    [[nodiscard]] bool isEntry(const ItemId &id) const;
    [[nodiscard]] std::size_t entryCount() const { return m_data.events.size() + m_data.agreements.size(); }
    [[nodiscard]] const Track *track(const TrackId &id) const;
    [[nodiscard]] const Kind *kind(KindOf of, const KindId &id) const;
    [[nodiscard]] const Role *role(const RoleId &id) const;
    [[nodiscard]] const Mineral *mineral(const MineralId &id) const;
    /// Display name of any item: title, name, claim's short title, source's title; the id's text if there is none.
    [[nodiscard]] QString nameOf(const ItemId &id) const;
    [[nodiscard]] QString shortNameOf(const ItemId &id) const;

    /// Related rows, in document order; empty if none.
    [[nodiscard]] std::vector<int> linksFrom(const ItemId &id) const;          ///< rows of links()
    [[nodiscard]] std::vector<int> linksTo(const ItemId &id) const;            ///< rows of links()
    [[nodiscard]] std::vector<int> eventsUnder(const AgreementId &id) const;   ///< rows of events()
    [[nodiscard]] const std::vector<int> &claimsAbout(const ItemId &id) const; ///< rows of claims()
    [[nodiscard]] const std::vector<int> &childrenOf(const ActorId &id) const; ///< rows of actors()
    /// Entries in which the actor itself (not its children) is a party or a body set up, each once.
    [[nodiscard]] std::vector<ItemRef> entriesOf(const ActorId &id) const;
    [[nodiscard]] std::size_t countOfEntries(const ActorId &id) const;
    /// Items with a citation of the source, each once.
    [[nodiscard]] std::vector<ItemRef> itemsCiting(const SourceId &id) const;
    [[nodiscard]] ItemId idOf(const ItemRef &ref) const;

    /// Raised by each edit; a fresh history has 1.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

    /// Replaces the data and rebuilds the lookups; O(n). Edits go through apply() in edit.h.
    void setData(HistoryData data);

private:
    friend class HistoryEditor;

    void rebuildLookups();
    /// For changing: a copy of its own if they are shared.
    lookup::Lookups &ownLookups();

    HistoryData m_data;
    std::shared_ptr<lookup::Lookups> m_lookups; ///< never null, but after a move
    std::uint64_t m_revision = 1;
};

} // namespace pactline
