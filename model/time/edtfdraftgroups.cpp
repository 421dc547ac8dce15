// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfdraftgroups.h"

#include "model/time/uncertaindate.h"

namespace pactline::edtf {

namespace {

bool separatesDates(QChar c) { return c == u'/' || c == u',' || c == u'[' || c == u']' || c == u'{' || c == u'}'; }

/// A year, month or day and what is said of it.
struct Part
{
    QString text;
    qsizetype position = 0;
    DateQualifier qualifier;
    bool isClosed = false; ///< in a finished group, out of reach for qualifiers behind it
};

/// Reads one date with groups (section 5.3.1 of the draft).
class GroupedDate
{
public:
    /// False when the parentheses do not match.
    bool read(QStringView text)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (!readUnit(text, at) || m_parts.size() > mostParts || m_openGroups.size() > mostParts)
                return false;
        }
        finishPart();
        return m_openGroups.empty() && m_parts.size() <= mostParts;
    }
    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; }

private:
    bool readUnit(QStringView text, qsizetype at)
    {
        const QChar c = text[at];
        const bool isSign = c == u'-' && m_parts.empty() && m_current.text.isEmpty();
        if (c == u'(') {
            finishPart();
            m_openGroups.push_back(m_parts.size());
        } else if (c == u')') {
            return closeGroup();
        } else if (c == u'?' || c == u'~' || c == u'%') {
            finishPart();
            const bool isBehindGroup = at > 0 && text[at - 1] == u')';
            qualify({c != u'~', c != u'?'}, isBehindGroup);
        } else if (c == u'-' && !isSign) {
            finishPart();
        } else {
            m_current.position = m_current.text.isEmpty() ? at : m_current.position;
            m_current.text += c;
        }
        return true;
    }

    void finishPart()
    {
        if (!m_current.text.isEmpty())
            m_parts.push_back(m_current);
        m_current = {};
    }

    bool closeGroup()
    {
        finishPart();
        if (m_openGroups.empty())
            return false;
        m_lastGroup = m_openGroups.back();
        m_openGroups.pop_back();
        for (std::size_t part = m_lastGroup; part < m_parts.size(); ++part)
            m_parts[part].isClosed = true;
        return true;
    }

    void qualify(DateQualifier qualifier, bool isBehindGroup)
    {
        const std::size_t first = isBehindGroup ? m_lastGroup : m_openGroups.empty() ? 0 : m_openGroups.back();
        for (std::size_t part = first; part < m_parts.size(); ++part) {
            DateQualifier &of = m_parts[part].qualifier;
            if (isBehindGroup || !m_parts[part].isClosed)
                of = {of.uncertain || qualifier.uncertain, of.approximate || qualifier.approximate};
        }
    }

    static constexpr std::size_t mostParts = 3; ///< year, month, day; what has more is no date

    std::vector<Part> m_parts;
    std::vector<std::size_t> m_openGroups;
    std::size_t m_lastGroup = 0;
    Part m_current;
};

void append(Modernised &to, QStringView text, int position)
{
    to.text += text;
    to.positions.insert(to.positions.end(), static_cast<std::size_t>(text.size()), position);
}

QStringView sign(DateQualifier qualifier)
{
    return qualifier.uncertain && qualifier.approximate ? u"%"
           : qualifier.uncertain                        ? u"?"
           : qualifier.approximate                      ? u"~"
                                                        : u"";
}

void appendDate(Modernised &to, const Modernised &old, qsizetype start, QStringView date)
{
    GroupedDate grouped;
    const auto positionOf = [&](qsizetype at) { return old.positions[static_cast<std::size_t>(start + at)]; };
    if (!date.contains(u'(') || !grouped.read(date)) {
        for (qsizetype at = 0; at < date.size(); ++at)
            append(to, date.sliced(at, 1), positionOf(at));
        return;
    }
    to.isChanged = true;
    bool isFirst = true;
    for (const Part &part : grouped.parts()) {
        const int position = positionOf(part.position);
        append(to, isFirst ? QStringView() : QStringView(u"-"), position);
        append(to, sign(part.qualifier), position);
        append(to, part.text, position);
        isFirst = false;
    }
}

} // namespace

Modernised withoutGroups(const Modernised &old)
{
    Modernised result;
    result.isChanged = old.isChanged;
    const QStringView text(old.text);
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool isDots = at < text.size() && text.sliced(at).startsWith(u"..");
        if (at < text.size() && !isDots && !separatesDates(text[at]))
            continue;
        appendDate(result, old, start, text.sliced(start, at - start));
        if (at == text.size())
            break;
        const qsizetype length = isDots ? 2 : 1;
        append(result, text.sliced(at, length), old.positions[static_cast<std::size_t>(at)]);
        start = at + length;
        at = start - 1;
    }
    result.positions.push_back(old.positions.back());
    return result;
}

} // namespace pactline::edtf
