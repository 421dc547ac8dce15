// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfdate.h"

#include "model/time/civildate.h"
#include "model/time/edtfseason.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace pactline::edtf {

namespace {

constexpr std::int64_t greatestYear = 50'000'000'000;

QString tr(const char *text) { return QCoreApplication::translate("pactline::edtf", text); }

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// Two digits of a month or day, each of which may be X.
struct TwoDigits
{
    QChar tens;
    QChar units;
    qsizetype position = 0;

    [[nodiscard]] bool hasUnspecified() const { return tens == u'X' || units == u'X'; }
    [[nodiscard]] bool isWhollyUnspecified() const { return tens == u'X' && units == u'X'; }
    [[nodiscard]] int value() const { return (tens.unicode() - u'0') * 10 + (units.unicode() - u'0'); }
    [[nodiscard]] bool admits(int number) const
    {
        return (tens == u'X' || tens.unicode() - u'0' == number / 10) &&
               (units == u'X' || units.unicode() - u'0' == number % 10);
    }
};

/// The years that a year's text admits: first to last, in steps of `step` where inner digits are X.
struct Years
{
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::array<QChar, 4> pattern{}; ///< digits of a plain year with X; null for others
    bool isNegative = false;
    DatePrecision precision = DatePrecision::Year;

    [[nodiscard]] bool admits(std::int64_t year) const
    {
        if (year < first || year > last)
            return false;
        if (pattern[0].isNull())
            return true;
        std::int64_t rest = year < 0 ? -year : year;
        for (std::size_t digit = 4; digit-- > 0; rest /= 10) {
            if (pattern[digit] != u'X' && pattern[digit].unicode() - u'0' != rest % 10)
                return false;
        }
        return true;
    }
};

class DateReader
{
public:
    DateReader(QStringView text, qsizetype position, const Options &options)
        : m_text(text)
        , m_position(position)
        , m_options(options)
    {}

    bool read();

    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] const StatedDate &date() const { return m_date; }
    [[nodiscard]] const ParseError &error() const { return m_error; }

private:
    bool readYear();
    bool readPlainYear(bool isNegative);
    bool readLongYear();
    bool readSignificantDigits(std::int64_t year, int digits);
    bool readTwoDigits(TwoDigits &digits, const QString &what);
    bool readMonth();
    bool readDay();
    bool readTime();
    bool readZone(std::int64_t &offsetSeconds);
    std::optional<int> readNumber(int digits);
    void readQualifier(bool isLeft);
    bool computeBounds();
    bool computeSeasonBounds(const Season &season);
    std::optional<CivilDate> extremeDay(bool wantsLast) const;
    std::optional<CivilDate> extremeDayOf(std::int64_t year, bool wantsLast) const;
    void computePrecision();

    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : QChar();
    }
    [[nodiscard]] bool isAtEnd() const
    {
        return m_position >= m_text.size() || peek() == u'/' || peek() == u',' || peek() == u']' || peek() == u'}' ||
               peek() == u'.';
    }
    void needLevel(int level) { m_date.level = std::max(m_date.level, level); }
    bool fail(qsizetype position, const QString &message)
    {
        m_error = {static_cast<int>(position), message};
        return false;
    }

    QStringView m_text;
    qsizetype m_position;
    const Options &m_options;
    StatedDate m_date;
    ParseError m_error;
    Years m_years;
    qsizetype m_yearPosition = 0;
    std::optional<TwoDigits> m_month;
    std::optional<TwoDigits> m_day;
    std::optional<int> m_season;
    int m_yearUnspecified = 0;
    bool m_hasInnerQualifier = false;
    bool m_hasTime = false;
    TimePoint m_timeBegin;
    TimePoint m_timeEnd;
    DatePrecision m_timePrecision = DatePrecision::Second;
};

void DateReader::readQualifier(bool isLeft)
{
    const QChar c = peek();
    if (c != u'?' && c != u'~' && c != u'%')
        return;
    m_date.qualifier.uncertain = m_date.qualifier.uncertain || c != u'~';
    m_date.qualifier.approximate = m_date.qualifier.approximate || c != u'?';
    ++m_position;
    // A qualifier at the very end is level 1; one before or between components says more and is level 2.
    needLevel(1);
    m_hasInnerQualifier = m_hasInnerQualifier || isLeft || !isAtEnd();
}

