// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/edit.h"

#include "model/history/randomhistory.h"
#include "support/packedlists.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

/// Every answer that the lookups of two histories give about each other's ids is the same.
void expectSameLookups(const History &a, const History &b)
{
    ASSERT_EQ(a.data(), b.data());
    const auto compareItem = [&](const ItemId &id) {
        EXPECT_EQ(a.find(id), b.find(id)) << qPrintable(id.text);
        EXPECT_EQ(a.linksFrom(id), b.linksFrom(id)) << qPrintable(id.text);
        EXPECT_EQ(a.linksTo(id), b.linksTo(id)) << qPrintable(id.text);
        EXPECT_EQ(a.claimsAbout(id), b.claimsAbout(id)) << qPrintable(id.text);
        EXPECT_EQ(a.eventsUnder(AgreementId(id.text)), b.eventsUnder(AgreementId(id.text)));
        EXPECT_EQ(a.childrenOf(ActorId(id.text)), b.childrenOf(ActorId(id.text)));
        EXPECT_EQ(a.entriesOf(ActorId(id.text)), b.entriesOf(ActorId(id.text)));
        EXPECT_EQ(a.itemsCiting(SourceId(id.text)), b.itemsCiting(SourceId(id.text)));
    };
    for (const char *prefix : {"actor-", "agreement-", "event-", "link-", "claim-", "source-", "new-"}) {
        for (int number = 0; number < 20; ++number)
            compareItem(ItemId(QString::fromLatin1(prefix) + QString::number(number)));
    }
    for (int number = 0; number < 12; ++number) {
        const QString text = QString::number(number);
        const auto sameRow = [](const auto *x, const auto &listX, const auto *y, const auto &listY) {
            EXPECT_EQ(x == nullptr ? -1 : x - listX.data(), y == nullptr ? -1 : y - listY.data());
        };
        sameRow(a.track(TrackId(u"track-"_s + text)), a.tracks(), b.track(TrackId(u"track-"_s + text)), b.tracks());
        sameRow(a.role(RoleId(u"role-"_s + text)), a.data().roles, b.role(RoleId(u"role-"_s + text)), b.data().roles);
        sameRow(a.mineral(MineralId(u"mineral-"_s + text)), a.data().minerals,
                b.mineral(MineralId(u"mineral-"_s + text)), b.data().minerals);
        for (const KindOf of : {KindOf::Actor, KindOf::Agreement, KindOf::Event}) {
            const KindId id(u"kind-"_s + text);
            sameRow(a.kind(of, id), a.data().kinds, b.kind(of, id), b.data().kinds);
        }
    }
}

Item randomItem(test::RandomHistory &random, std::size_t type, int number)
{
    switch (type) {
    case 0:
        return random.track(number);
    case 1:
        return random.kind(number);
    case 2:
        return Role{RoleId(u"role-%1"_s.arg(number)), random.text()};
    case 3:
        return Mineral{MineralId(u"mineral-%1"_s.arg(number)), random.text(), {}, {}};
    case 4:
        return random.view(number);
    case 5:
        return random.actor(number);
    case 6:
        return random.agreement(number);
    case 7:
        return random.event(number);
    case 8:
        return random.link(number);
    case 9:
        return random.claim(number);
    default:
        return random.source(number);
    }
}

SingleEdit randomStep(test::RandomHistory &random)
{
    const auto type = static_cast<std::size_t>(random.below(11));
    const int row = random.below(12);
    switch (random.below(8)) {
    case 0:
        return ReplaceInfo{random.data(0).info};
    case 1:
    case 2:
        return RemoveItem{type, row};
    case 3:
    case 4:
        return ReplaceItem{randomItem(random, type, random.below(14)), row};
    default:
        return InsertItem{randomItem(random, type, random.below(14)), row};
    }
}

