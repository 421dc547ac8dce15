// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/random.h"
#include "model/time/uncertaindate.h"

#include <vector>

/// Private to syntheticHistory().
namespace pactline::synthetic {

/// Makes dates of all shapes between 1990 and the middle of 2026: more of them the later it gets, a quarter crowded
/// into a few weeks.
class Dates
{
public:
    explicit Dates(Random &random);

    /// Mostly points of day precision; some coarse, approximate, long or without an end.
    [[nodiscard]] UncertainDate ofEvent();
    /// Mostly spans; most of them without an end.
    [[nodiscard]] UncertainDate ofAgreement();
    [[nodiscard]] static UncertainDate asOf();

private:
    enum class Unit { Day, Month, Year };
    [[nodiscard]] std::int64_t day();
    [[nodiscard]] UncertainDate spanFrom(std::int64_t start, int mostDays);
    void append(std::int64_t day, Unit unit);
    void appendNumber(std::int64_t number, int digits);
    [[nodiscard]] UncertainDate parsed();

    Random &m_random;
    std::vector<std::int64_t> m_crowds; ///< days on which much happens
    QString m_text;                     ///< of the date that is being made
};

} // namespace pactline::synthetic
