// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurerange.h"

#include "model/query/entrymatcher.h"
#include "model/query/statistics.h"
#include "model/time/civildate.h"
#include "ui/figure/figureentries.h"

#include <algorithm>
#include <cmath>

namespace pactline {

namespace {

constexpr double denseShare = 0.9;
/// Entries are left outside only where the rest then spans no more than this share.
constexpr double leastGain = 0.7;
/// Entries of this importance are worth a wider range,
constexpr int weighty = 4;
/// as long as it grows by no more than this.
constexpr double mostGrowth = 1.35;
constexpr double mostGrowthToAsOf = 2.5;
/// Of so few entries all is shown.
constexpr std::size_t fewEntries = 3;
/// Room beside the first and the last date, for marks and for the ends that are open.
constexpr double leftPx = 9;
constexpr double rightPx = 24;

constexpr Duration day{secondsPerDay};
constexpr Duration year{secondsPerDay * 365};

TimePoint moved(TimePoint time, double seconds)
{
    const auto most = static_cast<double>((TimePoint::end() - TimePoint::beginning()).seconds);
    const std::int64_t step = std::llround(std::clamp(seconds, -most, most));
    return {std::clamp<std::int64_t>(time.seconds + step, TimePoint::beginning().seconds, TimePoint::end().seconds)};
}

double lengthOf(const TimeSpan &span) { return static_cast<double>(span.length().seconds); }

TimeSpan grownTo(const TimeSpan &span, const TimeSpan &wished, bool always)
{
    if (wished.isEmpty())
        return span;
    const TimeSpan both{std::min(span.start, wished.start), std::max(span.end, wished.end)};
    return always || lengthOf(both) <= mostGrowth * lengthOf(span) ? both : span;
}

/// The dense part, out to the weighty entries and to the ends of what begins in it, where they are near.
TimeSpan contentSpan(const History &history, const std::vector<ItemRef> &entries)
{
    const bool isFew = entries.size() <= fewEntries;
    TimeSpan span = denseSpanOf(history, entries, 1.0);
    if (span.isEmpty())
        return spanOf(history, entries);
    if (!isFew) {
        const auto dated = std::count_if(entries.begin(), entries.end(), [&history](const ItemRef &ref) {
            const UncertainDate &date = entryAt(history, ref).date;
            return !date.isNull() && date.earliestStart.isFinite();
        });
        // At least one is left outside, or nothing would be tried.
        const double allButOne = 1 - 1.001 / std::max(1.001, static_cast<double>(dated));
        const TimeSpan dense = denseSpanOf(history, entries, std::min(denseShare, allButOne));
        if (lengthOf(dense) < leastGain * lengthOf(span))
            span = dense;
    }
    std::vector<ItemRef> heavy;
    for (const ItemRef &ref : entries) {
        if (entryAt(history, ref).importance >= weighty)
            heavy.push_back(ref);
    }
    span = grownTo(span, denseSpanOf(history, heavy, 1.0), false);
    TimePoint lastEnd = span.end;
    for (const ItemRef &ref : entries) {
        const UncertainDate &date = entryAt(history, ref).date;
        if (span.contains(date.earliestStart) && date.latestEnd.isFinite())
            lastEnd = std::max(lastEnd, date.latestEnd);
    }
    return grownTo(span, {span.start, lastEnd}, isFew);
}

/// The start of the year, month or day that holds the moment, whichever suits the length.
TimePoint roundedDown(TimePoint time, const TimeSpan &span)
{
    const CivilDate date = civilDateAt(time);
    if (span.length() >= Duration{3 * year.seconds})
        return timePointFrom(CivilDate{date.year, 1, 1});
    if (span.length() >= Duration{90 * day.seconds})
        return timePointFrom(CivilDate{date.year, date.month, 1});
    return timePointFrom(date);
}

/// As matchingEntries(), in any order: sorting is most of its cost.
std::vector<ItemRef> entriesOf(const History &history, const Filter &filter)
{
    const EntryMatcher matcher(history, filter);
    const Match least = std::max(filter.atLeast, Match::Possible);
    std::vector<ItemRef> entries;
    const auto collect = [&](const auto &list, ItemType type) {
        for (std::size_t row = 0; row < list.size(); ++row) {
            if (matcher.match(list[row]) >= least)
                entries.push_back({type, static_cast<int>(row)});
        }
    };
    collect(history.agreements(), ItemType::Agreement);
    collect(history.events(), ItemType::Event);
    return entries;
}

FigureRange defaultRange(const History &history, const FigureOptions &options, double widthPx)
{
    const std::vector<ItemRef> entries = entriesOf(history, filterBesideRange(options));
    TimeSpan span = contentSpan(history, entries);
    const UncertainDate &asOf = history.info().asOf;
    const bool hasAsOf = !asOf.isNull() && asOf.latestEnd.isFinite();
    if (span.isEmpty()) {
        // Nothing with a date: the year before the history's own date, or any other.
        const TimePoint end = hasAsOf ? asOf.latestEnd : TimePoint{};
        return {{end - year, end}, {end - year, end}};
    }
    // A few days alone would be drawn hour by hour; one wants to see where in the year they are.
    if (entries.size() <= fewEntries && span.length() < Duration{30 * day.seconds}) {
        const std::int64_t of = civilDateAt(span.start).year;
        const TimeSpan whole{timePointFrom(CivilDate{of, 1, 1}), timePointFrom(CivilDate{of + 1, 1, 1})};
        span = grownTo(whole, span, true);
    }
    const TimePoint first = span.start;
    span.start = roundedDown(span.start, span);
    // What has not ended, or may not have, is drawn up to the date of the history.
    const bool goesOn = std::any_of(entries.begin(), entries.end(), [&](const ItemRef &ref) {
        const UncertainDate &date = entryAt(history, ref).date;
        return !date.isNull() && date.isInterval && !date.latestEnd.isFinite() && date.earliestStart < span.end;
    });
    const double most = (goesOn ? mostGrowthToAsOf : mostGrowth) * lengthOf(span);
    if (hasAsOf && asOf.latestEnd > span.end && lengthOf({span.start, asOf.latestEnd}) < most)
        span.end = asOf.latestEnd;
    if (span.length() < day)
        span.end = span.start + day;
    const TimeSpan named{first, span.end};
    const double px = lengthOf(span) / std::max(widthPx, 4 * rightPx);
    if (lengthOf({span.start, first}) < leftPx * px)
        span.start = moved(first, -leftPx * px);
    span.end = moved(span.end, rightPx * px);
    return {span, named};
}

} // namespace

Filter filterBesideRange(const FigureOptions &options)
{
    Filter filter = options.filter;
    if (filter.from == options.from)
        filter.from.reset();
    if (filter.to == options.to)
        filter.to.reset();
    return filter;
}

FigureRange figureRange(const History &history, const FigureOptions &options, double widthPx)
{
    if (options.from && options.to && *options.from < *options.to)
        return {{*options.from, *options.to}, {*options.from, *options.to}};
    FigureRange range = defaultRange(history, options, widthPx);
    if (options.from && !options.to) {
        range.shown.start = range.named.start = *options.from;
        range.shown.end = std::max(range.shown.end, *options.from + year);
        range.named.end = std::max(range.named.end, *options.from + year);
    } else if (options.to && !options.from) {
        range.shown.end = range.named.end = *options.to;
        range.shown.start = std::min(range.shown.start, *options.to - year);
        range.named.start = std::min(range.named.start, *options.to - year);
    }
    return range;
}

} // namespace pactline
