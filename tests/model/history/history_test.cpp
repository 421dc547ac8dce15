// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/history.h"

#include "model/history/randomhistory.h"
#include "support/packedlists.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

template <typename List, typename Condition> std::vector<int> rowsWhere(const List &list, Condition condition)
{
    std::vector<int> rows;
    for (int row = 0; const typename List::value_type &item : list) {
        if (condition(item))
            rows.push_back(row);
        ++row;
    }
    return rows;
}

bool cites(const QList<Citation> &citations, const SourceId &source)
{
    return std::any_of(citations.begin(), citations.end(),
                       [&source](const Citation &citation) { return citation.source == source; });
}

template <typename T> bool itemCites(const T &item, const SourceId &source)
{
    bool found = cites(item.citations, source);
    if constexpr (requires { item.alternatives; }) {
        for (const Alternative &alternative : item.alternatives)
            found = found || cites(alternative.citations, source);
    }
    return found;
}

TEST(History, LookupsAgreeWithReadingTheLists)
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        SCOPED_TRACE(seed);
        const HistoryData data = test::RandomHistory(seed).data(8);
        const History history(data);
        for (int number = 0; number < 9; ++number) {
            const QString text = QString::number(number);
            for (const char *prefix : {"event-", "agreement-"}) {
                const ItemId id(QString::fromLatin1(prefix) + text);
                EXPECT_EQ(history.linksFrom(id),
                          rowsWhere(data.links, [&](const Link &link) { return link.from == id; }));
                EXPECT_EQ(history.linksTo(id), rowsWhere(data.links, [&](const Link &link) { return link.to == id; }));
                EXPECT_EQ(history.claimsAbout(id),
                          rowsWhere(data.claims, [&](const Claim &claim) { return claim.about.contains(id); }));
                EXPECT_EQ(history.entry(id).has_value(), number < 8);
                EXPECT_EQ(history.isEntry(id), number < 8);
            }
            const AgreementId agreement(u"agreement-"_s + text);
            EXPECT_EQ(history.eventsUnder(agreement),
                      rowsWhere(data.events, [&](const Event &event) { return event.agreements.contains(agreement); }));
            const ActorId actor(u"actor-"_s + text);
            EXPECT_EQ(history.childrenOf(actor),
                      rowsWhere(data.actors, [&](const Actor &each) { return each.parent == actor; }));
            const auto isParty = [&actor](const Entry &entry) {
                return std::any_of(entry.parties.begin(), entry.parties.end(),
                                   [&actor](const Party &party) { return party.actor == actor; });
            };
            std::vector<ItemRef> entries;
            for (const int row : rowsWhere(data.agreements, [&](const Agreement &each) {
                     return isParty(each) || each.bodies.contains(actor);
                 }))
                entries.push_back({ItemType::Agreement, row});
            for (const int row : rowsWhere(data.events, isParty))
                entries.push_back({ItemType::Event, row});
            EXPECT_EQ(history.entriesOf(actor), entries);
            EXPECT_EQ(history.countOfEntries(actor), entries.size());
            const SourceId source(u"source-"_s + text);
            std::vector<ItemRef> citing;
            const auto addCiting = [&](const auto &list, ItemType type) {
                for (const int row : rowsWhere(list, [&](const auto &item) { return itemCites(item, source); }))
                    citing.push_back({type, row});
            };
            addCiting(data.actors, ItemType::Actor);
            addCiting(data.agreements, ItemType::Agreement);
            addCiting(data.events, ItemType::Event);
            addCiting(data.links, ItemType::Link);
            addCiting(data.claims, ItemType::Claim);
            EXPECT_EQ(history.itemsCiting(source), citing);
        }
    }
}

TEST(History, FindsTheFirstOfARepeatedId)
{
    HistoryData data;
    resize(data.events, 2);
    for (const std::size_t row : {0, 1})
        data.events.update(row, [](Event &each) { each.id = ItemId(u"same"_s); });
    data.claims.resize(1);
    data.claims[0].id = ClaimId(u"same"_s);
    const History history(data);
    EXPECT_EQ(history.find(ItemId(u"same"_s)), (ItemRef{ItemType::Event, 0}));
    EXPECT_EQ(history.claim(ClaimId(u"same"_s)), nullptr);
    EXPECT_EQ(history.find(ItemId(u"other"_s)), std::nullopt);
}

TEST(History, NamesFallBackToTheId)
{
    HistoryData data;
    data.actors.resize(2);
    data.actors[0] = {};
    data.actors[0].id = ActorId(u"a"_s);
    data.actors[0].name = u"Long name"_s;
    data.actors[1].id = ActorId(u"b"_s);
    const History history(data);
    EXPECT_EQ(history.nameOf(ActorId(u"a"_s)), u"Long name"_s);
    EXPECT_EQ(history.shortNameOf(ActorId(u"a"_s)), u"Long name"_s);
    EXPECT_EQ(history.nameOf(ActorId(u"b"_s)), u"b"_s);
    EXPECT_EQ(history.nameOf(ActorId(u"nobody"_s)), u"nobody"_s);
}

TEST(History, OutOfRangeRefsHaveNoId)
{
    const History history(test::RandomHistory(1).data(2));
    EXPECT_EQ(history.idOf({ItemType::Claim, 1}), ItemId(u"claim-1"_s));
    EXPECT_TRUE(history.idOf({ItemType::Claim, 2}).isEmpty());
    EXPECT_TRUE(history.idOf({}).isEmpty());
}

} // namespace
} // namespace pactline
