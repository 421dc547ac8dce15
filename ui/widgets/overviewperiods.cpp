// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/overviewperiods.h"

#include "model/support/counted.h"

#include <QCoreApplication>

#include <algorithm>

namespace pactline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Overview", text); }

/// The smallest of 1, 2, 5, 10, … that makes `periods` into at most `maximumColumns`.
int unitsFor(std::size_t periods, int maximumColumns)
{
    for (int unit = 1; unit < 1'000'000'000; unit *= 10) {
        for (const int units : {unit, 2 * unit, 5 * unit}) {
            if (periods <= static_cast<std::size_t>(units) * static_cast<std::size_t>(maximumColumns))
                return units;
        }
    }
    return 1'000'000'000;
}

PeriodCounts merged(const PeriodCounts &counts, std::size_t units)
{
    PeriodCounts result;
    result.unit = counts.unit;
    const std::size_t periods = counts.starts.size() - 1;
    for (std::size_t period = 0; period < periods; period += units)
        result.starts.push_back(counts.starts[period]);
    result.starts.push_back(counts.starts.back());
    for (const std::vector<int> &ofTrack : counts.counts) {
        std::vector<int> columns(result.starts.size() - 1, 0);
        for (std::size_t period = 0; period < periods; ++period)
            columns[period / units] += ofTrack[period];
        result.counts.push_back(std::move(columns));
    }
    return result;
}

} // namespace

OverviewPeriods overviewPeriods(const History &history, const std::vector<ItemRef> &entries,
                                const PeriodOptions &options)
{
    OverviewPeriods periods;
    periods.counts = countPerPeriod(history, entries, options);
    if (periods.counts.starts.size() < 2)
        return periods;
    periods.unitsEach = unitsFor(periods.counts.starts.size() - 1, options.maximumPeriods);
    if (periods.unitsEach > 1)
        periods.counts = merged(periods.counts, static_cast<std::size_t>(periods.unitsEach));
    return periods;
}

QString titleOf(const OverviewPeriods &periods)
{
    switch (periods.counts.unit) {
    case PeriodUnit::Day:
        return tr("Events per day");
    case PeriodUnit::Week:
        return tr("Events per week");
    case PeriodUnit::Month:
        return tr("Events per month");
    case PeriodUnit::Quarter:
        return tr("Events per quarter");
    case PeriodUnit::Year:
        return tr("Events per year");
    case PeriodUnit::Decade:
        return tr("Events per decade");
    case PeriodUnit::Century:
        return tr("Events per century");
    case PeriodUnit::Millennium:
        return tr("Events per millennium");
    case PeriodUnit::MillionYears:
        return counted(periods.unitsEach, tr("Events per million years"), tr("Events per %1 million years"));
    }
    return {};
}

int tallestColumn(const PeriodCounts &periods)
{
    int tallest = 0;
    for (std::size_t period = 0; period + 1 < periods.starts.size(); ++period) {
        int sum = 0;
        for (const std::vector<int> &track : periods.counts)
            sum += track[period];
        tallest = std::max(tallest, sum);
    }
    return tallest;
}

} // namespace pactline
