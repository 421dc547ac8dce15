// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/historydata.h"
#include "model/history/itemtable.h"
#include "model/history/rowlists.h"

#include <QHash>

#include <array>
#include <vector>

/// Private to History.
namespace pactline::lookup {

/// The numbers of the texts that an event, agreement or link refers to, each once and ascending.
struct References
{
    std::vector<TextNumber> actors;
    std::vector<TextNumber> sources;
    std::vector<TextNumber> related; ///< agreements of an event

    friend bool operator==(const References &, const References &) = default;
};

/// An element as the lookups know it.
struct Standing
{
    QString id;
    References references;
};

/// Rows of links by one of their ends: eight bytes a link, by hashes of the ids that stay in the list.
class LinkEnds
{
public:
    using End = packed::TextView packed::LinkView::*;

    explicit LinkEnds(End end)
        : m_end(end)
    {}
    void build(const PackedList<Link> &links);
    [[nodiscard]] std::vector<int> find(const PackedList<Link> &links, const QString &id) const;

private:
    struct Hashed
    {
        std::uint32_t hash;
        std::uint32_t row;
    };

    End m_end;
    std::vector<Hashed> m_rows; ///< by hash, then row
};

/// What is found by id in a history, and which rows refer to what. Kept up to date step by step: a changed element
/// costs what it refers to, an element put in or taken out a pass over plain numbers.
class Lookups
{
public:
    /// O(n).
    void build(const HistoryData &data);

    ItemTable items;
    QHash<QString, int> tracks, roles, minerals;
    std::array<QHash<QString, int>, 3> kinds; ///< by KindOf
    QHash<QString, std::vector<int>> claimsAbout, childrenOf;
    QHash<QString, std::vector<ItemRef>> actorsCiting, claimsCiting; ///< by source
    RowLists eventsOf, eventsUnder, eventsCiting, agreementsOf, agreementsCiting, linksCiting;
    LinkEnds linksFrom{&packed::LinkView::from};
    LinkEnds linksTo{&packed::LinkView::to};

    /// What is said of an element in the lookups, to be asked before it is changed or taken out.
    template <typename T> [[nodiscard]] Standing standingOf(const HistoryData &data, int row) const;
    // To be called after each change of a list:
    template <typename T> void inserted(const HistoryData &data, int row);
    template <typename T> void removed(const HistoryData &data, int row, const Standing &before);
    template <typename T> void replaced(const HistoryData &data, int row, const Standing &before);

private:
    void buildVocabulary(const HistoryData &data);
    void buildActors(const HistoryData &data);
    void buildClaims(const HistoryData &data);
    void buildEntries(const HistoryData &data);
    void buildLinks(const HistoryData &data);
    void refer(ItemType type, int row, const References &before, const References &after);
    void shift(ItemType type, int from, int by);
    template <typename T> void buildSmall(const HistoryData &data);
};

} // namespace pactline::lookup
