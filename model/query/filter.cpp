// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/filter.h"

#include "model/query/entrymatcher.h"

#include <algorithm>

namespace pactline {

namespace {

bool isDayExact(DatePrecision precision)
{
    return precision >= DatePrecision::Second && precision <= DatePrecision::Day;
}

/// What entries are sorted by, gathered once.
struct SortKey
{
    TimePoint start;
    const QString *id;
    ItemRef ref;
};

} // namespace

bool isExact(const UncertainDate &date)
{
    if (date.isNull() || date.isSet || date.hasUnspecified || date.startQualifier.isSet() || date.endQualifier.isSet())
        return false;
    if (date.isInterval)
        return date.startKind != DateEnd::Unknown && date.endKind != DateEnd::Unknown;
    return isDayExact(date.startPrecision);
}

Match matchDate(const UncertainDate &date, const std::optional<TimePoint> &from, const std::optional<TimePoint> &to)
{
    if (!from && !to)
        return isExact(date) ? Match::Certain : Match::Possible;
    const TimeSpan span{from.value_or(TimePoint::beginning()), to.value_or(TimePoint::end())};
    if (span.isEmpty())
        return Match::No;
    if (date.isNull())
        return Match::Possible;
    // The latest start and the earliest end are the worst that can be.
    if (date.latestStart <= span.end && date.earliestEnd >= span.start)
        return Match::Certain;
    return date.possible().overlaps(span) ? Match::Possible : Match::No;
}

Match match(const History &history, const Entry &entry, const Filter &filter)
{
    const EntryMatcher matcher(history, filter);
    const std::optional<ItemRef> ref = history.find(entry.id);
    if (!ref)
        return Match::No;
    const auto row = static_cast<std::size_t>(ref->row);
    if (ref->type == ItemType::Agreement)
        return matcher.match(history.agreements()[row]);
    return ref->type == ItemType::Event ? matcher.match(history.events()[row]) : Match::No;
}

std::vector<ItemRef> matchingEntries(const History &history, const Filter &filter)
{
    const EntryMatcher matcher(history, filter);
    const Match least = std::max(filter.atLeast, Match::Possible);
    std::vector<SortKey> keys;
    const auto addAll = [&](const auto &list, ItemType type) {
        for (int row = 0; const auto &entry : list) {
            if (matcher.match(entry) >= least) {
                const UncertainDate &date = shownDate(entry, filter.statedBy);
                keys.push_back({date.isNull() ? TimePoint::end() : date.earliestStart, &entry.id.text, {type, row}});
            }
            ++row;
        }
    };
    addAll(history.agreements(), ItemType::Agreement);
    addAll(history.events(), ItemType::Event);
    std::sort(keys.begin(), keys.end(), [](const SortKey &a, const SortKey &b) {
        if (a.start != b.start)
            return a.start < b.start;
        if (a.ref.type != b.ref.type)
            return a.ref.type < b.ref.type;
        return *a.id != *b.id ? *a.id < *b.id : a.ref.row < b.ref.row;
    });
    std::vector<ItemRef> refs;
    refs.reserve(keys.size());
    for (const SortKey &key : keys)
        refs.push_back(key.ref);
    return refs;
}

Filter filterOf(const SavedView &view, const History &history)
{
    Filter filter;
    filter.tracks = view.filter.tracks;
    filter.kinds = view.filter.kinds;
    filter.actors = view.filter.actors;
    filter.agreements = view.filter.agreements;
    filter.minerals = view.filter.minerals;
    filter.statedBy = view.statedBy;
    const edtf::Options options{history.info().hemisphere};
    const auto from = edtf::parse(view.from, options).date;
    if (from && from->earliestStart.isFinite())
        filter.from = from->earliestStart;
    const auto to = edtf::parse(view.to, options).date;
    if (to && to->latestEnd.isFinite())
        filter.to = to->latestEnd;
    return filter;
}

const UncertainDate &shownDate(const Entry &entry, const SourceId &statedBy)
{
    static const UncertainDate none;
    if (statedBy.isEmpty())
        return entry.date;
    const Citation *citation = citationOf(entry, statedBy);
    return citation != nullptr ? citation->date : none;
}

} // namespace pactline
