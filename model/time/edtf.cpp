// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtf.h"

#include "model/time/civildate.h"
#include "model/time/edtfdate.h"
#include "model/time/edtfdraft.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::edtf {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::edtf", text); }

/// Reads the whole of a text in today's spelling.
class TextReader
{
public:
    TextReader(QStringView text, const Options &options)
        : m_text(text)
        , m_options(options)
    {}

    Parsed read()
    {
        Parsed parsed;
        const bool isGood = m_text.startsWith(u'[') || m_text.startsWith(u'{') ? readSet() : readDateOrInterval();
        if (!isGood) {
            parsed.error = m_error;
            return parsed;
        }
        parsed.level = m_level;
        parsed.date = m_date;
        return parsed;
    }

private:
    bool fail(qsizetype position, const QString &message)
    {
        m_error = {static_cast<int>(position), message};
        return false;
    }

    bool readOne(StatedDate &stated)
    {
        if (!readDate(m_text, m_position, m_options, stated, m_error))
            return false;
        m_level = std::max(m_level, stated.level);
        m_date.hasUnspecified = m_date.hasUnspecified || stated.hasUnspecified;
        return true;
    }

    bool expectEnd()
    {
        if (m_position == m_text.size())
            return true;
        const QChar c = m_text[m_position];
        return fail(m_position, c == u'/' ? tr("an interval has one slash only") : tr("the date should end here"));
    }

    bool readDateOrInterval();
    bool readIntervalEnd(DateEnd &kind, StatedDate &stated);
    void setStart(DateEnd kind, const StatedDate &stated);
    void setEnd(DateEnd kind, const StatedDate &stated);
    bool readSet();
    bool readMember(QChar close, bool isFirst);
    void include(const StatedDate &stated);

    QStringView m_text;
    const Options &m_options;
    qsizetype m_position = 0;
    UncertainDate m_date;
    ParseError m_error;
    int m_level = 0;
};

bool TextReader::readIntervalEnd(DateEnd &kind, StatedDate &stated)
{
    if (m_position == m_text.size() || m_text[m_position] == u'/') {
        kind = DateEnd::Unknown;
        m_level = std::max(m_level, 1);
        return true;
    }
    if (m_text.sliced(m_position).startsWith(u"..")) {
        kind = DateEnd::Open;
        m_position += 2;
        m_level = std::max(m_level, 1);
        return true;
    }
    kind = DateEnd::Known;
    return readOne(stated);
}

void TextReader::setStart(DateEnd kind, const StatedDate &stated)
{
    m_date.startKind = kind;
    m_date.earliestStart = kind == DateEnd::Known ? stated.begin : TimePoint::beginning();
    m_date.latestStart = kind == DateEnd::Known  ? stated.end
                         : kind == DateEnd::Open ? TimePoint::beginning()
                                                 : TimePoint::end();
    m_date.startPrecision = kind == DateEnd::Known ? stated.precision : DatePrecision::Unknown;
    m_date.startQualifier = stated.qualifier;
}

void TextReader::setEnd(DateEnd kind, const StatedDate &stated)
{
    m_date.endKind = kind;
    m_date.earliestEnd = kind == DateEnd::Known  ? stated.begin
                         : kind == DateEnd::Open ? TimePoint::end()
                                                 : TimePoint::beginning();
    m_date.latestEnd = kind == DateEnd::Known ? stated.end : TimePoint::end();
    m_date.endPrecision = kind == DateEnd::Known ? stated.precision : DatePrecision::Unknown;
    m_date.endQualifier = stated.qualifier;
}

bool TextReader::readDateOrInterval()
{
    const bool isInterval = m_text.contains(u'/');
    DateEnd startKind = DateEnd::Known;
    DateEnd endKind = DateEnd::Known;
    StatedDate start;
    StatedDate end;
    if (!isInterval) {
        if (!readOne(start) || !expectEnd())
            return false;
        setStart(DateEnd::Known, start);
        setEnd(DateEnd::Known, start);
        return true;
    }
    m_date.isInterval = true;
    if (!readIntervalEnd(startKind, start))
        return false;
    if (m_position == m_text.size() || m_text[m_position] != u'/')
        return fail(m_position, tr("the first date of the interval should end here"));
    const qsizetype endPosition = ++m_position;
    if (!readIntervalEnd(endKind, end) || !expectEnd())
        return false;
    if (startKind != DateEnd::Known && endKind != DateEnd::Known)
        return fail(0, tr("an interval needs a date at one of its ends"));
    setStart(startKind, start);
    setEnd(endKind, end);
    if (startKind == DateEnd::Known && endKind == DateEnd::Known && end.end <= start.begin)
        return fail(endPosition, tr("the interval ends before it begins"));
    // An unknown end lies after the start at least, and an unknown start before the end.
    if (endKind == DateEnd::Unknown)
        m_date.earliestEnd = start.begin;
    if (startKind == DateEnd::Unknown)
        m_date.latestStart = end.end;
    return true;
}

