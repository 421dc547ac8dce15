// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/filter.h"

#include "model/query/entrymatcher.h"

#include <algorithm>
#include <string_view>

namespace pactline {

namespace {

constexpr std::size_t rowsPerQuestion = 1024; ///< between looks at whether a job is cancelled

bool isDayExact(DatePrecision precision)
{
    return precision >= DatePrecision::Second && precision <= DatePrecision::Day;
}

/// What entries are sorted by, gathered once. Ids are compared as UTF-8.
struct SortKey
{
    TimePoint start;
    ItemRef ref;
    std::string_view id;
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
    const std::optional<ItemRef> ref = history.find(entry.id);
    if (!ref || (ref->type != ItemType::Agreement && ref->type != ItemType::Event))
        return Match::No;
    return EntryMatcher(history, filter).match(*ref);
}

std::vector<ItemRef> matchingEntries(const History &history, const Filter &filter, const Job &job)
{
    const EntryMatcher matcher(history, filter);
    const Match least = std::max(filter.atLeast, Match::Possible);
    std::vector<SortKey> keys;
    if (filter.isEmpty())
        keys.reserve(history.entryCount());
    const auto addAll = [&](const auto &list, ItemType type) {
        for (std::size_t row = 0; row < list.size(); ++row) {
            if (row % rowsPerQuestion == 0 && job.isCancelled())
                return;
            const ItemRef ref{type, static_cast<int>(row)};
            const packed::EntryView view = list.view(row);
            if (matcher.match(ref, view) < least)
                continue;
            const UncertainDate date = shownBounds(history, ref, filter.statedBy);
            const packed::TextView id = view.id();
            keys.push_back({date.isNull() ? TimePoint::end() : date.earliestStart, ref, {id.data, id.size}});
        }
    };
    addAll(history.agreements(), ItemType::Agreement);
    addAll(history.events(), ItemType::Event);
    if (job.isCancelled())
        return {};
    std::sort(keys.begin(), keys.end(), [](const SortKey &a, const SortKey &b) {
        if (a.start != b.start)
            return a.start < b.start;
        if (a.ref.type != b.ref.type)
            return a.ref.type < b.ref.type;
        return a.id != b.id ? a.id < b.id : a.ref.row < b.ref.row;
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

UncertainDate shownBounds(const History &history, const ItemRef &ref, const SourceId &statedBy)
{
    if (statedBy.isEmpty())
        return history.entryView(ref).bounds();
    const Entry entry = history.entry(ref);
    return shownDate(entry, statedBy);
}

} // namespace pactline
