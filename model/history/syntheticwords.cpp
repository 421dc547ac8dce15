// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/syntheticwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace pactline::synthetic {

namespace {

constexpr std::array<QStringView, 16> states{u"Avaria", u"Borland",  u"Cassia", u"Dorvia",  u"Estmark", u"Fenland",
                                             u"Galdor", u"Hesperia", u"Istria", u"Jutmark", u"Kestrel", u"Lorvia",
                                             u"Mardia", u"Norvik",   u"Orland", u"Pelagia"};
constexpr std::array<QStringView, 8> bodies{
    u"Ministry of Resources", u"Geological Survey", u"Export Finance Agency", u"Treasury",
    u"Department of Trade",   u"Energy Commission", u"Development Bank",      u"Academy of Sciences"};
constexpr std::array<QStringView, 10> firms{u"Metals", u"Mining",    u"Magnetics", u"Refining", u"Lithium",
                                            u"Alloys", u"Resources", u"Graphite",  u"Power",    u"Ventures"};
constexpr std::array<QStringView, 14> verbs{u"signs",     u"announces", u"opens",    u"publishes",     u"funds",
                                            u"reviews",   u"extends",   u"launches", u"proposes",      u"approves",
                                            u"postpones", u"completes", u"welcomes", u"withdraws from"};
constexpr std::array<QStringView, 16> matters{u"rare earths",
                                              u"lithium",
                                              u"a joint mapping programme",
                                              u"magnets",
                                              u"the stockpile",
                                              u"gallium",
                                              u"the working group on standards",
                                              u"a refinery",
                                              u"export permits",
                                              u"supply chain screening",
                                              u"a research centre",
                                              u"a loan for graphite",
                                              u"the second phase",
                                              u"price reporting",
                                              u"a pilot plant",
                                              u"cobalt recycling"};
constexpr std::array<QStringView, 10> occasions{u"",
                                                u" at the summit",
                                                u" after a year of talks",
                                                u" for three years",
                                                u", first round",
                                                u" in the northern provinces",
                                                u" with private partners",
                                                u" under the new strategy",
                                                u" ahead of the election",
                                                u""};
constexpr std::array<QStringView, 8> instruments{u"Framework on", u"Memorandum on",  u"Partnership for",
                                                 u"Compact on",   u"Action plan on", u"Joint statement on",
                                                 u"Contract for", u"Policy on"};

constexpr qsizetype longestTitle = 70;

QString joined(std::initializer_list<QStringView> parts)
{
    qsizetype size = 0;
    for (const QStringView part : parts)
        size += part.size();
    QString text;
    text.reserve(size);
    for (const QStringView part : parts)
        text += part;
    return text;
}

template <typename IdType> IdType numbered(QStringView prefix, std::size_t number)
{
    return IdType(joined({prefix, QString::number(number + 1)}));
}

} // namespace

void addVocabulary(HistoryData &data)
{
    data.tracks = {{TrackId(u"bilateral"_s), u"Bilateral"_s, {}, u"#0B63B0"_s, u"#5AA9F0"_s},
                   {TrackId(u"regional"_s), u"Regional"_s, {}, u"#8A4A9E"_s, u"#C790D8"_s},
                   {TrackId(u"multilateral"_s), u"Multilateral"_s, {}, u"#0A7A5B"_s, u"#43C59E"_s},
                   {TrackId(u"north"_s), u"North"_s, {}, u"#4A5FC1"_s, u"#98A6F5"_s},
                   {TrackId(u"south"_s), u"South"_s, {}, u"#A86400"_s, u"#E6A23C"_s},
                   {TrackId(u"rivals"_s), u"Rivals"_s, {}, u"#C23B16"_s, u"#F0805C"_s},
                   {TrackId(u"industry"_s), u"Industry"_s, {}, u"#5B6672"_s, u"#A3AEB9"_s}};
    data.kinds = {{KindId(u"state"_s), u"State"_s, KindOf::Actor, MarkShape::None},
                  {KindId(u"body"_s), u"Government body"_s, KindOf::Actor, MarkShape::None},
                  {KindId(u"company"_s), u"Company"_s, KindOf::Actor, MarkShape::None},
                  {KindId(u"framework"_s), u"Framework"_s, KindOf::Agreement, MarkShape::Bar},
                  {KindId(u"memorandum"_s), u"Memorandum"_s, KindOf::Agreement, MarkShape::Bar},
                  {KindId(u"contract"_s), u"Contract"_s, KindOf::Agreement, MarkShape::Bar},
                  {KindId(u"policy"_s), u"Policy"_s, KindOf::Agreement, MarkShape::Bar},
                  {KindId(u"signing"_s), u"Signing"_s, KindOf::Event, MarkShape::Diamond},
                  {KindId(u"meeting"_s), u"Meeting"_s, KindOf::Event, MarkShape::Circle},
                  {KindId(u"launch"_s), u"Launch"_s, KindOf::Event, MarkShape::Triangle},
                  {KindId(u"award"_s), u"Award"_s, KindOf::Event, MarkShape::Square},
                  {KindId(u"measure"_s), u"Measure"_s, KindOf::Event, MarkShape::Hexagon},
                  {KindId(u"report"_s), u"Report"_s, KindOf::Event, MarkShape::Pentagon}};
    data.roles = {{RoleId(u"party"_s), u"Party"_s},
                  {RoleId(u"signatory"_s), u"Signatory"_s},
                  {RoleId(u"funder"_s), u"Funder"_s},
                  {RoleId(u"recipient"_s), u"Recipient"_s}};
    data.minerals = {{MineralId(u"rare-earths"_s), u"Rare earths"_s, {}, u"rare earths"_s},
                     {MineralId(u"lithium"_s), u"Lithium"_s, u"Li"_s, {}},
                     {MineralId(u"graphite"_s), u"Graphite"_s, u"C"_s, {}},
                     {MineralId(u"cobalt"_s), u"Cobalt"_s, u"Co"_s, {}},
                     {MineralId(u"nickel"_s), u"Nickel"_s, u"Ni"_s, {}},
                     {MineralId(u"gallium"_s), u"Gallium"_s, u"Ga"_s, {}},
                     {MineralId(u"neodymium"_s), u"Neodymium"_s, u"Nd"_s, u"rare earths"_s},
                     {MineralId(u"dysprosium"_s), u"Dysprosium"_s, u"Dy"_s, u"rare earths"_s},
                     {MineralId(u"tungsten"_s), u"Tungsten"_s, u"W"_s, {}},
                     {MineralId(u"antimony"_s), u"Antimony"_s, u"Sb"_s, {}}};
    Source source;
    source.id = SourceId(u"source-1"_s);
    source.title = u"Register of made-up cooperation"_s;
    source.publisher = u"Pactline"_s;
    source.grade = SourceGrade::Secondary;
    source.note = u"Nothing in this history is true; it is made for measuring and trying."_s;
    data.sources.push_back(std::move(source));
}

