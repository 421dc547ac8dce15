// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/synthetichistory.h"

#include "model/history/syntheticdates.h"
#include "model/history/syntheticwords.h"
#include "model/support/random.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

using synthetic::Dates;
using synthetic::Titles;

constexpr std::int64_t eventsPerAgreement = 50;
constexpr std::int64_t eventsPerLink = 4;
constexpr std::int64_t eventsPerActor = 200;
constexpr int fewestActors = 24;
constexpr int mostActors = 500;
constexpr std::int64_t entriesBetweenChecks = 8192;

/// As many entries of each importance as in the built-in history, in percent from 5 down to 1.
constexpr std::array<int, 5> importancePercent{4, 8, 22, 43, 23};

/// Fills one history. Lists of parties, minerals and citations are drawn from a store, so that entries share their
/// memory and a million of them are made fast.
class Maker
{
public:
    Maker(const SyntheticOptions &options, const Job &job)
        : m_job(job)
        , m_random(options.seed)
        , m_dates(m_random)
        , m_titles(m_random)
        , m_shaper(options.shape, options.seed)
        , m_eventCount(std::max<std::int64_t>(options.eventCount, 0))
    {}

    HistoryData make()
    {
        m_data.info.id = u"synthetic"_s;
        m_data.info.title = u"A made-up history of %1 events"_s.arg(m_eventCount);
        m_data.info.shortTitle = u"Made-up history"_s;
        m_data.info.language = u"en"_s;
        m_data.info.asOf = Dates::asOf();
        synthetic::addVocabulary(m_data);
        const auto actors = std::clamp<std::int64_t>(m_eventCount / eventsPerActor, fewestActors, mostActors);
        synthetic::addActors(m_data, m_random, static_cast<int>(actors));
        fillStore();
        for (const Kind &kind : m_data.kinds) {
            if (kind.of != KindOf::Actor)
                (kind.of == KindOf::Agreement ? m_agreementKinds : m_eventKinds).append(kind.id);
        }
        if (addAgreements() && addEvents())
            addLinks();
        return std::move(m_data);
    }

private:
    template <typename List> const auto &drawn(const List &list)
    {
        return list[m_random.lowBelow(static_cast<std::uint32_t>(list.size()))];
    }

    AgreementId drawnAgreement()
    {
        const auto row = m_random.lowBelow(static_cast<std::uint32_t>(m_data.agreements.size()));
        return AgreementId(m_data.agreements.view(row).id().toString());
    }

    [[nodiscard]] ItemId eventAt(std::size_t row) const { return ItemId(m_data.events.view(row).id().toString()); }

    void fillStore()
    {
        constexpr int stored = 4096;
        for (int number = 0; number < stored; ++number) {
            QList<Party> parties;
            for (int more = 1 + static_cast<int>(m_random.lowBelow(5)); more > 0; --more)
                parties.append({drawn(m_data.actors).id, m_random.oneOf(m_data.roles).id, {}});
            m_parties.append(std::move(parties));
            QList<MineralId> minerals;
            for (int more = static_cast<int>(m_random.lowBelow(5)); more > 0; --more) {
                const MineralId &mineral = drawn(m_data.minerals).id;
                if (!minerals.contains(mineral))
                    minerals.append(mineral);
            }
            m_minerals.append(std::move(minerals));
            Citation citation;
            citation.source = m_data.sources.front().id;
            citation.paragraph = number + 1;
            citation.confidence = static_cast<Confidence>(m_random.between(1, 3));
            m_citations.append({std::move(citation)});
        }
    }

    int importance()
    {
        int rest = m_random.between(1, 100);
        int importance = highestImportance;
        for (const int percent : importancePercent) {
            rest -= percent;
            if (rest <= 0)
                break;
            --importance;
        }
        return importance;
    }

