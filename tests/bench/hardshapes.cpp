// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/hardshapes.h"

#include "model/history/synthetichistory.h"
#include "model/support/random.h"
#include "model/time/civildate.h"
#include "model/time/edtf.h"

using namespace Qt::StringLiterals;

namespace pactline::bench {

namespace {

constexpr std::int64_t eventsOfBurst = 10'000;

QString textOf(std::int64_t day) { return edtf::isoDate({day * secondsPerDay}); }

UncertainDate dateOf(const QString &text)
{
    const edtf::Parsed parsed = edtf::parse(text);
    Q_ASSERT_X(parsed.date.has_value(), "dateOf", qPrintable(text));
    return *parsed.date;
}

std::int64_t dayOf(std::int64_t year, int month = 1, int day = 1) { return daysFromCivil({year, month, day}); }

/// The date of one event; none where it keeps the one it has.
std::optional<UncertainDate> shapedDate(Shape shape, std::int64_t number, Random &random)
{
    switch (shape) {
    case Shape::Plain:
    case Shape::HeavyLane:
        return std::nullopt;
    case Shape::Bursts:
        return dateOf(textOf(dayOf(1995) + 97 * (number / eventsOfBurst)));
    case Shape::Gaps: {
        constexpr std::array<std::int64_t, 5> years{1066, 1215, 1648, 1815, 2020};
        const std::int64_t start = dayOf(years[random.below(years.size())]) + random.below(900);
        return dateOf(random.chance(80) ? textOf(start)
                                        : textOf(start) + u'/' + textOf(start + 1 + random.lowBelow(200)));
    }
    case Shape::Spanning:
        if (number % 10 == 0)
            return dateOf(u"-0499-01-01/2500-12-31"_s);
        return std::nullopt;
    case Shape::EqualStarts:
        return dateOf(u"2001-02-03/"_s + textOf(dayOf(2001, 2, 3) + 1 + random.below(9000)));
    case Shape::BeforeChrist: {
        if (random.chance(2))
            return dateOf(u"Y-%1E%2"_s.arg(1 + random.below(9)).arg(5 + random.below(5)));
        const std::int64_t year = -static_cast<std::int64_t>(random.below(9999));
        if (random.chance(40))
            return dateOf(textOf(dayOf(year, 3, 15)).first(year < 0 ? 5 : 4));
        const std::int64_t start = dayOf(year) + random.below(365);
        return dateOf(random.chance(80) ? textOf(start) : textOf(start) + u'/' + textOf(start + random.below(90'000)));
    }
    case Shape::Nested: {
        constexpr std::int64_t depth = 4000;
        const std::int64_t level = number % depth;
        return dateOf(textOf(dayOf(1990) + level) + u'/' + textOf(dayOf(2020) - level));
    }
    }
    return std::nullopt;
}

} // namespace

HistoryData shapedHistory(Shape shape, std::int64_t eventCount, std::uint64_t seed)
{
    HistoryData data = syntheticHistory({eventCount, seed});
    Random random(seed + 1);
    for (std::size_t number = 0; number < data.events.size(); ++number) {
        Event &event = data.events[number];
        if (std::optional<UncertainDate> date = shapedDate(shape, static_cast<std::int64_t>(number), random))
            event.date = std::move(*date);
        if (shape == Shape::HeavyLane)
            event.track =
                data.tracks[random.chance(90) ? 3 : random.below(static_cast<std::uint32_t>(data.tracks.size()))].id;
    }
    return data;
}

} // namespace pactline::bench
