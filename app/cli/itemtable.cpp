// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/itemtable.h"

#include "model/exchange/csv.h"
#include "model/history/entrywords.h"
#include "model/history/enumwords.h"
#include "model/query/itemlist.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pactline::cli {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Cli", text); }

QString dateCell(const UncertainDate &date) { return date.isNull() ? u"–"_s : date.text; }

QStringList entryCells(const History &history, const ItemRef &ref)
{
    const Entry entry = history.entry(ref);
    QStringList cells{dateCell(entry.date), words::kindName(history, ref.type, entry.kind)};
    if (ref.type == ItemType::Agreement)
        cells << history.agreements()[static_cast<std::size_t>(ref.row)].status;
    return cells << entry.title << entry.id.text;
}

QString claimText(const Claim &claim) { return claim.shortTitle.isEmpty() ? claim.text : claim.shortTitle; }

QString idsOf(const QList<ItemId> &ids)
{
    QStringList texts;
    for (const ItemId &id : ids)
        texts << id.text;
    return texts.join(u"; "_s);
}

QStringList cellsOf(const History &history, const ItemRef &ref)
{
    const auto row = static_cast<std::size_t>(ref.row);
    switch (ref.type) {
    case ItemType::Actor: {
        const Actor &actor = history.actors()[row];
        return {words::kindName(history, ItemType::Actor, actor.kind), actor.name,
                QString::number(history.countOfEntries(actor.id)), actor.id.text};
    }
    case ItemType::Source: {
        const Source &source = history.sources()[row];
        return {dateCell(source.published), wordOf(source.grade).toString(), source.title, source.id.text};
    }
    case ItemType::Claim: {
        const Claim &claim = history.claims()[row];
        return {dateCell(publishedDate(history, claim)), claimText(claim), claim.id.text};
    }
    case ItemType::Link: {
        const Link &link = history.links()[row];
        const std::optional<Entry> from = history.entry(link.from);
        return {dateCell(from ? from->date : UncertainDate()), link.from.text, wordOf(link.relation).toString(),
                link.to.text, wordOf(link.basis).toString()};
    }
    case ItemType::Event:
    case ItemType::Agreement:
        break;
    }
    return entryCells(history, ref);
}

TextTable emptyTable(ItemType type)
{
    switch (type) {
    case ItemType::Actor:
        return {{tr("KIND"), tr("NAME"), tr("ENTRIES"), tr("ID")}, {}, 1, {2, 0}};
    case ItemType::Source:
        return {{tr("PUBLISHED"), tr("GRADE"), tr("TITLE"), tr("ID")}, {}, 2, {1}};
    case ItemType::Claim:
        return {{tr("PUBLISHED"), tr("CLAIM"), tr("ID")}, {}, 1, {}};
    case ItemType::Link:
        return {{tr("DATE"), tr("FROM"), tr("RELATION"), tr("TO"), tr("BASIS")}, {}, 1, {4, 0}};
    case ItemType::Agreement:
        return {{tr("DATE"), tr("KIND"), tr("STATUS"), tr("TITLE"), tr("ID")}, {}, 3, {1, 2}};
    case ItemType::Event:
        break;
    }
    return {{tr("DATE"), tr("KIND"), tr("TITLE"), tr("ID")}, {}, 2, {1}};
}

/// The date, and its bounds as ISO 8601.
QStringList dateCells(const UncertainDate &date)
{
    return {date.text, date.isNull() ? QString() : edtf::isoDate(date.earliestStart), edtf::isoLatest(date)};
}

} // namespace

TextTable itemTable(const History &history, ItemType type, const std::vector<ItemRef> &items)
{
    TextTable table = emptyTable(type);
    table.rows.reserve(items.size());
    for (const ItemRef &item : items)
        table.rows.push_back(cellsOf(history, item));
    return table;
}

QStringList csvHeader(ItemType type)
{
    switch (type) {
    case ItemType::Actor:
        return {u"id"_s,      u"type"_s,   u"name"_s,       u"shortName"_s, u"kind"_s,
                u"country"_s, u"parent"_s, u"importance"_s, u"entries"_s};
    case ItemType::Source:
        return {u"id"_s,    u"type"_s,      u"published"_s, u"earliest"_s, u"latest"_s,
                u"title"_s, u"publisher"_s, u"author"_s,    u"grade"_s,    u"url"_s};
    case ItemType::Claim:
        return {u"id"_s, u"type"_s, u"published"_s, u"earliest"_s, u"latest"_s, u"shortTitle"_s, u"text"_s, u"about"_s};
    default:
        return {u"id"_s, u"type"_s, u"from"_s, u"relation"_s, u"to"_s, u"basis"_s};
    }
}

QStringList csvCells(const History &history, const ItemRef &item)
{
    using csv::guardedText;
    const auto row = static_cast<std::size_t>(item.row);
    switch (item.type) {
    case ItemType::Actor: {
        const Actor &actor = history.actors()[row];
        return {actor.id.text,
                u"actor"_s,
                guardedText(actor.name),
                guardedText(actor.shortName),
                guardedText(words::kindName(history, ItemType::Actor, actor.kind)),
                actor.country,
                actor.parent.text,
                QString::number(actor.importance),
                QString::number(history.countOfEntries(actor.id))};
    }
    case ItemType::Source: {
        const Source &source = history.sources()[row];
        return QStringList{source.id.text, u"source"_s} + dateCells(source.published) +
               QStringList{guardedText(source.title), guardedText(source.publisher), guardedText(source.author),
                           wordOf(source.grade).toString(), guardedText(source.url)};
    }
    case ItemType::Claim: {
        const Claim &claim = history.claims()[row];
        return QStringList{claim.id.text, u"claim"_s} + dateCells(publishedDate(history, claim)) +
               QStringList{guardedText(claim.shortTitle), guardedText(claim.text), idsOf(claim.about)};
    }
    default: {
        const Link &link = history.links()[row];
        return {link.id.text,   u"link"_s,
                link.from.text, wordOf(link.relation).toString(),
                link.to.text,   wordOf(link.basis).toString()};
    }
    }
}

} // namespace pactline::cli
