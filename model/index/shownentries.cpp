// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/shownentries.h"

#include "model/query/entrymatcher.h"

#include <QHash>

#include <algorithm>

namespace pactline::index {

namespace {

constexpr std::uint16_t noRow = 0xffff;

/// One row of the columns, before sorting. Bounds that are not known are still the far ends of time.
struct Found
{
    std::int64_t start;
    std::int64_t end;
    std::int64_t certainStart;
    ItemRef ref;
    std::uint16_t track;
    std::uint16_t kind;
    std::uint8_t importance;
    std::uint8_t flags;
};

bool isDayExact(DatePrecision precision)
{
    return precision >= DatePrecision::Second && precision <= DatePrecision::Day;
}

bool hasFiniteBound(const UncertainDate &date)
{
    return date.earliestStart.isFinite() || date.latestStart.isFinite() || date.earliestEnd.isFinite() ||
           date.latestEnd.isFinite();
}

std::uint8_t flagsOf(const UncertainDate &date)
{
    const bool isOneOf = date.isSet && date.text.startsWith(u'[');
    unsigned flags = 0;
    if (date.isPoint() && date.earliestStart.isFinite() && date.latestEnd.isFinite())
        flags |= EntryIsPoint;
    if (date.startQualifier.isSet() || date.startKind != DateEnd::Known || isOneOf)
        flags |= EntryStartIsVague;
    if (date.endKind == DateEnd::Open)
        flags |= EntryEndIsOpen;
    else if (date.endKind == DateEnd::Unknown)
        flags |= EntryEndIsUnknown;
    else if (date.endQualifier.isSet() || isOneOf)
        flags |= EntryEndIsVague;
    return static_cast<std::uint8_t>(flags);
}

/// Where the start is surely over. An unknown start may lie anywhere before the end; an open one has none.
TimePoint certainStartOf(const UncertainDate &date)
{
    if (date.startKind == DateEnd::Unknown)
        return date.earliestEnd;
    const bool isExact = isDayExact(date.startPrecision) && !date.startQualifier.isSet() && !date.isSet;
    return date.startKind == DateEnd::Open || isExact ? date.earliestStart : date.latestStart;
}

/// Rows of a small list by id.
template <typename T> QHash<QString, std::uint16_t> rowsById(const std::vector<T> &list)
{
    QHash<QString, std::uint16_t> rows;
    for (std::size_t row = 0; row < list.size() && row < noRow; ++row) {
        if (!rows.contains(list[row].id.text))
            rows.insert(list[row].id.text, static_cast<std::uint16_t>(row));
    }
    return rows;
}

/// Gathers the entries that meet the filter, list by list.
class Collector
{
public:
    Collector(const History &history, const Filter &filter, Progress &progress)
        : m_history(history)
        , m_filter(filter)
        , m_progress(progress)
        , m_matcher(history, filter)
        , m_tracks(rowsById(history.tracks()))
    {
        for (std::size_t row = 0; row < history.data().kinds.size() && row < noRow; ++row) {
            const Kind &kind = history.data().kinds[row];
            QHash<QString, std::uint16_t> &rows = kind.of == KindOf::Agreement ? m_agreementKinds : m_eventKinds;
            if (kind.of != KindOf::Actor && !rows.contains(kind.id.text))
                rows.insert(kind.id.text, static_cast<std::uint16_t>(row));
        }
        found.reserve(history.agreements().size() + history.events().size());
        const TimePoint asOf = history.info().asOf.latestEnd;
        if (!history.info().asOf.isNull() && asOf.isFinite())
            horizon = asOf;
    }

    /// False when the job was cancelled.
    bool collect()
    {
        return collectFrom(m_history.agreements(), ItemType::Agreement, m_agreementKinds, EntryIsAgreement) &&
               collectFrom(m_history.events(), ItemType::Event, m_eventKinds, 0);
    }