    void fillEntry(Entry &entry, const QList<KindId> &kinds)
    {
        entry.kind = m_random.oneOf(kinds);
        entry.track = drawn(m_data.tracks).id;
        entry.importance = importance();
        entry.parties = m_random.oneOf(m_parties);
        entry.places = m_titles.places();
        entry.minerals = m_random.oneOf(m_minerals);
        entry.citations = m_random.oneOf(m_citations);
        entry.confidence = entry.citations.front().confidence;
    }

    bool addAgreements()
    {
        const std::int64_t count = (m_eventCount + eventsPerAgreement - 1) / eventsPerAgreement;
        for (std::int64_t number = 0; number < count; ++number) {
            if (number % entriesBetweenChecks == 0 && m_job.isCancelled())
                return false;
            Agreement agreement;
            agreement.id = ItemId(u"agreement-%1"_s.arg(number + 1));
            fillEntry(agreement, m_agreementKinds);
            agreement.date = m_dates.ofAgreement();
            agreement.status = agreement.date.endKind == DateEnd::Open      ? u"in force"_s
                               : agreement.date.endKind == DateEnd::Unknown ? u"unknown"_s
                               : agreement.date.isInterval                  ? u"ended"_s
                                                                            : u"signed"_s;
            m_titles.fillAgreement(agreement, static_cast<int>(number));
            if (m_random.chance(5))
                agreement.bodies.append(drawn(m_data.actors).id);
            m_data.agreements.push_back(std::move(agreement));
        }
        return true;
    }

    bool addEvents()
    {
        const std::int64_t eventsBetweenReports = std::max<std::int64_t>(m_eventCount / 100, entriesBetweenChecks);
        for (std::int64_t number = 0; number < m_eventCount; ++number) {
            if (number % entriesBetweenChecks == 0 && m_job.isCancelled())
                return false;
            if (number % eventsBetweenReports == 0)
                m_job.report(number, m_eventCount);
            Event event;
            event.id = ItemId(u"event-%1"_s.arg(number + 1));
            fillEntry(event, m_eventKinds);
            event.date = m_dates.ofEvent();
            shape(event, number);
            m_titles.fillEvent(event);
            if (m_random.chance(60))
                event.agreements.append(drawnAgreement());
            m_data.events.push_back(std::move(event));
        }
        m_job.report(m_eventCount, m_eventCount);
        return true;
    }

    void shape(Event &event, std::int64_t number)
    {
        if (std::optional<UncertainDate> date = m_shaper.date(number))
            event.date = std::move(*date);
        if (const std::optional<std::size_t> track = m_shaper.track(m_data.tracks.size()))
            event.track = m_data.tracks[*track].id;
    }

    /// Each from an event of its own to an earlier one or an agreement, so no two say the same.
    void addLinks()
    {
        for (std::int64_t number = 1; number <= m_eventCount / eventsPerLink; ++number) {
            const std::int64_t from = number * eventsPerLink - 1;
            const auto before = static_cast<std::uint32_t>(from);
            Link link;
            link.id = LinkId(u"link-%1"_s.arg(number));
            link.from = eventAt(static_cast<std::size_t>(from));
            link.to = m_random.chance(20) ? ItemId(drawnAgreement()) : eventAt(m_random.below(before));
            link.relation = static_cast<LinkRelation>(m_random.below(6));
            link.basis = m_random.chance(40) ? LinkBasis::Stated : LinkBasis::Inferred;
            m_data.links.push_back(std::move(link));
        }
    }

    const Job &m_job;
    Random m_random;
    Dates m_dates;
    Titles m_titles;
    synthetic::Shaper m_shaper;
    std::int64_t m_eventCount;
    HistoryData m_data;
    QList<QList<Party>> m_parties;
    QList<QList<MineralId>> m_minerals;
    QList<QList<Citation>> m_citations;
    QList<KindId> m_agreementKinds;
    QList<KindId> m_eventKinds;
};

} // namespace

HistoryData syntheticHistory(const SyntheticOptions &options, const Job &job) { return Maker(options, job).make(); }

} // namespace pactline
