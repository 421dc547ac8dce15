// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/greatestmoments.h"
#include "model/time/timepoint.h"
#include "model/time/uncertaindate.h"

/// Private to buildTimelineIndex() and updateTimelineIndex().
namespace pactline::index {

/// Where the dates of the shown entries begin and end, kept up to date while entries come and go. Bounds of dates that
/// are not known are drawn at the first moment and at the horizon of all the others.
class TimeBounds
{
public:
    TimeBounds() = default;
    explicit TimeBounds(const UncertainDate &asOf);

    void include(const UncertainDate &date);
    /// Of a date that was included before.
    void exclude(const UncertainDate &date);

    /// After dates were excluded, the bounds of the others may not be known any more.
    [[nodiscard]] bool areKnown() const;
    [[nodiscard]] TimePoint firstMoment() const; ///< the far end of time without any
    [[nodiscard]] TimePoint horizon() const;     ///< the far beginning of time without any
    [[nodiscard]] bool hasOpenStarts() const { return m_openStarts > 0; }
    [[nodiscard]] bool hasOpenEnds() const { return m_openEnds > 0; }
    /// From the first start to the last end; only while areKnown().
    [[nodiscard]] TimeSpan extent() const;

    /// The stretch at which the date is drawn. No other end lies before its start.
    [[nodiscard]] TimeSpan placeOf(const UncertainDate &date) const;

private:
    TimePoint m_asOf = TimePoint::beginning();
    GreatestMoments m_firsts; ///< bitwise complements: the greatest is the earliest
    GreatestMoments m_lasts;
    GreatestMoments m_ends; ///< of dates whose end is known
    int m_openStarts = 0;
    int m_openEnds = 0;
};

} // namespace pactline::index
