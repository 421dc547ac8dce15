// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentwriter.h"

#include "model/storage/documentschema.h"
#include "model/storage/documenttables.h"
#include "model/storage/rowwriter.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::DocumentWriter", text); }

KindOf kindOf(const Actor &) { return KindOf::Actor; }
KindOf kindOf(const Agreement &) { return KindOf::Agreement; }
template <typename T> KindOf kindOf(const T &) { return KindOf::Event; }

/// Fills the tables one after the other, so that each lies in one piece in the file and is read in one go.
class DocumentWriter
{
public:
    DocumentWriter(const SqlConnection &connection, const HistoryData &data, const Job &job)
        : m_connection(connection)
        , m_data(data)
        , m_job(job)
        , m_names(data)
    {
        exchange::forEachList(data, [this](const char *, const auto &list, bool) { m_total += std::ssize(list); });
        m_total += 7 * (std::ssize(data.events) + std::ssize(data.agreements));
    }

    Result<void> write();

private:
    template <typename List> void takeUp(const char *key, const List &list);
    void checkCircles();
    void writeInfo();
    template <typename List> void writeList(const char *key, const List &list);
    void writeParties();
    void writeNames();
    void writeAmounts();
    void writeClaimSubjects();
    void writeViewFilters();
    void writeAlternatives();
    void writeCitations();

    /// Calls function(owner, place, item) for the items of a list.
    template <typename List, typename Function>
    void forEachOf(const char *key, const List &list, Owner owner, Function function);
    template <typename Function> void forEachEntry(Function function);
    /// The same for all that may have alternatives, in the order that numbers them.
    template <typename Function> void forEachWithAlternatives(Function function);
    /// Calls function(owner, its id or number, place, citation) in the order that numbers the citations.
    template <typename Function> void forEachCitation(Function function);
    /// Writes a list of the items' as rows: `list` chooses it, `write` fills the columns after the owner's.
    template <typename List, typename Write>
    void writeEntryTable(const TableColumns &table, const char *key, List list, Write write);

    void fail(const Error &error)
    {
        if (m_result)
            m_result = error;
    }
    void take(const RowWriter &rows)
    {
        if (rows.problem())
            fail(*rows.problem());
    }
    [[nodiscard]] bool isGoingOn();

    const SqlConnection &m_connection;
    const HistoryData &m_data;
    const Job &m_job;
    DocumentNames m_names;
    Result<void> m_result;
    std::int64_t m_total = 0;
    std::int64_t m_done = 0;
    std::int64_t m_reported = 0;
};

/// Counts an item that was dealt with; false when the writing is over before its time.
bool DocumentWriter::isGoingOn()
{
    if ((++m_done & 0x3ff) == 0) {
        if (m_job.isCancelled())
            fail({ErrorKind::Cancelled, tr("writing was stopped")});
        if (m_done - m_reported >= std::max<std::int64_t>(m_total / 100, 1000)) {
            m_job.report(std::min(m_done, m_total), m_total);
            m_reported = m_done;
        }
    }
    return m_result.hasValue();
}

template <typename List> void DocumentWriter::takeUp(const char *key, const List &list)
{
    using T = typename List::value_type;
    for (std::size_t at = 0; at < list.size(); ++at) {
        // Only kinds have to be looked at to know their index.
        int twin = -1;
        if constexpr (std::is_same_v<T, Kind>)
            twin = m_names.indexOf(list[at]).add(static_cast<int>(at));
        else
            twin = m_names.indexOf(T()).add(static_cast<int>(at));
        if (twin < 0)
            continue;
        const QString id = list[at].id.text;
        fail({ErrorKind::Input,
              tr("the history cannot be written: %1").arg(twiceText(id, FieldPlace(key, twin).text(nullptr))),
              {},
              0,
              0,
              FieldPlace(key, static_cast<qsizetype>(at), &id).text("id")});
        return;
    }
}

void DocumentWriter::checkCircles()
{
    const std::vector<int> circles = parentCircles(m_names.actors);
    if (circles.empty())
        return;
    const FieldPlace place("actors", circles.front(), &m_names.actors.idAt(circles.front()));
    fail({ErrorKind::Input,
          tr("the history cannot be written: %1").arg(tr("leads back to the actor itself")),
          {},
          0,
          0,
          place.text("parent")});
}

void DocumentWriter::writeInfo()
{
    RowWriter rows(m_connection, historyTable(), m_names);
    rows.begin(FieldPlace());
    rows.write(m_data.info);
    rows.finish();
    take(rows);
}

template <typename List> void DocumentWriter::writeList(const char *key, const List &list)
{
    using T = typename List::value_type;
    if (!m_result)
        return;
    RowWriter rows(m_connection, listTable<T>(key), m_names);
    for (std::size_t at = 0; at < list.size() && isGoingOn(); ++at) {
        const T &item = list[at];
        rows.begin(FieldPlace(key, static_cast<qsizetype>(at), &item.id.text), kindOf(item));
        rows.write(item);
        rows.finish();
        take(rows);
    }
}

