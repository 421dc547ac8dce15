// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/itemreferences.h"

namespace pactline {

namespace {

// No id is a slash, so lists that are divided differently cannot look alike.
const QString separator = QStringLiteral("/");

void add(QStringList &ids, const QList<Citation> &citations)
{
    ids += separator;
    for (const Citation &citation : citations)
        ids += citation.source.text;
}

template <typename T> void add(QStringList &ids, const QList<T> &references)
{
    ids += separator;
    for (const T &reference : references)
        ids += reference.text;
}

void add(QStringList &ids, const QList<Alternative> &alternatives)
{
    for (const Alternative &alternative : alternatives)
        add(ids, alternative.citations);
}

QStringList entryIds(const Entry &entry)
{
    QStringList ids{entry.id.text};
    for (const Party &party : entry.parties)
        ids += party.actor.text;
    add(ids, entry.citations);
    add(ids, entry.alternatives);
    return ids;
}

} // namespace

QStringList lookupIdsOf(const Track &track) { return {track.id.text}; }
QStringList lookupIdsOf(const Kind &kind) { return {kind.id.text, QString::number(static_cast<int>(kind.of))}; }
QStringList lookupIdsOf(const Role &role) { return {role.id.text}; }
QStringList lookupIdsOf(const Mineral &mineral) { return {mineral.id.text}; }
QStringList lookupIdsOf(const SavedView &) { return {}; }

QStringList lookupIdsOf(const Actor &actor)
{
    QStringList ids{actor.id.text, actor.parent.text};
    add(ids, actor.citations);
    add(ids, actor.alternatives);
    return ids;
}

QStringList lookupIdsOf(const Agreement &agreement)
{
    QStringList ids = entryIds(agreement);
    add(ids, agreement.bodies);
    return ids;
}

QStringList lookupIdsOf(const Event &event)
{
    QStringList ids = entryIds(event);
    add(ids, event.agreements);
    return ids;
}

QStringList lookupIdsOf(const Link &link)
{
    QStringList ids{link.id.text, link.from.text, link.to.text};
    add(ids, link.citations);
    return ids;
}

QStringList lookupIdsOf(const Claim &claim)
{
    QStringList ids{claim.id.text};
    add(ids, claim.about);
    add(ids, claim.citations);
    return ids;
}

QStringList lookupIdsOf(const Source &source) { return {source.id.text}; }

} // namespace pactline
