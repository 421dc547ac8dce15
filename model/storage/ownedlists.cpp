// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/ownedlists.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::OwnedLists", text); }

const char *listOf(Owner owner)
{
    static constexpr std::array lists{"events", "agreements", "actors", "links", "claims", "alternatives"};
    return lists[static_cast<std::size_t>(owner)];
}

/// Calls function(index) with the index of the owner's list.
template <typename Function> auto withIndex(const DocumentNames &names, Owner owner, Function function)
{
    switch (owner) {
    case Owner::Agreement:
        return function(names.agreements);
    case Owner::Actor:
        return function(names.actors);
    case Owner::Link:
        return function(names.links);
    case Owner::Claim:
        return function(names.claims);
    case Owner::Event:
    case Owner::Alternative:
        break;
    }
    return function(names.events);
}

/// Reads the values of a row into a new element of a list.
struct TakeFields
{
    template <typename T> void operator()(RowReader &row, T &value) const { row.read(value); }
};
struct TakeText
{
    void operator()(RowReader &row, QString &value) const { row.text(nullptr, value); }
};
struct TakeReference
{
    template <typename Tag> void operator()(RowReader &row, Id<Tag> &value) const { row.reference(nullptr, value); }
};

} // namespace

OwnedRows::OwnedRows(DocumentContext &context, const TableColumns &table, Owner first)
    : m_table(table.table.toLatin1())
    , m_first(first)
    , m_isNumberRead(table.isNumberRead)
    , m_hasOneOwner(table.columns.front().choices.size() == 1)
    , m_row(context, table)
{
    step();
}

void OwnedRows::step()
{
    m_hasRow = m_row.next();
    if (!m_hasRow)
        return;
    ++m_at;
    if (m_isNumberRead)
        m_number = m_row.number();
    m_choice = m_hasOneOwner ? m_row.onlyChoice() : m_row.choice();
}

OwnerRef OwnedRows::findOwner(const DocumentNames &names)
{
    m_row.setPlace(place());
    if (m_choice < 0) {
        m_row.fail(nullptr, tr("should belong to exactly one item"));
        return {};
    }
    const auto owner = static_cast<Owner>(static_cast<int>(m_first) + m_choice);
    const int row = withIndex(names, owner, [this](const auto &index) { return index.find(m_row.choiceText()); });
    if (row < 0)
        m_row.fail(nullptr, danglingText(QString::fromLatin1(listOf(owner)), m_row.choiceText().toString()));
    return {owner, row};
}

OwnedLists::OwnedLists(DocumentContext &context, HistoryData &data)
    : m_context(context)
    , m_names(context.names)
    , m_data(data)
    , m_parties(context, partiesTable(), Owner::Event)
    , m_places(context, placesTable(), Owner::Event)
    , m_minerals(context, entryMineralsTable(), Owner::Event)
    , m_amounts(context, amountsTable(), Owner::Event)
    , m_agreements(context, eventAgreementsTable(), Owner::Event)
    , m_bodies(context, bodiesTable(), Owner::Agreement)
    , m_alternatives(context, alternativesTable(), Owner::Event)
    , m_citations(context, citationsTable(), Owner::Event)
{
    readSupports();
}

template <typename T, typename Take>
void OwnedLists::takeList(OwnedRows &rows, const Item &item, const char *key, QList<T> &list, Take take)
{
    if (!rows.isOf(item.ref.owner, item.id))
        return;
    std::vector<T> &scratch = std::get<std::vector<T>>(m_scratch);
    scratch.clear();
    for (; rows.isOf(item.ref.owner, item.id); rows.step()) {
        rows.row().setPlace(item.place.below(key, std::ssize(scratch)));
        take(rows.row(), scratch.emplace_back());
    }
    list = QList<T>(std::make_move_iterator(scratch.begin()), std::make_move_iterator(scratch.end()));
}

void OwnedLists::attachAlternatives(const Item &item, QList<Alternative> &alternatives)
{
    qsizetype index = 0;
    takeList(m_alternatives, item, "alternatives", alternatives, [&](RowReader &row, Alternative &alternative) {
        row.read(alternative);
        m_alternativePlaces.push_back({m_alternatives.number(), item.ref, index++});
    });
}

void OwnedLists::attachCitations(const Item &item, QList<Citation> &citations)
{
    takeList(m_citations, item, "citations", citations, [this](RowReader &row, Citation &citation) {
        row.read(citation);
        takeSupports(m_citations.number(), citation);
    });
}

void OwnedLists::attachEntry(const Item &item, Entry &entry)
{
    takeList(m_parties, item, "parties", entry.parties, TakeFields());
    takeList(m_places, item, "places", entry.places, TakeText());
    takeList(m_minerals, item, "minerals", entry.minerals, TakeReference());
    takeList(m_amounts, item, "amounts", entry.amounts, TakeFields());
    attachAlternatives(item, entry.alternatives);
    attachCitations(item, entry.citations);
}

void OwnedLists::attach(const char *list, int at, Event &event)
{
    const Item item{{Owner::Event, at}, event.id.text, FieldPlace(list, at, &event.id.text)};
    attachEntry(item, event);
    takeList(m_agreements, item, "agreements", event.agreements, TakeReference());
}

