// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/validation.h"

#include "model/exchange/exchangefixtures.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// The smallest history with one of everything and nothing wrong.
HistoryData goodData()
{
    HistoryData data;
    data.info = {u"good"_s, u"Good"_s, {}, {}, u"en"_s, *edtf::parse(u"2025-11-05").date, {}};
    data.tracks = {{TrackId(u"track"_s), u"Track"_s, {}, u"#000000"_s, u"#ffFFff"_s}};
    data.kinds = {{KindId(u"kind"_s), u"Kind"_s, KindOf::Actor, {}},
                  {KindId(u"kind"_s), u"Kind"_s, KindOf::Agreement, {}},
                  {KindId(u"kind"_s), u"Kind"_s, KindOf::Event, {}}};
    data.roles = {{RoleId(u"role"_s), u"Role"_s}};
    data.minerals = {{MineralId(u"mineral"_s), u"Mineral"_s, {}, {}}};
    Actor actor;
    actor.id = ActorId(u"actor"_s);
    actor.name = u"Actor"_s;
    actor.kind = KindId(u"kind"_s);
    data.actors = {actor, actor};
    data.actors[1].id = ActorId(u"child"_s);
    data.actors[1].parent = ActorId(u"actor"_s);
    const Citation citation{SourceId(u"source"_s), {}, 1, {}, Confidence::Low, {}, {}, {u"date"_s}};
    Event event;
    event.id = ItemId(u"event"_s);
    event.title = u"Event"_s;
    event.kind = KindId(u"kind"_s);
    event.track = TrackId(u"track"_s);
    event.date = *edtf::parse(u"2023").date;
    event.parties = {{ActorId(u"actor"_s), RoleId(u"role"_s), {}}};
    event.minerals = {MineralId(u"mineral"_s)};
    event.amounts = {{1.0, u"AUD"_s, u"what"_s}};
    event.citations = {citation};
    event.alternatives = {{u"date"_s, u"2023"_s, true, {citation}, {}}, {u"date"_s, u"2022"_s, false, {citation}, {}}};
    event.agreements = {AgreementId(u"agreement"_s)};
    Agreement agreement;
    static_cast<Entry &>(agreement) = event;
    agreement.id = ItemId(u"agreement"_s);
    agreement.status = u"in force"_s;
    agreement.bodies = {ActorId(u"child"_s)};
    data.events = {event};
    data.agreements = {agreement};
    data.links = {{LinkId(u"event--implements--agreement"_s),
                   ItemId(u"event"_s),
                   ItemId(u"agreement"_s),
                   LinkRelation::Implements,
                   LinkBasis::Stated,
                   {}}};
    data.claims = {{ClaimId(u"claim"_s), u"Claim."_s, {}, {ItemId(u"actor"_s)}, 3, {citation}, {}}};
    data.sources = {{SourceId(u"source"_s), u"Source"_s, {}, {}, u"https://example.org"_s, {}, {}, {}}};
    data.views = {{ViewId(u"view"_s),
                   u"View"_s,
                   {},
                   SourceId(u"source"_s),
                   {{TrackId(u"track"_s)},
                    {KindId(u"kind"_s)},
                    {ActorId(u"actor"_s)},
                    {AgreementId(u"agreement"_s)},
                    {MineralId(u"mineral"_s)}},
                   u"2010"_s,
                   u"2020"_s}};
    return data;
}

struct Flaw
{
    const char *name;
    std::function<void(HistoryData &)> make;
    const char *problem; ///< `FIELD: message`, the first one; warnings begin with "warning: "
};

void PrintTo(const Flaw &flaw, std::ostream *out) { *out << flaw.name; }

QString asText(const Problem &problem)
{
    return (problem.severity == Severity::Warning ? u"warning: "_s : QString()) + problem.field + u": "_s +
           problem.message;
}

class Validation : public testing::TestWithParam<Flaw>
{};

TEST_P(Validation, TellsWhatIsWrongAndWhere)
{
    HistoryData data = goodData();
    GetParam().make(data);
    const std::vector<Problem> problems = validate(History(data));
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(asText(problems.front()).toStdString(), GetParam().problem);
}

