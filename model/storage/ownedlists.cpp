// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/ownedlists.h"

#include "model/storage/documenttables.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::OwnedLists", text); }

/// The item that a row belongs to; no row if there is none.
struct OwnerRef
{
    Owner owner = Owner::Event;
    int row = -1;
};

/// Rows of one owner mostly follow one another, and owners follow in the order of their list: a look at the same and
/// the next few saves most searches.
template <typename T> int findNear(const ListIndex<T> &index, QStringView id, int last)
{
    constexpr int reach = 4;
    const int end = std::min(last + reach, static_cast<int>(index.list().size()));
    for (int row = std::max(last, 0); row < end; ++row) {
        if (index.idAt(row) == id)
            return row;
    }
    return index.find(id);
}

class OwnedListsReader
{
public:
    OwnedListsReader(DocumentContext &context, HistoryData &data)
        : m_context(context)
        , m_names(context.names)
        , m_data(data)
    {}

    void readAll();

private:
    /// Where an alternative ended up, for the citations that name it.
    struct AlternativePlace
    {
        std::int64_t number;
        OwnerRef owner;
        qsizetype index;
    };
    struct Support
    {
        std::int64_t citation;
        QString field;
    };

    /// Calls function(row, owner) for each row that has an owner; `first` is the owner that the first choice means.
    template <typename Function> void readTable(const TableColumns &table, Owner first, Function function);
    /// The same for tables whose rows belong to events and agreements: function(row, entry, place of the entry).
    template <typename Function> void readEntryTable(const TableColumns &table, Function function);
    [[nodiscard]] OwnerRef ownerOf(RowReader &row, Owner first, const OwnerRef &last) const;
    [[nodiscard]] int alternativeRow(QStringView number) const;
    [[nodiscard]] FieldPlace placeOf(const OwnerRef &owner) const;
    [[nodiscard]] QList<Citation> &citationsOf(const OwnerRef &owner);
    [[nodiscard]] QList<Alternative> &alternativesOf(const OwnerRef &owner);

    void readParties();
    void readAmounts();
    void readNames();
    void readClaimSubjects();
    void readViewFilters();
    void readAlternatives();
    void readSupports();
    void readCitations();
    void takeSupports(std::int64_t number, Citation &citation);
    void failSupport(const Support &support);

    DocumentContext &m_context;
    const DocumentNames &m_names;
    HistoryData &m_data;
    std::vector<AlternativePlace> m_alternatives; ///< by ascending number
    std::vector<Support> m_supports;              ///< by ascending citation
    std::size_t m_nextSupport = 0;
};

int OwnedListsReader::alternativeRow(QStringView number) const
{
    const qint64 wanted = number.toLongLong();
    const auto found = std::lower_bound(m_alternatives.begin(), m_alternatives.end(), wanted,
                                        [](const AlternativePlace &place, qint64 n) { return place.number < n; });
    return found == m_alternatives.end() || found->number != wanted ? -1
                                                                    : static_cast<int>(found - m_alternatives.begin());
}

OwnerRef OwnedListsReader::ownerOf(RowReader &row, Owner first, const OwnerRef &last) const
{
    const int choice = row.choice();
    if (choice < 0) {
        row.fail(nullptr, tr("should belong to exactly one item"));
        return {};
    }
    const auto owner = static_cast<Owner>(static_cast<int>(first) + choice);
    const QStringView id = row.choiceText();
    const int lastRow = last.owner == owner ? last.row : -1;
    OwnerRef found{owner, -1};
    const char *table = "";
    switch (owner) {
    case Owner::Event:
        found.row = findNear(m_names.events, id, lastRow);
        table = "events";
        break;
    case Owner::Agreement:
        found.row = findNear(m_names.agreements, id, lastRow);
        table = "agreements";
        break;
    case Owner::Actor:
        found.row = findNear(m_names.actors, id, lastRow);
        table = "actors";
        break;
    case Owner::Link:
        found.row = findNear(m_names.links, id, lastRow);
        table = "links";
        break;
    case Owner::Claim:
        found.row = findNear(m_names.claims, id, lastRow);
        table = "claims";
        break;
    case Owner::Alternative:
        found.row = alternativeRow(id);
        table = "alternatives";
        break;
    }
    if (found.row < 0)
        row.fail(nullptr, danglingText(QString::fromLatin1(table), id.toString()));
    return found;
}

template <typename Function> void OwnedListsReader::readTable(const TableColumns &table, Owner first, Function function)
{
    const QByteArray name = table.table.toLatin1();
    RowReader row(m_context, table);
    OwnerRef owner;
    for (qsizetype at = 0; row.next(); ++at) {
        row.setPlace(FieldPlace(name.constData(), at));
        std::int64_t number = 0;
        if (table.isNumberRead)
            number = row.number();
        const OwnerRef found = ownerOf(row, first, owner);
        if (found.row < 0)
            continue;
        owner = found;
        if constexpr (std::is_invocable_v<Function, RowReader &, const OwnerRef &, std::int64_t>)
            function(row, owner, number);
        else
            function(row, owner);
    }
}

