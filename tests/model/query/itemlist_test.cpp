// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/itemlist.h"

#include "model/items/itemfixtures.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

Citation citationOf(const QString &source)
{
    Citation citation;
    citation.source = SourceId(source);
    return citation;
}

class ItemList : public testing::Test
{
protected:
    ItemList()
    {
        HistoryData data = test::smallHistoryData();
        const auto addSource = [&data](const QString &id, const QString &title, const QString &published) {
            Source source;
            source.id = SourceId(id);
            source.title = title;
            source.published = edtf::parse(published).date.value_or(UncertainDate());
            data.sources.push_back(source);
        };
        addSource(u"late"_s, u"A late report"_s, u"2024-05"_s);
        addSource(u"undated"_s, u"A leaflet"_s, QString());
        addSource(u"early"_s, u"An early notice"_s, u"2023-07-03"_s);
        data.events.update(0, [&](Event &each) { each.citations = {citationOf(u"early"_s)}; });
        data.events.update(1, [&](Event &each) { each.citations = {citationOf(u"late"_s)}; });
        const auto addClaim = [&data](const QString &id, const QString &text, const QString &about,
                                      const QString &source) {
            Claim claim;
            claim.id = ClaimId(id);
            claim.text = text;
            claim.about = {ItemId(about)};
            claim.citations = {citationOf(source)};
            data.claims.push_back(claim);
        };
        addClaim(u"c-late"_s, u"It was a turning point."_s, u"hiroshima"_s, u"late"_s);
        addClaim(u"c-early"_s, u"It came as a surprise."_s, u"controls"_s, u"early"_s);
        addClaim(u"c-actor"_s, u"It is patient."_s, u"au"_s, u"undated"_s);
        const auto addLink = [&data](const QString &id, const QString &from, const QString &to) {
            Link link;
            link.id = LinkId(id);
            link.from = ItemId(from);
            link.to = ItemId(to);
            data.links.push_back(link);
        };
        addLink(u"l-controls"_s, u"controls"_s, u"hiroshima"_s);
        addLink(u"l-compact"_s, u"compact"_s, u"old"_s);
        m_history.setData(std::move(data));
    }

    [[nodiscard]] std::string listed(ItemType type, const Filter &filter = {}) const
    {
        QStringList ids;
        for (const ItemRef &ref : matchingItems(m_history, type, filter)) {
            EXPECT_EQ(ref.type, type);
            ids << m_history.idOf(ref).text;
        }
        return ids.join(u' ').toStdString();
    }

    History m_history;
};

TEST_F(ItemList, ListsEachTypeInItsOrder)
{
    EXPECT_EQ(listed(ItemType::Event), "old hiroshima controls");
    EXPECT_EQ(listed(ItemType::Agreement), "compact letter") << "undated last";
    EXPECT_EQ(listed(ItemType::Actor), "au cn dod usgs us") << "by name";
    EXPECT_EQ(listed(ItemType::Source), "early late undated");
    EXPECT_EQ(listed(ItemType::Claim), "c-early c-late c-actor");
    EXPECT_EQ(listed(ItemType::Link), "l-compact l-controls");
}

TEST_F(ItemList, AFilterOfEntriesReachesWhatHasToDoWithThem)
{
    Filter china;
    china.tracks = {TrackId(u"cn"_s)};
    EXPECT_EQ(listed(ItemType::Event, china), "controls");
    EXPECT_EQ(listed(ItemType::Agreement, china), "");
    EXPECT_EQ(listed(ItemType::Actor, china), "cn");
    EXPECT_EQ(listed(ItemType::Source, china), "early");
    EXPECT_EQ(listed(ItemType::Claim, china), "c-early");
    EXPECT_EQ(listed(ItemType::Link, china), "l-controls");
}

TEST_F(ItemList, ActorsAreAskedForKindNameAndParent)
{
    Filter filter;
    filter.kinds = {KindId(u"body"_s)};
    EXPECT_EQ(listed(ItemType::Actor, filter), "dod usgs");
    filter = {};
    filter.actors = {ActorId(u"us"_s)};
    EXPECT_EQ(listed(ItemType::Actor, filter), "dod usgs us");
    filter.search = {u"survey"_s};
    EXPECT_EQ(listed(ItemType::Actor, filter), "usgs");
    filter = {};
    filter.search = {u"defense"_s};
    EXPECT_EQ(listed(ItemType::Actor, filter), "dod") << "though it takes part in nothing";
}

TEST_F(ItemList, ClaimsAboutAChosenActorCountToo)
{
    Filter filter;
    filter.actors = {ActorId(u"au"_s)};
    EXPECT_EQ(listed(ItemType::Claim, filter), "c-late c-actor") << "hiroshima has that party";
    filter.search = {u"patient"_s};
    EXPECT_EQ(listed(ItemType::Claim, filter), "c-actor");
}

TEST_F(ItemList, SourcesAreAskedForTheirOwnDate)
{
    Filter filter;
    filter.from = edtf::parse(u"2024").date->earliestStart;
    EXPECT_EQ(listed(ItemType::Source, filter), "late undated") << "an unknown date is possible";
    filter.atLeast = Match::Certain;
    EXPECT_EQ(listed(ItemType::Source, filter), "late");
    filter = {};
    filter.search = {u"notice early"_s};
    EXPECT_EQ(listed(ItemType::Source, filter), "early");
}

} // namespace
} // namespace pactline