bool DateReader::readPlainYear(bool isNegative)
{
    std::int64_t first = 0;
    std::int64_t last = 0;
    for (std::size_t digit = 0; digit < 4; ++digit, ++m_position) {
        const QChar c = peek();
        if (!isDigit(c) && c != u'X') {
            return fail(m_position, c.isNull() ? tr("the year is too short: it needs four digits")
                                               : tr("a digit of the year was expected here; a year has four digits"));
        }
        m_years.pattern[digit] = c;
        m_yearUnspecified += c == u'X' ? 1 : 0;
        first = first * 10 + (c == u'X' ? 0 : c.unicode() - u'0');
        last = last * 10 + (c == u'X' ? 9 : c.unicode() - u'0');
    }
    if (isDigit(peek()))
        return fail(m_position, tr("a year of more than four digits is written with Y in front, for example Y17000"));
    m_years.isNegative = isNegative;
    m_years.first = isNegative ? -last : first;
    m_years.last = isNegative ? -first : last;
    if (isNegative) {
        needLevel(1);
        if (m_years.first == 0 && m_years.last == 0)
            return fail(m_yearPosition, tr("the year 0 has no sign"));
    }
    if (m_yearUnspecified == 0 && peek() == u'S')
        return readSignificantDigits(m_years.first, 4);
    return true;
}

bool DateReader::readLongYear()
{
    ++m_position; // Y
    const bool isNegative = peek() == u'-';
    if (isNegative)
        ++m_position;
    const qsizetype firstDigit = m_position;
    std::int64_t year = 0;
    int digits = 0;
    while (isDigit(peek())) {
        year = std::min<std::int64_t>(year * 10 + (peek().unicode() - u'0'), greatestYear + 1);
        ++m_position;
        ++digits;
    }
    if (digits == 0)
        return fail(m_position, tr("a number was expected after Y"));
    needLevel(1);
    bool hasExponent = false;
    if (peek() == u'E') {
        ++m_position;
        needLevel(2);
        hasExponent = true;
        int exponent = 0;
        int exponentDigits = 0;
        for (; isDigit(peek()); ++m_position, ++exponentDigits)
            exponent = std::min(exponent * 10 + (peek().unicode() - u'0'), 100);
        if (exponentDigits == 0)
            return fail(m_position, tr("a number was expected after E"));
        for (int power = 0; power < exponent && year != 0; ++power)
            year = std::min(year * 10, greatestYear + 1);
        digits += exponent;
    }
    if (year > greatestYear)
        return fail(firstDigit, tr("years reach to 50 billion before and after the present only"));
    if (!hasExponent && digits < 5 && peek() != u'S')
        return fail(firstDigit,
                    tr("a year after Y has at least five digits; write shorter years with four digits and no Y"));
    m_years.first = m_years.last = isNegative ? -year : year;
    if (peek() == u'S')
        return readSignificantDigits(m_years.first, digits);
    return true;
}

bool DateReader::readSignificantDigits(std::int64_t year, int digits)
{
    const qsizetype at = m_position++;
    needLevel(2);
    int significant = 0;
    int count = 0;
    for (; isDigit(peek()); ++m_position, ++count)
        significant = std::min(significant * 10 + (peek().unicode() - u'0'), 1000);
    if (count == 0 || significant == 0)
        return fail(m_position, tr("the number of significant digits was expected after S"));
    if (significant > digits)
        return fail(at + 1, tr("more significant digits than the year has"));
    std::int64_t unit = 1;
    for (int power = significant; power < digits; ++power)
        unit *= 10;
    const std::int64_t magnitude = year < 0 ? -year : year;
    const std::int64_t floor = magnitude / unit * unit;
    m_years.pattern = {};
    m_years.first = year < 0 ? -(floor + unit - 1) : floor;
    m_years.last = year < 0 ? -floor : floor + unit - 1;
    m_years.precision = unit == 1     ? DatePrecision::Year
                        : unit == 10  ? DatePrecision::Decade
                        : unit == 100 ? DatePrecision::Century
                                      : DatePrecision::Coarser;
    return true;
}

bool DateReader::readYear()
{
    readQualifier(true);
    m_yearPosition = m_position;
    if (peek() == u'Y')
        return readLongYear();
    const bool isNegative = peek() == u'-';
    if (isNegative)
        ++m_position;
    if (peek() == u'+')
        return fail(m_position, tr("a plus sign is not part of a date; years beyond four digits start with Y"));
    return readPlainYear(isNegative);
}

bool DateReader::readTwoDigits(TwoDigits &digits, const QString &what)
{
    digits.position = m_position;
    for (QChar *part : {&digits.tens, &digits.units}) {
        if (!isDigit(peek()) && peek() != u'X')
            return fail(m_position, tr("two digits of the %1 were expected here").arg(what));
        *part = peek();
        ++m_position;
    }
    return true;
}

