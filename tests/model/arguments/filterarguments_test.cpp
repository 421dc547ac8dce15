// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/arguments/filterarguments.h"

#include "model/items/itemfixtures.h"
#include "model/time/civildate.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

using arguments::FilterArguments;

class FilterArgumentsTest : public testing::Test
{
protected:
    [[nodiscard]] Filter read(const FilterArguments &given) const
    {
        const auto filter = arguments::filter(m_history, given);
        EXPECT_TRUE(filter) << qPrintable(filter.error().message);
        return filter ? *filter : Filter();
    }
    [[nodiscard]] std::string errorOf(const FilterArguments &given) const
    {
        const auto filter = arguments::filter(m_history, given);
        if (filter)
            return "no error";
        EXPECT_EQ(filter.error().kind, ErrorKind::Usage);
        return filter.error().message.toStdString();
    }

    History m_history{test::smallHistoryData()};
};

TEST_F(FilterArgumentsTest, TakesIdsAndNamesWhateverTheCase)
{
    FilterArguments given;
    given.tracks = {u"two"_s, u"CHINA"_s};
    given.kinds = {u"meeting"_s, u"government body"_s};
    given.actors = {u"us"_s, u"australia"_s};
    given.agreements = {u"Clean energy compact"_s};
    given.minerals = {u"Gallium"_s};
    given.statuses = {u"In Force"_s};
    given.searches = {u"as it is"_s};
    const Filter filter = read(given);
    EXPECT_EQ(filter.tracks, (QList{TrackId(u"two"_s), TrackId(u"cn"_s)}));
    EXPECT_EQ(filter.kinds, (QList{KindId(u"meeting"_s), KindId(u"body"_s)}));
    EXPECT_EQ(filter.actors, (QList{ActorId(u"us"_s), ActorId(u"au"_s)}));
    EXPECT_EQ(filter.agreements, QList{AgreementId(u"compact"_s)});
    EXPECT_EQ(filter.minerals, QList{MineralId(u"gallium"_s)});
    EXPECT_EQ(filter.statuses, QStringList{u"in force"_s}) << "as the history writes it";
    EXPECT_EQ(filter.search, QStringList{u"as it is"_s});
    EXPECT_TRUE(read({}).isEmpty());
}

TEST_F(FilterArgumentsTest, TakesDatesAsStated)
{
    FilterArguments given;
    given.from = u"2019"_s;
    given.to = u"2021-05"_s;
    given.when = u"certain"_s;
    const Filter filter = read(given);
    EXPECT_EQ(filter.from, timePointFrom(CivilDate{2019, 1, 1}));
    EXPECT_EQ(filter.to, timePointFrom(CivilDate{2021, 6, 1})) << "the whole month";
    EXPECT_EQ(filter.atLeast, Match::Certain);
}

TEST_F(FilterArgumentsTest, ErrorsListWhatComesNear)
{
    FilterArguments given;
    given.tracks = {u"chnia"_s};
    EXPECT_EQ(errorOf(given), "--track: “chnia” is not a track of this history. Did you mean cn (China)? It has: two "
                              "(US–Australia), cn (China).");
    given = {};
    given.actors = {u"Austrelia"_s};
    EXPECT_NE(errorOf(given).find("Did you mean au (Australia)?"), std::string::npos) << errorOf(given);
    given = {};
    given.statuses = {u"gone"_s};
    EXPECT_EQ(errorOf(given), "--status: “gone” is not a status of this history. It has: in force.");
    given = {};
    given.minerals = {QString()};
    EXPECT_NE(errorOf(given).find("--mineral: “”"), std::string::npos) << errorOf(given);
    given = {};
    given.from = u"2023"_s;
    given.to = u"2020"_s;
    EXPECT_EQ(errorOf(given), "--to: it must be later than --from.");
    given = {};
    given.when = u"surely"_s;
    EXPECT_NE(errorOf(given).find("--when: “surely”"), std::string::npos) << errorOf(given);
    m_history = History();
    given = {};
    given.agreements = {u"x"_s};
    EXPECT_EQ(errorOf(given), "--agreement: “x” is not an agreement of this history. It has none.");
}

TEST_F(FilterArgumentsTest, FindsItemsByIdThenByName)
{
    EXPECT_EQ(arguments::item(m_history, u"ID"_s, u"usgs"_s)->text, u"usgs"_s);
    EXPECT_EQ(arguments::item(m_history, u"ID"_s, u"US"_s)->text, u"us"_s) << "the short name";
    EXPECT_EQ(arguments::item(m_history, u"ID"_s, u"letter of intent"_s)->text, u"letter"_s);
    const auto unknown = arguments::item(m_history, u"ID"_s, u"hirosima"_s);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, ErrorKind::Usage);
    EXPECT_NE(unknown.error().message.indexOf(u"Did you mean hiroshima (Leaders meet in Hiroshima)?"_s), -1)
        << qPrintable(unknown.error().message);

    HistoryData data = test::smallHistoryData();
    data.events.update(0, [&](Event &each) { each.title = data.events[1].title; });
    const auto several = arguments::item(History(data), u"ID"_s, u"leaders meet in hiroshima"_s);
    ASSERT_FALSE(several);
    EXPECT_EQ(several.error().message,
              u"ID: “leaders meet in hiroshima” is the name of several: controls, hiroshima. Give the id instead."_s);
}

} // namespace
} // namespace pactline