void OwnedLists::attach(const char *list, int at, Agreement &agreement)
{
    const Item item{{Owner::Agreement, at}, agreement.id.text, FieldPlace(list, at, &agreement.id.text)};
    attachEntry(item, agreement);
    takeList(m_bodies, item, "bodies", agreement.bodies, TakeReference());
}

void OwnedLists::attach(const char *list, int at, Actor &actor)
{
    const Item item{{Owner::Actor, at}, actor.id.text, FieldPlace(list, at, &actor.id.text)};
    attachAlternatives(item, actor.alternatives);
    attachCitations(item, actor.citations);
}

void OwnedLists::attach(const char *list, int at, Link &link)
{
    attachCitations({{Owner::Link, at}, link.id.text, FieldPlace(list, at, &link.id.text)}, link.citations);
}

void OwnedLists::attach(const char *list, int at, Claim &claim)
{
    attachCitations({{Owner::Claim, at}, claim.id.text, FieldPlace(list, at, &claim.id.text)}, claim.citations);
}

int OwnedLists::alternativeRow(QStringView number) const
{
    const qint64 wanted = number.toLongLong();
    const auto found = std::lower_bound(m_alternativePlaces.begin(), m_alternativePlaces.end(), wanted,
                                        [](const AlternativePlace &place, qint64 n) { return place.number < n; });
    return found == m_alternativePlaces.end() || found->number != wanted
               ? -1
               : static_cast<int>(found - m_alternativePlaces.begin());
}

FieldPlace OwnedLists::placeOf(const OwnerRef &owner)
{
    return withIndex(m_names, owner.owner, [&](const auto &index) {
        m_placeId = index.idAt(owner.row);
        return FieldPlace(listOf(owner.owner), owner.row, &m_placeId);
    });
}

template <typename Change> void OwnedLists::changeEntry(const OwnerRef &owner, Change change)
{
    const auto row = static_cast<std::size_t>(owner.row);
    if (owner.owner == Owner::Event)
        m_data.events.update(row, change);
    else
        m_data.agreements.update(row, change);
}

template <typename Change> void OwnedLists::changeAlternatives(const OwnerRef &owner, Change change)
{
    if (owner.owner == Owner::Actor)
        change(m_data.actors[static_cast<std::size_t>(owner.row)].alternatives);
    else
        changeEntry(owner, [&change](Entry &entry) { change(entry.alternatives); });
}

template <typename Change> void OwnedLists::changeCitations(const OwnerRef &owner, Change change)
{
    const auto row = static_cast<std::size_t>(owner.row);
    switch (owner.owner) {
    case Owner::Actor:
        change(m_data.actors[row].citations);
        break;
    case Owner::Link:
        m_data.links.update(row, [&change](Link &link) { change(link.citations); });
        break;
    case Owner::Claim:
        change(m_data.claims[row].citations);
        break;
    default:
        changeEntry(owner, [&change](Entry &entry) { change(entry.citations); });
    }
}

template <typename Take> void OwnedLists::drain(OwnedRows &rows, Take take)
{
    for (; rows.hasRow(); rows.step()) {
        const OwnerRef owner = rows.findOwner(m_names);
        if (owner.row >= 0)
            take(rows.row(), owner);
    }
}

/// Those of alternatives come last.
void OwnedLists::drainCitations()
{
    const auto take = [this](QList<Citation> &citations, const FieldPlace &place) {
        m_citations.row().setPlace(place.below("citations", citations.size()));
        m_citations.row().read(citations.emplaceBack());
        takeSupports(m_citations.number(), citations.back());
    };
    for (; m_citations.hasRow(); m_citations.step()) {
        if (!m_citations.isOfAlternative()) {
            const OwnerRef owner = m_citations.findOwner(m_names);
            if (owner.row >= 0) {
                const FieldPlace place = placeOf(owner);
                changeCitations(owner, [&](QList<Citation> &citations) { take(citations, place); });
            }
            continue;
        }
        const QStringView number = m_citations.row().choiceText();
        const int found = alternativeRow(number);
        if (found < 0) {
            m_citations.row().setPlace(m_citations.place());
            m_citations.row().fail("alternative", danglingText(u"alternatives"_s, number.toString()));
            continue;
        }
        const AlternativePlace &place = m_alternativePlaces[static_cast<std::size_t>(found)];
        const FieldPlace above = placeOf(place.owner).below("alternatives", place.index);
        changeAlternatives(place.owner,
                           [&](QList<Alternative> &alternatives) { take(alternatives[place.index].citations, above); });
    }
    for (; !m_context.stopped() && m_nextSupport < m_supports.size(); ++m_nextSupport)
        failSupport(m_supports[m_nextSupport]);
}

