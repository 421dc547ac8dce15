// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/validationcontext.h"

using namespace Qt::StringLiterals;

namespace pactline::validation {

QString dateMessage(const QString &text, const edtf::ParseError &error)
{
    return tr("“%1” is not a date: character %2: %3")
        .arg(text.left(60), QString::number(error.position + 1), error.message);
}

QString Context::element() const
{
    if (m_list == nullptr)
        return {};
    const QString place = u"%1[%2]"_s.arg(QString::fromLatin1(m_list), QString::number(m_row));
    return m_id->isEmpty() ? place : place + u" ("_s + *m_id + u')';
}

void Context::add(Severity severity, const QString &field, const QString &message)
{
    const QString place = element();
    const QString path = place.isEmpty() || field.isEmpty() ? place + field : place + u'.' + field;
    m_problems.push_back({severity, path, message});
}

/// Lower-case letters and digits, divided by a dot or hyphens.
void Context::checkIdForm(const QString &id, int mostHyphens)
{
    if (id.isEmpty()) {
        fail(u"id"_s, tr("is missing"));
        return;
    }
    bool isGood = true;
    int hyphens = mostHyphens; // so that none may come first
    bool isAfterDot = false;
    for (const QChar c : id) {
        const bool isWord = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (c == u'-')
            isGood = isGood && !isAfterDot && ++hyphens <= mostHyphens;
        else if (c == u'.')
            isGood = isGood && !isAfterDot && hyphens == 0;
        else
            isGood = isGood && isWord;
        isAfterDot = c == u'.';
        hyphens = c == u'-' ? hyphens : 0;
    }
    if (!isGood || id.startsWith(u'.') || hyphens > 0 || isAfterDot)
        fail(u"id"_s, tr("“%1” should be lower-case letters and digits, divided by hyphens or dots").arg(id));
}

void Context::checkId(const QString &id) { checkIdForm(id, 1); }

void Context::checkLinkId(const QString &id) { checkIdForm(id, 2); }

void Context::checkText(QStringView key, const QString &text)
{
    if (text.isEmpty())
        fail(key.toString(), tr("is missing"));
    else if (text.front().isSpace() || text.back().isSpace())
        warn(key.toString(), tr("begins or ends with a blank"));
}

void Context::checkImportance(int importance)
{
    if (importance < lowestImportance || importance > highestImportance) {
        fail(u"importance"_s,
             tr("is %1; it goes from %2 to %3").arg(importance).arg(lowestImportance).arg(highestImportance));
    }
}

void Context::checkDate(const QString &field, const UncertainDate &date)
{
    if (!date.isNull() && date.possible().isEmpty())
        fail(field, tr("“%1” ends before it begins").arg(date.text));
}

void Context::checkOnce(QHash<QString, QString> &seen, const QString &key, const QString &id)
{
    const auto found = seen.constFind(key);
    if (found == seen.constEnd())
        seen.insert(key, u"%1[%2]"_s.arg(QString::fromLatin1(m_list), QString::number(m_row)));
    else if (!id.isEmpty())
        fail(u"id"_s, tr("“%1” is already the id of %2; choose another one").arg(id, *found));
}

} // namespace pactline::validation
