// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/storage/idtable.h"

#include <array>
#include <vector>

namespace pactline::storage {

/// Finds the items of one list by id. The list may grow, and be moved, while the index is used.
template <typename T> class ListIndex
{
public:
    using List = std::vector<T>;

    explicit ListIndex(const List &list)
        : m_list(&list)
    {}

    [[nodiscard]] const List &list() const { return *m_list; }
    [[nodiscard]] const QString &idAt(int row) const { return (*m_list)[static_cast<std::size_t>(row)].id.text; }
    [[nodiscard]] int find(QStringView id) const
    {
        return m_table.find(id, [this](int row) { return QStringView(idAt(row)); });
    }
    void reserve(std::size_t rows) { m_table.reserve(rows); }
    /// Takes up a row of the list; returns the row that has its id already, or -1.
    int add(int row)
    {
        return m_table.insert(row, [this](int other) { return QStringView(idAt(other)); });
    }

private:
    const List *m_list;
    IdTable<QStringView> m_table;
};

/// The same for lists that hold their items packed.
template <typename T> class PackedListIndex
{
public:
    using List = PackedList<T>;

    explicit PackedListIndex(const List &list)
        : m_list(&list)
    {}

    [[nodiscard]] const List &list() const { return *m_list; }
    [[nodiscard]] QString idAt(int row) const { return idView(row).toString(); }
    [[nodiscard]] int find(QStringView id) const
    {
        const QByteArray utf8 = id.toUtf8();
        return m_table.find(QByteArrayView(utf8), [this](int row) { return idView(row).bytes(); });
    }
    void reserve(std::size_t rows) { m_table.reserve(rows); }
    int add(int row)
    {
        return m_table.insert(row, [this](int other) { return idView(other).bytes(); });
    }

private:
    [[nodiscard]] packed::TextView idView(int row) const { return m_list->idAt(static_cast<std::size_t>(row)); }

    const List *m_list;
    IdTable<QByteArrayView> m_table;
};

/// The lists of a history by id; only rows that were added are found.
struct DocumentNames
{
    explicit DocumentNames(const HistoryData &data)
        : tracks(data.tracks)
        , kinds{ListIndex(data.kinds), ListIndex(data.kinds), ListIndex(data.kinds)}
        , roles(data.roles)
        , minerals(data.minerals)
        , views(data.views)
        , actors(data.actors)
        , agreements(data.agreements)
        , events(data.events)
        , links(data.links)
        , claims(data.claims)
        , sources(data.sources)
    {}

    ListIndex<Track> tracks;
    std::array<ListIndex<Kind>, 3> kinds; ///< by KindOf
    ListIndex<Role> roles;
    ListIndex<Mineral> minerals;
    ListIndex<SavedView> views;
    ListIndex<Actor> actors;
    PackedListIndex<Agreement> agreements;
    PackedListIndex<Event> events;
    PackedListIndex<Link> links;
    ListIndex<Claim> claims;
    ListIndex<Source> sources;

    [[nodiscard]] const auto &of(const TrackId &) const { return tracks; }
    [[nodiscard]] const auto &of(const RoleId &) const { return roles; }
    [[nodiscard]] const auto &of(const MineralId &) const { return minerals; }
    [[nodiscard]] const auto &of(const ActorId &) const { return actors; }
    [[nodiscard]] const auto &of(const AgreementId &) const { return agreements; }
    [[nodiscard]] const auto &of(const LinkId &) const { return links; }
    [[nodiscard]] const auto &of(const ClaimId &) const { return claims; }
    [[nodiscard]] const auto &of(const ViewId &) const { return views; }
    [[nodiscard]] const auto &of(const SourceId &) const { return sources; }

    [[nodiscard]] auto &indexOf(const Track &) { return tracks; }
    [[nodiscard]] auto &indexOf(const Kind &kind) { return kinds[static_cast<std::size_t>(kind.of)]; }
    [[nodiscard]] auto &indexOf(const Role &) { return roles; }
    [[nodiscard]] auto &indexOf(const Mineral &) { return minerals; }
    [[nodiscard]] auto &indexOf(const SavedView &) { return views; }
    [[nodiscard]] auto &indexOf(const Actor &) { return actors; }
    [[nodiscard]] auto &indexOf(const Agreement &) { return agreements; }
    [[nodiscard]] auto &indexOf(const Event &) { return events; }
    [[nodiscard]] auto &indexOf(const Link &) { return links; }
    [[nodiscard]] auto &indexOf(const Claim &) { return claims; }
    [[nodiscard]] auto &indexOf(const Source &) { return sources; }
};

/// That a reference leads nowhere, in words: "there is no actor “x”".
[[nodiscard]] QString danglingText(const TrackId &id);
[[nodiscard]] QString danglingText(const RoleId &id);
[[nodiscard]] QString danglingText(const MineralId &id);
[[nodiscard]] QString danglingText(const ActorId &id);
[[nodiscard]] QString danglingText(const AgreementId &id);
[[nodiscard]] QString danglingText(const SourceId &id);
[[nodiscard]] QString danglingText(const LinkId &id);
[[nodiscard]] QString danglingText(const ClaimId &id);
[[nodiscard]] QString danglingText(const ViewId &id);
[[nodiscard]] QString danglingText(KindOf of, const KindId &id);
/// That nothing in the table of that name has the id.
[[nodiscard]] QString danglingText(const QString &table, const QString &id);
[[nodiscard]] QString twiceText(const QString &id, const QString &otherPlace);

/// The rows of the actors whose parents lead in a circle, one for each circle.
[[nodiscard]] std::vector<int> parentCircles(const ListIndex<Actor> &actors);

/// A place in a history as a field path: `events[3] (quad-launch).parties[0].actor`. Cheap to make, as it is written
/// out only for a message. The ids must outlive it.
class FieldPlace
{
public:
    FieldPlace() = default;
    FieldPlace(const char *list, qsizetype index, const QString *id = nullptr) { add(list, index, id); }

    /// The place further in; at most three deep.
    [[nodiscard]] FieldPlace below(const char *list, qsizetype index) const
    {
        FieldPlace place = *this;
        place.add(list, index, nullptr);
        return place;
    }
    [[nodiscard]] QString text(const char *key) const;

private:
    struct Step
    {
        const char *key = nullptr;
        qsizetype index = -1;
        const QString *id = nullptr;
    };

    void add(const char *key, qsizetype index, const QString *id)
    {
        Q_ASSERT(m_count < m_steps.size());
        m_steps[m_count++] = {key, index, id};
    }

    std::array<Step, 3> m_steps;
    std::size_t m_count = 0;
};

} // namespace pactline::storage