void OwnedLists::readClaimSubjects()
{
    OwnedRows rows(m_context, claimSubjectsTable(), Owner::Claim);
    drain(rows, [this](RowReader &row, const OwnerRef &owner) {
        QList<ItemId> &about = m_data.claims[static_cast<std::size_t>(owner.row)].about;
        row.setPlace(placeOf(owner).below("about", about.size()));
        const int choice = row.choice();
        if (choice < 0) {
            row.fail(nullptr, tr("should name one event, one agreement or one actor"));
            return;
        }
        const auto list = static_cast<Owner>(choice);
        const QString id = withIndex(m_names, list, [&row](const auto &index) {
            const int found = index.find(row.choiceText());
            return found < 0 ? QString() : index.idAt(found);
        });
        if (id.isNull())
            row.fail(nullptr, danglingText(QString::fromLatin1(listOf(list)), row.choiceText().toString()));
        about.append(ItemId(id));
    });
}

void OwnedLists::readViewFilters()
{
    enum Choice { TrackChoice, KindChoice, ActorChoice, AgreementChoice, MineralChoice };
    RowReader row(m_context, viewFiltersTable());
    for (qsizetype at = 0; row.next(); ++at) {
        row.setPlace(FieldPlace("view_filters", at));
        const int view = row.onlyChoice() < 0 ? -1 : m_names.views.find(row.choiceText());
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

void OwnedLists::readSupports()
{
    const RowRange citations = m_context.part.value(u"citations"_s);
    RowReader row(m_context, supportsTable());
    for (qsizetype at = 0; row.next(); ++at) {
        row.setPlace(FieldPlace("supports", at));
        Support support{row.number(), {}};
        if (support.citation < citations.from || support.citation >= citations.to)
            continue;
        row.text("field", support.field);
        m_supports.push_back(std::move(support));
    }
    const auto isBefore = [](const Support &a, const Support &b) { return a.citation < b.citation; };
    if (!std::is_sorted(m_supports.begin(), m_supports.end(), isBefore))
        std::stable_sort(m_supports.begin(), m_supports.end(), isBefore);
}

/// Citations come by ascending number: supports that are passed over belong to none.
void OwnedLists::takeSupports(std::int64_t number, Citation &citation)
{
    for (; m_nextSupport < m_supports.size() && m_supports[m_nextSupport].citation <= number; ++m_nextSupport) {
        if (m_supports[m_nextSupport].citation == number)
            citation.supports.append(std::move(m_supports[m_nextSupport].field));
        else
            failSupport(m_supports[m_nextSupport]);
    }
}

void OwnedLists::failSupport(const Support &support)
{
    m_context.problems.failAt(u"supports"_s, danglingText(u"citations"_s, QString::number(support.citation)));
}

bool OwnedLists::isUsedUp() const
{
    return !m_parties.hasRow() && !m_places.hasRow() && !m_minerals.hasRow() && !m_amounts.hasRow() &&
           !m_agreements.hasRow() && !m_bodies.hasRow() && !m_alternatives.hasRow() && !m_citations.hasRow() &&
           m_nextSupport == m_supports.size();
}

void OwnedLists::putAlternativePlaces(const std::vector<AlternativePlace> &places)
{
    m_alternativePlaces.insert(m_alternativePlaces.begin(), places.begin(), places.end());
}

void OwnedLists::finish()
{
    // Adds an element to a list and reads it.
    const auto add = [](RowReader &row, const FieldPlace &place, const char *key, auto &list, auto take) {
        row.setPlace(place.below(key, list.size()));
        take(row, list.emplaceBack());
    };
    // The same to one of the owner's lists, which are chosen by a member.
    const auto addTo = [this, add](const char *key, auto member, auto take) {
        return [=, this](RowReader &row, const OwnerRef &owner) {
            const FieldPlace place = placeOf(owner);
            changeEntry(owner, [&](Entry &entry) { add(row, place, key, entry.*member, take); });
        };
    };
    drain(m_parties, addTo("parties", &Entry::parties, TakeFields()));
    drain(m_places, addTo("places", &Entry::places, TakeText()));
    drain(m_minerals, addTo("minerals", &Entry::minerals, TakeReference()));
    drain(m_amounts, addTo("amounts", &Entry::amounts, TakeFields()));
    drain(m_agreements, [this, add](RowReader &row, const OwnerRef &owner) {
        const FieldPlace place = placeOf(owner);
        m_data.events.update(static_cast<std::size_t>(owner.row),
                             [&](Event &event) { add(row, place, "agreements", event.agreements, TakeReference()); });
    });
    drain(m_bodies, [this, add](RowReader &row, const OwnerRef &owner) {
        const FieldPlace place = placeOf(owner);
        m_data.agreements.update(static_cast<std::size_t>(owner.row), [&](Agreement &agreement) {
            add(row, place, "bodies", agreement.bodies, TakeReference());
        });
    });
    drain(m_alternatives, [this](RowReader &row, const OwnerRef &owner) {
        const FieldPlace place = placeOf(owner);
        changeAlternatives(owner, [&](QList<Alternative> &alternatives) {
            const qsizetype index = alternatives.size();
            row.setPlace(place.below("alternatives", index));
            row.read(alternatives.emplaceBack());
            m_alternativePlaces.push_back({m_alternatives.number(), owner, index});
        });
    });
    drainCitations();
    readClaimSubjects();
    readViewFilters();
}

} // namespace pactline::storage
