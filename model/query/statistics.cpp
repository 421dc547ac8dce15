// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/statistics.h"

#include "model/time/civildate.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace pactline {

namespace {

constexpr std::array units{PeriodUnit::Day,     PeriodUnit::Week,       PeriodUnit::Month,
                           PeriodUnit::Quarter, PeriodUnit::Year,       PeriodUnit::Decade,
                           PeriodUnit::Century, PeriodUnit::Millennium, PeriodUnit::MillionYears};

/// 1970-01-01 was a Thursday; weeks begin on Monday.
constexpr std::int64_t daysFromMonday = 3;

std::int64_t floorDivide(std::int64_t value, std::int64_t divisor)
{
    return value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);
}

/// Years in a period of the unit; 0 for shorter ones.
std::int64_t yearsIn(PeriodUnit unit)
{
    switch (unit) {
    case PeriodUnit::Year:
        return 1;
    case PeriodUnit::Decade:
        return 10;
    case PeriodUnit::Century:
        return 100;
    case PeriodUnit::Millennium:
        return 1000;
    case PeriodUnit::MillionYears:
        return 1'000'000;
    default:
        return 0;
    }
}

/// Number of the period that holds the moment, counted from some fixed one.
std::int64_t periodAt(TimePoint time, PeriodUnit unit)
{
    const CivilDate date = civilDateAt(time);
    switch (unit) {
    case PeriodUnit::Day:
        return daysFromCivil(date);
    case PeriodUnit::Week:
        return floorDivide(daysFromCivil(date) + daysFromMonday, 7);
    case PeriodUnit::Month:
        return date.year * 12 + date.month - 1;
    case PeriodUnit::Quarter:
        return date.year * 4 + (date.month - 1) / 3;
    default:
        return floorDivide(date.year, yearsIn(unit));
    }
}

TimePoint startOfPeriod(std::int64_t period, PeriodUnit unit)
{
    switch (unit) {
    case PeriodUnit::Day:
        return {period * secondsPerDay};
    case PeriodUnit::Week:
        return {(period * 7 - daysFromMonday) * secondsPerDay};
    case PeriodUnit::Month:
    case PeriodUnit::Quarter: {
        const std::int64_t inYear = unit == PeriodUnit::Month ? 12 : 4;
        const std::int64_t year = floorDivide(period, inYear);
        const auto month = static_cast<int>((period - year * inYear) * (12 / inYear)) + 1;
        return timePointFrom(CivilDate{year, month, 1});
    }
    default:
        return timePointFrom(CivilDate{period * yearsIn(unit), 1, 1});
    }
}

bool hasStart(const UncertainDate &date) { return !date.isNull() && date.earliestStart.isFinite(); }

TimeSpan withStart(const TimeSpan &span, TimePoint start)
{
    const TimePoint behind = start + Duration{1};
    return span.isEmpty() ? TimeSpan{start, behind} : TimeSpan{std::min(span.start, start), std::max(span.end, behind)};
}

/// An entry that has a place in the counts.
struct Placed
{
    TimePoint start;
    int track;
};

std::vector<Placed> placedEntries(const History &history, const std::vector<ItemRef> &entries, const SourceId &statedBy)
{
    QHash<QString, int> trackRows;
    for (int row = 0; const Track &track : history.tracks())
        trackRows.insert(track.id.text, row++);
    const auto rowsByNumber = [&trackRows](const TextPool &pool) {
        std::vector<int> rows;
        for (TextNumber number = 0; number < pool.size(); ++number)
            rows.push_back(trackRows.value(pool.text(number), -1));
        return rows;
    };
    const std::vector<int> ofAgreements = rowsByNumber(history.agreements().pool());
    const std::vector<int> ofEvents = rowsByNumber(history.events().pool());
    std::vector<Placed> placed;
    placed.reserve(entries.size());
    for (const ItemRef &ref : entries) {
        const TextNumber number = history.entryView(ref).track();
        const int track = (ref.type == ItemType::Agreement ? ofAgreements : ofEvents)[number];
        const UncertainDate date = shownBounds(history, ref, statedBy);
        if (hasStart(date) && track >= 0)
            placed.push_back({date.earliestStart, track});
    }
    return placed;
}

} // namespace

