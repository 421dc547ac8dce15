// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/facets.h"

#include "model/exchange/exchangefixtures.h"
#include "model/history/randomhistory.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// Entries shown if the value were the facet's only choice.
template <typename Choose> int shownWith(const History &history, Filter filter, Choose choose)
{
    choose(filter);
    return static_cast<int>(matchingEntries(history, filter).size());
}

int countOfType(const History &history, const Filter &filter, ItemType type)
{
    const std::vector<ItemRef> shown = matchingEntries(history, filter);
    return static_cast<int>(
        std::count_if(shown.begin(), shown.end(), [type](const ItemRef &ref) { return ref.type == type; }));
}

TEST(Facets, CountWhatChoosingAValueWouldShow)
{
    for (unsigned seed = 1; seed <= 120; ++seed) {
        SCOPED_TRACE(seed);
        test::RandomHistory random(seed);
        const History history(random.data(10));
        Filter filter;
        if (random.chance(40))
            filter.tracks = {TrackId(u"track-1"_s), TrackId(u"track-2"_s)};
        if (random.chance(40))
            filter.kinds = {KindId(u"kind-0"_s)};
        if (random.chance(40))
            filter.actors = {ActorId(u"actor-1"_s), ActorId(u"actor-4"_s)};
        if (random.chance(40))
            filter.minerals = {MineralId(u"mineral-2"_s)};
        if (random.chance(20))
            filter.statuses = {u"signed"_s};
        if (random.chance(40))
            filter.from = edtf::parse(u"2010").date->earliestStart;
        if (random.chance(30))
            filter.search = {u"lithium"_s, u"reunion"_s};
        filter.atLeast = random.chance(50) ? Match::Certain : Match::Possible;

        const Facets facets = countFacets(history, filter);
        for (const FacetValue &value : facets.tracks) {
            EXPECT_EQ(value.count, shownWith(history, filter, [&](Filter &f) { f.tracks = {TrackId(value.id)}; }));
            EXPECT_EQ(value.isChosen, filter.tracks.contains(TrackId(value.id)));
        }
        for (const FacetValue &value : facets.minerals) {
            EXPECT_EQ(value.count, shownWith(history, filter, [&](Filter &f) { f.minerals = {MineralId(value.id)}; }));
        }
        for (const FacetValue &value : facets.statuses)
            EXPECT_EQ(value.count, shownWith(history, filter, [&](Filter &f) { f.statuses = {value.id}; }));
        ASSERT_EQ(facets.actors.size(), history.actors().size());
        for (const FacetValue &value : facets.actors)
            EXPECT_EQ(value.count, shownWith(history, filter, [&](Filter &f) { f.actors = {ActorId(value.id)}; }));
        for (const FacetValue &value : facets.eventKinds) {
            Filter chosen = filter;
            chosen.kinds = {KindId(value.id)};
            EXPECT_EQ(value.count, countOfType(history, chosen, ItemType::Event));
        }
        for (const FacetValue &value : facets.agreementKinds) {
            Filter chosen = filter;
            chosen.kinds = {KindId(value.id)};
            EXPECT_EQ(value.count, countOfType(history, chosen, ItemType::Agreement));
        }
        Filter certain = filter;
        certain.atLeast = Match::Certain;
        Filter possible = filter;
        possible.atLeast = Match::Possible;
        EXPECT_EQ(facets.certain, static_cast<int>(matchingEntries(history, certain).size()));
        EXPECT_EQ(facets.certain + facets.possible, static_cast<int>(matchingEntries(history, possible).size()));
    }
}

TEST(Facets, ActorsStandBelowTheirParents)
{
    const History history(test::builtInHistoryData());
    const Facets facets = countFacets(history, {});
    ASSERT_EQ(facets.actors.size(), history.actors().size());
    std::vector<QString> path;
    int previous = 0;
    for (const FacetValue &value : facets.actors) {
        const Actor *actor = history.actor(ActorId(value.id));
        ASSERT_NE(actor, nullptr);
        path.resize(static_cast<std::size_t>(value.depth) + 1);
        path.back() = value.id;
        EXPECT_EQ(actor->parent.text, value.depth == 0 ? QString() : path[path.size() - 2]);
        if (value.depth == 0) {
            if (previous > 0) {
                EXPECT_LE(value.count, previous);
            }
            previous = value.count;
        }
    }
}

TEST(Facets, ParentsInACircleAreListedOnce)
{
    HistoryData data;
    for (const auto &[id, parent] :
         {std::pair(u"a"_s, u"b"_s), {u"b"_s, u"a"_s}, {u"c"_s, u"c"_s}, {u"d"_s, u"nobody"_s}}) {
        Actor actor;
        actor.id = ActorId(id);
        actor.parent = ActorId(parent);
        data.actors.push_back(actor);
    }
    Event event;
    event.id = ItemId(u"e"_s);
    event.parties = {{ActorId(u"a"_s), {}, {}}};
    data.events.push_back(event);
    const Facets facets = countFacets(History(data), {});
    ASSERT_EQ(facets.actors.size(), 4U);
    for (const FacetValue &value : facets.actors)
        EXPECT_EQ(value.count, value.id == u"a"_s || value.id == u"b"_s ? 1 : 0);
}

} // namespace
} // namespace pactline
