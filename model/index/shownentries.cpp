// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/shownentries.h"

#include "model/index/entrydate.h"
#include "model/index/radixsort.h"
#include "model/query/entrymatcher.h"

#include <QHash>

#include <algorithm>

namespace pactline::index {

namespace {

constexpr std::uint16_t noRow = 0xffff;

/// Rows by number of a pool; `noRow` for texts that are none of the ids.
std::vector<std::uint16_t> rowsByNumber(const TextPool &pool, const QHash<QString, std::uint32_t> &rows)
{
    std::vector<std::uint16_t> byNumber;
    byNumber.reserve(pool.size());
    for (TextNumber number = 0; number < pool.size(); ++number)
        byNumber.push_back(
            static_cast<std::uint16_t>(std::min<std::uint32_t>(rows.value(pool.text(number), noRow), noRow)));
    return byNumber;
}

void reserve(EntryVectors &columns, std::size_t size)
{
    columns.start.reserve(size);
    columns.end.reserve(size);
    columns.certainStart.reserve(size);
    columns.track.reserve(size);
    columns.kind.reserve(size);
    columns.importance.reserve(size);
    columns.flags.reserve(size);
    columns.refs.reserve(size);
}

/// Gathers the entries that meet the filter, list by list.
class Collector
{
public:
    Collector(const History &history, const Filter &filter, Progress &progress)
        : bounds(history.info().asOf)
        , m_history(history)
        , m_filter(filter)
        , m_progress(progress)
        , m_matcher(history, filter)
        , m_showsAll(filter.isEmpty())
    {
        for (std::uint32_t row = 0; const Track &track : history.tracks())
            insertOnce(m_tracks, track.id.text, row++);
        for (std::uint32_t row = 0; const Kind &kind : history.data().kinds) {
            if (kind.of != KindOf::Actor)
                insertOnce(kind.of == KindOf::Agreement ? m_agreementKinds : m_eventKinds, kind.id.text, row);
            ++row;
        }
        if (m_showsAll)
            reserve(columns, history.agreements().size() + history.events().size());
    }

    /// False when the job was cancelled.
    bool collect()
    {
        return collectFrom(m_history.agreements(), ItemType::Agreement, m_agreementKinds, EntryIsAgreement) &&
               collectFrom(m_history.events(), ItemType::Event, m_eventKinds, 0);
    }

    EntryVectors columns; ///< in order of the history; bounds that are not known are still the far ends of time
    std::vector<ItemRef> undated;
    TimeBounds bounds;

private:
    using Rows = QHash<QString, std::uint32_t>;

    static void insertOnce(Rows &rows, const QString &id, std::uint32_t row)
    {
        if (!rows.contains(id))
            rows.insert(id, row);
    }

    template <typename List> bool collectFrom(const List &list, ItemType type, const Rows &kinds, unsigned typeFlags)
    {
        const std::vector<std::uint16_t> trackRows = rowsByNumber(list.pool(), m_tracks);
        const std::vector<std::uint16_t> kindRows = rowsByNumber(list.pool(), kinds);
        const Match least = std::max(m_filter.atLeast, Match::Possible);
        for (std::size_t row = 0; row < list.size(); ++row) {
            if (row % Progress::entriesBetweenCalls == 0 &&
                !m_progress.advance(row == 0 ? 0 : Progress::entriesBetweenCalls))
                return false;
            const ItemRef ref{type, static_cast<int>(row)};
            const packed::EntryView entry = list.view(row);
            if (!m_showsAll && m_matcher.match(ref, entry) < least)
                continue;
            const UncertainDate date =
                m_filter.statedBy.isEmpty() ? entry.bounds() : shownBounds(m_history, ref, m_filter.statedBy);
            if (!hasPlace(date)) {
                undated.push_back(ref);
                continue;
            }
            bounds.include(date);
            columns.start.push_back(date.earliestStart.seconds);
            columns.end.push_back(date.latestEnd.seconds);
            columns.certainStart.push_back(certainStartOf(date).seconds);
            columns.track.push_back(trackRows[entry.track()]);
            columns.kind.push_back(kindRows[entry.kind()]);
            const int importance = std::clamp(entry.importance(), lowestImportance, highestImportance);
            columns.importance.push_back(static_cast<std::uint8_t>(importance));
            columns.flags.push_back(static_cast<std::uint8_t>(flagsOf(date) | typeFlags));
            columns.refs.push_back(ref);
        }
        return true;
    }

    const History &m_history;
    const Filter &m_filter;
    Progress &m_progress;
    EntryMatcher m_matcher;
    bool m_showsAll;
    Rows m_tracks;
    Rows m_agreementKinds;
    Rows m_eventKinds;
};

template <typename T> void permute(std::vector<T> &column, const std::vector<std::uint32_t> &order)
{
    std::vector<T> permuted(order.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        permuted[at] = column[order[at]];
    column.swap(permuted);
}

/// Sorts a column, and tells where each of its values stood. Equal values keep their order.
std::vector<std::uint32_t> sortedOrder(std::vector<std::int64_t> &column)
{
    struct Key
    {
        std::int64_t value;
        std::uint32_t at;
    };
    std::vector<Key> keys;
    keys.reserve(column.size());
    for (std::uint32_t at = 0; const std::int64_t value : column)
        keys.push_back({value, at++});
    radixSort(keys, [](const Key &key) { return key.value; });
    std::vector<std::uint32_t> order(keys.size());
    for (std::size_t at = 0; at < keys.size(); ++at) {
        column[at] = keys[at].value;
        order[at] = keys[at].at;
    }
    return order;
}

/// Column by column: jumping about in one small array is several times as fast as in one of whole rows.
void sortByStart(EntryVectors &columns)
{
    if (std::is_sorted(columns.start.begin(), columns.start.end()))
        return;
    const std::vector<std::uint32_t> order = sortedOrder(columns.start);
    permute(columns.end, order);
    permute(columns.certainStart, order);
    permute(columns.track, order);
    permute(columns.kind, order);
    permute(columns.importance, order);
    permute(columns.flags, order);
    permute(columns.refs, order);
}

/// Puts the first moment and the horizon in the place of bounds that are not known. As no other start lies before the
/// first moment, the order stays. Returns the extent.
TimeSpan closeBounds(EntryVectors &columns, TimePoint firstMoment, TimePoint horizon)
{
    if (columns.size() == 0)
        return {};
    TimePoint lastEnd = TimePoint::beginning();
    for (std::size_t at = 0; at < columns.size(); ++at) {
        std::int64_t &start = columns.start[at];
        std::int64_t &end = columns.end[at];
        if (!TimePoint{start}.isFinite())
            start = firstMoment.seconds;
        if (!TimePoint{end}.isFinite())
            end = horizon.seconds;
        // A history with errors may hold dates that end before they begin.
        end = std::max(end, start + 1);
        columns.certainStart[at] = std::clamp(columns.certainStart[at], start, end);
        lastEnd = std::max(lastEnd, TimePoint{end});
    }
    return {{columns.start.front()}, lastEnd};
}

} // namespace

std::optional<ShownEntries> shownEntries(const History &history, const Filter &filter, Progress &progress)
{
    Collector collector(history, filter, progress);
    if (!collector.collect())
        return std::nullopt;

    ShownEntries shown;
    shown.columns = std::move(collector.columns);
    sortByStart(shown.columns);
    shown.extent = closeBounds(shown.columns, collector.bounds.firstMoment(), collector.bounds.horizon());
    shown.bounds = std::move(collector.bounds);
    shown.undated = std::move(collector.undated);
    return shown;
}

} // namespace pactline::index
