// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pages/relatedjson.h"

#include "model/history/enumwords.h"
#include "model/pages/itemjson.h"

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

void writeReferenceFields(JsonWriter &writer, const History &history, const ItemId &id)
{
    const auto ref = history.find(id);
    writer.key(u"id");
    writer.text(id.text);
    writer.key(u"type");
    writeTextOrNull(writer, ref ? typeWord(ref->type) : QString());
    writer.key(u"name");
    writeTextOrNull(writer, ref ? history.nameOf(id) : QString());
    if (const auto entry = history.entry(id)) {
        writer.key(u"date");
        writeTextOrNull(writer, entry->date.text);
    }
}

/// The other end of each link, with the relation as said of this end: `from` it or `to` it.
void writeLinks(JsonWriter &writer, const History &history, const ItemId &id)
{
    const auto write = [&](const Link &link, QStringView direction, const ItemId &other) {
        writer.openObject();
        writer.key(u"id");
        writer.text(link.id.text);
        writer.key(u"relation");
        writer.text(wordOf(link.relation));
        writer.key(u"direction");
        writer.text(direction);
        writer.key(u"basis");
        writer.text(wordOf(link.basis));
        writer.key(u"other");
        writeReference(writer, history, other);
        writer.key(u"sources");
        writer.openList();
        for (const Citation &citation : link.citations)
            writer.text(citation.source.text);
        writer.closeList();
        writer.closeObject();
    };
    writer.key(u"links");
    writer.openList();
    for (const int row : history.linksFrom(id)) {
        const Link &link = history.links()[static_cast<std::size_t>(row)];
        write(link, u"from", link.to);
    }
    for (const int row : history.linksTo(id)) {
        const Link &link = history.links()[static_cast<std::size_t>(row)];
        write(link, u"to", link.from);
    }
    writer.closeList();
}

void writeClaims(JsonWriter &writer, const History &history, const ItemId &id)
{
    writer.key(u"claims");
    writer.openList();
    for (const int row : history.claimsAbout(id)) {
        const Claim &claim = history.claims()[static_cast<std::size_t>(row)];
        writer.openObject();
        writer.key(u"id");
        writer.text(claim.id.text);
        writer.key(u"shortTitle");
        writeTextOrNull(writer, claim.shortTitle);
        writer.key(u"text");
        writer.text(claim.text);
        writer.key(u"sources");
        writer.openList();
        for (const Citation &citation : claim.citations)
            writer.text(citation.source.text);
        writer.closeList();
        writer.closeObject();
    }
    writer.closeList();
}

void writeActorsPart(JsonWriter &writer, const History &history, const ActorId &id)
{
    writer.key(u"children");
    writer.openList();
    for (const int row : history.childrenOf(id))
        writeReference(writer, history, history.actors()[static_cast<std::size_t>(row)].id);
    writer.closeList();
    writer.key(u"entries");
    writer.openList();
    for (const ItemRef &ref : history.entriesOf(id)) {
        const ItemId entryId = history.idOf(ref);
        writer.openObject();
        writeReferenceFields(writer, history, entryId);
        writer.key(u"roles");
        writer.openList();
        const Entry entry = history.entry(ref);
        for (const Party &party : entry.parties) {
            if (party.actor == id)
                writer.text(party.role.text);
        }
        writer.closeList();
        writer.closeObject();
    }
    writer.closeList();
}

} // namespace

void writeReference(JsonWriter &writer, const History &history, const ItemId &id)
{
    writer.openObject();
    writeReferenceFields(writer, history, id);
    writer.closeObject();
}

void writeSource(JsonWriter &writer, const Source &source)
{
    writer.openObject();
    writer.key(u"id");
    writer.text(source.id.text);
    const std::pair<QStringView, const QString &> texts[] = {{u"title", source.title},
                                                             {u"author", source.author},
                                                             {u"publisher", source.publisher},
                                                             {u"url", source.url},
                                                             {u"published", source.published.text}};
    for (const auto &[key, text] : texts) {
        writer.key(key);
        writeTextOrNull(writer, text);
    }
    writer.key(u"grade");
    writer.text(wordOf(source.grade));
    writer.closeObject();
}

void writeRelated(JsonWriter &writer, const History &history, const ItemRef &ref)
{
    const ItemId id = history.idOf(ref);
    if (ref.type == ItemType::Event || ref.type == ItemType::Agreement)
        writeLinks(writer, history, id);
    if (ref.type == ItemType::Agreement) {
        writer.key(u"events");
        writer.openList();
        for (const int row : history.eventsUnder(AgreementId(id.text)))
            writeReference(writer, history, history.events()[static_cast<std::size_t>(row)].id);
        writer.closeList();
    }
    if (ref.type == ItemType::Actor)
        writeActorsPart(writer, history, ActorId(id.text));
    if (ref.type == ItemType::Source) {
        writer.key(u"citedBy");
        writer.openList();
        for (const ItemRef &citing : history.itemsCiting(SourceId(id.text)))
            writeReference(writer, history, history.idOf(citing));
        writer.closeList();
    } else if (ref.type != ItemType::Claim && ref.type != ItemType::Link) {
        writeClaims(writer, history, id);
    }
}

} // namespace pactline