using D = HistoryData;

INSTANTIATE_TEST_SUITE_P(
    Vocabulary, Validation,
    testing::Values(
        Flaw{"NoId", [](D &d) { d.info.id.clear(); }, "id: is missing"},
        Flaw{"NoTitle", [](D &d) { d.info.title.clear(); }, "title: is missing"},
        Flaw{"Language", [](D &d) { d.info.language = u"English language"_s; },
             "language: “English language” is not a language tag such as en or en-AU"},
        Flaw{"NoAsOf", [](D &d) { d.info.asOf = {}; }, "asOf: is missing"},
        Flaw{"VagueAsOf", [](D &d) { d.info.asOf = *edtf::parse(u"2025").date; },
             "asOf: should be a single day, such as 2025-11-05"},
        Flaw{"IdForm",
             [](D &d) {
                 d.roles.push_back({RoleId(u"A b"_s), u"x"_s});
             },
             "roles[1] (A b).id: “A b” should be lower-case letters and digits, divided by hyphens or dots"},
        Flaw{"IdTwoHyphens",
             [](D &d) {
                 d.roles.push_back({RoleId(u"a--b"_s), u"x"_s});
             },
             "roles[1] (a--b).id: “a--b” should be lower-case letters and digits, divided by hyphens or dots"},
        Flaw{"IdEndsWithHyphen",
             [](D &d) {
                 d.roles.push_back({RoleId(u"a-"_s), u"x"_s});
             },
             "roles[1] (a-).id: “a-” should be lower-case letters and digits, divided by hyphens or dots"},
        Flaw{"IdBeginsWithHyphen",
             [](D &d) {
                 d.roles.push_back({RoleId(u"-a"_s), u"x"_s});
             },
             "roles[1] (-a).id: “-a” should be lower-case letters and digits, divided by hyphens or dots"},
        Flaw{"EmptyId",
             [](D &d) {
                 d.roles.push_back({RoleId(), u"x"_s});
             },
             "roles[1].id: is missing"},
        Flaw{"NoName", [](D &d) { d.minerals[0].name.clear(); }, "minerals[0] (mineral).name: is missing"},
        Flaw{"Blank", [](D &d) { d.minerals[0].name = u" x"_s; },
             "warning: minerals[0] (mineral).name: begins or ends with a blank"},
        Flaw{"Colour", [](D &d) { d.tracks[0].colourLight = u"#00000g"_s; },
             "tracks[0] (track).colour.light: “#00000g” is not a colour such as #0b63b0"},
        Flaw{"DarkColour", [](D &d) { d.tracks[0].colourDark = u"red"_s; },
             "tracks[0] (track).colour.dark: “red” is not a colour such as #0b63b0"},
        Flaw{"TrackTwice", [](D &d) { d.tracks.push_back(d.tracks[0]); },
             "tracks[1] (track).id: “track” is already the id of tracks[0]; choose another one"},
        Flaw{"KindTwice", [](D &d) { d.kinds.push_back(d.kinds[1]); },
             "kinds[3] (kind).id: “kind” is already the id of kinds[1]; choose another one"},
        Flaw{"ViewTwice", [](D &d) { d.views.push_back(d.views[0]); },
             "views[1] (view).id: “view” is already the id of views[0]; choose another one"},
        Flaw{"ViewSource", [](D &d) { d.views[0].statedBy = SourceId(u"x"_s); },
             "views[0] (view).statedBy: there is no source “x”"},
        Flaw{"ViewTrack", [](D &d) { d.views[0].filter.tracks = {TrackId(u"x"_s)}; },
             "views[0] (view).filter.tracks[0]: there is no track “x”"},
        Flaw{"ViewKind", [](D &d) { d.views[0].filter.kinds = {KindId(u"x"_s)}; },
             "views[0] (view).filter.kinds[0]: there is no kind “x”"},
        Flaw{"ViewActor", [](D &d) { d.views[0].filter.actors = {ActorId(u"event"_s)}; },
             "views[0] (view).filter.actors[0]: there is no actor “event”"},
        Flaw{"ViewAgreement", [](D &d) { d.views[0].filter.agreements = {AgreementId(u"x"_s)}; },
             "views[0] (view).filter.agreements[0]: there is no agreement “x”"},
        Flaw{"ViewMineral", [](D &d) { d.views[0].filter.minerals = {MineralId(u"x"_s)}; },
             "views[0] (view).filter.minerals[0]: there is no mineral “x”"},
        Flaw{"ViewTurned", [](D &d) { d.views[0].from = u"2021"_s; }, "views[0] (view).to: lies before “from”"},
        Flaw{"ActorTwice", [](D &d) { d.actors.push_back(d.actors[0]); },
             "actors[2] (actor).id: “actor” is already the id of actors[0]; choose another one"},
        Flaw{"IdOfAnotherList", [](D &d) { d.claims[0].id = ClaimId(u"actor"_s); },
             "claims[0] (actor).id: “actor” is already the id of actors[0]; choose another one"}),
    [](const auto &test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Items, Validation,
    testing::Values(
        Flaw{"ActorKind", [](D &d) { d.actors[0].kind = KindId(u"x"_s); },
             "actors[0] (actor).kind: there is no kind “x” of actors"},
        Flaw{"Country", [](D &d) { d.actors[0].country = u"au"_s; },
             "actors[0] (actor).country: “au” is not a country code such as AU"},
        Flaw{"Parent", [](D &d) { d.actors[1].parent = ActorId(u"x"_s); },
             "actors[1] (child).parent: there is no actor “x”"},
        Flaw{"ParentCircle", [](D &d) { d.actors[0].parent = ActorId(u"child"_s); },
             "actors[0] (actor).parent: the actor is its own ancestor"},
        Flaw{"ActorImportance", [](D &d) { d.actors[0].importance = 0; },
             "actors[0] (actor).importance: is 0; it goes from 1 to 5"},
        Flaw{"EventKind", [](D &d) { d.kinds.pop_back(); },
             "events[0] (event).kind: there is no kind “kind” of events"},
        Flaw{"EventTrack", [](D &d) { d.events.update(0, [&](Event &each) { each.track = {}; }); },
             "events[0] (event).track: there is no track “”"},
        Flaw{"EventImportance", [](D &d) { d.events.update(0, [&](Event &each) { each.importance = 6; }); },
             "events[0] (event).importance: is 6; it goes from 1 to 5"},
        Flaw{"EventDate",
             [](D &d) {
                 d.events.update(0, [&](Event &each) { each.alternatives.clear(); });
                 d.events.update(0, [&](Event &each) { each.date = {}; });
             },
             "events[0] (event).date: is missing"},
        Flaw{"TurnedDate",
             [](D &d) {
                 d.events.update(0, [](Event &each) { std::swap(each.date.earliestStart, each.date.latestEnd); });
             },
             "events[0] (event).date: “2023” ends before it begins"},
        Flaw{"LongTitle", [](D &d) { d.events.update(0, [&](Event &each) { each.title = QString(71, u'x'); }); },
             "warning: events[0] (event).title: is longer than 70 characters"},
        Flaw{"LongShortTitle",
             [](D &d) { d.agreements.update(0, [&](Agreement &each) { each.shortTitle = QString(33, u'x'); }); },
             "warning: agreements[0] (agreement).shortTitle: is longer than 32 characters"},
        Flaw{"PartyActor",
             [](D &d) { d.events.update(0, [&](Event &each) { each.parties[0].actor = ActorId(u"x"_s); }); },
             "events[0] (event).parties[0].actor: there is no actor “x”"},
        Flaw{"PartyRole", [](D &d) { d.events.update(0, [&](Event &each) { each.parties[0].role = RoleId(u"x"_s); }); },
             "events[0] (event).parties[0].role: there is no role “x”"},
        Flaw{"Mineral", [](D &d) { d.events.update(0, [&](Event &each) { each.minerals += MineralId(u"x"_s); }); },
             "events[0] (event).minerals[1]: there is no mineral “x”"},
        Flaw{"MineralTwice",
             [](D &d) { d.events.update(0, [&](Event &each) { each.minerals += d.events[0].minerals[0]; }); },
             "warning: events[0] (event).minerals[1]: stands twice in the list"},
        Flaw{"Body",
             [](D &d) { d.agreements.update(0, [&](Agreement &each) { each.bodies = {ActorId(u"event"_s)}; }); },
             "agreements[0] (agreement).bodies[0]: there is no actor “event”"},
        Flaw{"EventAgreement",
             [](D &d) { d.events.update(0, [&](Event &each) { each.agreements = {AgreementId(u"event"_s)}; }); },
             "events[0] (event).agreements[0]: there is no agreement “event”"},
        Flaw{"Status", [](D &d) { d.agreements.update(0, [&](Agreement &each) { each.status = u"odd"_s; }); },
             "warning: agreements[0] (agreement).status: “odd” is not one of the usual words"},
        Flaw{"Currency", [](D &d) { d.events.update(0, [&](Event &each) { each.amounts[0].currency = u"US$"_s; }); },
             "events[0] (event).amounts[0].currency: “US$” is not a currency code such as AUD"},
        Flaw{"AmountWhat", [](D &d) { d.events.update(0, [&](Event &each) { each.amounts[0].what.clear(); }); },
             "events[0] (event).amounts[0].what: is missing"},
        Flaw{"AmountValue",
             [](D &d) {
                 d.events.update(0,
                                 [&](Event &each) { each.amounts[0].value = std::numeric_limits<double>::infinity(); });
             },
             "events[0] (event).amounts[0].value: is not a number"},
        Flaw{"Uncited", [](D &d) { d.events.update(0, [&](Event &each) { each.citations.clear(); }); },
             "warning: events[0] (event): cites no source"},
        Flaw{"UncitedClaim", [](D &d) { d.claims[0].citations.clear(); },
             "warning: claims[0] (claim): cites no source"},
        Flaw{"CitedSource",
             [](D &d) { d.events.update(0, [&](Event &each) { each.citations[0].source = SourceId(u"actor"_s); }); },
             "events[0] (event).citations[0].source: there is no source “actor”"},
        Flaw{"Paragraph", [](D &d) { d.events.update(0, [&](Event &each) { each.citations[0].paragraph = 0; }); },
             "events[0] (event).citations[0].paragraph: is 0; paragraphs count from 1"},
        Flaw{"CitationConfidence",
             [](D &d) { d.events.update(0, [&](Event &each) { each.citations[0].confidence = Confidence::None; }); },
             "events[0] (event).citations[0].confidence: is missing"},
        Flaw{"Supports",
             [](D &d) { d.events.update(0, [&](Event &each) { each.citations[0].supports += u"colour"_s; }); },
             "events[0] (event).citations[0].supports[1]: there is no field “colour”"},
        Flaw{"AlternativeField",
             [](D &d) {
                 d.events.update(0, [](Event &each) {
                     for (Alternative &a : each.alternatives)
                         a.field = u"x"_s;
                 });
             },
             "events[0] (event).alternatives[0].field: there is no field “x”"},
        Flaw{"AlternativeSource",
             [](D &d) {
                 d.events.update(0, [&](Event &each) { each.alternatives[1].citations[0].source = SourceId(u"x"_s); });
             },
             "events[0] (event).alternatives[1].citations[0].source: there is no source “x”"},
        Flaw{"AlternativeValue",
             [](D &d) { d.events.update(0, [&](Event &each) { each.alternatives[1].value.clear(); }); },
             "events[0] (event).alternatives[1].value: is missing"},
        Flaw{"OneReading", [](D &d) { d.events.update(0, [&](Event &each) { each.alternatives.removeLast(); }); },
             "events[0] (event).alternatives[0]: a single reading of “date” is no alternative; give the others too"},
        Flaw{"NonePreferred",
             [](D &d) { d.events.update(0, [&](Event &each) { each.alternatives[0].preferred = false; }); },
             "events[0] (event).alternatives[0]: exactly one reading of “date” should be preferred, not 0"},
        Flaw{"PreferredSecond",
             [](D &d) { d.events.update(0, [](Event &each) { each.alternatives.swapItemsAt(0, 1); }); },
             "events[0] (event).alternatives[0]: the preferred reading of “date” should come first"},
        Flaw{
            "ReadingsApart",
            [](D &d) {
                d.events.update(0, [](Event &each) {
                    auto &list = each.alternatives;
                    list += {{u"title"_s, u"a"_s, true, {}, {}}, {u"title"_s, u"b"_s, false, {}, {}}, list[1], list[1]};
                });
            },
            "events[0] (event).alternatives[4]: all readings of “date” should stand together"},
        Flaw{"OtherPreferredDate",
             [](D &d) { d.events.update(0, [&](Event &each) { each.alternatives[0].value = u"2021"_s; }); },
             "events[0] (event).alternatives[0].value: the preferred date is not the one of the entry"},
        Flaw{"LinkEnd", [](D &d) { d.links.update(0, [&](Link &each) { each.to = ItemId(u"actor"_s); }); },
             "links[0] (event--implements--agreement).to: there is no event or agreement “actor”"},
        Flaw{"LinkStart", [](D &d) { d.links.update(0, [&](Link &each) { each.from = ItemId(u"x"_s); }); },
             "links[0] (event--implements--agreement).from: there is no event or agreement “x”"},
        Flaw{"LinkToItself", [](D &d) { d.links.update(0, [&](Link &each) { each.to = d.links[0].from; }); },
             "links[0] (event--implements--agreement): joins an entry to itself"},
        Flaw{"LinkTwice",
             [](D &d) {
                 d.links.push_back(d.links[0]);
                 d.links.update(1, [&](Link &each) { each.id = LinkId(u"other"_s); });
             },
             "links[1] (other): says the same as another link"},
        Flaw{"ClaimAboutNothing", [](D &d) { d.claims[0].about.clear(); },
             "claims[0] (claim).about: is missing: say which entries the claim is about"},
        Flaw{"ClaimAbout", [](D &d) { d.claims[0].about = {ItemId(u"source"_s)}; },
             "claims[0] (claim).about[0]: there is no event, agreement or actor “source”"},
        Flaw{"ClaimText", [](D &d) { d.claims[0].text.clear(); }, "claims[0] (claim).text: is missing"},
        Flaw{"SourceTitle", [](D &d) { d.sources[0].title.clear(); }, "sources[0] (source).title: is missing"},
        Flaw{"SourceAddress", [](D &d) { d.sources[0].url = u"javascript:alert(1)"_s; },
             "sources[0] (source).url: “javascript:alert(1)” is not an address that begins with https://"}),
    [](const auto &test) { return std::string(test.param.name); });

TEST(Validation, HasNothingAgainstAGoodHistory)
{
    for (const Problem &problem : validate(History(goodData())))
        ADD_FAILURE() << qPrintable(asText(problem));
    for (const Problem &problem : validate(History(test::builtInHistoryData())))
        ADD_FAILURE() << qPrintable(asText(problem));
}

TEST(Validation, TellsBadDatesWithTheirReason)
{
    HistoryData data = goodData();
    data.views[0].to = u"2023-13"_s;
    data.events.update(0, [&](Event &each) { each.alternatives[1].value = u"May 2023"_s; });
    const std::vector<Problem> problems = validate(History(data));
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_TRUE(
        asText(problems[0]).startsWith(u"views[0] (view).to: “2023-13” is not a date: character 6: month 13"_s));
    EXPECT_TRUE(asText(problems[1]).startsWith(u"events[0] (event).alternatives[1].value: “May 2023” is not a date"_s));
}

TEST(Validation, TellsEveryActorOfACircle)
{
    HistoryData data = goodData();
    data.actors[0].parent = ActorId(u"child"_s);
    Actor below = data.actors[0];
    below.id = ActorId(u"below"_s);
    data.actors.push_back(below);
    std::vector<QString> fields;
    for (const Problem &problem : validate(History(data)))
        fields.push_back(problem.field);
    EXPECT_EQ(fields, (std::vector{u"actors[0] (actor).parent"_s, u"actors[1] (child).parent"_s}));
}

} // namespace
} // namespace pactline
