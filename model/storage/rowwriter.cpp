// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/rowwriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::RowWriter", text); }

bool isSuspicious(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isNull() || c.isSurrogate(); });
}

} // namespace

RowWriter::RowWriter(const SqlConnection &connection, const TableColumns &table, const DocumentNames &names)
    : m_connection(connection)
    , m_names(names)
    , m_table(table.table)
    , m_columns(insertColumns(table))
{
    for (const QString &column : m_columns)
        m_places += u':' + column;
}

QSqlQuery &RowWriter::statementFor(std::uint32_t filled)
{
    const auto found = m_statements.find(filled);
    if (found != m_statements.end())
        return found->second;
    QStringList names;
    QStringList places;
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        if ((filled >> at & 1U) != 0) {
            names += m_columns[at];
            places += m_places[at];
        }
    }
    QSqlQuery query = m_connection.query();
    if (!query.prepare(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(m_table, names.join(u','), places.join(u','))) &&
        !m_problem)
        m_problem = sqlError(query.lastError());
    return m_statements.emplace(filled, std::move(query)).first->second;
}

void RowWriter::begin(const FieldPlace &place, KindOf of)
{
    m_place = place;
    m_kindOf = of;
    m_cells.clear();
    // SQLite itself goes on from the first number.
    put(++m_number == 0 ? QVariant(0) : QVariant());
}

void RowWriter::finish()
{
    if (m_problem)
        return;
    Q_ASSERT(m_cells.size() == m_columns.size() && m_cells.size() <= 32);
    std::uint32_t filled = 0;
    for (qsizetype at = 0; at < m_cells.size(); ++at)
        filled |= m_cells[at].isValid() ? 1U << at : 0U;
    QSqlQuery &query = statementFor(filled);
    for (qsizetype at = 0; at < m_cells.size(); ++at) {
        if (m_cells[at].isValid())
            query.bindValue(m_places[at], m_cells[at]);
    }
    if (!m_problem && !query.exec())
        m_problem = sqlError(query.lastError());
}

void RowWriter::fail(const char *key, const QString &message)
{
    if (!m_problem) {
        m_problem =
            Error{ErrorKind::Input, tr("the history cannot be written: %1").arg(message), {}, 0, 0, m_place.text(key)};
    }
}

void RowWriter::tellMissing(const char *key) { fail(key, tr("is missing")); }

void RowWriter::choice(int at, int count, const QVariant &value)
{
    for (int column = 0; column < count; ++column)
        put(column == at ? value : QVariant());
}

void RowWriter::bind(const char *key, const QString &value)
{
    if (isSuspicious(value)) {
        if (value.contains(QChar(u'\0')))
            fail(key, tr("has a NUL character"));
        else if (!value.isValidUtf16())
            fail(key, tr("has half a character (a surrogate without its partner)"));
    }
    put(value.isEmpty() ? QVariant() : QVariant(value));
}

void RowWriter::bind(const char *key, const UncertainDate &value)
{
    bind(key, value.text);
    const bool isDated = !value.isNull();
    put(isDated && value.earliestStart.isFinite() ? QVariant(qint64(value.earliestStart.seconds)) : QVariant());
    put(isDated && value.latestEnd.isFinite() ? QVariant(qint64(value.latestEnd.seconds - 1)) : QVariant());
}

void RowWriter::bind(const char *key, const ItemId &value)
{
    if (isOwnId(key)) {
        bind(key, value.text);
        return;
    }
    const bool isEvent = m_names.events.find(value.text) >= 0;
    if (!isEvent && m_names.agreements.find(value.text) < 0)
        fail(key, tr("there is no event or agreement “%1”").arg(value.text));
    choice(isEvent ? 0 : 1, 2, value.text);
}

void RowWriter::bind(const char *key, const KindId &value)
{
    const auto &kinds = m_names.kinds[static_cast<std::size_t>(m_kindOf)];
    if (!isOwnId(key) && !value.isEmpty() && kinds.find(value.text) < 0)
        fail(key, danglingText(m_kindOf, value));
    bind(key, value.text);
}

void RowWriter::nullable(const char *, const std::optional<double> &value)
{
    put(value && std::isfinite(*value) ? QVariant(*value) : QVariant());
}

} // namespace pactline::storage