FieldPlace OwnedListsReader::placeOf(const OwnerRef &owner) const
{
    switch (owner.owner) {
    case Owner::Event:
        return {"events", owner.row, &m_names.events.idAt(owner.row)};
    case Owner::Agreement:
        return {"agreements", owner.row, &m_names.agreements.idAt(owner.row)};
    case Owner::Actor:
        return {"actors", owner.row, &m_names.actors.idAt(owner.row)};
    case Owner::Link:
        return {"links", owner.row, &m_names.links.idAt(owner.row)};
    case Owner::Claim:
        return {"claims", owner.row, &m_names.claims.idAt(owner.row)};
    case Owner::Alternative:
        break;
    }
    const AlternativePlace &place = m_alternatives[static_cast<std::size_t>(owner.row)];
    return placeOf(place.owner).below("alternatives", place.index);
}

QList<Alternative> &OwnedListsReader::alternativesOf(const OwnerRef &owner)
{
    const auto row = static_cast<std::size_t>(owner.row);
    return owner.owner == Owner::Event       ? m_data.events[row].alternatives
           : owner.owner == Owner::Agreement ? m_data.agreements[row].alternatives
                                             : m_data.actors[row].alternatives;
}

QList<Citation> &OwnedListsReader::citationsOf(const OwnerRef &owner)
{
    const auto row = static_cast<std::size_t>(owner.row);
    switch (owner.owner) {
    case Owner::Event:
        return m_data.events[row].citations;
    case Owner::Agreement:
        return m_data.agreements[row].citations;
    case Owner::Actor:
        return m_data.actors[row].citations;
    case Owner::Link:
        return m_data.links[row].citations;
    case Owner::Claim:
        return m_data.claims[row].citations;
    case Owner::Alternative:
        break;
    }
    const AlternativePlace &place = m_alternatives[row];
    return alternativesOf(place.owner)[place.index].citations;
}

template <typename Function> void OwnedListsReader::readEntryTable(const TableColumns &table, Function function)
{
    readTable(table, Owner::Event, [&](RowReader &row, const OwnerRef &owner) {
        const auto at = static_cast<std::size_t>(owner.row);
        Entry &entry = owner.owner == Owner::Event ? static_cast<Entry &>(m_data.events[at]) : m_data.agreements[at];
        function(row, entry, placeOf(owner));
    });
}

void OwnedListsReader::readParties()
{
    readEntryTable(partiesTable(), [](RowReader &row, Entry &entry, const FieldPlace &place) {
        row.setPlace(place.below("parties", entry.parties.size()));
        row.read(entry.parties.emplaceBack());
    });
}

void OwnedListsReader::readAmounts()
{
    readEntryTable(amountsTable(), [](RowReader &row, Entry &entry, const FieldPlace &place) {
        row.setPlace(place.below("amounts", entry.amounts.size()));
        row.read(entry.amounts.emplaceBack());
    });
}

void OwnedListsReader::readNames()
{
    readEntryTable(placesTable(), [](RowReader &row, Entry &entry, const FieldPlace &place) {
        row.setPlace(place.below("places", entry.places.size()));
        row.text(nullptr, entry.places.emplaceBack());
    });
    readEntryTable(entryMineralsTable(), [](RowReader &row, Entry &entry, const FieldPlace &place) {
        row.setPlace(place.below("minerals", entry.minerals.size()));
        row.reference(nullptr, entry.minerals.emplaceBack());
    });
    readTable(eventAgreementsTable(), Owner::Event, [this](RowReader &row, const OwnerRef &owner) {
        QList<AgreementId> &agreements = m_data.events[static_cast<std::size_t>(owner.row)].agreements;
        row.setPlace(placeOf(owner).below("agreements", agreements.size()));
        row.reference(nullptr, agreements.emplaceBack());
    });
    readTable(bodiesTable(), Owner::Agreement, [this](RowReader &row, const OwnerRef &owner) {
        QList<ActorId> &bodies = m_data.agreements[static_cast<std::size_t>(owner.row)].bodies;
        row.setPlace(placeOf(owner).below("bodies", bodies.size()));
        row.reference(nullptr, bodies.emplaceBack());
    });
}

