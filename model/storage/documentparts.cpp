// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentparts.h"

#include "model/storage/sqlconnection.h"

#include <QVariant>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

constexpr std::int64_t beforeEvents = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t afterEvents = std::numeric_limits<std::int64_t>::max();

struct SplitTable
{
    QString name;
    QString isAfterEvents; ///< condition for rows that stand behind those of events
};

const std::array<SplitTable, 7> &splitTables()
{
    static const std::array<SplitTable, 7> tables{
        {{u"parties"_s, u"0"_s},
         {u"places"_s, u"0"_s},
         {u"entry_minerals"_s, u"0"_s},
         {u"amounts"_s, u"0"_s},
         {u"event_agreements"_s, u"0"_s},
         {u"alternatives"_s, u"0"_s},
         {u"citations"_s, u"coalesce(link, claim, alternative) IS NOT NULL"_s}}};
    return tables;
}

/// Finds where in a table the rows of an event and of all after it begin.
class BoundarySearch
{
public:
    BoundarySearch(const SqlConnection &connection, const SplitTable &table)
        : m_next(connection.query())
        , m_event(connection.query())
    {
        m_next.prepare(u"SELECT number, event, %1 FROM %2 WHERE number >= ? ORDER BY number LIMIT 1"_s.arg(
            table.isAfterEvents, table.name));
        m_event.prepare(u"SELECT number FROM events WHERE id = ?"_s);
        const Result<QVariant> last = connection.value(u"SELECT max(number) FROM %1"_s.arg(table.name));
        m_end = last ? std::clamp<std::int64_t>(last->toLongLong(), -1, afterEvents - 1) + 1 : 0;
    }

    /// The least number whose row belongs to the event of that number or to a later one.
    std::int64_t boundaryOf(std::int64_t event)
    {
        std::int64_t low = 0;
        std::int64_t high = m_end;
        while (low < high) {
            const std::int64_t middle = low + (high - low) / 2;
            const Row row = rowFrom(middle);
            if (row.event >= event)
                high = middle;
            else
                low = std::min(row.number, m_end - 1) + 1;
        }
        return low;
    }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    struct Row
    {
        std::int64_t number = 0;
        std::int64_t event = afterEvents;
    };

    Row rowFrom(std::int64_t number)
    {
        m_next.bindValue(0, static_cast<qint64>(number));
        m_hasFailed = m_hasFailed || !m_next.exec();
        if (!m_next.next())
            return {};
        Row row{m_next.value(0).toLongLong(), beforeEvents};
        if (m_next.value(1).isNull()) {
            row.event = m_next.value(2).toBool() ? afterEvents : beforeEvents;
            return row;
        }
        m_event.bindValue(0, m_next.value(1));
        m_hasFailed = m_hasFailed || !m_event.exec();
        if (m_event.next())
            row.event = m_event.value(0).toLongLong();
        return row;
    }

    QSqlQuery m_next;
    QSqlQuery m_event;
    std::int64_t m_end = 0;
    bool m_hasFailed = false;
};

} // namespace

Result<std::vector<DocumentPart>> splitDocument(const SqlConnection &connection, std::int64_t events, int parts)
{
    const auto count = static_cast<std::size_t>(parts) + 1;
    std::vector<DocumentPart> made(count);
    const auto firstEventOf = [=](std::size_t part) {
        return part == 0 ? std::int64_t(0) : events * static_cast<std::int64_t>(part - 1) / parts;
    };
    for (std::size_t part = 1; part < count; ++part)
        made[part][u"events"_s] = {firstEventOf(part), part + 1 < count ? firstEventOf(part + 1) : events};
    for (const SplitTable &table : splitTables()) {
        BoundarySearch search(connection, table);
        RowRange range;
        for (std::size_t part = 0; part + 1 < count; ++part) {
            range.to = std::max(range.from, search.boundaryOf(firstEventOf(part + 1)));
            made[part][table.name] = range;
            range.from = range.to;
        }
        made[count - 1][table.name] = {range.from, afterEvents};
        if (search.hasFailed())
            return Error{};
    }
    for (std::size_t part = 1; part < count; ++part)
        made[part][u"bodies"_s] = {0, 0};
    return made;
}

} // namespace pactline::storage
