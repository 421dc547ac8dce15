// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figurerange.h"

#include "model/time/civildate.h"

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

bool hasFlag(const EntryColumns &columns, std::size_t entry, unsigned flags)
{
    return (columns.flags[entry] & flags) != 0;
}

bool hasKnownEnd(const EntryColumns &columns, std::size_t entry)
{
    return !hasFlag(columns, entry, EntryEndIsOpen | EntryEndIsUnknown);
}

/// The starts that are known, ascending.
std::vector<std::int64_t> knownStarts(const EntryColumns &columns, int leastImportance = lowestImportance)
{
    std::vector<std::int64_t> starts;
    starts.reserve(columns.size());
    for (std::size_t entry = 0; entry < columns.size(); ++entry) {
        if (columns.importance[entry] >= leastImportance && !hasFlag(columns, entry, EntryStartIsUnbounded))
            starts.push_back(columns.start[entry]);
    }
    if (!std::is_sorted(starts.begin(), starts.end()))
        std::sort(starts.begin(), starts.end());
    return starts;
}

/// The shortest stretch that holds so many of the starts.
TimeSpan densest(const std::vector<std::int64_t> &starts, std::size_t count)
{
    if (starts.empty())
        return {};
    const std::size_t last = std::clamp<std::size_t>(count, 1, starts.size()) - 1;
    std::size_t best = 0;
    for (std::size_t at = 0; at + last < starts.size(); ++at) {
        if (starts[at + last] - starts[at] < starts[best + last] - starts[best])
            best = at;
    }
    return {{starts[best]}, TimePoint{starts[best + last]} + Duration{1}};
}

bool isFew(const EntrySet &entries) { return entries.columns.size() + entries.undated.size() <= fewEntries; }

/// The dense part, out to the weighty entries and to the ends of what begins in it, where they are near.
TimeSpan contentSpan(const EntrySet &entries)
{
    const EntryColumns &columns = entries.columns;
    const std::vector<std::int64_t> starts = knownStarts(columns);
    TimeSpan span = densest(starts, starts.size());
    if (span.isEmpty())
        return entries.extent;
    if (!isFew(entries)) {
        // At least one is left outside, or nothing would be tried.
        const auto dense = static_cast<std::size_t>(std::ceil(denseShare * static_cast<double>(starts.size())));
        const TimeSpan part = densest(starts, std::min(dense, starts.size() - 1));
        if (lengthOf(part) < leastGain * lengthOf(span))
            span = part;
    }
    const std::vector<std::int64_t> heavy = knownStarts(columns, weighty);
    span = grownTo(span, densest(heavy, heavy.size()), false);
    TimePoint lastEnd = span.end;
    for (std::size_t entry = 0; entry < columns.size(); ++entry) {
        const bool startsInside =
            span.contains({columns.start[entry]}) && !hasFlag(columns, entry, EntryStartIsUnbounded);
        if (startsInside && hasKnownEnd(columns, entry))
            lastEnd = std::max(lastEnd, TimePoint{columns.end[entry]});
    }
    return grownTo(span, {span.start, lastEnd}, isFew(entries));
}

/// Something that began before the time has not ended, or may not have.
bool goesOn(const EntryColumns &columns, TimePoint time)
{
    for (std::size_t entry = 0; entry < columns.size(); ++entry) {
        if (columns.start[entry] < time.seconds && !hasKnownEnd(columns, entry))
            return true;
    }
    return false;
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

FigureRange defaultRange(const EntrySet &entries, const UncertainDate &asOf, double widthPx)
{
    TimeSpan span = contentSpan(entries);
    const bool hasAsOf = !asOf.isNull() && asOf.latestEnd.isFinite();
    if (span.isEmpty()) {
        // Nothing with a date: the year before the history's own date, or any other.
        const TimePoint end = hasAsOf ? asOf.latestEnd : TimePoint{};
        return {{end - year, end}, {end - year, end}};
    }
    // A few days alone would be drawn hour by hour; one wants to see where in the year they are.
    if (isFew(entries) && span.length() < Duration{30 * day.seconds}) {
        const std::int64_t of = civilDateAt(span.start).year;
        const TimeSpan whole{timePointFrom(CivilDate{of, 1, 1}), timePointFrom(CivilDate{of + 1, 1, 1})};
        span = grownTo(whole, span, true);
    }
    const TimePoint first = span.start;
    span.start = roundedDown(span.start, span);
    // What has not ended, or may not have, is drawn up to the date of the history.
    const double most = (goesOn(entries.columns, span.end) ? mostGrowthToAsOf : mostGrowth) * lengthOf(span);
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

FigureRange figureRange(const EntrySet &entries, const UncertainDate &asOf, const FigureOptions &options,
                        double widthPx)
{
    if (options.from && options.to && *options.from < *options.to)
        return {{*options.from, *options.to}, {*options.from, *options.to}};
    FigureRange range = defaultRange(entries, asOf, widthPx);
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
