// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentreader.h"

#include "model/storage/documentcheck.h"
#include "model/storage/documentheader.h"
#include "model/storage/documenttables.h"
#include "model/storage/ownedlists.h"
#include "model/storage/rowreader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

/// With fewer events, starting threads is not worth it.
constexpr std::size_t eventsWorthParts = 20'000;
constexpr int mostParts = 4;
constexpr qint64 bytesWorthThread = 4 << 20;

QString tr(const char *text) { return QCoreApplication::translate("pactline::DocumentReader", text); }

/// The file, and how it is to be read.
struct DocumentFile
{
    QString path;
    SqlConnection::Access access = SqlConnection::Access::ReadOnly;
    CellTypes types = CellTypes::Unsure;
};

/// One snapshot for all tables: another program's changes in between would look like damage.
QString beginReading() { return u"BEGIN"_s; }

/// Reads all tables into a history: first what is referred to, then what refers to it.
class DocumentReader
{
public:
    DocumentReader(const SqlConnection &connection, ReadReport &report, const DocumentFile &file, const Job &job)
        : m_file(file)
        , m_job(job)
        , m_names(m_data)
        , m_context(connection, report, file.path, m_names, job)
        , m_fileBytes(QFileInfo(file.path).size())
    {
        m_context.types = file.types;
    }

    [[nodiscard]] Result<void> read();
    /// The same with the events split among threads. Only for documents as this program writes them: when anything is
    /// not as expected, however harmless, it gives up and answers false, and the document is to be read again in
    /// one piece. True with stopped() set when it was stopped.
    [[nodiscard]] bool readInParts();
    [[nodiscard]] bool isWorthParts()
    {
        return m_file.types == CellTypes::Kept && rowsOf(u"events"_s) >= eventsWorthParts;
    }
    [[nodiscard]] const std::optional<Error> &stopped() const { return m_context.stopped(); }
    [[nodiscard]] HistoryData &data() { return m_data; }

private:
    struct PartOutcome
    {
        bool isComplete = false;
        std::vector<OwnedLists::AlternativePlace> alternatives;
        PackedList<Event> events;
    };

    void readVocabulary();
    void readInfo();
    void checkParents();
    void knowReferences();
    [[nodiscard]] static bool readEventsOfPart(DocumentContext &context, OwnedLists &owned, PackedList<Event> &events);
    [[nodiscard]] PartOutcome readPartElsewhere(const DocumentPart &part, const Job &job);
    [[nodiscard]] bool readLastPart(std::vector<DocumentPart> &parts, OwnedLists &owned);
    /// Reads a list, and right behind each item what hangs below it.
    template <typename List> void readList(const char *key, List &list, OwnedLists *owned = nullptr);
    [[nodiscard]] std::size_t rowsOf(const QString &table);

    static void setKindOf(RowReader &row, const Actor &) { row.setKindOf(KindOf::Actor); }
    static void setKindOf(RowReader &row, const Agreement &) { row.setKindOf(KindOf::Agreement); }
    template <typename T> static void setKindOf(RowReader &, const T &) {}

    const DocumentFile &m_file;
    const Job &m_job;
    HistoryData m_data;
    DocumentNames m_names;
    DocumentContext m_context;
    qint64 m_fileBytes;
};

/// How many rows a table has, at a guess that costs nothing: a number is seldom left out.
std::size_t DocumentReader::rowsOf(const QString &table)
{
    const Result<QVariant> last = m_context.connection.value(u"SELECT max(number) FROM %1"_s.arg(table));
    if (!last) {
        m_context.stop(last.error());
        return 0;
    }
    // A made-up number must not make us ask for memory.
    return static_cast<std::size_t>(
               std::clamp<qint64>(last->isNull() ? -1 : last->toLongLong(), -1, m_fileBytes / 64)) +
           1;
}

void DocumentReader::readInfo()
{
    RowReader row(m_context, historyTable());
    row.setPlace(FieldPlace("history", -1));
    int count = 0;
    while (row.next()) {
        if (++count == 1)
            row.read(m_data.info);
    }
    if (!m_context.stopped() && count != 1)
        row.fail(nullptr, tr("should have one row, not %1").arg(count));
    m_context.problems.hemisphere = m_data.info.hemisphere;
}

template <typename List> void DocumentReader::readList(const char *key, List &list, OwnedLists *owned)
{
    using T = typename List::value_type;
    const std::size_t rows = rowsOf(QString::fromLatin1(key));
    if constexpr (std::is_same_v<List, std::vector<T>>)
        list.reserve(rows);
    m_names.indexOf(T()).reserve(rows);
    T item; // outlives the places that name it
    RowReader row(m_context, listTable<T>(key));
    setKindOf(row, T());
    while (row.next()) {
        const auto at = static_cast<int>(list.size());
        item = T();
        row.setPlace(FieldPlace(key, at, &item.id.text));
        row.read(item);
        if (owned != nullptr)
            owned->attach(key, at, item);
        list.push_back(item);
        if (const int twin = m_names.indexOf(item).add(at); twin >= 0) {
            row.setPlace(FieldPlace(key, at, &item.id.text));
            row.fail("id", twiceText(item.id.text, FieldPlace(key, twin).text(nullptr)));
        }
    }
}

