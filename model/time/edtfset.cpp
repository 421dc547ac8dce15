// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfset.h"

#include "model/time/edtfdate.h"

#include <algorithm>

namespace pactline::edtf {

namespace {

class SetReader
{
public:
    SetReader(Scanner &scanner, const Options &options, UncertainDate &date)
        : m_scanner(scanner)
        , m_options(options)
        , m_date(date)
        , m_isOneOf(scanner.isAt(u'['))
        , m_close(m_isOneOf ? u']' : u'}')
    {}

    bool read();

private:
    bool readMember(bool isFirst);
    bool readRangeEnd(const StatedDate &start, qsizetype startPosition);
    bool failUnclosed();
    void include(const StatedDate &stated);
    /// Beyond the dots of `[..1984]` lies the one date that is meant; those of `{..1984}` mean all that came before.
    [[nodiscard]] DateEnd dotsKind() const { return m_isOneOf ? DateEnd::Unknown : DateEnd::Open; }

    Scanner &m_scanner;
    const Options &m_options;
    UncertainDate &m_date;
    bool m_isOneOf;
    char16_t m_close;
    bool m_isOpenEnded = false;
};

void SetReader::include(const StatedDate &stated)
{
    m_date.earliestStart = std::min(m_date.earliestStart, stated.begin);
    m_date.latestEnd = std::max(m_date.latestEnd, stated.end);
    m_date.startPrecision = std::max(m_date.startPrecision, stated.precision);
    const DateQualifier qualifier = stated.qualifier();
    m_date.startQualifier.uncertain = m_date.startQualifier.uncertain || qualifier.uncertain;
    m_date.startQualifier.approximate = m_date.startQualifier.approximate || qualifier.approximate;
    m_date.hasUnspecified = m_date.hasUnspecified || stated.hasUnspecified();
}

bool SetReader::readRangeEnd(const StatedDate &start, qsizetype startPosition)
{
    m_scanner.skip(2); // ..
    if (m_scanner.isAt(m_close)) {
        m_date.latestEnd = TimePoint::end();
        m_date.endKind = dotsKind();
        m_isOpenEnded = true;
        return true;
    }
    if (m_scanner.isAt(u','))
        return m_scanner.fail(m_scanner.position(),
                              Messages::tr("only the last member of a set can end with two dots"));
    StatedDate end;
    if (!readDate(m_scanner, m_options, end))
        return false;
    if (end.end <= start.begin)
        return m_scanner.fail(startPosition, Messages::tr("the range ends before it begins"));
    include(end);
    return true;
}

bool SetReader::readMember(bool isFirst)
{
    const bool isEarlier = m_scanner.isAtDots();
    if (isEarlier && !isFirst)
        return m_scanner.fail(m_scanner.position(),
                              Messages::tr("only the first member of a set can begin with two dots"));
    if (isEarlier) {
        m_scanner.skip(2);
        m_date.earliestStart = TimePoint::beginning();
        m_date.startKind = dotsKind();
    }
    const qsizetype start = m_scanner.position();
    StatedDate stated;
    if (!readDate(m_scanner, m_options, stated))
        return false;
    include(stated);
    return isEarlier || !m_scanner.isAtDots() || readRangeEnd(stated, start);
}

bool SetReader::failUnclosed()
{
    const QChar close(m_close);
    return m_scanner.isAtEnd()
               ? m_scanner.fail(m_scanner.position(), Messages::tr("the set is not closed: “%1” is missing").arg(close))
               : m_scanner.failExpecting(Messages::tr("a comma or “%1”").arg(close));
}

bool SetReader::read()
{
    m_scanner.skip(1);
    m_date.isSet = true;
    m_date.startKind = m_date.endKind = DateEnd::Known;
    m_date.earliestStart = TimePoint::end();
    m_date.latestEnd = TimePoint::beginning();
    bool isFirst = true;
    do {
        if (m_scanner.isAtEnd())
            return failUnclosed();
        if (!readMember(isFirst))
            return false;
        isFirst = false;
    } while (!m_isOpenEnded && m_scanner.skipIf(u','));
    if (!m_scanner.skipIf(m_close))
        return failUnclosed();
    m_date.latestStart = m_date.latestEnd;
    m_date.earliestEnd = m_date.earliestStart;
    m_date.endPrecision = m_date.startPrecision;
    m_date.endQualifier = m_date.startQualifier;
    return m_scanner.expectEnd();
}

} // namespace

bool readSet(Scanner &scanner, const Options &options, UncertainDate &date, int &level)
{
    level = 2;
    return SetReader(scanner, options, date).read();
}

} // namespace pactline::edtf
