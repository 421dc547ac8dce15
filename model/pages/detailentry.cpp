// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pages/detailbuilder.h"

#include "model/pages/itemwords.h"
#include "model/query/filter.h"
#include "model/time/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

DetailPage DetailBuilder::event(const Event &event)
{
    startEntry(event, KindOf::Event, tr("Events"));
    DetailSection facts = entryFacts(event);
    RichText agreements;
    for (const AgreementId &id : event.agreements) {
        if (!agreements.empty())
            agreements.push_back({u", "_s});
        agreements.push_back(linkTo(id));
    }
    if (!agreements.empty())
        facts.rows.insert(facts.rows.begin(), {tr("Belongs to"), agreements});
    addSection(std::move(facts));
    addConnections();
    addClaims();
    addReadings(event.alternatives);
    addSources();
    addNotes(event.notes);
    return std::move(m_page);
}

DetailPage DetailBuilder::agreement(const Agreement &agreement)
{
    startEntry(agreement, KindOf::Agreement, tr("Agreements"));
    if (!agreement.status.isEmpty())
        m_page.eyebrow += u" · "_s + agreement.status;
    DetailSection facts = entryFacts(agreement);
    RichText bodies;
    for (const ActorId &id : agreement.bodies) {
        if (!bodies.empty())
            bodies.push_back({u", "_s});
        bodies.push_back(linkToActor(id));
    }
    if (!bodies.empty())
        facts.rows.push_back({tr("Bodies"), bodies});
    if (!agreement.statusNote.isEmpty())
        facts.rows.push_back({tr("Status"), {{agreement.statusNote}}});
    addSection(std::move(facts));
    addConnections();
    addEventsUnder(AgreementId(agreement.id.text));
    addClaims();
    addReadings(agreement.alternatives);
    addSources();
    addNotes(agreement.notes);
    return std::move(m_page);
}

void DetailBuilder::startEntry(const Entry &entry, KindOf of, const QString &plural)
{
    const Track *track = m_history.track(entry.track);
    if (track != nullptr)
        m_page.crumb = {{track->name}, {u" › "_s, {}, RunStyle::Muted}};
    m_page.crumb.push_back({plural});
    const Kind *kind = m_history.kind(of, entry.kind);
    m_page.eyebrow = kind != nullptr ? kind->name : entry.kind.text;
    m_page.track = entry.track;
    m_page.title = entry.title.isEmpty() ? entry.id.text : entry.title;
    if (entry.date.isNull()) {
        m_page.chips << tr("no date given");
    } else {
        m_page.chips << words::capitalised(wording::inWords(entry.date, m_options.locale));
        m_page.chips << wording::precisionInWords(entry.date);
    }
    if (entry.confidence != Confidence::None)
        m_page.chips << words::confidence(entry.confidence);
    if (!entry.summary.isEmpty())
        m_page.summary = {{entry.summary}};
    // The entry's own citations are numbered first, in their order.
    static_cast<void>(numbersOf(entry.citations));
}

DetailSection DetailBuilder::entryFacts(const Entry &entry) const
{
    DetailSection facts;
    if (!m_options.statedBy.isEmpty()) {
        const UncertainDate &stated = shownDate(entry, m_options.statedBy);
        const QString text = stated.isNull() ? tr("states no date") : wording::inWords(stated, m_options.locale);
        facts.rows.push_back({tr("In this view"), {shortLinkTo(m_options.statedBy), {u": "_s + text}}});
    }
    addParties(facts, entry);
    for (const Amount &amount : entry.amounts) {
        const QString sum = words::sum(amount, m_options.locale);
        RichText text;
        if (!sum.isEmpty())
            text.push_back({sum, {}, RunStyle::Strong});
        if (!amount.what.isEmpty())
            text.push_back({sum.isEmpty() ? amount.what : u" — "_s + amount.what});
        facts.rows.push_back({&amount == &entry.amounts.first() ? tr("Amounts") : QString(), text});
    }
    QStringList minerals;
    for (const MineralId &id : entry.minerals) {
        const Mineral *mineral = m_history.mineral(id);
        minerals << (mineral != nullptr ? mineral->name : id.text);
    }
    if (!minerals.isEmpty())
        facts.rows.push_back({tr("Minerals"), {{words::capitalised(minerals.join(u", "_s).toLower())}}});
    if (!entry.places.isEmpty())
        facts.rows.push_back({tr("Places"), {{entry.places.join(u"; "_s)}}});
    return facts;
}

/// One row a role, in the order in which the roles appear.
void DetailBuilder::addParties(DetailSection &facts, const Entry &entry) const
{
    std::vector<RoleId> roles;
    for (const Party &party : entry.parties) {
        if (std::find(roles.begin(), roles.end(), party.role) == roles.end())
            roles.push_back(party.role);
    }
    for (const RoleId &id : roles) {
        const Role *role = m_history.role(id);
        DetailRow row{role != nullptr ? role->name : words::capitalised(id.text), {}};
        if (row.label.isEmpty())
            row.label = tr("Party");
        for (const Party &party : entry.parties) {
            if (party.role != id)
                continue;
            if (!row.text.empty())
                row.text.push_back({u", "_s});
            row.text.push_back(linkToActor(party.actor));
            if (!party.note.isEmpty())
                row.text.push_back({u" (%1)"_s.arg(party.note), {}, RunStyle::Muted});
        }
        facts.rows.push_back(std::move(row));
    }
}

void DetailBuilder::addConnections()
{
    DetailSection section{tr("How it connects")};
    const auto add = [this, &section](const Link &link, const QString &label, const ItemId &other) {
        DetailRow row{label, {linkTo(other)}};
        if (const auto entry = m_history.entry(other); entry && !entry->date.isNull())
            row.text.push_back({u", "_s + startDate(entry->date)});
        row.text.push_back({u" · "_s + words::basis(link.basis), {}, RunStyle::Muted});
        append(row.text, numbersOf(link.citations));
        section.rows.push_back(std::move(row));
    };
    for (const int row : m_history.linksFrom(m_page.id)) {
        const Link &link = m_history.links()[static_cast<std::size_t>(row)];
        add(link, words::relation(link.relation), link.to);
    }
    for (const int row : m_history.linksTo(m_page.id)) {
        const Link &link = m_history.links()[static_cast<std::size_t>(row)];
        add(link, words::inverseRelation(link.relation), link.from);
    }
    addSection(std::move(section));
}

void DetailBuilder::addEventsUnder(const AgreementId &id)
{
    std::vector<ItemRef> refs;
    for (const int row : m_history.eventsUnder(id))
        refs.push_back({ItemType::Event, row});
    DetailSection section{tr("Events under it"), SectionStyle::Facts, static_cast<int>(refs.size())};
    for (const ItemRef &ref : byStart(refs)) {
        if (isCutAfter(section))
            break;
        const std::optional<Entry> entry = entryAt(ref);
        section.rows.push_back({startDate(entry->date), {linkTo(entry->id)}});
    }
    addSection(std::move(section), refs.size());
}

} // namespace pactline
