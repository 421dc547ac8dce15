// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/storage/documenttables.h"
#include "model/storage/rowreader.h"

#include <tuple>
#include <vector>

namespace pactline::storage {

/// The item that a row belongs to; no row if there is none.
struct OwnerRef
{
    Owner owner = Owner::Event;
    int row = -1;
};

/// A table whose rows belong to items, at one of its rows.
class OwnedRows
{
public:
    OwnedRows(DocumentContext &context, const TableColumns &table, Owner first);

    [[nodiscard]] bool hasRow() const { return m_hasRow; }
    [[nodiscard]] bool isOf(Owner owner, const QString &id) const
    {
        return m_hasRow && m_choice == static_cast<int>(owner) - static_cast<int>(m_first) && m_row.choiceText() == id;
    }
    void step();
    [[nodiscard]] RowReader &row() { return m_row; }
    [[nodiscard]] std::int64_t number() const { return m_number; }
    [[nodiscard]] FieldPlace place() const { return {m_table.constData(), m_at}; }
    /// Whose the row is, found by search; reports when that leads nowhere.
    [[nodiscard]] OwnerRef findOwner(const DocumentNames &names);
    [[nodiscard]] bool isOfAlternative() const { return m_choice == static_cast<int>(Owner::Alternative); }

private:
    QByteArray m_table;
    Owner m_first; ///< which owner the first choice stands for
    bool m_isNumberRead;
    bool m_hasOneOwner;
    RowReader m_row;
    qsizetype m_at = -1;
    std::int64_t m_number = 0;
    int m_choice = -1;
    bool m_hasRow = false;
};

/// Reads what hangs below the items: parties, citations, amounts, …. The rows lie in the order of the items, so each
/// item takes its rows right after it was read, while it is warm in the cache; rows that lie elsewhere find their
/// owners at the end by search.
class OwnedLists
{
public:
    OwnedLists(DocumentContext &context, HistoryData &data);

    void attach(const char *list, int at, Actor &actor);
    void attach(const char *list, int at, Agreement &agreement);
    void attach(const char *list, int at, Event &event);
    void attach(const char *list, int at, Link &link);
    void attach(const char *list, int at, Claim &claim);
    template <typename T> void attach(const char *, int, T &) {}

    /// To be called when all items are there.
    void finish();

    /// Where an alternative ended up, for the citations that name it.
    struct AlternativePlace
    {
        std::int64_t number;
        OwnerRef owner;
        qsizetype index;
    };
    // For readers of a part of the tables (context.part):
    /// Every row so far found its item right when it was read.
    [[nodiscard]] bool isUsedUp() const;
    [[nodiscard]] std::vector<AlternativePlace> takeAlternativePlaces() { return std::move(m_alternativePlaces); }
    /// Those of the parts before this one.
    void putAlternativePlaces(const std::vector<AlternativePlace> &places);

private:
    struct Support
    {
        std::int64_t citation;
        QString field;
    };

    /// What the next rows belong to, and where that is.
    struct Item
    {
        OwnerRef ref;
        const QString &id;
        FieldPlace place;
    };

    /// Fills an empty list, without room for more, from the next rows as far as they are the item's.
    template <typename T, typename Take>
    void takeList(OwnedRows &rows, const Item &item, const char *key, QList<T> &list, Take take);
    template <typename Take> void drain(OwnedRows &rows, Take take);
    void attachEntry(const Item &item, Entry &entry);
    void attachAlternatives(const Item &item, QList<Alternative> &alternatives);
    void attachCitations(const Item &item, QList<Citation> &citations);
    void drainCitations();
    void readClaimSubjects();
    void readViewFilters();
    void readSupports();
    void takeSupports(std::int64_t number, Citation &citation);
    void failSupport(const Support &support);

    [[nodiscard]] int alternativeRow(QStringView number) const;
    /// Valid until the next place is asked for.
    [[nodiscard]] FieldPlace placeOf(const OwnerRef &owner);
    // Each calls change(list) with a list of the owner's, and puts it back.
    template <typename Change> void changeEntry(const OwnerRef &owner, Change change);
    template <typename Change> void changeAlternatives(const OwnerRef &owner, Change change);
    template <typename Change> void changeCitations(const OwnerRef &owner, Change change);

    DocumentContext &m_context;
    const DocumentNames &m_names;
    HistoryData &m_data;
    OwnedRows m_parties;
    OwnedRows m_places;
    OwnedRows m_minerals;
    OwnedRows m_amounts;
    OwnedRows m_agreements;
    OwnedRows m_bodies;
    OwnedRows m_alternatives;
    OwnedRows m_citations;
    std::tuple<std::vector<Party>, std::vector<QString>, std::vector<MineralId>, std::vector<Amount>,
               std::vector<AgreementId>, std::vector<ActorId>, std::vector<Alternative>, std::vector<Citation>>
        m_scratch;                                     ///< lists before their length is known
    std::vector<AlternativePlace> m_alternativePlaces; ///< by ascending number
    std::vector<Support> m_supports;                   ///< by ascending citation
    std::size_t m_nextSupport = 0;
    QString m_placeId; ///< see placeOf()
};

} // namespace pactline::storage
