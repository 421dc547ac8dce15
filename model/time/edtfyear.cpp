// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfyear.h"

#include <algorithm>

namespace pactline::edtf {

namespace {

void setRange(Year &year, std::int64_t least, std::int64_t greatest)
{
    year.first = year.isNegative ? -greatest : least;
    year.last = year.isNegative ? -least : greatest;
}

DatePrecision precisionOf(std::int64_t years)
{
    return years == 1     ? DatePrecision::Year
           : years == 10  ? DatePrecision::Decade
           : years == 100 ? DatePrecision::Century
                          : DatePrecision::Coarser;
}

/// Reads `S` and the number of digits that count, of a number with so many digits.
bool readSignificance(Scanner &scanner, Year &year, std::int64_t magnitude, std::int64_t digits)
{
    scanner.skip(1);
    year.level = 2;
    const qsizetype at = scanner.position();
    const std::optional<std::int64_t> significant = scanner.takeNumberUpTo(1000);
    if (!significant || *significant == 0)
        return scanner.fail(at, Messages::tr("the number of significant digits was expected after S"));
    if (*significant > digits)
        return scanner.fail(at, Messages::tr("the year has no more than %1 significant digits").arg(digits));
    std::int64_t unit = 1;
    for (std::int64_t place = *significant; place < digits; ++place)
        unit *= 10;
    const std::int64_t least = magnitude / unit * unit;
    setRange(year, least, std::min(least + unit - 1, greatestYear));
    year.estimate = year.isNegative ? -magnitude : magnitude;
    year.precision = precisionOf(unit);
    year.digits = {};
    return true;
}

/// A decade (three digits) or century (two), only when nothing else stands in the text: in `2019/20` or `05/2023` the
/// two digits are far more likely something else.
bool readReducedYear(Scanner &scanner, Year &year)
{
    const qsizetype behind = scanner.position() + (scanner.isAtQualifier() ? 1 : 0);
    const qsizetype digitsStart = year.isNegative ? 1 : 0;
    const bool isAlone =
        behind == scanner.text().size() && scanner.position() == digitsStart + year.digits.count && behind > 0;
    if (!isAlone || year.digits.count < 2 || year.digits.hasUnspecified())
        return scanner.failExpecting(Messages::tr("a year of four digits"));
    const int years = year.digits.count == 2 ? 100 : 10;
    const int number = year.digits.least();
    if (year.isNegative && number == 0)
        return scanner.fail(0, Messages::tr("zero has no sign"));
    setRange(year, std::int64_t(number) * years, std::int64_t(number) * years + years - 1);
    year.precision = precisionOf(years);
    // Centuries are plain ISO 8601; of decades only ISO 8601-2 knows.
    year.level = std::max(year.level, years == 10 ? 2 : 0);
    year.digits = {};
    return true;
}

DatePrecision precisionOf(const Digits &digits)
{
    const int unspecified = digits.unspecifiedCount();
    if (unspecified == 0)
        return DatePrecision::Year;
    const bool isFromTheRight = unspecified == 1
                                    ? digits.units[3] == u'X'
                                    : unspecified == 2 && digits.units[2] == u'X' && digits.units[3] == u'X';
    if (!isFromTheRight)
        return DatePrecision::Coarser;
    return unspecified == 1 ? DatePrecision::Decade : DatePrecision::Century;
}

bool readPlainYear(Scanner &scanner, Year &year)
{
    const qsizetype start = scanner.position();
    year.isNegative = scanner.skipIf(u'-');
    year.level = year.isNegative ? 1 : 0;
    if (scanner.isAt(u'+'))
        return scanner.fail(scanner.position(),
                            Messages::tr("a date has no plus sign; years beyond four digits begin with Y"));
    while (year.digits.count < 4 && (scanner.isAtDigit() || scanner.isAt(u'X')))
        year.digits.units[static_cast<std::size_t>(year.digits.count++)] = scanner.take();
    if (year.digits.count < 4)
        return readReducedYear(scanner, year);
    if (scanner.isAtDigit())
        return scanner.fail(scanner.position(),
                            Messages::tr("a year of more than four digits has Y in front, for example Y17000"));
    setRange(year, year.digits.least(), year.digits.greatest());
    if (year.isNegative && year.first == 0)
        return scanner.fail(start, Messages::tr("the year 0 has no sign"));
    if (year.isNegative)
        year.last = std::min<std::int64_t>(year.last, -1); // -000X does not hold the year 0
    year.precision = precisionOf(year.digits);
    if (scanner.isAt(u'S') && !year.digits.hasUnspecified())
        return readSignificance(scanner, year, year.digits.least(), 4);
    return true;
}

bool readLongYear(Scanner &scanner, Year &year)
{
    scanner.skip(1); // Y
    year.isNegative = scanner.skipIf(u'-');
    year.level = 1;
    const qsizetype start = scanner.position();
    const std::optional<std::int64_t> number = scanner.takeNumberUpTo(greatestYear + 1);
    if (!number)
        return scanner.failExpecting(Messages::tr("the number of a year"));
    // Without leading zeros the digits below are no more than the greatest year's, so powers of ten of them fit.
    if (scanner.text()[start] == u'0')
        return scanner.fail(start, Messages::tr("the number after Y does not begin with 0"));
    std::int64_t magnitude = *number;
    std::int64_t digits = scanner.position() - start;
    const bool hasExponent = scanner.skipIf(u'E');
    if (hasExponent) {
        year.level = 2;
        const std::optional<std::int64_t> exponent = scanner.takeNumberUpTo(100);
        if (!exponent)
            return scanner.failExpecting(Messages::tr("the number of zeros"));
        for (std::int64_t zeros = 0; zeros < *exponent; ++zeros)
            magnitude = std::min(magnitude * 10, greatestYear + 1);
        digits += *exponent;
    }
    if (magnitude > greatestYear)
        return scanner.fail(start, Messages::tr("years reach no further than 50 billion before and after the year 0"));
    if (!hasExponent && !scanner.isAt(u'S') && digits < 5)
        return scanner.fail(start,
                            Messages::tr("a year after Y has at least five digits; shorter years have four digits "
                                         "and no Y"));
    setRange(year, magnitude, magnitude);
    return !scanner.isAt(u'S') || readSignificance(scanner, year, magnitude, digits);
}

} // namespace

bool readYear(Scanner &scanner, Year &year)
{
    return scanner.isAt(u'Y') ? readLongYear(scanner, year) : readPlainYear(scanner, year);
}

} // namespace pactline::edtf
