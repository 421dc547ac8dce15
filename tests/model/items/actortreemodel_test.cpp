// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/actortreemodel.h"

#include "model/exchange/exchangefixtures.h"
#include "model/items/itemfixtures.h"
#include "support/modelcheck.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(ActorTreeModels, ShowParentsChildrenAndCounts)
{
    const History history(test::smallHistoryData());
    ActorTreeModel model;
    const test::ModelCheck check(model);
    model.setHistory(&history);
    EXPECT_EQ(test::headerText(model), u"Actor | Kind | Entries"_s);
    EXPECT_EQ(test::modelText(model).toStdString(), R"(United States | State | 4
  Geological Survey | Government body | 2
  Department of Defense | Government body | 0
Australia | State | 3
China | State | 1
)");
    const QModelIndex survey = model.indexOf(ActorId(u"usgs"_s));
    EXPECT_EQ(survey.parent(), model.indexOf(ActorId(u"us"_s)));
    EXPECT_EQ(survey.data(ActorTreeModel::ItemIdRole).toString(), u"usgs"_s);
    EXPECT_EQ(survey.data(ActorTreeModel::SortRole).toString(), u"geological survey"_s);
    EXPECT_FALSE(model.indexOf(ActorId(u"nobody"_s)).isValid());
}

TEST(ActorTreeModels, CountWhatTheFilterShows)
{
    const History history(test::smallHistoryData());
    ActorTreeModel model;
    const test::ModelCheck check(model);
    model.setHistory(&history);
    Filter filter;
    filter.tracks = {TrackId(u"cn"_s)};
    model.setFilter(filter);
    EXPECT_EQ(model.index(0, ActorTreeModel::Name).data().toString(), u"China"_s);
    EXPECT_EQ(model.index(0, ActorTreeModel::Count).data().toInt(), 1);
    EXPECT_EQ(model.index(1, ActorTreeModel::Count).data().toInt(), 0);
    model.setHistory(nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(ActorTreeModels, HoldEveryActorOfTheBuiltInHistory)
{
    const History history(test::builtInHistoryData());
    ActorTreeModel model;
    const test::ModelCheck check(model);
    model.setHistory(&history);
    EXPECT_EQ(test::modelText(model).count(u'\n'), 110);
    for (const Actor &actor : history.actors()) {
        const QModelIndex index = model.indexOf(actor.id);
        ASSERT_TRUE(index.isValid());
        EXPECT_EQ(index.parent().data(ActorTreeModel::ItemIdRole).toString(), actor.parent.text);
    }
}

} // namespace
} // namespace pactline
