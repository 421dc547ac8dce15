// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/timelinefixture.h"

#include "model/history/edit.h"

#include <gtest/gtest.h>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

QStringList chain(const Timeline &timeline, const QString &selection)
{
    QStringList names;
    for (const EntryNumber entry : chainOf(timeline.history, *timeline.index, ItemId(selection)))
        names << timeline.nameOf(entry);
    names.sort();
    return names;
}

HistoryData linkedHistory()
{
    HistoryData data = historyOf({{u"first", u"2019/..", u"First"},
                                  {u"second", u"2020/..", u"Second", u"two", 3, u"first"},
                                  {u"third", u"2021-05-01", u"Third", u"two", 3, u"second"},
                                  {u"sister", u"2021/..", u"Sister", u"two", 3, u"first"},
                                  {u"under", u"2021-06-01", u"Under"},
                                  {u"apart", u"2022-01-01", u"Apart"}});
    data.events.update(1, [&](Event &each) { each.agreements = {AgreementId(u"second"_s)}; });
    return data;
}

TEST(Chain, FollowsLinksInOneDirectionEach)
{
    const Timeline timeline(linkedHistory());
    EXPECT_EQ(chain(timeline, u"second"_s), (QStringList{u"first"_s, u"second"_s, u"third"_s, u"under"_s}));
    EXPECT_EQ(chain(timeline, u"third"_s), (QStringList{u"first"_s, u"second"_s, u"third"_s}));
    EXPECT_EQ(chain(timeline, u"under"_s), (QStringList{u"first"_s, u"second"_s, u"under"_s}));
    EXPECT_EQ(chain(timeline, u"apart"_s), (QStringList{u"apart"_s}));
}

TEST(Chain, IsRememberedOnlyAsLongAsItHolds)
{
    Timeline timeline(linkedHistory());
    timeline.show(u"2018", u"2023");
    LabelMemory memory;
    const auto dimmedWith = [&timeline](LabelMemory *kept) {
        QStringList names;
        const Scene scene = timeline.scene(kept);
        for (const SceneMark &mark : scene.marks) {
            if (mark.isDimmed)
                names << timeline.nameOf(mark.entry);
        }
        for (const SceneBar &bar : scene.bars) {
            if (bar.isDimmed)
                names << timeline.nameOf(bar.entry);
        }
        names.sort();
        return names;
    };
    for (const QString &selection : {u"second"_s, u"apart"_s, u"second"_s, QString(), u"sister"_s}) {
        timeline.options.selection = ItemId(selection);
        EXPECT_EQ(dimmedWith(&memory), dimmedWith(nullptr)) << qPrintable(selection);
        EXPECT_EQ(dimmedWith(&memory), dimmedWith(nullptr)) << qPrintable(selection);
    }
    EXPECT_FALSE(memory.chain.empty());
    // An edit may take a link away while the index stays.
    ASSERT_TRUE(apply(timeline.history, {u"cut"_s, {RemoveItem{Item(Link()).index(), 2}}}));
    EXPECT_EQ(dimmedWith(&memory), dimmedWith(nullptr));
    timeline.index = buildTimelineIndex(timeline.history, {});
    EXPECT_EQ(dimmedWith(&memory), dimmedWith(nullptr));
}

TEST(Chain, EndsInCircles)
{
    HistoryData data = linkedHistory();
    Link back = data.links.front();
    back.id = LinkId(u"back"_s);
    back.from = ItemId(u"first"_s);
    back.to = ItemId(u"third"_s);
    data.links.push_back(back);
    const Timeline timeline(std::move(data));
    EXPECT_EQ(chain(timeline, u"second"_s).size(), 5);
}

TEST(Chain, OfAnActorIsItsEntries)
{
    HistoryData data = linkedHistory();
    Actor actor;
    actor.id = ActorId(u"us"_s);
    data.actors.push_back(actor);
    data.events.update(2, [&](Event &each) { each.parties.append({actor.id, {}, {}}); });
    const Timeline timeline(std::move(data));
    EXPECT_EQ(chain(timeline, u"us"_s), (QStringList{u"apart"_s}));
    EXPECT_TRUE(chain(timeline, u"nobody"_s).isEmpty());
}

} // namespace

} // namespace pactline::test
