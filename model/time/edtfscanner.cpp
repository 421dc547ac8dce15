// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfscanner.h"

#include <algorithm>

namespace pactline::edtf {

bool Scanner::isAtDateEnd() const
{
    return isAtEnd() || isAt(u'/') || isAt(u',') || isAt(u']') || isAt(u'}') || isAt(u'.');
}

bool Scanner::skipIf(char16_t c)
{
    if (!isAt(c))
        return false;
    ++m_position;
    return true;
}

DateQualifier Scanner::takeQualifier()
{
    if (!isAtQualifier())
        return {};
    const char16_t c = take();
    return {c != u'~', c != u'?'};
}

std::optional<int> Scanner::takeNumber(int digits)
{
    int value = 0;
    for (int digit = 0; digit < digits; ++digit) {
        if (!isAtDigit())
            return std::nullopt;
        value = value * 10 + (take() - u'0');
    }
    return value;
}

std::optional<std::int64_t> Scanner::takeNumberUpTo(std::int64_t greatest)
{
    if (!isAtDigit())
        return std::nullopt;
    std::int64_t value = 0;
    while (isAtDigit())
        value = std::min<std::int64_t>(value * 10 + (take() - u'0'), greatest);
    return value;
}

bool Scanner::fail(qsizetype position, const QString &message)
{
    m_error = {static_cast<int>(position), message};
    return false;
}

QString Scanner::hint() const
{
    const QChar c = m_text[m_position];
    if (c.isSpace())
        return Messages::tr("a date has no spaces");
    if (c.isDigit() && !isDigit(c))
        return Messages::tr("only the digits 0 to 9 are read");
    if (c == u'\u2010' || c == u'\u2011' || c == u'\u2013' || c == u'\u2014' || c == u'\u2212')
        return Messages::tr("this dash is not a hyphen; parts of a date are joined by “-”, dates by “/”");
    if (!c.isPrint() || c.isSurrogate())
        return Messages::tr("this character is no part of a date");
    return {};
}

bool Scanner::failExpecting(const QString &what)
{
    if (isAtEnd())
        return fail(m_position, Messages::tr("the date ends too early: %1 was expected").arg(what));
    const QString why = hint();
    return fail(m_position, why.isEmpty() ? Messages::tr("%1 was expected here").arg(what)
                                          : Messages::tr("%1 was expected here; %2").arg(what, why));
}

bool Scanner::expectEnd()
{
    if (isAtEnd())
        return true;
    if (isAt(u'/'))
        return fail(m_position, Messages::tr("an interval has one slash only"));
    if (isAtQualifier())
        return fail(m_position, Messages::tr("there is one qualifier too many; “%” says uncertain and approximate"));
    const QString why = hint();
    return fail(m_position, why.isEmpty() ? Messages::tr("the date should end here")
                                          : Messages::tr("the date should end here; %1").arg(why));
}

} // namespace pactline::edtf
