// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentnames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pactline::storage {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::DocumentNames", text); }

} // namespace

QString danglingText(const TrackId &id) { return tr("there is no track “%1”").arg(id.text); }
QString danglingText(const RoleId &id) { return tr("there is no role “%1”").arg(id.text); }
QString danglingText(const MineralId &id) { return tr("there is no mineral “%1”").arg(id.text); }
QString danglingText(const ActorId &id) { return tr("there is no actor “%1”").arg(id.text); }
QString danglingText(const AgreementId &id) { return tr("there is no agreement “%1”").arg(id.text); }
QString danglingText(const SourceId &id) { return tr("there is no source “%1”").arg(id.text); }
QString danglingText(const LinkId &id) { return tr("there is no link “%1”").arg(id.text); }
QString danglingText(const ClaimId &id) { return tr("there is no claim “%1”").arg(id.text); }
QString danglingText(const ViewId &id) { return tr("there is no view “%1”").arg(id.text); }

QString danglingText(KindOf of, const KindId &id)
{
    const QString text = of == KindOf::Actor       ? tr("there is no kind “%1” of actors")
                         : of == KindOf::Agreement ? tr("there is no kind “%1” of agreements")
                                                   : tr("there is no kind “%1” of events");
    return text.arg(id.text);
}

QString danglingText(const QString &table, const QString &id)
{
    return tr("“%1” is not in %2").arg(id.left(60), table);
}

QString twiceText(const QString &id, const QString &otherPlace)
{
    return tr("“%1” stands twice; %2 has it too").arg(id, otherPlace);
}

std::vector<int> parentCircles(const ListIndex<Actor> &actors)
{
    std::vector<int> circles;
    constexpr int unseen = -1;
    const auto count = static_cast<int>(actors.list().size());
    // Each actor is marked with the start of the walk that met it first; meeting one's own mark again is a circle.
    std::vector<int> walk(static_cast<std::size_t>(count), unseen);
    for (int start = 0; start < count; ++start) {
        int at = start;
        while (at >= 0 && walk[static_cast<std::size_t>(at)] == unseen) {
            walk[static_cast<std::size_t>(at)] = start;
            const ActorId &parent = actors.list()[static_cast<std::size_t>(at)].parent;
            at = parent.isEmpty() ? -1 : actors.find(parent.text);
        }
        if (at >= 0 && walk[static_cast<std::size_t>(at)] == start)
            circles.push_back(at);
    }
    return circles;
}

QString FieldPlace::text(const char *key) const
{
    QString text;
    for (std::size_t at = 0; at < m_count; ++at) {
        const Step &step = m_steps[at];
        if (at > 0)
            text += u'.';
        text += QString::fromLatin1(step.key);
        if (step.index >= 0)
            text += u'[' + QString::number(step.index) + u']';
        if (step.id != nullptr && !step.id->isEmpty())
            text += u" ("_s + *step.id + u')';
    }
    if (key != nullptr)
        text += (text.isEmpty() ? QString() : u"."_s) + QString::fromLatin1(key);
    return text;
}

} // namespace pactline::storage