template <typename List, typename Function>
void DocumentWriter::forEachOf(const char *key, const List &list, Owner owner, Function function)
{
    for (std::size_t at = 0; at < list.size() && isGoingOn(); ++at) {
        const typename List::value_type &item = list[at];
        function(owner, FieldPlace(key, static_cast<qsizetype>(at), &item.id.text), item);
    }
}

template <typename Function> void DocumentWriter::forEachEntry(Function function)
{
    forEachOf("agreements", m_data.agreements, Owner::Agreement, function);
    forEachOf("events", m_data.events, Owner::Event, function);
}

template <typename Function> void DocumentWriter::forEachWithAlternatives(Function function)
{
    forEachOf("actors", m_data.actors, Owner::Actor, function);
    forEachEntry(function);
}

template <typename Function> void DocumentWriter::forEachCitation(Function function)
{
    const auto visit = [&](Owner owner, const FieldPlace &place, const auto &item) {
        for (qsizetype at = 0; at < item.citations.size(); ++at)
            function(owner, QVariant(item.id.text), place.below("citations", at), item.citations[at]);
    };
    forEachWithAlternatives(visit);
    forEachOf("links", m_data.links, Owner::Link, visit);
    forEachOf("claims", m_data.claims, Owner::Claim, visit);
    qint64 number = 0;
    forEachWithAlternatives([&](Owner, const FieldPlace &place, const auto &item) {
        for (qsizetype at = 0; at < item.alternatives.size(); ++at) {
            const QList<Citation> &citations = item.alternatives[at].citations;
            const FieldPlace above = place.below("alternatives", at);
            for (qsizetype below = 0; below < citations.size(); ++below)
                function(Owner::Alternative, QVariant(number), above.below("citations", below), citations[below]);
            ++number;
        }
    });
}

template <typename List, typename Write>
void DocumentWriter::writeEntryTable(const TableColumns &table, const char *key, List list, Write write)
{
    if (!m_result)
        return;
    RowWriter rows(m_connection, table, m_names);
    forEachEntry([&](Owner owner, const FieldPlace &place, const Entry &entry) {
        const auto &values = list(entry);
        for (qsizetype at = 0; at < values.size(); ++at) {
            rows.begin(place.below(key, at));
            rows.choice(static_cast<int>(owner), 2, entry.id.text);
            write(rows, values[at]);
            rows.finish();
            take(rows);
        }
    });
}

void DocumentWriter::writeParties()
{
    writeEntryTable(
        partiesTable(), "parties", [](const Entry &entry) -> const auto & { return entry.parties; },
        [](RowWriter &rows, const Party &party) { rows.write(party); });
}

void DocumentWriter::writeAmounts()
{
    writeEntryTable(
        amountsTable(), "amounts", [](const Entry &entry) -> const auto & { return entry.amounts; },
        [](RowWriter &rows, const Amount &amount) { rows.write(amount); });
}

void DocumentWriter::writeNames()
{
    writeEntryTable(
        placesTable(), "places", [](const Entry &entry) -> const auto & { return entry.places; },
        [](RowWriter &rows, const QString &place) { rows.text(nullptr, place); });
    writeEntryTable(
        entryMineralsTable(), "minerals", [](const Entry &entry) -> const auto & { return entry.minerals; },
        [](RowWriter &rows, const MineralId &mineral) { rows.reference(nullptr, mineral); });
    RowWriter agreements(m_connection, eventAgreementsTable(), m_names);
    forEachOf("events", m_data.events, Owner::Event, [&](Owner, const FieldPlace &place, const Event &event) {
        for (qsizetype at = 0; at < event.agreements.size(); ++at) {
            agreements.begin(place.below("agreements", at));
            agreements.choice(0, 1, event.id.text);
            agreements.reference(nullptr, event.agreements[at]);
            agreements.finish();
            take(agreements);
        }
    });
    RowWriter bodies(m_connection, bodiesTable(), m_names);
    forEachOf("agreements", m_data.agreements, Owner::Agreement,
              [&](Owner, const FieldPlace &place, const Agreement &agreement) {
                  for (qsizetype at = 0; at < agreement.bodies.size(); ++at) {
                      bodies.begin(place.below("bodies", at));
                      bodies.choice(0, 1, agreement.id.text);
                      bodies.reference(nullptr, agreement.bodies[at]);
                      bodies.finish();
                      take(bodies);
                  }
              });
}