void OwnedListsReader::readClaimSubjects()
{
    readTable(claimSubjectsTable(), Owner::Claim, [this](RowReader &row, const OwnerRef &owner) {
        QList<ItemId> &about = m_data.claims[static_cast<std::size_t>(owner.row)].about;
        row.setPlace(placeOf(owner).below("about", about.size()));
        const OwnerRef subject = ownerOf(row, Owner::Event, {});
        if (subject.row >= 0) {
            about.append(ItemId(subject.owner == Owner::Event       ? m_names.events.idAt(subject.row)
                                : subject.owner == Owner::Agreement ? m_names.agreements.idAt(subject.row)
                                                                    : m_names.actors.idAt(subject.row)));
        }
    });
}

void OwnedListsReader::readViewFilters()
{
    enum Choice { TrackChoice, KindChoice, ActorChoice, AgreementChoice, MineralChoice };
    RowReader row(m_context, viewFiltersTable());
    for (qsizetype at = 0; row.next(); ++at) {
        row.setPlace(FieldPlace("view_filters", at));
        const int hasView = row.choice();
        const int view = hasView < 0 ? -1 : m_names.views.find(row.choiceText());
        if (view < 0) {
            row.fail("view", danglingText(u"views"_s, row.choiceText().toString()));
            continue;
        }
        row.setPlace(FieldPlace("views", view, &m_names.views.idAt(view)));
        ViewFilter &filter = m_data.views[static_cast<std::size_t>(view)].filter;
        const auto add = [&row](const char *key, const auto &index, auto &list) {
            using IdType = typename std::remove_reference_t<decltype(list)>::value_type;
            const int found = index.find(row.choiceText());
            if (found >= 0)
                list.append(IdType(index.idAt(found)));
            else
                row.fail(key, danglingText(IdType(row.choiceText().toString())));
        };
        switch (row.choice()) {
        case TrackChoice:
            add("filter.tracks", m_names.tracks, filter.tracks);
            break;
        case KindChoice: // of any of the three; views are content with what they find
            filter.kinds.append(KindId(row.choiceText().toString()));
            break;
        case ActorChoice:
            add("filter.actors", m_names.actors, filter.actors);
            break;
        case AgreementChoice:
            add("filter.agreements", m_names.agreements, filter.agreements);
            break;
        case MineralChoice:
            add("filter.minerals", m_names.minerals, filter.minerals);
            break;
        default:
            row.fail("filter", tr("should name exactly one thing"));
        }
    }
}

void OwnedListsReader::readAlternatives()
{
    readTable(alternativesTable(), Owner::Event, [this](RowReader &row, const OwnerRef &owner, std::int64_t number) {
        QList<Alternative> &alternatives = alternativesOf(owner);
        const qsizetype index = alternatives.size();
        row.setPlace(placeOf(owner).below("alternatives", index));
        row.read(alternatives.emplaceBack());
        m_alternatives.push_back({number, owner, index});
    });
}

void OwnedListsReader::readSupports()
{
    RowReader row(m_context, supportsTable());
    for (qsizetype at = 0; row.next(); ++at) {
        row.setPlace(FieldPlace("supports", at));
        Support support{row.number(), {}};
        row.text("field", support.field);
        m_supports.push_back(std::move(support));
    }
    const auto isBefore = [](const Support &a, const Support &b) { return a.citation < b.citation; };
    if (!std::is_sorted(m_supports.begin(), m_supports.end(), isBefore))
        std::stable_sort(m_supports.begin(), m_supports.end(), isBefore);
}

/// Citations come by ascending number: supports that are passed over belong to none.
void OwnedListsReader::takeSupports(std::int64_t number, Citation &citation)
{
    for (; m_nextSupport < m_supports.size() && m_supports[m_nextSupport].citation <= number; ++m_nextSupport) {
        if (m_supports[m_nextSupport].citation == number)
            citation.supports.append(std::move(m_supports[m_nextSupport].field));
        else
            failSupport(m_supports[m_nextSupport]);
    }
}

void OwnedListsReader::failSupport(const Support &support)
{
    m_context.problems.failAt(u"supports"_s, danglingText(u"citations"_s, QString::number(support.citation)));
}

void OwnedListsReader::readCitations()
{
    readTable(citationsTable(), Owner::Event, [this](RowReader &row, const OwnerRef &owner, std::int64_t number) {
        QList<Citation> &citations = citationsOf(owner);
        row.setPlace(placeOf(owner).below("citations", citations.size()));
        Citation &citation = citations.emplaceBack();
        row.read(citation);
        takeSupports(number, citation);
    });
    for (; !m_context.stopped() && m_nextSupport < m_supports.size(); ++m_nextSupport)
        failSupport(m_supports[m_nextSupport]);
}

void OwnedListsReader::readAll()
{
    readParties();
    readNames();
    readAmounts();
    readClaimSubjects();
    readViewFilters();
    readAlternatives();
    readSupports();
    readCitations();
}

} // namespace

void readOwnedLists(DocumentContext &context, HistoryData &data) { OwnedListsReader(context, data).readAll(); }

} // namespace pactline::storage
