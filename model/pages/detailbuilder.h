// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pages/detailpage.h"

#include <QCoreApplication>

namespace pactline {

/// Builds one page; the parts that several kinds of item share. Private to the detail pages.
class DetailBuilder
{
    Q_DECLARE_TR_FUNCTIONS(DetailPage)

public:
    DetailBuilder(const History &history, const ItemId &id, const DetailOptions &options);

    [[nodiscard]] DetailPage event(const Event &event);
    [[nodiscard]] DetailPage agreement(const Agreement &agreement);
    [[nodiscard]] DetailPage actor(const Actor &actor);
    [[nodiscard]] DetailPage link(const Link &link);
    [[nodiscard]] DetailPage claim(const Claim &claim);
    [[nodiscard]] DetailPage source(const Source &source);
    [[nodiscard]] DetailPage overview();

private:
    /// A source at a place in it, with its number on this page.
    struct Numbered
    {
        Citation citation;
        int number = 0;
    };

    // Parts of entries.
    void startEntry(const Entry &entry, KindOf of, const QString &plural);
    [[nodiscard]] DetailSection entryFacts(const Entry &entry) const;
    void addParties(DetailSection &facts, const Entry &entry) const;
    void addConnections();
    void addEventsUnder(const AgreementId &id);

    // Parts of several kinds of item.
    void addClaims();
    void addReadings(const QList<Alternative> &alternatives);
    void addSources();
    void addNotes(const QString &notes);
    void addSection(DetailSection section);
    /// Of so many rows those that are not cut off need to be there.
    void addSection(DetailSection section, std::size_t total);
    [[nodiscard]] bool isCutAfter(const DetailSection &section) const
    {
        return section.rows.size() >= m_options.mostRows;
    }
    /// The numbers of the citations on this page, as links to their sources; new ones get the next number.
    [[nodiscard]] RichText numbersOf(const QList<Citation> &citations);
    [[nodiscard]] RichText citationText(const Citation &citation) const;

    // Actors and sources.
    [[nodiscard]] RichText actorChain(const Actor &actor) const;
    void addAgreementsOf(const Actor &actor, const std::vector<ItemRef> &refs);
    void addEventsOf(const Actor &actor, const std::vector<ItemRef> &refs);
    [[nodiscard]] QString rolesOf(const Entry &entry, const ActorId &actor) const;
    void addBackbone();
    void addCitedBy(const std::vector<ItemRef> &citing, ItemType type, const QString &heading);

    [[nodiscard]] Run linkTo(const ItemId &id) const;
    /// By its short name, unless that is an abbreviation that a reader may not know.
    [[nodiscard]] Run linkToActor(const ActorId &id) const;
    [[nodiscard]] Run shortLinkTo(const ItemId &id) const;
    [[nodiscard]] QString compactDate(const UncertainDate &date) const;
    [[nodiscard]] QString startDate(const UncertainDate &date) const;
    [[nodiscard]] std::optional<Entry> entryAt(const ItemRef &ref) const;
    [[nodiscard]] std::vector<ItemRef> byStart(std::vector<ItemRef> refs) const;

    const History &m_history;
    const DetailOptions &m_options;
    DetailPage m_page;
    std::vector<Numbered> m_citations;
};

/// Appends `more` to `text`.
void append(RichText &text, const RichText &more);

} // namespace pactline
