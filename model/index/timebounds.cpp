// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/timebounds.h"

namespace pactline::index {

namespace {

std::optional<std::int64_t> firstOf(const UncertainDate &date)
{
    const TimePoint first = date.earliestStart.isFinite() ? date.earliestStart : date.earliestEnd;
    return first.isFinite() ? std::optional(first.seconds) : std::nullopt;
}

std::optional<std::int64_t> lastOf(const UncertainDate &date)
{
    const TimePoint last = date.latestEnd.isFinite() ? date.latestEnd : date.latestStart;
    return last.isFinite() ? std::optional(last.seconds) : std::nullopt;
}

/// A history with errors may hold dates that end before they begin.
std::int64_t endOf(const UncertainDate &date)
{
    if (!date.earliestStart.isFinite())
        return date.latestEnd.seconds;
    return std::max(date.latestEnd.seconds, date.earliestStart.seconds + 1);
}

} // namespace

TimeBounds::TimeBounds(const UncertainDate &asOf)
{
    if (!asOf.isNull() && asOf.latestEnd.isFinite())
        m_asOf = asOf.latestEnd;
}

void TimeBounds::include(const UncertainDate &date)
{
    if (const auto first = firstOf(date))
        m_firsts.insert(~*first);
    if (const auto last = lastOf(date))
        m_lasts.insert(*last);
    if (date.latestEnd.isFinite())
        m_ends.insert(endOf(date));
    m_openStarts += date.earliestStart.isFinite() ? 0 : 1;
    m_openEnds += date.latestEnd.isFinite() ? 0 : 1;
}

void TimeBounds::exclude(const UncertainDate &date)
{
    if (const auto first = firstOf(date))
        m_firsts.remove(~*first);
    if (const auto last = lastOf(date))
        m_lasts.remove(*last);
    if (date.latestEnd.isFinite())
        m_ends.remove(endOf(date));
    m_openStarts -= date.earliestStart.isFinite() ? 0 : 1;
    m_openEnds -= date.latestEnd.isFinite() ? 0 : 1;
}

bool TimeBounds::areKnown() const { return !m_firsts.isUnknown() && !m_lasts.isUnknown() && !m_ends.isUnknown(); }

TimePoint TimeBounds::firstMoment() const
{
    const auto first = m_firsts.greatest();
    return first ? TimePoint{~*first} : TimePoint::end();
}

TimePoint TimeBounds::horizon() const
{
    const auto last = m_lasts.greatest();
    return last ? std::max(m_asOf, TimePoint{*last}) : m_asOf;
}

TimeSpan TimeBounds::extent() const
{
    TimePoint end = hasOpenEnds() ? horizon() : TimePoint::beginning();
    if (const auto last = m_ends.greatest())
        end = std::max(end, TimePoint{*last});
    return {firstMoment(), end};
}

TimeSpan TimeBounds::placeOf(const UncertainDate &date) const
{
    const TimePoint start = date.earliestStart.isFinite() ? date.earliestStart : firstMoment();
    const TimePoint end = date.latestEnd.isFinite() ? date.latestEnd : horizon();
    return {start, std::max(end, start + Duration{1})};
}

} // namespace pactline::index
