// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/randomhistory.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pactline::test {

namespace {

constexpr int trackCount = 4;
constexpr int kindCount = 3;
constexpr int roleCount = 3;
constexpr int mineralCount = 5;
constexpr int sourceCount = 6;

QString numbered(const char *prefix, int number) { return QString::fromLatin1(prefix) + QString::number(number); }

} // namespace

QString RandomHistory::text()
{
    static const std::array<QString, 14> words{
        u"Réunion"_s,    u"réunion"_s,          u"Öl"_s,          u"straße"_s,      u"lithium"_s,
        u"\"quoted\""_s, u"back\\slash"_s,      u"tab\there"_s,   u"line\nbreak"_s, u"\u0007"_s,
        u"矿产"_s,       u"\U0001F30F globe"_s, u"GALLIUM and"_s, u"-=+@1"_s};
    QString made = words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
    for (int more = below(3); more > 0; --more)
        made += u' ' + words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
    return made;
}

UncertainDate RandomHistory::date()
{
    static const std::array<QStringView, 18> forms{u"2023-05-20",
                                                   u"2024-10",
                                                   u"2019",
                                                   u"2011~",
                                                   u"2011?",
                                                   u"2011%",
                                                   u"2023-05/..",
                                                   u"2018-12~/",
                                                   u"../1985",
                                                   u"/1985",
                                                   u"2010-10-21/2010-11-20",
                                                   u"2019/2021-05",
                                                   u"2023-21",
                                                   u"196X",
                                                   u"[1667,1668,1670..1672]",
                                                   u"{1960,1961-12}",
                                                   u"Y-17E7",
                                                   u"2023-05-20T14:30"};
    if (chance(50)) {
        const QString day = u"%1-%2-%3"_s.arg(2000 + below(30))
                                .arg(1 + below(12), 2, 10, QLatin1Char('0'))
                                .arg(1 + below(28), 2, 10, QLatin1Char('0'));
        return *edtf::parse(chance(80) ? day : day + u"/.."_s).date;
    }
    return *edtf::parse(forms[static_cast<std::size_t>(below(static_cast<int>(forms.size())))]).date;
}

template <typename IdType> QList<IdType> RandomHistory::ids(const char *prefix, int most, int count)
{
    QList<IdType> made;
    for (int number = below(most + 1); number > 0; --number) {
        const IdType id(numbered(prefix, below(count)));
        if (!made.contains(id))
            made.append(id);
    }
    return made;
}

QList<Citation> RandomHistory::citations()
{
    QList<Citation> made;
    for (int number = below(3); number > 0; --number) {
        Citation citation;
        citation.source = SourceId(numbered("source-", below(sourceCount)));
        citation.section = maybeText();
        if (chance(30))
            citation.paragraph = 1 + below(40);
        citation.page = maybeText();
        citation.confidence = static_cast<Confidence>(1 + below(3));
        if (chance(30))
            citation.date = date();
        citation.wording = maybeText();
        if (chance(30))
            citation.supports = {u"date"_s, u"parties"_s};
        made.append(citation);
    }
    return made;
}

QList<Alternative> RandomHistory::alternatives()
{
    if (!chance(20))
        return {};
    return {{u"title"_s, text(), true, citations(), maybeText()}, {u"title"_s, text(), false, citations(), {}}};
}

Amount RandomHistory::amount()
{
    static const std::array<double, 9> values{0, -1, 8.5e9, 0.1, 1e-7, 1.0 / 3, 1e300, 9007199254740992.0, 123456.75};
    Amount made;
    if (chance(80))
        made.value = values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    made.currency = chance(50) ? u"USD"_s : QString();
    made.what = text();
    return made;
}

void RandomHistory::fillEntry(Entry &entry, const QString &id, int kinds)
{
    entry.id = ItemId(id);
    entry.title = text();
    entry.shortTitle = maybeText();
    entry.kind = KindId(numbered("kind-", below(kinds)));
    entry.track = TrackId(numbered("track-", below(trackCount)));
    entry.importance = 1 + below(5);
    entry.date = date();
    entry.summary = maybeText();
    for (int number = below(3); number > 0; --number) {
        entry.parties.append(
            {ActorId(numbered("actor-", below(m_scale))), RoleId(numbered("role-", below(roleCount))), maybeText()});
    }
    for (int number = below(2); number > 0; --number)
        entry.places.append(text());
    entry.minerals = ids<MineralId>("mineral-", 2, mineralCount);
    for (int number = below(3); number > 0; --number)
        entry.amounts.append(amount());
    entry.confidence = static_cast<Confidence>(below(4));
    entry.citations = citations();
    entry.alternatives = alternatives();
    entry.notes = maybeText();
}

