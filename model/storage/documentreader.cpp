// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentreader.h"

#include "model/storage/documentcheck.h"
#include "model/storage/documentheader.h"
#include "model/storage/documenttables.h"
#include "model/storage/ownedlists.h"
#include "model/storage/rowreader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::DocumentReader", text); }

/// Reads all tables into a history: first what is referred to, then what refers to it.
class DocumentReader
{
public:
    DocumentReader(const SqlConnection &connection, ReadReport &report, const QString &path, const Job &job)
        : m_names(m_data)
        , m_context(connection, report, path, m_names, job)
        , m_fileBytes(QFileInfo(path).size())
    {}

    void setTypes(CellTypes types) { m_context.types = types; }
    [[nodiscard]] Result<void> read();
    [[nodiscard]] HistoryData &data() { return m_data; }

private:
    void readInfo();
    void checkParents();
    /// Reads a list, and right behind each item what hangs below it.
    template <typename T> void readList(const char *key, std::vector<T> &list, OwnedLists *owned = nullptr);
    [[nodiscard]] std::size_t rowsOf(const QString &table);

    static void setKindOf(RowReader &row, const Actor &) { row.setKindOf(KindOf::Actor); }
    static void setKindOf(RowReader &row, const Agreement &) { row.setKindOf(KindOf::Agreement); }
    template <typename T> static void setKindOf(RowReader &, const T &) {}

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
    // A made-up number must not make us ask for memory: no row has less than four bytes.
    return static_cast<std::size_t>(std::clamp<qint64>(last->toLongLong() + 1, 0, m_fileBytes / 4));
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

template <typename T> void DocumentReader::readList(const char *key, std::vector<T> &list, OwnedLists *owned)
{
    list.reserve(rowsOf(QString::fromLatin1(key)));
    m_names.indexOf(T()).reserve(list.capacity());
    RowReader row(m_context, listTable<T>(key));
    setKindOf(row, T());
    while (row.next()) {
        const auto at = static_cast<int>(list.size());
        T &item = list.emplace_back();
        row.setPlace(FieldPlace(key, at, &item.id.text));
        row.read(item);
        if (const int twin = m_names.indexOf(item).add(at); twin >= 0)
            row.fail("id", twiceText(item.id.text, FieldPlace(key, twin).text(nullptr)));
        if (owned != nullptr)
            owned->attach(key, at, item);
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

Result<void> DocumentReader::read()
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

Result<void> readInto(ReadReport &report, const QString &path, const QByteArray &start, const Job &job)
{
    const Result<DocumentHeader> header = checkDocumentHeader(start, path);
    if (!header)
        return header.error();
    // With a write-ahead log even reading would make files beside the document; without its log it cannot change.
    const SqlConnection connection(path, header->hasWriteAheadLog ? SqlConnection::Access::Immutable
                                                                  : SqlConnection::Access::ReadOnly);
    if (!connection.opened())
        return connection.opened();
    // One snapshot for all tables. Not needed for safety, but another program's changes in between would look like
    // damage.
    for (const QString &statement : {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s, u"BEGIN"_s}) {
        if (const Result<void> run = connection.run(statement); !run)
            return run;
    }
    Result<SchemaCheck> schema = checkSchema(connection);
    if (!schema)
        return schema.error();
    if (const Result<void> pages = checkPages(connection); !pages)
        return pages;
    for (const QString &warning : schema->warnings)
        report.warnings.push_back({ErrorKind::Input, warning, path});
    DocumentReader reader(connection, report, path, job);
    reader.setTypes(schema->isExact ? CellTypes::Kept : CellTypes::Unsure);
    const Result<void> done = reader.read();
    if (done && report.errors.empty())
        report.data = std::move(reader.data());
    return done;
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