void TextReader::include(const StatedDate &stated)
{
    m_date.earliestStart = std::min(m_date.earliestStart, stated.begin);
    m_date.latestEnd = std::max(m_date.latestEnd, stated.end);
    m_date.startPrecision = std::max(m_date.startPrecision, stated.precision);
    m_date.startQualifier.uncertain = m_date.startQualifier.uncertain || stated.qualifier.uncertain;
    m_date.startQualifier.approximate = m_date.startQualifier.approximate || stated.qualifier.approximate;
}

bool TextReader::readMember(QChar close, bool isFirst)
{
    const auto isDots = [this] { return m_text.sliced(m_position).startsWith(u".."); };
    StatedDate stated;
    bool opens = false;
    if (isDots()) {
        if (!isFirst)
            return fail(m_position, tr("only the first member of a set can begin with two dots"));
        m_position += 2;
        opens = true;
    }
    const qsizetype at = m_position;
    if (!readOne(stated))
        return false;
    include(stated);
    if (opens) {
        m_date.earliestStart = TimePoint::beginning();
        m_date.startKind = DateEnd::Open;
        return true;
    }
    if (!isDots())
        return true;
    m_position += 2;
    if (m_position < m_text.size() && m_text[m_position] == close) {
        m_date.latestEnd = TimePoint::end();
        m_date.endKind = DateEnd::Open;
        return true;
    }
    StatedDate last;
    if (!readOne(last))
        return false;
    if (last.end <= stated.begin)
        return fail(at, tr("the range ends before it begins"));
    include(last);
    return true;
}

bool TextReader::readSet()
{
    const QChar close = m_text.front() == u'[' ? u']' : u'}';
    m_position = 1;
    m_level = 2;
    m_date.isSet = true;
    m_date.startKind = m_date.endKind = DateEnd::Known;
    m_date.earliestStart = TimePoint::end();
    m_date.latestEnd = TimePoint::beginning();
    for (bool isFirst = true;; isFirst = false) {
        if (m_position >= m_text.size())
            return fail(m_position, tr("the set is not closed; “%1” is missing").arg(close));
        if (!readMember(close, isFirst))
            return false;
        if (m_position < m_text.size() && m_text[m_position] == u',' && m_date.endKind == DateEnd::Known) {
            ++m_position;
            continue;
        }
        break;
    }
    if (m_position >= m_text.size())
        return fail(m_position, tr("the set is not closed; “%1” is missing").arg(close));
    if (m_text[m_position] != close)
        return fail(m_position, tr("a comma or “%1” was expected here").arg(close));
    ++m_position;
    m_date.latestStart = m_date.latestEnd;
    m_date.earliestEnd = m_date.earliestStart;
    m_date.endPrecision = m_date.startPrecision;
    m_date.endQualifier = m_date.startQualifier;
    return expectEnd();
}

} // namespace

Parsed parse(QStringView text, const Options &options)
{
    if (text.isEmpty()) {
        Parsed parsed;
        parsed.error = {0, tr("the date is empty")};
        return parsed;
    }
    Parsed parsed = TextReader(text, options).read();
    if (!parsed.date) {
        // Only a text that is wrong today is tried as one of 2012; its errors are told in today's terms otherwise.
        const Modernised today = modernised(text);
        if (today.isChanged) {
            Parsed old = TextReader(today.text, options).read();
            if (old.date) {
                old.warning =
                    tr("“%1” is spelt as in the draft of 2012; today it is written “%2”").arg(text, today.text);
                parsed = std::move(old);
            }
        }
    }
    if (parsed.date)
        parsed.date->text = text.toString();
    return parsed;
}

QString isoDate(TimePoint time)
{
    if (!time.isFinite())
        return {};
    const CivilDateTime at = civilDateTimeAt(time);
    const std::int64_t year = at.date.year;
    const std::int64_t magnitude = year < 0 ? -year : year;
    const bool isLong = magnitude > 9999;
    QString text = year < 0 ? u"-"_s : isLong ? u"+"_s : QString();
    text += u"%1-%2-%3"_s.arg(magnitude, 4, 10, QChar(u'0'))
                .arg(at.date.month, 2, 10, QChar(u'0'))
                .arg(at.date.day, 2, 10, QChar(u'0'));
    if (at.hour != 0 || at.minute != 0 || at.second != 0)
        text += u"T%1:%2:%3Z"_s.arg(at.hour, 2, 10, QChar(u'0'))
                    .arg(at.minute, 2, 10, QChar(u'0'))
                    .arg(at.second, 2, 10, QChar(u'0'));
    return text;
}

} // namespace pactline::edtf
