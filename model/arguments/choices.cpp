// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/arguments/choices.h"

#include "model/query/foldedtext.h"
#include "model/query/nearest.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline::arguments {

namespace {

constexpr std::size_t mostListed = 12; ///< choices that an error lists in full
constexpr std::size_t mostNear = 3;    ///< guesses that an error offers
constexpr qsizetype mostIds = 5;       ///< ids that an error lists where a name is not unique

QString tr(const char *text) { return QCoreApplication::translate("pactline::Arguments", text); }

/// `id`, and the name where it says more.
QString described(const Choice &choice)
{
    const auto name = std::find_if(choice.names.begin(), choice.names.end(), [&choice](const QString &each) {
        return !each.isEmpty() && foldedText(each) != foldedText(choice.id);
    });
    return name == choice.names.end() ? choice.id : u"%1 (%2)"_s.arg(choice.id, *name);
}

QStringList nearestChoices(const QString &text, const std::vector<Choice> &choices)
{
    std::vector<std::pair<int, const Choice *>> found;
    for (const Choice &choice : choices) {
        std::optional<int> nearest = distanceFrom(text, choice.id);
        for (const QString &name : choice.names) {
            const auto distance = name.isEmpty() ? std::nullopt : distanceFrom(text, name);
            if (distance && (!nearest || *distance < *nearest))
                nearest = distance;
        }
        if (nearest)
            found.emplace_back(*nearest, &choice);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList lines;
    for (std::size_t i = 0; i < std::min(found.size(), mostNear); ++i)
        lines << described(*found[i].second);
    return lines;
}

} // namespace

QStringList chosenIds(const std::vector<Choice> &choices, const QString &text)
{
    QStringList ids;
    for (const Choice &choice : choices) {
        if (choice.id == text)
            return {text};
    }
    const QString folded = foldedText(text).trimmed();
    const auto isMeant = [&folded](const QString &each) { return !each.isEmpty() && foldedText(each) == folded; };
    for (const Choice &choice : choices) {
        const bool isNamed = isMeant(choice.id) || std::any_of(choice.names.begin(), choice.names.end(), isMeant);
        if (isNamed && !ids.contains(choice.id))
            ids << choice.id;
    }
    return ids;
}

Error unknownChoice(const QString &argument, const QString &text, const QString &what,
                    const std::vector<Choice> &choices)
{
    QString message = tr("%1: “%2” is not %3 of this history.").arg(argument, text, what);
    const QStringList nearest = nearestChoices(text, choices);
    if (!nearest.isEmpty())
        message += u' ' + tr("Did you mean %1?").arg(nearest.join(tr(" or ")));
    if (choices.empty()) {
        message += u' ' + tr("It has none.");
    } else if (choices.size() <= mostListed) {
        QStringList all;
        for (const Choice &choice : choices)
            all << described(choice);
        message += u' ' + tr("It has: %1.").arg(all.join(u", "_s));
    }
    return {ErrorKind::Usage, message};
}

Error severalChoices(const QString &argument, const QString &text, const QStringList &ids)
{
    QString list = ids.mid(0, mostIds).join(u", "_s);
    if (ids.size() > mostIds)
        list += u", …"_s;
    return {ErrorKind::Usage,
            tr("%1: “%2” is the name of several: %3. Give the id instead.").arg(argument, text, list)};
}

} // namespace pactline::arguments
