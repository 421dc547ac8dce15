// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/validation.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <utility>

/// Private to validate().
namespace pactline::validation {

inline constexpr int longestShortTitle = 32;
inline constexpr int longestEventTitle = 70;

inline QString tr(const char *text) { return QCoreApplication::translate("pactline::Validation", text); }

[[nodiscard]] QString dateMessage(const QString &text, const edtf::ParseError &error);

/// Collects problems at the element that is being looked at. Paths are only built for problems.
class Context
{
public:
    void enter(const char *list, int row, const QString &id)
    {
        m_list = list;
        m_row = row;
        m_id = &id;
    }
    void leave() { m_list = nullptr; }

    /// `field` is the path below the element, empty for the element itself.
    void fail(const QString &field, const QString &message) { add(Severity::Error, field, message); }
    void warn(const QString &field, const QString &message) { add(Severity::Warning, field, message); }

    void checkId(const QString &id);
    void checkLinkId(const QString &id);
    void checkText(QStringView key, const QString &text);
    void checkImportance(int importance);
    void checkDate(const QString &field, const UncertainDate &date);
    /// The id was not seen before in its space; tells where it stands first.
    void checkOnce(QHash<QString, QString> &seen, const QString &key, const QString &id);

    /// Every id of a list leads somewhere and stands in it once. `message` takes the id.
    template <typename IdType, typename Known>
    void checkEach(QStringView key, const QList<IdType> &ids, const QString &message, Known isKnown)
    {
        for (qsizetype index = 0; index < ids.size(); ++index) {
            if (!isKnown(ids[index]))
                fail(QStringLiteral("%1[%2]").arg(key, QString::number(index)), message.arg(ids[index].text));
            else if (ids.indexOf(ids[index]) < index)
                warn(QStringLiteral("%1[%2]").arg(key, QString::number(index)), tr("stands twice in the list"));
        }
    }

    [[nodiscard]] std::vector<Problem> takeProblems() { return std::move(m_problems); }

private:
    void add(Severity severity, const QString &field, const QString &message);
    void checkIdForm(const QString &id, int mostHyphens);
    [[nodiscard]] QString element() const;

    std::vector<Problem> m_problems;
    const char *m_list = nullptr;
    int m_row = 0;
    const QString *m_id = nullptr;
};

} // namespace pactline::validation
