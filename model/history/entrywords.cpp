// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/entrywords.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace pactline::words {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::words", text); }

template <typename Found> QString nameOr(const Found *found, const QString &id)
{
    return found != nullptr && !found->name.isEmpty() ? found->name : id;
}

} // namespace

QString kindName(const History &history, ItemType type, const KindId &kind)
{
    const KindOf of = type == ItemType::Actor       ? KindOf::Actor
                      : type == ItemType::Agreement ? KindOf::Agreement
                                                    : KindOf::Event;
    return nameOr(history.kind(of, kind), kind.text);
}

QString trackName(const History &history, const TrackId &track) { return nameOr(history.track(track), track.text); }

QString actorNames(const History &history, const Entry &entry)
{
    QStringList names;
    for (qsizetype index = 0; index < entry.parties.size(); ++index) {
        const ActorId &actor = entry.parties[index].actor;
        bool isFirst = true;
        for (qsizetype before = 0; before < index && isFirst; ++before)
            isFirst = !(entry.parties[before].actor == actor);
        if (isFirst)
            names += history.shortNameOf(actor);
    }
    return names.join(u", "_s);
}

QString mineralNames(const History &history, const Entry &entry, const QString &separator)
{
    QStringList names;
    for (const MineralId &mineral : entry.minerals)
        names += nameOr(history.mineral(mineral), mineral.text);
    return names.join(separator);
}

QString confidenceName(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return tr("high");
    case Confidence::Medium:
        return tr("medium");
    case Confidence::Low:
        return tr("low");
    case Confidence::None:
        break;
    }
    return {};
}

} // namespace pactline::words