void DocumentWriter::writeClaimSubjects()
{
    RowWriter rows(m_connection, claimSubjectsTable(), m_names);
    forEachOf("claims", m_data.claims, Owner::Claim, [&](Owner, const FieldPlace &place, const Claim &claim) {
        for (qsizetype at = 0; at < claim.about.size(); ++at) {
            const QString &id = claim.about[at].text;
            rows.begin(place.below("about", at));
            rows.choice(0, 1, claim.id.text);
            const int which = m_names.events.find(id) >= 0       ? 0
                              : m_names.agreements.find(id) >= 0 ? 1
                              : m_names.actors.find(id) >= 0     ? 2
                                                                 : -1;
            if (which < 0)
                rows.fail(nullptr, tr("there is no event, agreement or actor “%1”").arg(id));
            rows.choice(which, 3, id);
            rows.finish();
            take(rows);
        }
    });
}

void DocumentWriter::writeViewFilters()
{
    RowWriter rows(m_connection, viewFiltersTable(), m_names);
    for (std::size_t at = 0; at < m_data.views.size(); ++at) {
        const SavedView &view = m_data.views[at];
        const FieldPlace place("views", static_cast<qsizetype>(at), &view.id.text);
        const auto add = [&](int choice, const char *key, const auto &ids, auto isKnown) {
            for (const auto &id : ids) {
                rows.begin(place);
                if (!isKnown(id))
                    rows.fail(key, tr("there is nothing with the id “%1”").arg(id.text));
                rows.choice(0, 1, view.id.text);
                rows.choice(choice, 5, id.text);
                rows.finish();
                take(rows);
            }
        };
        const auto isNamed = [this](const auto &id) { return m_names.of(id).find(id.text) >= 0; };
        add(0, "filter.tracks", view.filter.tracks, isNamed);
        add(1, "filter.kinds", view.filter.kinds, [](const KindId &id) { return !id.isEmpty(); });
        add(2, "filter.actors", view.filter.actors, isNamed);
        add(3, "filter.agreements", view.filter.agreements, isNamed);
        add(4, "filter.minerals", view.filter.minerals, isNamed);
    }
}

void DocumentWriter::writeAlternatives()
{
    RowWriter rows(m_connection, alternativesTable(), m_names);
    forEachWithAlternatives([&](Owner owner, const FieldPlace &place, const auto &item) {
        for (qsizetype at = 0; at < item.alternatives.size(); ++at) {
            rows.begin(place.below("alternatives", at));
            rows.choice(static_cast<int>(owner), 3, item.id.text);
            rows.write(item.alternatives[at]);
            rows.finish();
            take(rows);
        }
    });
}

void DocumentWriter::writeCitations()
{
    RowWriter rows(m_connection, citationsTable(), m_names);
    RowWriter supports(m_connection, supportsTable(), m_names);
    forEachCitation([&](Owner owner, const QVariant &id, const FieldPlace &place, const Citation &citation) {
        rows.begin(place);
        rows.choice(static_cast<int>(owner), 6, id);
        rows.write(citation);
        rows.finish();
        take(rows);
        for (qsizetype at = 0; at < citation.supports.size(); ++at) {
            supports.begin(place);
            supports.choice(0, 1, static_cast<qint64>(rows.number()));
            supports.text("supports", citation.supports[at]);
            supports.finish();
            take(supports);
        }
    });
}

Result<void> DocumentWriter::write()
{
    exchange::forEachList(m_data, [this](const char *key, const auto &list, bool) { takeUp(key, list); });
    checkCircles();
    if (!m_result)
        return m_result;
    writeInfo();
    exchange::forEachList(m_data, [this](const char *key, const auto &list, bool) { writeList(key, list); });
    writeParties();
    writeNames();
    writeAmounts();
    writeClaimSubjects();
    writeViewFilters();
    writeAlternatives();
    writeCitations();
    return m_result;
}

Result<void> runAll(const SqlConnection &connection, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (const Result<void> run = connection.run(statement); !run)
            return run;
    }
    return {};
}

} // namespace

Result<void> fillDocument(const QString &path, const HistoryData &data, const Job &job)
{
    const SqlConnection connection(path, SqlConnection::Access::ReadWrite);
    if (!connection.opened())
        return connection.opened();
    // Nobody else knows the file yet, and after a failure it is thrown away: it needs no journal.
    QStringList statements{u"PRAGMA journal_mode = OFF"_s,
                           u"PRAGMA locking_mode = EXCLUSIVE"_s,
                           u"PRAGMA cache_size = -65536"_s,
                           u"PRAGMA application_id = %1"_s.arg(applicationId),
                           u"PRAGMA user_version = %1"_s.arg(schemaVersion),
                           u"BEGIN"_s};
    for (const TableDefinition &table : documentTables())
        statements += table.sql;
    if (const Result<void> made = runAll(connection, statements); !made)
        return made;
    if (const Result<void> written = DocumentWriter(connection, data, job).write(); !written)
        return written;
    if (job.isCancelled())
        return Error{ErrorKind::Cancelled, tr("writing was stopped")};
    return connection.run(u"COMMIT"_s);
}

} // namespace pactline::storage