void DocumentReader::checkParents()
{
    const auto fail = [this](std::size_t at, const QString &message) {
        const FieldPlace place("actors", static_cast<qsizetype>(at), &m_data.actors[at].id.text);
        m_context.problems.failAt(place.text("parent"), message);
    };
    for (std::size_t at = 0; at < m_data.actors.size(); ++at) {
        ActorId &parent = m_data.actors[at].parent;
        if (parent.isEmpty())
            continue;
        const int row = m_names.actors.find(parent.text);
        if (row >= 0)
            parent.text = m_names.actors.idAt(row);
        else
            fail(at, danglingText(parent));
    }
    for (const int at : parentCircles(m_names.actors))
        fail(static_cast<std::size_t>(at), tr("leads back to the actor itself"));
}

void DocumentReader::readVocabulary()
{
    std::int64_t total = 0;
    for (const TableColumns &table : allTables())
        total += static_cast<std::int64_t>(rowsOf(table.table));
    m_context.setTotal(total);
    readInfo();
    readList("tracks", m_data.tracks);
    readList("kinds", m_data.kinds);
    readList("roles", m_data.roles);
    readList("minerals", m_data.minerals);
    readList("sources", m_data.sources);
}

Result<void> DocumentReader::read()
{
    readVocabulary();
    OwnedLists owned(m_context, m_data);
    readList("actors", m_data.actors, &owned);
    checkParents();
    readList("agreements", m_data.agreements, &owned);
    readList("events", m_data.events, &owned);
    readList("links", m_data.links, &owned);
    readList("claims", m_data.claims, &owned);
    readList("views", m_data.views);
    owned.finish();
    m_context.problems.finish();
    return m_context.stopped() ? Result<void>(*m_context.stopped()) : Result<void>();
}

bool DocumentReader::readEventsOfPart(DocumentContext &context, OwnedLists &owned, PackedList<Event> &events)
{
    const RowRange range = context.part.value(u"events"_s);
    Event event; // outlives the places that name it
    RowReader row(context, listTable<Event>("events"));
    std::int64_t at = range.from;
    for (; row.next(); ++at) {
        if (at >= range.to)
            return false;
        event = Event();
        row.setPlace(FieldPlace("events", at, &event.id.text));
        row.read(event);
        owned.attach("events", static_cast<int>(at), event);
        events.push_back(event);
    }
    events.shrink();
    // As many as there are numbers: each number was there once.
    return at == range.to && !context.stopped();
}

DocumentReader::PartOutcome DocumentReader::readPartElsewhere(const DocumentPart &part, const Job &job)
{
    const SqlConnection connection(m_file.path, m_file.access);
    if (!connection.opened() || !connection.run(beginReading()))
        return {};
    ReadReport report;
    DocumentContext context(connection, report, m_file.path, m_names, job);
    context.types = m_file.types;
    context.problems.hemisphere = m_context.problems.hemisphere;
    context.part = part;
    OwnedLists owned(context, m_data);
    PartOutcome outcome;
    outcome.events = m_data.events.sibling();
    outcome.isComplete = readEventsOfPart(context, owned, outcome.events) && owned.isUsedUp() &&
                         report.errors.empty() && report.warnings.empty();
    outcome.alternatives = owned.takeAlternativePlaces();
    return outcome;
}

/// Reads the last part while the others are read elsewhere, and then all that follows.
bool DocumentReader::readLastPart(std::vector<DocumentPart> &parts, OwnedLists &firstOwned)
{
    const Job quiet{m_job.cancel, {}};
    std::vector<PartOutcome> outcomes(parts.size() - 1);
    outcomes[0] = {true, firstOwned.takeAlternativePlaces(), {}};
    std::vector<std::unique_ptr<QThread>> threads;
    for (std::size_t part = 1; part + 1 < parts.size(); ++part) {
        threads.emplace_back(QThread::create(
            [this, &quiet, &parts, &outcomes, part] { outcomes[part] = readPartElsewhere(parts[part], quiet); }));
        threads.back()->start();
    }
    m_context.part = parts.back();
    OwnedLists owned(m_context, m_data);
    PackedList<Event> lastEvents = m_data.events.sibling();
    bool isComplete = readEventsOfPart(m_context, owned, lastEvents);
    for (const std::unique_ptr<QThread> &thread : threads)
        thread->wait();
    std::vector<OwnedLists::AlternativePlace> alternatives;
    for (PartOutcome &outcome : outcomes) {
        isComplete = isComplete && outcome.isComplete;
        m_data.events.append(std::move(outcome.events));
        alternatives.insert(alternatives.end(), outcome.alternatives.begin(), outcome.alternatives.end());
    }
    if (!isComplete)
        return false;
    m_data.events.append(std::move(lastEvents));
    m_names.events.reserve(m_data.events.size());
    for (std::size_t at = 0; at < m_data.events.size(); ++at)
        isComplete = m_names.events.add(static_cast<int>(at)) < 0 && isComplete;
    owned.putAlternativePlaces(alternatives);
    readList("links", m_data.links, &owned);
    readList("claims", m_data.claims, &owned);
    readList("views", m_data.views);
    owned.finish();
    return isComplete;
}

