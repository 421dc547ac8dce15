// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfdate.h"

#include "model/time/civildate.h"
#include "model/time/edtfbounds.h"
#include "model/time/edtfseason.h"

#include <QLocale>

#include <algorithm>

namespace pactline::edtf {

namespace {

void add(DateQualifier &to, DateQualifier more)
{
    to.uncertain = to.uncertain || more.uncertain;
    to.approximate = to.approximate || more.approximate;
}

/// Reads one date, part by part.
class DateReader
{
public:
    DateReader(Scanner &scanner, const Options &options, StatedDate &date)
        : m_scanner(scanner)
        , m_options(options)
        , m_date(date)
    {}

    bool read();

private:
    bool readParts();
    bool readMonth();
    bool readDay();
    bool readTimeOfDay();
    bool readDigits(Digits &digits, const QString &what);
    void readLeftQualifier(DateQualifier &part);
    void readRightQualifier(std::initializer_list<DateQualifier *> parts);
    bool findDays();
    bool failWithoutDay();
    void findTimes();
    void findPrecision();
    void findLevel();
    void needLevel(int level) { m_date.level = std::max(m_date.level, level); }

    Scanner &m_scanner;
    const Options &m_options;
    StatedDate &m_date;
    qsizetype m_dayPosition = 0;
};

/// Left of a part a qualifier concerns that part alone.
void DateReader::readLeftQualifier(DateQualifier &part)
{
    const DateQualifier qualifier = m_scanner.takeQualifier();
    if (!qualifier.isSet())
        return;
    add(part, qualifier);
    needLevel(2);
}

/// Right of a part it concerns that part and all to its left; only at the very end is it of level 1.
void DateReader::readRightQualifier(std::initializer_list<DateQualifier *> parts)
{
    const DateQualifier qualifier = m_scanner.takeQualifier();
    if (!qualifier.isSet())
        return;
    for (DateQualifier *part : parts)
        add(*part, qualifier);
    needLevel(m_scanner.isAtDateEnd() ? 1 : 2);
}

bool DateReader::readDigits(Digits &digits, const QString &what)
{
    for (; digits.count < 2; ++digits.count) {
        if (!m_scanner.isAtDigit() && !m_scanner.isAt(u'X'))
            return m_scanner.failExpecting(Messages::tr("a %1 of two digits").arg(what));
        digits.units[static_cast<std::size_t>(digits.count)] = m_scanner.take();
    }
    return true;
}

bool DateReader::readMonth()
{
    m_scanner.skip(1); // -
    readLeftQualifier(m_date.monthQualifier);
    const qsizetype start = m_scanner.position();
    Digits month;
    if (!readDigits(month, Messages::tr("month")))
        return false;
    if (m_scanner.isAtDigit())
        return m_scanner.fail(m_scanner.position(), Messages::tr("a month has two digits; two years are joined "
                                                                 "with a slash, as in 2019/2020"));
    if (!month.hasUnspecified() && isSeason(month.least())) {
        m_date.season = month.least();
        needLevel(m_date.season <= 24 ? 1 : 2);
    } else {
        bool isPossible = false;
        for (int number = 1; number <= 12; ++number)
            isPossible = isPossible || month.admits(number);
        if (!isPossible && month.hasUnspecified())
            return m_scanner.fail(start, Messages::tr("no month is written like that; months are 01 to 12"));
        if (!isPossible)
            return m_scanner.fail(start, Messages::tr("month %1 does not exist; months are 01 to 12, seasons and other "
                                                      "parts of a year 21 to 41")
                                             .arg(month.least()));
        m_date.month = month;
    }
    readRightQualifier({&m_date.yearQualifier, &m_date.monthQualifier});
    return true;
}

bool DateReader::readDay()
{
    if (m_date.season != 0)
        return m_scanner.fail(m_scanner.position(), Messages::tr("a season has no days"));
    m_scanner.skip(1); // -
    readLeftQualifier(m_date.dayQualifier);
    m_dayPosition = m_scanner.position();
    if (!readDigits(m_date.day, Messages::tr("day")))
        return false;
    bool isPossible = false;
    for (int number = 1; number <= 31; ++number)
        isPossible = isPossible || m_date.day.admits(number);
    if (!isPossible && m_date.day.hasUnspecified())
        return m_scanner.fail(m_dayPosition, Messages::tr("no day is written like that; days are 01 to 31"));
    if (!isPossible)
        return m_scanner.fail(m_dayPosition,
                              Messages::tr("day %1 does not exist in any month").arg(m_date.day.least()));
    readRightQualifier({&m_date.yearQualifier, &m_date.monthQualifier, &m_date.dayQualifier});
    return true;
}

bool DateReader::readTimeOfDay()
{
    const qsizetype start = m_scanner.position();
    if (!m_date.day.isStated())
        return m_scanner.fail(start, Messages::tr("a time needs a full date before it"));
    if (m_date.hasUnspecified() || m_date.qualifier().isSet())
        return m_scanner.fail(start, Messages::tr("a time needs a full date without X and without qualifiers"));
    m_scanner.skip(1); // T
    m_date.time.emplace();
    return readTime(m_scanner, *m_date.time);
}

bool DateReader::readParts()
{
    readLeftQualifier(m_date.yearQualifier);
    if (!readYear(m_scanner, m_date.year))
        return false;
    needLevel(m_date.year.level);
    readRightQualifier({&m_date.yearQualifier});
    if (!m_scanner.isAt(u'-'))
        return true;
    if (!m_date.year.digits.isStated())
        return m_scanner.fail(m_scanner.position(),
                              Messages::tr("only a year of four digits has months; this one stands alone"));
    if (!readMonth() || (m_scanner.isAt(u'-') && !readDay()))
        return false;
    return !m_scanner.isAt(u'T') || readTimeOfDay();
}

bool DateReader::failWithoutDay()
{
    const bool isPlain = !m_date.hasUnspecified();
    if (!isPlain)
        return m_scanner.fail(m_dayPosition, Messages::tr("no day of the calendar fits this date"));
    return m_scanner.fail(m_dayPosition, Messages::tr("day %1 does not exist in %2 %3")
                                             .arg(m_date.day.least())
                                             .arg(QLocale().standaloneMonthName(m_date.month.least()))
                                             .arg(m_date.year.first));
}

bool DateReader::findDays()
{
    if (m_date.season != 0) {
        const Season season = seasonOf(m_date.season, m_options.hemisphere);
        m_date.begin = timePointFrom(CivilDate{m_date.year.first, season.firstMonth, 1});
        m_date.end = timePointFrom(addMonths(CivilDate{m_date.year.last, season.firstMonth, 1}, season.months));
        return true;
    }
    const auto first = extremeDay(m_date.year, m_date.month, m_date.day, Extreme::First);
    const auto last = extremeDay(m_date.year, m_date.month, m_date.day, Extreme::Last);
    if (!first || !last)
        return failWithoutDay();
    m_date.begin = timePointFrom(*first);
    m_date.end = timePointFrom(*last) + Duration{secondsPerDay};
    return true;
}

/// Narrows the day to the time. A time without offset is local; it is taken for UTC, as nothing better is known.
void DateReader::findTimes()
{
    const TimeOfDay &time = *m_date.time;
    const std::int64_t seconds = time.hour * 3600LL + time.minute * 60LL + time.second;
    const std::int64_t length = time.precision == DatePrecision::Second   ? 1
                                : time.precision == DatePrecision::Minute ? 60
                                                                          : 3600;
    m_date.begin = m_date.begin + Duration{seconds - time.offsetMinutes.value_or(0) * 60LL};
    m_date.end = m_date.begin + Duration{length};
}

void DateReader::findPrecision()
{
    if (m_date.time)
        m_date.precision = m_date.time->precision;
    else if (m_date.season != 0)
        m_date.precision = DatePrecision::Season;
    else if (m_date.day.isStated() && !m_date.day.isWhollyUnspecified())
        m_date.precision = DatePrecision::Day;
    else if (m_date.month.isStated() && !m_date.month.isWhollyUnspecified())
        m_date.precision = DatePrecision::Month;
    else
        m_date.precision = m_date.year.precision;
}

void DateReader::findLevel()
{
    // The profile's times are complete; shorter ones are plain ISO 8601.
    if (m_date.time && m_date.time->precision != DatePrecision::Second)
        needLevel(2);
    if (!m_date.hasUnspecified())
        return;
    // Level 1 replaces whole parts from the right: 201X, 20XX, 2004-XX, 1985-04-XX, 1985-XX-XX.
    bool isLevelOne = false;
    if (!m_date.month.isStated() && m_date.season == 0)
        isLevelOne = m_date.year.precision != DatePrecision::Coarser;
    else if (!m_date.year.digits.hasUnspecified() && !m_date.day.isStated())
        isLevelOne = m_date.month.isWhollyUnspecified();
    else if (!m_date.year.digits.hasUnspecified())
        isLevelOne =
            m_date.day.isWhollyUnspecified() && (!m_date.month.hasUnspecified() || m_date.month.isWhollyUnspecified());
    needLevel(isLevelOne ? 1 : 2);
}

bool DateReader::read()
{
    if (!readParts() || !findDays())
        return false;
    if (m_date.time)
        findTimes();
    findPrecision();
    findLevel();
    return true;
}

} // namespace

bool readDate(Scanner &scanner, const Options &options, StatedDate &date)
{
    return DateReader(scanner, options, date).read();
}

} // namespace pactline::edtf
