// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pages/detailbuilder.h"

#include "model/pages/itemwords.h"
#include "model/time/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

/// Parents that are followed upwards; a history in error may have them go in a circle.
constexpr int deepestParent = 16;
/// Entries that the history's own page offers to start from.
constexpr std::size_t mostStartingPoints = 24;

QString kindName(const History &history, const Actor &actor)
{
    const Kind *kind = history.kind(KindOf::Actor, actor.kind);
    return kind != nullptr ? kind->name : actor.kind.text;
}

} // namespace

DetailPage DetailBuilder::actor(const Actor &actor)
{
    m_page.crumb = actorChain(actor);
    m_page.eyebrow = kindName(m_history, actor);
    m_page.title = actor.name.isEmpty() ? actor.id.text : actor.name;
    if (!actor.shortName.isEmpty() && actor.shortName != actor.name)
        m_page.chips << actor.shortName;
    const QString country = actor.country.isEmpty() ? QString() : words::country(actor.country);
    if (!country.isEmpty() && country != actor.name && country != actor.shortName)
        m_page.chips << country;
    if (!actor.summary.isEmpty())
        m_page.summary = {{actor.summary}};
    static_cast<void>(numbersOf(actor.citations));

    DetailSection facts;
    if (!actor.parent.isEmpty())
        facts.rows.push_back({tr("Part of"), {linkTo(actor.parent)}});
    RichText children;
    for (const int row : m_history.childrenOf(actor.id)) {
        if (!children.empty())
            children.push_back({u", "_s});
        children.push_back(linkToActor(m_history.actors()[static_cast<std::size_t>(row)].id));
    }
    if (!children.empty())
        facts.rows.push_back({tr("Includes"), children});
    addSection(std::move(facts));

    const std::vector<ItemRef> refs = byStart(m_history.entriesOf(actor.id));
    m_page.strip = refs;
    addAgreementsOf(actor, refs);
    addEventsOf(actor, refs);
    addClaims();
    addReadings(actor.alternatives);
    addSources();
    addNotes(actor.notes);
    return std::move(m_page);
}

RichText DetailBuilder::actorChain(const Actor &actor) const
{
    std::vector<ActorId> parents;
    for (const Actor *at = m_history.actor(actor.parent); at != nullptr; at = m_history.actor(at->parent)) {
        if (std::find(parents.begin(), parents.end(), at->id) != parents.end() ||
            static_cast<int>(parents.size()) == deepestParent)
            break;
        parents.push_back(at->id);
    }
    RichText chain{{tr("Actors")}};
    for (auto parent = parents.rbegin(); parent != parents.rend(); ++parent) {
        chain.push_back({u" › "_s, {}, RunStyle::Muted});
        chain.push_back(shortLinkTo(*parent));
    }
    return chain;
}

QString DetailBuilder::rolesOf(const Entry &entry, const ActorId &actor) const
{
    QStringList roles;
    for (const Party &party : entry.parties) {
        if (party.actor != actor)
            continue;
        const Role *role = m_history.role(party.role);
        roles << (role != nullptr ? role->name : words::capitalised(party.role.text));
    }
    roles.removeDuplicates();
    return roles.isEmpty() ? tr("Body") : roles.join(u", "_s);
}