/// All that events may refer to, so that no part meets anything new and the parts can be joined as they are.
void DocumentReader::knowReferences()
{
    const auto know = [this](const auto &list) {
        for (const auto &item : list)
            m_data.events.know(item.id.text);
    };
    know(m_data.tracks);
    know(m_data.kinds);
    know(m_data.roles);
    know(m_data.minerals);
    know(m_data.sources);
    know(m_data.actors);
    know(m_data.agreements);
}

bool DocumentReader::readInParts()
{
    const int count = std::clamp(QThread::idealThreadCount(), 1, mostParts);
    const auto events = static_cast<std::int64_t>(rowsOf(u"events"_s));
    Result<std::vector<DocumentPart>> parts = splitDocument(m_context.connection, events, count);
    if (!parts)
        return false;
    readVocabulary();
    m_context.divideTotal(count);
    m_context.part = parts->front();
    OwnedLists owned(m_context, m_data);
    readList("actors", m_data.actors, &owned);
    checkParents();
    readList("agreements", m_data.agreements, &owned);
    bool isComplete = owned.isUsedUp() && !m_context.stopped();
    if (isComplete) {
        knowReferences();
        isComplete = readLastPart(parts.value(), owned);
    }
    const bool isCancelled = stopped() && stopped()->kind == ErrorKind::Cancelled;
    return isCancelled || (isComplete && !stopped() && !m_context.problems.hasAny());
}

/// Reads the tables into the report.
Result<void> readTables(const SqlConnection &connection, const DocumentFile &file, ReadReport &report, const Job &job)
{
    {
        ReadReport attempt;
        DocumentReader reader(connection, attempt, file, job);
        if (reader.isWorthParts() && reader.readInParts()) {
            if (reader.stopped())
                return *reader.stopped();
            report.data = std::move(reader.data());
            return {};
        }
    }
    DocumentReader reader(connection, report, file, job);
    const Result<void> done = reader.read();
    if (done && report.errors.empty())
        report.data = std::move(reader.data());
    return done;
}

/// Looks for damaged pages, in files of some size while they are read.
class PageCheck
{
public:
    PageCheck(const SqlConnection &connection, const DocumentFile &file, const Job &job)
    {
        if (QFileInfo(file.path).size() < bytesWorthThread) {
            m_damage = findDamage(connection, job);
            return;
        }
        m_thread.reset(QThread::create([this, &file, &job] {
            const SqlConnection own(file.path, file.access);
            m_damage = own.opened() ? findDamage(own, job) : PageDamage{own.opened().error()};
        }));
        m_thread->start();
    }
    ~PageCheck() { wait(); }
    PageCheck(const PageCheck &) = delete;
    PageCheck &operator=(const PageCheck &) = delete;

    [[nodiscard]] const std::optional<PageDamage> &damage()
    {
        wait();
        return m_damage;
    }

private:
    void wait()
    {
        if (m_thread)
            m_thread->wait();
    }

    std::unique_ptr<QThread> m_thread;
    std::optional<PageDamage> m_damage;
};

Result<void> readInto(ReadReport &report, const QString &path, const QByteArray &start, const Job &job)
{
    const Result<DocumentHeader> header = checkDocumentHeader(start, path);
    if (!header)
        return header.error();
    DocumentFile file{path};
    // With a write-ahead log even reading would make files beside the document; without its log it cannot change.
    if (header->hasWriteAheadLog)
        file.access = SqlConnection::Access::Immutable;
    const SqlConnection connection(path, file.access);
    if (!connection.opened())
        return connection.opened();
    for (const QString &statement :
         {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s, beginReading()}) {
        if (const Result<void> run = connection.run(statement); !run)
            return run;
    }
    Result<SchemaCheck> schema = checkSchema(connection);
    if (!schema)
        return schema.error();
    file.types = schema->isExact ? CellTypes::Kept : CellTypes::Unsure;
    for (const QString &warning : schema->warnings)
        report.warnings.push_back({ErrorKind::Input, warning, path});
    PageCheck check(connection, file, job);
    if (const Result<void> done = readTables(connection, file, report, job); !done)
        return done;
    const std::optional<PageDamage> &damage = check.damage();
    if (damage && (report.errors.empty() || !damage->isInCells))
        return damage->error;
    return {};
}

} // namespace

ReadReport readDocument(const QString &path, const QByteArray &start, const Job &job)
{
    ReadReport report;
    if (const Result<void> done = readInto(report, path, start, job); !done) {
        // What was found in the content so far says little while the file as a whole is wrong.
        report = {};
        report.errors.push_back(done.error());
        report.errors.back().file = path;
    }
    return report;
}

} // namespace pactline::storage