bool DateReader::readMonth()
{
    ++m_position; // -
    readQualifier(true);
    TwoDigits month;
    if (!readTwoDigits(month, tr("month")))
        return false;
    if (!month.hasUnspecified() && isSeason(month.value())) {
        m_season = month.value();
        needLevel(*m_season <= 24 ? 1 : 2);
    } else {
        bool isPossible = false;
        for (int number = 1; number <= 12; ++number)
            isPossible = isPossible || month.admits(number);
        if (!isPossible) {
            return fail(
                month.position,
                month.hasUnspecified()
                    ? tr("no month is written like that; months are 01 to 12")
                    : tr("month %1 does not exist; months are 01 to 12, seasons and other parts of a year 21 to 41")
                          .arg(month.value()));
        }
        m_month = month;
    }
    readQualifier(false);
    return true;
}

bool DateReader::readDay()
{
    if (m_season)
        return fail(m_position, tr("a season has no days"));
    ++m_position; // -
    readQualifier(true);
    TwoDigits day;
    if (!readTwoDigits(day, tr("day")))
        return false;
    bool isPossible = false;
    for (int number = 1; number <= 31; ++number)
        isPossible = isPossible || day.admits(number);
    if (!isPossible)
        return fail(day.position, day.hasUnspecified() ? tr("no day is written like that; days are 01 to 31")
                                                       : tr("day %1 does not exist in any month").arg(day.value()));
    m_day = day;
    readQualifier(false);
    return true;
}

std::optional<int> DateReader::readNumber(int digits)
{
    int value = 0;
    for (int digit = 0; digit < digits; ++digit, ++m_position) {
        if (!isDigit(peek()))
            return std::nullopt;
        value = value * 10 + (peek().unicode() - u'0');
    }
    return value;
}

bool DateReader::readZone(std::int64_t &offsetSeconds)
{
    if (peek() == u'Z') {
        ++m_position;
        return true;
    }
    if (peek() != u'+' && peek() != u'-')
        return true;
    const qsizetype at = m_position;
    const int sign = peek() == u'-' ? -1 : 1;
    ++m_position;
    const std::optional<int> hours = readNumber(2);
    std::optional<int> minutes = 0;
    if (hours && peek() == u':') {
        ++m_position;
        minutes = readNumber(2);
    }
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
        return fail(at, tr("the offset from UTC is wrong; it looks like +10:00 or -05"));
    offsetSeconds = sign * (*hours * 3600LL + *minutes * 60LL);
    return true;
}

bool DateReader::readTime()
{
    const qsizetype at = m_position++;
    if (m_month->hasUnspecified() || m_day->hasUnspecified() || m_yearUnspecified > 0 || m_date.qualifier.isSet())
        return fail(at, tr("a time needs a full date without X and without qualifiers"));
    int parts[3] = {0, 0, 0};
    int count = 0;
    for (; count < 3; ++count) {
        if (count > 0) {
            if (peek() != u':')
                break;
            ++m_position;
        }
        const std::optional<int> number = readNumber(2);
        if (!number)
            return fail(m_position, tr("two digits of the time were expected here, as in 14:30:00"));
        parts[count] = *number;
    }
    const bool isMidnightAtEnd = parts[0] == 24 && parts[1] == 0 && parts[2] == 0;
    if ((parts[0] > 23 && !isMidnightAtEnd) || parts[1] > 59 || parts[2] > 59)
        return fail(at + 1, tr("this time of day does not exist"));
    std::int64_t offset = 0;
    if (!readZone(offset))
        return false;
    const CivilDate day{m_years.first, m_month->value(), m_day->value()};
    if (day.day > daysInMonth(day.year, day.month))
        return computeBounds(); // words the error
    m_timeBegin = timePointFrom(CivilDateTime{day, parts[0], parts[1], parts[2]}) - Duration{offset};
    m_timePrecision = count == 3 ? DatePrecision::Second : count == 2 ? DatePrecision::Minute : DatePrecision::Hour;
    m_timeEnd = m_timeBegin + Duration{count == 3 ? 1 : count == 2 ? 60 : 3600};
    m_hasTime = true;
    return true;
}

std::optional<CivilDate> DateReader::extremeDayOf(std::int64_t year, bool wantsLast) const
{
    for (int i = 0; i < 12; ++i) {
        const int month = wantsLast ? 12 - i : i + 1;
        if (m_month && !m_month->admits(month))
            continue;
        const int length = daysInMonth(year, month);
        for (int j = 0; j < length; ++j) {
            const int day = wantsLast ? length - j : j + 1;
            if (!m_day || m_day->admits(day))
                return CivilDate{year, month, day};
        }
    }
    return std::nullopt;
}