PeriodCounts countPerPeriod(const History &history, const std::vector<ItemRef> &entries, const PeriodOptions &options,
                            int *unplaced)
{
    const std::vector<Placed> placed = placedEntries(history, entries, options.statedBy);
    if (unplaced != nullptr)
        *unplaced = static_cast<int>(entries.size() - placed.size());
    PeriodCounts counts;
    counts.counts.resize(history.tracks().size());
    TimeSpan span = options.atLeast;
    for (const Placed &entry : placed)
        span = withStart(span, entry.start);
    if (span.isEmpty())
        return counts;
    std::int64_t firstPeriod = 0;
    std::int64_t periods = 0;
    for (const PeriodUnit unit : units) {
        counts.unit = unit;
        firstPeriod = periodAt(span.start, unit);
        periods = periodAt(span.end - Duration{1}, unit) - firstPeriod + 1;
        if (periods <= options.maximumPeriods)
            break;
    }
    for (std::int64_t period = 0; period <= periods; ++period)
        counts.starts.push_back(startOfPeriod(firstPeriod + period, counts.unit));
    for (std::vector<int> &ofTrack : counts.counts)
        ofTrack.resize(static_cast<std::size_t>(periods));
    for (const Placed &entry : placed) {
        const auto period = static_cast<std::size_t>(periodAt(entry.start, counts.unit) - firstPeriod);
        ++counts.counts[static_cast<std::size_t>(entry.track)][period];
    }
    return counts;
}

TimeSpan startsOfEvents(const History &history)
{
    TimeSpan span;
    for (std::size_t row = 0; row < history.events().size(); ++row) {
        const UncertainDate date = history.events().view(row).bounds();
        if (hasStart(date))
            span = withStart(span, date.earliestStart);
    }
    return span;
}

TimeSpan spanOf(const History &history, const std::vector<ItemRef> &entries)
{
    TimeSpan span{TimePoint::end(), TimePoint::beginning()};
    const auto include = [&span](TimePoint time) {
        if (time.isFinite()) {
            span.start = std::min(span.start, time);
            span.end = std::max(span.end, time);
        }
    };
    const auto includeDate = [&include](const UncertainDate &date) {
        if (date.isNull())
            return;
        for (const TimePoint bound : {date.earliestStart, date.latestStart, date.earliestEnd, date.latestEnd})
            include(bound);
    };
    for (const ItemRef &ref : entries)
        includeDate(history.entryView(ref).bounds());
    if (span.isEmpty())
        return {};
    includeDate(history.info().asOf);
    return span;
}

std::vector<TimePoint> sortedStartsOf(const History &history, const std::vector<ItemRef> &entries)
{
    std::vector<TimePoint> starts;
    starts.reserve(entries.size());
    for (const ItemRef &ref : entries) {
        const UncertainDate date = history.entryView(ref).bounds();
        if (hasStart(date))
            starts.push_back(date.earliestStart);
    }
    std::sort(starts.begin(), starts.end());
    return starts;
}

TimeSpan denseSpanOf(const std::vector<TimePoint> &sortedStarts, double share)
{
    if (sortedStarts.empty())
        return {};
    const double wanted = std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(sortedStarts.size()));
    const std::size_t count = std::max<std::size_t>(static_cast<std::size_t>(wanted), 1);
    std::size_t best = 0;
    for (std::size_t at = 0; at + count <= sortedStarts.size(); ++at) {
        if (sortedStarts[at + count - 1] - sortedStarts[at] < sortedStarts[best + count - 1] - sortedStarts[best])
            best = at;
    }
    return {sortedStarts[best], sortedStarts[best + count - 1] + Duration{1}};
}

TimeSpan denseSpanOf(const History &history, const std::vector<ItemRef> &entries, double share)
{
    return denseSpanOf(sortedStartsOf(history, entries), share);
}

} // namespace pactline