    std::vector<Found> found;
    std::vector<ItemRef> undated;
    TimePoint firstMoment = TimePoint::end();
    TimePoint horizon = TimePoint::beginning();

private:
    template <typename List>
    bool collectFrom(const List &list, ItemType type, const QHash<QString, std::uint16_t> &kinds, unsigned typeFlags)
    {
        const Match least = std::max(m_filter.atLeast, Match::Possible);
        for (std::size_t row = 0; row < list.size(); ++row) {
            if (row % Progress::entriesBetweenCalls == 0 &&
                !m_progress.advance(row == 0 ? 0 : Progress::entriesBetweenCalls))
                return false;
            const auto &entry = list[row];
            if (m_matcher.match(entry) < least)
                continue;
            const ItemRef ref{type, static_cast<int>(row)};
            const UncertainDate &date = shownDate(entry, m_filter.statedBy);
            if (date.isNull() || !hasFiniteBound(date)) {
                undated.push_back(ref);
                continue;
            }
            includeBounds(date);
            found.push_back(
                {date.earliestStart.seconds, date.latestEnd.seconds, certainStartOf(date).seconds, ref,
                 m_tracks.value(entry.track.text, noRow), kinds.value(entry.kind.text, noRow),
                 static_cast<std::uint8_t>(std::clamp(entry.importance, lowestImportance, highestImportance)),
                 static_cast<std::uint8_t>(flagsOf(date) | typeFlags)});
        }
        return true;
    }

    void includeBounds(const UncertainDate &date)
    {
        const TimePoint first = date.earliestStart.isFinite() ? date.earliestStart : date.earliestEnd;
        if (first.isFinite())
            firstMoment = std::min(firstMoment, first);
        const TimePoint last = date.latestEnd.isFinite() ? date.latestEnd : date.latestStart;
        if (last.isFinite())
            horizon = std::max(horizon, last);
    }

    const History &m_history;
    const Filter &m_filter;
    Progress &m_progress;
    EntryMatcher m_matcher;
    QHash<QString, std::uint16_t> m_tracks;
    QHash<QString, std::uint16_t> m_agreementKinds;
    QHash<QString, std::uint16_t> m_eventKinds;
};

/// Order of the found entries by start; a stable one.
std::vector<std::uint32_t> orderByStart(const std::vector<Found> &found)
{
    struct Key
    {
        std::int64_t start;
        std::uint32_t at;
    };
    std::vector<Key> keys;
    keys.reserve(found.size());
    for (std::size_t at = 0; at < found.size(); ++at)
        keys.push_back({found[at].start, static_cast<std::uint32_t>(at)});
    const auto isBefore = [](const Key &a, const Key &b) {
        return a.start != b.start ? a.start < b.start : a.at < b.at;
    };
    if (!std::is_sorted(keys.begin(), keys.end(), isBefore))
        std::sort(keys.begin(), keys.end(), isBefore);
    std::vector<std::uint32_t> order;
    order.reserve(keys.size());
    for (const Key &key : keys)
        order.push_back(key.at);
    return order;
}

void reserve(EntryColumns &columns, std::size_t size)
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

} // namespace

const Entry &entryOf(const History &history, const ItemRef &ref)
{
    const auto row = static_cast<std::size_t>(ref.row);
    if (ref.type == ItemType::Agreement)
        return history.agreements()[row];
    return history.events()[row];
}

std::optional<ShownEntries> shownEntries(const History &history, const Filter &filter, Progress &progress)
{
    Collector collector(history, filter, progress);
    if (!collector.collect())
        return std::nullopt;

    // An unknown start becomes the first moment. No other start lies before it, so the order stays.
    const std::vector<std::uint32_t> order = orderByStart(collector.found);
    const std::int64_t firstMoment = collector.firstMoment.seconds;
    const std::int64_t horizon = collector.horizon.seconds;
    ShownEntries shown;
    reserve(shown.columns, order.size());
    std::int64_t lastEnd = 0;
    for (const std::uint32_t at : order) {
        const Found &entry = collector.found[at];
        const std::int64_t start = TimePoint{entry.start}.isFinite() ? entry.start : firstMoment;
        // A history with errors may hold dates that end before they begin.
        const std::int64_t end = std::max(TimePoint{entry.end}.isFinite() ? entry.end : horizon, start + 1);
        shown.columns.start.push_back(start);
        shown.columns.end.push_back(end);
        shown.columns.certainStart.push_back(std::clamp(entry.certainStart, start, end));
        shown.columns.track.push_back(entry.track);
        shown.columns.kind.push_back(entry.kind);
        shown.columns.importance.push_back(entry.importance);
        shown.columns.flags.push_back(entry.flags);
        shown.columns.refs.push_back(entry.ref);
        lastEnd = shown.columns.size() == 1 ? end : std::max(lastEnd, end);
    }
    if (shown.columns.size() > 0)
        shown.extent = {{shown.columns.start.front()}, {lastEnd}};
    shown.undated = std::move(collector.undated);
    return shown;
}

} // namespace pactline::index