void addActors(HistoryData &data, Random &random, int count)
{
    for (std::size_t number = 0; number < states.size(); ++number) {
        Actor state;
        state.id = numbered<ActorId>(u"state-", number);
        state.name = states[number].toString();
        state.kind = KindId(u"state"_s);
        state.importance = number < 4 ? 5 : 3;
        data.actors.push_back(std::move(state));
    }
    for (std::size_t number = 0; data.actors.size() < static_cast<std::size_t>(count); ++number) {
        const std::size_t state = random.lowBelow(static_cast<std::uint32_t>(states.size()));
        const bool isBody = random.chance(40);
        Actor actor;
        actor.id = numbered<ActorId>(isBody ? u"body-" : u"company-", number);
        // A number tells apart those that would else have one name.
        const QString place = QString::number(number + 1);
        actor.name = isBody ? joined({states[state], u" ", random.oneOf(bodies), u" ", place})
                            : joined({states[state], u" ", random.oneOf(firms), u" ", place});
        actor.shortName = isBody ? QString() : joined({states[state].first(3).toString().toUpper(), u" ", place});
        actor.kind = KindId(isBody ? u"body"_s : u"company"_s);
        actor.parent = data.actors[state].id;
        actor.importance = 1 + static_cast<int>(random.lowBelow(4));
        data.actors.push_back(std::move(actor));
    }
}

Titles::Titles(Random &random)
    : m_random(random)
{
    constexpr int sharedTexts = 64;
    for (int number = 0; number < sharedTexts; ++number) {
        m_summaries.append(
            joined({u"After talks in ", random.oneOf(states), u" the parties dealt with ", random.oneOf(matters),
                    random.oneOf(occasions), u"; next comes ", random.oneOf(matters), u"."}));
        m_places.append(number % 2 == 0 ? QStringList{random.oneOf(states).toString()} : QStringList());
    }
}

const QStringList &Titles::places() { return m_random.oneOf(m_places); }

QStringView Titles::otherState(QStringView state)
{
    const auto other = m_random.below(static_cast<std::uint32_t>(states.size()) - 1);
    return states[other] == state ? states.back() : states[other];
}

void Titles::fillEvent(Entry &entry)
{
    const QStringView first = m_random.oneOf(states);
    const QStringView matter = m_random.oneOf(matters);
    const std::uint32_t form = m_random.below(4);
    QString shortTitle;
    if (form < 2) {
        const QStringView second = otherState(first);
        entry.title = form == 0 ? joined({first, u" and ", second, u" agree on ", matter})
                                : joined({first, u"–", second, u" talks on ", matter});
        shortTitle = joined({first, u"–", second});
    } else {
        const QStringView verb = m_random.oneOf(verbs);
        entry.title = form == 2 ? joined({first, u" ", m_random.oneOf(firms), u" ", verb, u" ", matter})
                                : joined({first, u" ", verb, u" ", matter});
        shortTitle = joined({first, u" ", verb});
    }
    if (m_random.chance(70))
        entry.shortTitle = shortTitle;
    const QStringView occasion = m_random.oneOf(occasions);
    if (entry.title.size() + occasion.size() <= longestTitle)
        entry.title += occasion;
    entry.summary = m_random.oneOf(m_summaries);
}

void Titles::fillAgreement(Entry &entry, int number)
{
    const QStringView instrument = m_random.oneOf(instruments);
    const QStringView matter = m_random.oneOf(matters);
    const QStringView first = m_random.oneOf(states);
    entry.title = joined({first, u"–", otherState(first), u" ", instrument, u" ", matter});
    entry.shortTitle = joined({instrument.first(instrument.lastIndexOf(u' ')), u" ", QString::number(number + 1)});
    entry.summary = m_random.oneOf(m_summaries);
}

} // namespace pactline::synthetic