Track RandomHistory::track(int number)
{
    return {TrackId(numbered("track-", number)), text(), maybeText(), u"#0b63b0"_s, u"#5AA9F0"_s};
}

Kind RandomHistory::kind(int number)
{
    return {KindId(numbered("kind-", number)), text(), static_cast<KindOf>(below(3)),
            static_cast<MarkShape>(below(10))};
}

Actor RandomHistory::actor(int number)
{
    Actor actor;
    actor.id = ActorId(numbered("actor-", number));
    actor.name = text();
    actor.shortName = maybeText();
    actor.kind = KindId(numbered("kind-", below(kindCount)));
    actor.country = chance(50) ? u"AU"_s : QString();
    if (number > 0 && chance(50))
        actor.parent = ActorId(numbered("actor-", below(number)));
    actor.importance = 1 + below(5);
    actor.summary = maybeText();
    actor.citations = citations();
    actor.alternatives = alternatives();
    actor.notes = maybeText();
    return actor;
}

Agreement RandomHistory::agreement(int number)
{
    static const std::array<QString, 3> statuses{u"signed"_s, u"in force"_s, u""_s};
    Agreement agreement;
    fillEntry(agreement, numbered("agreement-", number), kindCount);
    if (chance(10))
        agreement.date = {};
    agreement.status = statuses[static_cast<std::size_t>(below(3))];
    agreement.statusNote = maybeText();
    agreement.bodies = ids<ActorId>("actor-", 1, m_scale);
    return agreement;
}

Event RandomHistory::event(int number)
{
    Event event;
    fillEntry(event, numbered("event-", number), kindCount);
    event.agreements = ids<AgreementId>("agreement-", 2, m_scale);
    return event;
}

Link RandomHistory::link(int number)
{
    const auto entry = [this] { return ItemId(numbered(chance(50) ? "event-" : "agreement-", below(m_scale))); };
    return {LinkId(numbered("link-", number)), entry(),    entry(), static_cast<LinkRelation>(below(6)),
            static_cast<LinkBasis>(below(2)),  citations()};
}

Claim RandomHistory::claim(int number)
{
    return {ClaimId(numbered("claim-", number)),
            text(),
            maybeText(),
            {ItemId(numbered("event-", below(m_scale)))},
            1 + below(5),
            citations(),
            maybeText()};
}

Source RandomHistory::source(int number)
{
    return {SourceId(numbered("source-", number)),
            text(),
            maybeText(),
            maybeText(),
            chance(50) ? u"https://example.org/a?b=c&d"_s : QString(),
            chance(50) ? date() : UncertainDate(),
            static_cast<SourceGrade>(below(5)),
            maybeText()};
}

SavedView RandomHistory::view(int number)
{
    SavedView view{ViewId(numbered("view-", number)), text(), maybeText(), {}, {}, {}, {}};
    if (chance(50))
        view.statedBy = SourceId(numbered("source-", below(sourceCount)));
    view.filter.tracks = ids<TrackId>("track-", 2, trackCount);
    view.filter.actors = ids<ActorId>("actor-", 1, m_scale);
    view.from = chance(50) ? u"2010"_s : QString();
    view.to = chance(50) ? u"2020-05"_s : QString();
    return view;
}

HistoryData RandomHistory::data(int entries)
{
    m_scale = std::max(entries, 1);
    HistoryData made;
    made.info = {u"random"_s,
                 text(),
                 maybeText(),
                 maybeText(),
                 u"en"_s,
                 *edtf::parse(u"2025-11-05").date,
                 edtf::Hemisphere::Northern};
    for (int number = 0; number < trackCount; ++number)
        made.tracks.push_back(track(number));
    for (const KindOf of : {KindOf::Actor, KindOf::Agreement, KindOf::Event}) {
        for (int number = 0; number < kindCount; ++number) {
            made.kinds.push_back(kind(number));
            made.kinds.back().of = of;
        }
    }
    for (int number = 0; number < roleCount; ++number)
        made.roles.push_back({RoleId(numbered("role-", number)), text()});
    for (int number = 0; number < mineralCount; ++number)
        made.minerals.push_back(
            {MineralId(numbered("mineral-", number)), text(), chance(50) ? u"Li"_s : QString(), {}});
    for (int number = 0; number < sourceCount; ++number)
        made.sources.push_back(source(number));
    for (int number = 0; number < entries; ++number) {
        made.actors.push_back(actor(number));
        made.agreements.push_back(agreement(number));
        made.events.push_back(event(number));
        made.links.push_back(link(number));
        made.claims.push_back(claim(number));
    }
    for (int number = 0; number < 3; ++number)
        made.views.push_back(view(number));
    return made;
}

} // namespace pactline::test
