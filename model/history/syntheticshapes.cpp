// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/syntheticshapes.h"

#include "model/time/civildate.h"
#include "model/time/edtf.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pactline::synthetic {

namespace {

constexpr std::int64_t eventsOfBurst = 10'000;
constexpr std::int64_t nestingDepth = 4000;

QString textOf(std::int64_t day) { return edtf::isoDate({day * secondsPerDay}); }

UncertainDate dateOf(const QString &text)
{
    const edtf::Parsed parsed = edtf::parse(text);
    Q_ASSERT_X(parsed.date.has_value(), "dateOf", qPrintable(text));
    return *parsed.date;
}

std::int64_t dayOf(std::int64_t year, int month = 1, int day = 1) { return daysFromCivil({year, month, day}); }

} // namespace

Shaper::Shaper(SyntheticShape shape, std::uint64_t seed)
    : m_shape(shape)
    , m_random(seed + 1)
{}

std::optional<UncertainDate> Shaper::date(std::int64_t number)
{
    switch (m_shape) {
    case SyntheticShape::Plain:
    case SyntheticShape::HeavyLane:
        break;
    case SyntheticShape::Bursts:
        return dateOf(textOf(dayOf(1995) + 97 * (number / eventsOfBurst)));
    case SyntheticShape::Gaps:
        return ofGaps();
    case SyntheticShape::Spanning:
        if (number % 10 == 0)
            return dateOf(u"-0499-01-01/2500-12-31"_s);
        break;
    case SyntheticShape::EqualStarts:
        return dateOf(u"2001-02-03/"_s + textOf(dayOf(2001, 2, 3) + 1 + m_random.below(9000)));
    case SyntheticShape::BeforeChrist:
        return beforeChrist();
    case SyntheticShape::Nested: {
        const std::int64_t level = number % nestingDepth;
        return dateOf(textOf(dayOf(1990) + level) + u'/' + textOf(dayOf(2020) - level));
    }
    }
    return std::nullopt;
}

UncertainDate Shaper::ofGaps()
{
    constexpr std::array<std::int64_t, 5> years{1066, 1215, 1648, 1815, 2020};
    // One draw a statement: compilers evaluate operands in either order.
    const std::int64_t year = years[m_random.below(years.size())];
    const std::int64_t start = dayOf(year) + m_random.below(900);
    return dateOf(m_random.chance(80) ? textOf(start)
                                      : textOf(start) + u'/' + textOf(start + 1 + m_random.lowBelow(200)));
}

UncertainDate Shaper::beforeChrist()
{
    if (m_random.chance(2)) {
        const auto digit = 1 + m_random.below(9);
        return dateOf(u"Y-%1E%2"_s.arg(digit).arg(5 + m_random.below(5)));
    }
    const std::int64_t year = -static_cast<std::int64_t>(m_random.below(9999));
    if (m_random.chance(40))
        return dateOf(textOf(dayOf(year, 3, 15)).first(year < 0 ? 5 : 4));
    const std::int64_t start = dayOf(year) + m_random.below(365);
    return dateOf(m_random.chance(80) ? textOf(start) : textOf(start) + u'/' + textOf(start + m_random.below(90'000)));
}

std::optional<std::size_t> Shaper::track(std::size_t trackCount)
{
    if (m_shape != SyntheticShape::HeavyLane || trackCount == 0)
        return std::nullopt;
    constexpr std::size_t heavy = 3;
    return m_random.chance(90) ? std::min(heavy, trackCount - 1)
                               : m_random.below(static_cast<std::uint32_t>(trackCount));
}

} // namespace pactline::synthetic