std::optional<CivilDate> DateReader::extremeDay(bool wantsLast) const
{
    // A year without such a day can only be one without 29 February: eight years further there is a leap year. Years
    // with X digits are at most ten thousand.
    const bool isPattern = !m_years.pattern[0].isNull();
    const std::int64_t limit = isPattern ? 10'000 : 16;
    std::int64_t year = wantsLast ? m_years.last : m_years.first;
    for (std::int64_t tried = 0; tried < limit && year >= m_years.first && year <= m_years.last;
         ++tried, year += wantsLast ? -1 : 1) {
        if (!m_years.admits(year))
            continue;
        if (const auto found = extremeDayOf(year, wantsLast))
            return found;
    }
    return std::nullopt;
}

bool DateReader::computeSeasonBounds(const Season &season)
{
    m_date.begin = timePointFrom(CivilDate{m_years.first, season.firstMonth, 1});
    m_date.end = timePointFrom(addMonths(CivilDate{m_years.last, season.firstMonth, 1}, season.months));
    return true;
}

bool DateReader::computeBounds()
{
    if (m_hasTime) {
        m_date.begin = m_timeBegin;
        m_date.end = m_timeEnd;
        return true;
    }
    if (m_season)
        return computeSeasonBounds(seasonOf(*m_season, m_options.hemisphere));
    const std::optional<CivilDate> first = extremeDay(false);
    const std::optional<CivilDate> last = extremeDay(true);
    if (!first || !last) {
        const qsizetype at = m_day ? m_day->position : m_yearPosition;
        if (m_yearUnspecified == 0 && m_month && !m_month->hasUnspecified() && !m_day->hasUnspecified()) {
            return fail(at, tr("day %1 does not exist in month %2 of the year %3")
                                .arg(m_day->value())
                                .arg(m_month->value())
                                .arg(m_years.first));
        }
        return fail(at, tr("no day of the calendar fits this date"));
    }
    m_date.begin = timePointFrom(*first);
    m_date.end = timePointFrom(*last) + Duration{secondsPerDay};
    return true;
}

void DateReader::computePrecision()
{
    const auto ofYear = [this] {
        if (m_yearUnspecified == 0)
            return m_years.precision;
        const bool isFromTheRight =
            m_years.pattern[3] == u'X' && (m_yearUnspecified == 1 || m_years.pattern[2] == u'X');
        if (isFromTheRight && m_yearUnspecified <= 2)
            return m_yearUnspecified == 1 ? DatePrecision::Decade : DatePrecision::Century;
        return DatePrecision::Coarser;
    };
    if (m_hasTime)
        m_date.precision = m_timePrecision;
    else if (m_season)
        m_date.precision = DatePrecision::Season;
    else if (m_day && !m_day->isWhollyUnspecified())
        m_date.precision = DatePrecision::Day;
    else if (m_month && !m_month->isWhollyUnspecified())
        m_date.precision = DatePrecision::Month;
    else
        m_date.precision = ofYear();

    const bool monthHas = m_month && m_month->hasUnspecified();
    const bool dayHas = m_day && m_day->hasUnspecified();
    m_date.hasUnspecified = m_yearUnspecified > 0 || monthHas || dayHas;
    if (!m_date.hasUnspecified)
        return;
    // Level 1 replaces whole parts from the right: 201X, 20XX, 2004-XX, 1985-04-XX, 1985-XX-XX.
    bool isLevelOne = false;
    if (!m_month && !m_season)
        isLevelOne = ofYear() == DatePrecision::Decade || ofYear() == DatePrecision::Century;
    else if (m_yearUnspecified == 0 && m_month && !m_day)
        isLevelOne = m_month->isWhollyUnspecified();
    else if (m_yearUnspecified == 0 && m_month && m_day)
        isLevelOne = m_day->isWhollyUnspecified() && (!monthHas || m_month->isWhollyUnspecified());
    needLevel(isLevelOne ? 1 : 2);
}

bool DateReader::read()
{
    if (!readYear())
        return false;
    readQualifier(false);
    const bool isLong = m_text[m_yearPosition] == u'Y';
    if (peek() == u'-') {
        if (isLong || m_years.precision != DatePrecision::Year)
            return fail(m_position, tr("a year written with Y or S has no months"));
        if (!readMonth())
            return false;
        if (peek() == u'-' && !readDay())
            return false;
        if (peek() == u'T') {
            if (!m_day)
                return fail(m_position, tr("a time needs a full date before it"));
            if (!readTime())
                return false;
        }
    }
    if (m_hasInnerQualifier)
        needLevel(2);
    computePrecision();
    return computeBounds();
}

} // namespace

bool readDate(QStringView text, qsizetype &position, const Options &options, StatedDate &date, ParseError &error)
{
    DateReader reader(text, position, options);
    if (!reader.read()) {
        error = reader.error();
        return false;
    }
    position = reader.position();
    date = reader.date();
    return true;
}

} // namespace pactline::edtf
