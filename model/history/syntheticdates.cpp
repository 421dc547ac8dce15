// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/syntheticdates.h"

#include "model/time/civildate.h"
#include "model/time/edtf.h"

#include <algorithm>
#include <array>

namespace pactline::synthetic {

namespace {

constexpr CivilDate firstDate{1990, 1, 1};
constexpr CivilDate lastDate{2026, 6, 30};
constexpr int crowdCount = 40;
constexpr int crowdDays = 9; ///< to either side, fewer the farther away

} // namespace

Dates::Dates(Random &random)
    : m_random(random)
{
    for (int crowd = 0; crowd < crowdCount; ++crowd)
        m_crowds.push_back(day());
}

UncertainDate Dates::asOf() { return *edtf::parse(u"2026-06-30").date; }

std::int64_t Dates::day()
{
    const std::int64_t first = daysFromCivil(firstDate);
    const std::int64_t last = daysFromCivil(lastDate);
    if (!m_crowds.empty() && m_random.chance(25)) {
        const std::int64_t centre = m_crowds[m_random.lowBelow(static_cast<std::uint32_t>(m_crowds.size()))];
        // One draw a statement: compilers evaluate operands in either order.
        const int later = m_random.between(0, crowdDays);
        const int earlier = m_random.between(0, crowdDays);
        return std::clamp(centre + later - earlier, first, last);
    }
    // The later of two even draws: the number of events grows with time.
    const auto days = static_cast<std::uint32_t>(last - first + 1);
    return first + std::max(m_random.below(days), m_random.below(days));
}

void Dates::appendNumber(std::int64_t number, int digits)
{
    std::array<char16_t, 20> reversed{};
    std::size_t count = 0;
    for (; number > 0 || count < static_cast<std::size_t>(digits); number /= 10)
        reversed[count++] = static_cast<char16_t>(u'0' + number % 10);
    while (count > 0)
        m_text += QChar(reversed[--count]);
}

void Dates::append(std::int64_t day, Unit unit)
{
    const CivilDate date = civilFromDays(day);
    appendNumber(date.year, 4);
    if (unit == Unit::Year)
        return;
    m_text += u'-';
    appendNumber(date.month, 2);
    if (unit == Unit::Month)
        return;
    m_text += u'-';
    appendNumber(date.day, 2);
}

UncertainDate Dates::parsed()
{
    UncertainDate date = *edtf::parse(m_text).date;
    m_text.clear();
    return date;
}

UncertainDate Dates::spanFrom(std::int64_t start, int mostDays)
{
    const auto length = static_cast<std::int64_t>(1 + m_random.lowBelow(static_cast<std::uint32_t>(mostDays)));
    append(start, Unit::Day);
    m_text += u'/';
    append(start + length, m_random.chance(70) ? Unit::Day : Unit::Month);
    return parsed();
}

UncertainDate Dates::ofEvent()
{
    const std::int64_t start = day();
    const int shape = m_random.between(1, 100);
    if (shape > 90)
        return spanFrom(start, shape > 98 ? 2000 : 90);
    if (shape <= 70) {
        append(start, Unit::Day);
    } else if (shape <= 80) {
        append(start, Unit::Month);
    } else if (shape <= 84) {
        append(start, Unit::Year);
    } else if (shape <= 88) {
        append(start, m_random.chance(50) ? Unit::Month : m_random.chance(50) ? Unit::Day : Unit::Year);
        m_text += m_random.chance(70) ? u'~' : m_random.chance(70) ? u'?' : u'%';
    } else {
        append(start, Unit::Day);
        m_text += m_random.chance(50) ? u"/.." : u"/";
    }
    return parsed();
}

UncertainDate Dates::ofAgreement()
{
    const std::int64_t start = day();
    const int shape = m_random.between(1, 100);
    if (shape > 70)
        return spanFrom(start, 3000);
    append(start, shape % 8 == 0 ? Unit::Month : Unit::Day);
    if (shape % 16 == 0)
        m_text += u'~';
    if (shape <= 60)
        m_text += shape <= 35 ? u"/.." : u"/";
    return parsed();
}

} // namespace pactline::synthetic