/// By role, and within a role by time.
void DetailBuilder::addAgreementsOf(const Actor &actor, const std::vector<ItemRef> &refs)
{
    std::vector<std::pair<QString, std::vector<DetailRow>>> groups;
    int count = 0;
    for (const ItemRef &ref : refs) {
        if (ref.type != ItemType::Agreement)
            continue;
        const std::optional<Entry> entry = entryAt(ref);
        const QString roles = rolesOf(*entry, actor.id);
        auto group = std::find_if(groups.begin(), groups.end(), [&roles](const auto &g) { return g.first == roles; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {roles, {}});
        group->second.push_back({group->second.empty() ? roles : QString(),
                                 {linkTo(entry->id), {u", "_s + startDate(entry->date), {}, RunStyle::Muted}}});
        ++count;
    }
    DetailSection section{tr("Agreements"), SectionStyle::Facts, count};
    for (const auto &group : groups)
        section.rows.insert(section.rows.end(), group.second.begin(), group.second.end());
    addSection(std::move(section));
}

void DetailBuilder::addEventsOf(const Actor &actor, const std::vector<ItemRef> &refs)
{
    DetailSection section{tr("Events"), SectionStyle::Facts, 0};
    for (const ItemRef &ref : refs) {
        if (ref.type != ItemType::Event)
            continue;
        ++section.count;
        if (isCutAfter(section))
            continue;
        const std::optional<Entry> entry = entryAt(ref);
        const QString roles = rolesOf(*entry, actor.id);
        section.rows.push_back(
            {startDate(entry->date), {linkTo(entry->id), {u" · "_s + roles.toLower(), {}, RunStyle::Muted}}});
    }
    const auto total = static_cast<std::size_t>(section.count);
    addSection(std::move(section), total);
}

DetailPage DetailBuilder::link(const Link &link)
{
    m_page.crumb = {{tr("Connections")}};
    m_page.eyebrow = words::capitalised(words::basis(link.basis));
    m_page.title = u"%1 · %2 · %3"_s.arg(m_history.shortNameOf(link.from), words::relation(link.relation).toLower(),
                                         m_history.shortNameOf(link.to));
    static_cast<void>(numbersOf(link.citations));
    DetailSection ends;
    const std::pair<QString, const ItemId &> sides[] = {{tr("From"), link.from}, {tr("To"), link.to}};
    for (const auto &[label, id] : sides) {
        DetailRow row{label, {linkTo(id)}};
        if (const auto entry = m_history.entry(id); entry && !entry->date.isNull())
            row.text.push_back({u", "_s + startDate(entry->date), {}, RunStyle::Muted});
        ends.rows.push_back(std::move(row));
    }
    addSection(std::move(ends));
    addSources();
    return std::move(m_page);
}

DetailPage DetailBuilder::claim(const Claim &claim)
{
    m_page.crumb = {{tr("Claims")}};
    m_page.eyebrow = tr("Claim · not a fact of this history");
    m_page.title = claim.shortTitle.isEmpty() ? tr("Claim") : claim.shortTitle;
    static_cast<void>(numbersOf(claim.citations));
    if (!claim.citations.isEmpty()) {
        const Source *source = m_history.source(claim.citations.first().source);
        if (source != nullptr) {
            m_page.chips << tr("by %1").arg(!source->author.isEmpty()      ? source->author
                                            : !source->publisher.isEmpty() ? source->publisher
                                                                           : source->title);
            if (!source->published.isNull())
                m_page.chips << wording::inWords(source->published, m_options.locale);
        }
    }
    // Without quotation marks: it tells in the history's words what the source holds.
    m_page.summary = {{claim.text}};

    DetailSection about{tr("About"), SectionStyle::Facts, static_cast<int>(claim.about.size())};
    for (const ItemId &id : claim.about) {
        const std::optional<Entry> entry = m_history.entry(id);
        const Actor *actor = m_history.actor(ActorId(id.text));
        about.rows.push_back({entry              ? startDate(entry->date)
                              : actor != nullptr ? words::capitalised(kindName(m_history, *actor))
                                                 : QString(),
                              {linkTo(id)}});
    }
    addSection(std::move(about));
    addSources();
    addNotes(claim.notes);
    return std::move(m_page);
}

DetailPage DetailBuilder::source(const Source &source)
{
    m_page.crumb = {{tr("Sources")}};
    m_page.eyebrow = words::grade(source.grade);
    m_page.title = source.title.isEmpty() ? source.id.text : source.title;
    m_page.chips << (source.published.isNull() ? tr("date not shown")
                                               : wording::inWords(source.published, m_options.locale));
    DetailSection facts;
    if (!source.author.isEmpty())
        facts.rows.push_back({tr("Author"), {{source.author}}});
    if (!source.publisher.isEmpty())
        facts.rows.push_back({tr("Publisher"), {{source.publisher}}});
    if (!source.url.isEmpty())
        facts.rows.push_back({tr("Address"), {{source.url, source.url}}});
    addSection(std::move(facts));
    addNotes(source.note);
    const std::vector<ItemRef> citing = byStart(m_history.itemsCiting(source.id));
    addCitedBy(citing, ItemType::Agreement, tr("Agreements that cite it"));
    addCitedBy(citing, ItemType::Event, tr("Events that cite it"));
    addCitedBy(citing, ItemType::Actor, tr("Actors that cite it"));
    addCitedBy(citing, ItemType::Claim, tr("Claims that cite it"));
    addCitedBy(citing, ItemType::Link, tr("Connections that cite it"));
    return std::move(m_page);
}

void DetailBuilder::addCitedBy(const std::vector<ItemRef> &citing, ItemType type, const QString &heading)
{
    DetailSection section{heading, SectionStyle::Facts, 0};
    for (const ItemRef &ref : citing) {
        if (ref.type != type)
            continue;
        ++section.count;
        if (isCutAfter(section))
            continue;
        if (type == ItemType::Link) {
            const Link &link = m_history.links()[static_cast<std::size_t>(ref.row)];
            section.rows.push_back({words::relation(link.relation),
                                    {shortLinkTo(link.from), {u" → "_s, {}, RunStyle::Muted}, shortLinkTo(link.to)}});
            continue;
        }
        const ItemId id = m_history.idOf(ref);
        const std::optional<Entry> entry = entryAt(ref);
        section.rows.push_back({entry ? startDate(entry->date) : QString(), {linkTo(id)}});
    }
    const auto total = static_cast<std::size_t>(section.count);
    addSection(std::move(section), total);
}

DetailPage DetailBuilder::overview()
{
    const HistoryInfo &info = m_history.info();
    const bool isEmpty = m_history.events().empty() && m_history.agreements().empty();
    m_page.eyebrow = tr("History");
    m_page.title = info.title.isEmpty() ? tr("No history") : info.title;
    if (!info.asOf.isNull())
        m_page.chips << tr("as of %1").arg(wording::inWords(info.asOf, m_options.locale));
    if (!info.summary.isEmpty())
        m_page.summary = {{info.summary}};
    if (isEmpty) {
        addNotes(tr("There is nothing in this history yet. Open another one with File ▸ Open, or drop a file on this "
                    "window."));
        return std::move(m_page);
    }
    DetailSection counts;
    const auto add = [this, &counts](const QString &label, std::size_t count) {
        counts.rows.push_back({label, {{m_options.locale.toString(static_cast<qulonglong>(count))}}});
    };
    add(tr("Events"), m_history.events().size());
    add(tr("Agreements"), m_history.agreements().size());
    add(tr("Actors"), m_history.actors().size());
    add(tr("Claims"), m_history.claims().size());
    add(tr("Sources"), m_history.sources().size());
    addSection(std::move(counts));
    addBackbone();
    addNotes(tr("Click anything on the timeline to read it here."));
    return std::move(m_page);
}

/// The entries of the highest importance, by time: where a reader starts.
void DetailBuilder::addBackbone()
{
    std::vector<ItemRef> refs;
    const auto collect = [&refs](const auto &entries, ItemType type) {
        for (std::size_t row = 0; row < entries.size() && refs.size() < mostStartingPoints; ++row) {
            if (entries.view(row).importance() == highestImportance)
                refs.push_back({type, static_cast<int>(row)});
        }
    };
    collect(m_history.agreements(), ItemType::Agreement);
    collect(m_history.events(), ItemType::Event);
    DetailSection section{tr("Start here")};
    for (const ItemRef &ref : byStart(refs)) {
        const std::optional<Entry> entry = entryAt(ref);
        section.rows.push_back({startDate(entry->date), {linkTo(entry->id)}});
    }
    addSection(std::move(section));
}

} // namespace pactline