TEST(Edit, InversesRestoreAndLookupsStayTrue)
{
    int done = 0;
    int refused = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        SCOPED_TRACE(seed);
        test::RandomHistory random(seed);
        History history(random.data(6));
        std::vector<HistoryData> states;
        std::vector<Edit> inverses;
        for (int round = 0; round < 12; ++round) {
            Edit edit{u"round %1"_s.arg(round), {}};
            for (int steps = 1 + random.below(3); steps > 0; --steps)
                edit.steps.push_back(randomStep(random));
            const HistoryData before = history.data();
            const std::uint64_t revision = history.revision();
            const Result<Edit> inverse = apply(history, edit);
            if (inverse) {
                ++done;
                EXPECT_EQ(history.revision(), revision + 1);
                EXPECT_EQ(inverse->text, edit.text);
                states.push_back(before);
                inverses.push_back(*inverse);
            } else {
                ++refused;
                EXPECT_EQ(history.revision(), revision);
                EXPECT_EQ(history.data(), before);
                EXPECT_FALSE(inverse.error().message.isEmpty());
            }
            expectSameLookups(history, History(history.data()));
        }
        while (!inverses.empty()) {
            const HistoryData after = history.data();
            const Result<Edit> redo = apply(history, inverses.back());
            ASSERT_TRUE(redo);
            ASSERT_EQ(history.data(), states.back());
            ASSERT_TRUE(apply(history, *redo));
            ASSERT_EQ(history.data(), after);
            ASSERT_TRUE(apply(history, inverses.back()));
            inverses.pop_back();
            states.pop_back();
        }
        expectSameLookups(history, History(history.data()));
    }
    EXPECT_GT(done, 300);
    EXPECT_GT(refused, 300);
}

QString errorOf(History &history, const std::vector<SingleEdit> &steps)
{
    const HistoryData before = history.data();
    const Result<Edit> result = apply(history, {u"test"_s, steps});
    EXPECT_EQ(history.data(), before);
    return result ? QString() : result.error().message;
}

TEST(Edit, RefusalsSayWhy)
{
    test::RandomHistory random(1);
    History history(random.data(3));
    EXPECT_EQ(errorOf(history, {RemoveItem{7, 3}}), u"the list has no row 3"_s);
    EXPECT_EQ(errorOf(history, {RemoveItem{7, -1}}), u"the list has no row -1"_s);
    EXPECT_EQ(errorOf(history, {RemoveItem{99, 0}}), u"there is no list number 99"_s);
    EXPECT_EQ(errorOf(history, {InsertItem{random.event(9), 4}}), u"the list has no row 4"_s);
    EXPECT_EQ(errorOf(history, {ReplaceItem{random.event(0), 3}}), u"the list has no row 3"_s);
    EXPECT_EQ(errorOf(history, {InsertItem{random.event(1), 0}}), u"the id “event-1” is taken already"_s);
    EXPECT_EQ(errorOf(history, {ReplaceItem{random.event(1), 0}}), u"the id “event-1” is taken already"_s);
    EXPECT_EQ(errorOf(history, {InsertItem{Event(), 0}}), u"an id is missing"_s);
    EXPECT_EQ(errorOf(history, {InsertItem{random.view(1), 0}}), u"the id “view-1” is taken already"_s);
    // Ids are unique across the lists of items.
    Claim claim = random.claim(9);
    claim.id = ClaimId(u"actor-1"_s);
    EXPECT_EQ(errorOf(history, {InsertItem{claim, 0}}), u"the id “actor-1” is taken already"_s);
    // The first step is taken back when the second one fails.
    EXPECT_EQ(errorOf(history, {RemoveItem{7, 0}, ReplaceInfo{}, InsertItem{random.event(2), 0}}),
              u"the id “event-2” is taken already"_s);
    expectSameLookups(history, History(history.data()));
}

TEST(Edit, AnIdIsFreeOnceItsItemIsGone)
{
    test::RandomHistory random(1);
    History history(random.data(3));
    const Event moved = history.events()[0];
    ASSERT_TRUE(apply(history, {u"move"_s, {RemoveItem{7, 0}, InsertItem{moved, 2}}}));
    EXPECT_EQ(history.events()[2], moved);
    EXPECT_EQ(history.find(ItemId(u"event-0"_s))->row, 2);
}

TEST(Edit, ARepeatedIdThatWasReadCanBeRemovedAndPutBack)
{
    HistoryData data;
    resize(data.events, 2);
    for (const std::size_t row : {0, 1})
        data.events.update(row, [](Event &each) { each.id = ItemId(u"same"_s); });
    History history(data);
    const Result<Edit> inverse = apply(history, {u"remove"_s, {RemoveItem{7, 0}}});
    ASSERT_TRUE(inverse);
    EXPECT_EQ(history.find(ItemId(u"same"_s))->row, 0);
    ASSERT_TRUE(apply(history, *inverse));
    EXPECT_EQ(history.data(), data);
}

} // namespace
} // namespace pactline
