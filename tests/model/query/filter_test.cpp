// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/filter.h"

#include "model/exchange/exchangefixtures.h"
#include "model/history/randomhistory.h"
#include "model/query/foldedtext.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

UncertainDate dateOf(const char *text)
{
    const QString string = QString::fromLatin1(text);
    return string.isEmpty() ? UncertainDate() : *edtf::parse(string).date;
}

std::optional<TimePoint> startOf(const char *text)
{
    const UncertainDate date = dateOf(text);
    return date.isNull() ? std::nullopt : std::optional(date.earliestStart);
}

struct DateCase
{
    const char *date;
    const char *from;
    const char *to; ///< exclusive
    Match match;
};

void PrintTo(const DateCase &c, std::ostream *out) { *out << c.date << " in [" << c.from << ", " << c.to << ")"; }

class DateMatch : public testing::TestWithParam<DateCase>
{};

TEST_P(DateMatch, TellsSurelyPerhapsAndNot)
{
    const DateCase &c = GetParam();
    EXPECT_EQ(matchDate(dateOf(c.date), startOf(c.from), startOf(c.to)), c.match);
}

INSTANTIATE_TEST_SUITE_P(
    Table, DateMatch,
    testing::Values(
        DateCase{"2023-05-20", "2023-05-20", "2023-05-21", Match::Certain},
        DateCase{"2023-05-20", "2023-05-21", "", Match::No}, DateCase{"2023-05-20", "", "2023-05-20", Match::No},
        DateCase{"2023-05", "2023-05-10", "", Match::Possible},
        DateCase{"2023-05", "2023-05", "2023-06", Match::Certain},
        DateCase{"2023", "2023-02", "2024-02", Match::Possible}, DateCase{"2023", "2024", "", Match::No},
        DateCase{"2019/2021", "2020", "2021", Match::Certain},
        DateCase{"2019/2021", "2019-06", "2019-09", Match::Possible},
        DateCase{"2019/2021", "2021-06", "", Match::Possible}, DateCase{"2019/2021", "", "2020", Match::Certain},
        DateCase{"2023-05/..", "2030", "2031", Match::Certain},
        DateCase{"2023-05/..", "", "2023-05-10", Match::Possible}, DateCase{"2018-12/", "2018", "2020", Match::Certain},
        DateCase{"2018-12/", "2020", "2021", Match::Possible}, DateCase{"/1985", "1980", "1982", Match::Possible},
        DateCase{"/1985", "1985", "1986", Match::Certain}, DateCase{"../1985", "1980", "1982", Match::Certain},
        DateCase{"/1985", "1986", "", Match::No}, DateCase{"", "2000", "2001", Match::Possible},
        DateCase{"2023", "2024", "2022", Match::No}, DateCase{"2023-05-20", "2023-05-20", "2023-05-20", Match::No},
        DateCase{"2023-05-20", "", "", Match::Certain}, DateCase{"2023-05", "", "", Match::Possible},
        DateCase{"2023-05-20~", "", "", Match::Possible}, DateCase{"2023-05/..", "", "", Match::Certain},
        DateCase{"2023-05-20/", "", "", Match::Possible}, DateCase{"", "", "", Match::Possible},
        DateCase{"2023-05-20?/2024", "", "", Match::Possible}, DateCase{"[1667,1668]", "", "", Match::Possible}));

TEST(DateMatch, AgreesWithEveryChoiceOfStartAndEnd)
{
    // A date of days within ten days: try each start and end that its bounds allow.
    for (int startFirst = 0; startFirst < 6; ++startFirst) {
        for (int startLast = startFirst; startLast < 6; ++startLast) {
            for (int endFirst = startFirst; endFirst < 8; ++endFirst) {
                for (int endLast = std::max(endFirst, startLast); endLast < 8; ++endLast) {
                    UncertainDate date;
                    date.text = u"interval"_s;
                    date.isInterval = true;
                    date.startKind = date.endKind = DateEnd::Known;
                    date.earliestStart = {startFirst};
                    date.latestStart = {startLast + 1};
                    date.earliestEnd = {endFirst};
                    date.latestEnd = {endLast + 1};
                    for (int from = 0; from < 9; ++from) {
                        for (int to = from + 1; to < 10; ++to) {
                            int hits = 0;
                            int choices = 0;
                            for (int start = startFirst; start <= startLast; ++start) {
                                for (int end = std::max(start, endFirst); end <= endLast; ++end) {
                                    ++choices; // covers the moments from start to end, both included
                                    hits += start < to && end >= from ? 1 : 0;
                                }
                            }
                            const Match naive = hits == choices ? Match::Certain
                                                : hits > 0      ? Match::Possible
                                                                : Match::No;
                            const Match match = matchDate(date, TimePoint{from}, TimePoint{to});
                            // Bounds are looked at one by one, so that a sure match may be called possible where the
                            // order of start and end rules a choice out; never the other way round.
                            if (match != naive) {
                                ASSERT_TRUE(naive == Match::Certain && match == Match::Possible)
                                    << startFirst << startLast << endFirst << endLast << ' ' << from << to;
                                ASSERT_LT(endFirst, startLast);
                            }
                        }
                    }
                }
            }
        }
    }
}

TEST(FoldedText, DropsCaseAccentsAndFancySigns)
{
    EXPECT_EQ(foldedText(u"Réunion ÖL Straße Łódź"), u"reunion ol strasse lodz"_s);
    EXPECT_EQ(foldedText(u"US–Australia’s\u00a0“plan”"), u"us-australia's \"plan\""_s);
    EXPECT_EQ(foldedText(u"e\u0301tude"), foldedText(u"étude"));
    EXPECT_EQ(foldedText(u"PLAIN\ttext"), u"plain text"_s);
    EXPECT_EQ(foldedWords(u"  Rare  earths\n"), (QStringList{u"rare"_s, u"earths"_s}));
}

/// The filter by its own words, without any preparation.
bool naivelyMeets(const History &history, const Entry &entry, const Event *event, const Agreement *agreement,
                  const Filter &filter)
{
    const auto isUnder = [&history](ActorId id, const QList<ActorId> &wanted) {
        for (int level = 0; level < 100 && !id.isEmpty(); ++level) {
            if (wanted.contains(id))
                return true;
            const Actor *actor = history.actor(id);
            id = actor != nullptr ? actor->parent : ActorId();
        }
        return false;
    };
    QList<ActorId> actors = agreement != nullptr ? agreement->bodies : QList<ActorId>();
    for (const Party &party : entry.parties)
        actors += party.actor;
    bool isActorMet = filter.actors.isEmpty();
    for (const ActorId &actor : actors)
        isActorMet = isActorMet || isUnder(actor, filter.actors);
    bool isMineralMet = filter.minerals.isEmpty();
    for (const MineralId &mineral : entry.minerals)
        isMineralMet = isMineralMet || filter.minerals.contains(mineral);
    bool isAgreementMet = filter.agreements.isEmpty() ||
                          (agreement != nullptr && filter.agreements.contains(AgreementId(agreement->id.text)));
    for (const AgreementId &under : event != nullptr ? event->agreements : QList<AgreementId>())
        isAgreementMet = isAgreementMet || filter.agreements.contains(under);
    bool isStated = filter.statedBy.isEmpty();
    for (const Citation &citation : entry.citations)
        isStated = isStated || citation.source == filter.statedBy;
    for (const Alternative &alternative : entry.alternatives) {
        for (const Citation &citation : alternative.citations)
            isStated = isStated || citation.source == filter.statedBy;
    }
    bool isFound = filter.search.isEmpty();
    for (const QString &search : filter.search) {
        QStringList texts{entry.title, entry.shortTitle, entry.summary, entry.notes};
        for (const ActorId &actor : actors)
            texts << history.actor(actor)->name << history.actor(actor)->shortName;
        for (const MineralId &mineral : entry.minerals)
            texts << history.mineral(mineral)->name;
        texts += entry.places;
        bool hasAll = true;
        for (const QString &word : search.split(u' ')) {
            const bool isThere = std::any_of(texts.begin(), texts.end(), [&word](const QString &text) {
                return foldedText(text).contains(foldedText(word));
            });
            hasAll = hasAll && isThere;
        }
        isFound = isFound || hasAll;
    }
    return isActorMet && isMineralMet && isAgreementMet && isStated && isFound &&
           (filter.tracks.isEmpty() || filter.tracks.contains(entry.track)) &&
           (filter.kinds.isEmpty() || filter.kinds.contains(entry.kind)) &&
           (filter.statuses.isEmpty() || (agreement != nullptr && filter.statuses.contains(agreement->status))) &&
           entry.importance >= filter.minimumImportance;
}

Filter randomFilter(test::RandomHistory &random, int entries)
{
    const auto id = [&random](const char *prefix, int count) {
        return QString::fromLatin1(prefix) + QString::number(random.below(count));
    };
    Filter filter;
    if (random.chance(20))
        filter.tracks = {TrackId(id("track-", 4)), TrackId(id("track-", 4))};
    if (random.chance(20))
        filter.kinds = {KindId(id("kind-", 3)), KindId(id("kind-", 3))};
    if (random.chance(30))
        filter.actors = {ActorId(id("actor-", entries)), ActorId(id("actor-", entries))};
    if (random.chance(20))
        filter.agreements = {AgreementId(id("agreement-", entries))};
    if (random.chance(20))
        filter.minerals = {MineralId(id("mineral-", 5)), MineralId(id("mineral-", 5))};
    if (random.chance(10))
        filter.statuses = {u"in force"_s, u""_s};
    if (random.chance(20))
        filter.search = {u"REUNION"_s, u"lithium oel"_s, u"glob lith"_s};
    if (random.chance(20))
        filter.statedBy = SourceId(id("source-", 6));
    if (random.chance(20))
        filter.minimumImportance = 3;
    if (random.chance(40))
        filter.from = startOf("2005-06-15");
    if (random.chance(40))
        filter.to = startOf("2020");
    filter.atLeast = random.chance(50) ? Match::Certain : Match::Possible;
    return filter;
}

TEST(Filter, AgreesWithTheNaiveEvaluation)
{
    std::size_t shown = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        SCOPED_TRACE(seed);
        test::RandomHistory random(seed);
        const History history(random.data(12));
        const Filter filter = randomFilter(random, 12);
        const auto naive = [&](const Entry &entry, const Event *event, const Agreement *agreement) {
            return naivelyMeets(history, entry, event, agreement, filter)
                       ? matchDate(shownDate(entry, filter.statedBy), filter.from, filter.to)
                       : Match::No;
        };
        std::vector<ItemRef> expected;
        for (int row = 0; const Agreement &agreement : history.agreements()) {
            const Match wanted = naive(agreement, nullptr, &agreement);
            EXPECT_EQ(match(history, agreement, filter), wanted);
            if (wanted >= filter.atLeast)
                expected.push_back({ItemType::Agreement, row});
            ++row;
        }
        for (int row = 0; const Event &event : history.events()) {
            const Match wanted = naive(event, &event, nullptr);
            EXPECT_EQ(match(history, event, filter), wanted);
            if (wanted >= filter.atLeast)
                expected.push_back({ItemType::Event, row});
            ++row;
        }
        const auto key = [&](const ItemRef &ref) {
            const UncertainDate date = shownBounds(history, ref, filter.statedBy);
            return std::tuple(date.isNull(), date.earliestStart, ref.type, history.idOf(ref).text);
        };
        std::sort(expected.begin(), expected.end(),
                  [&key](const ItemRef &a, const ItemRef &b) { return key(a) < key(b); });
        EXPECT_EQ(matchingEntries(history, filter), expected);
        shown += expected.size();
    }
    EXPECT_GT(shown, 1000U) << "the filters let too little through to prove anything";
}

TEST(Filter, AnswersForTheBuiltInHistory)
{
    const History history(test::builtInHistoryData());
    EXPECT_EQ(matchingEntries(history, {}).size(), 211U);

    Filter search;
    search.search = {u"gallium ANTIMONY"_s};
    for (const ItemRef &ref : matchingEntries(history, search))
        EXPECT_FALSE(history.idOf(ref).isEmpty());
    EXPECT_GT(matchingEntries(history, search).size(), 1U);

    Filter children;
    children.actors = {ActorId(u"us"_s)};
    ASSERT_NE(history.actor(ActorId(u"us"_s)), nullptr);
    EXPECT_GT(matchingEntries(history, children).size(), history.entriesOf(ActorId(u"us"_s)).size());

    for (const SavedView &view : history.data().views) {
        const auto shown = matchingEntries(history, filterOf(view, history));
        EXPECT_GT(shown.size(), 3U) << qPrintable(view.name);
        EXPECT_LT(shown.size(), 211U) << qPrintable(view.name);
    }
    const Filter article = filterOf(history.data().views.at(0), history);
    EXPECT_EQ(article.statedBy, SourceId(u"wai-2025"_s));
    for (const ItemRef &ref : matchingEntries(history, article)) {
        const std::optional<Entry> entry = history.entry(history.idOf(ref));
        const UncertainDate &date = shownDate(*entry, article.statedBy);
        const auto cited = std::find_if(entry->citations.begin(), entry->citations.end(),
                                        [&](const Citation &citation) { return citation.source == article.statedBy; });
        ASSERT_NE(cited, entry->citations.end());
        EXPECT_EQ(date, cited->date);
    }
}

TEST(Filter, OfAViewRunsToTheEndOfItsLastDate)
{
    HistoryData data;
    data.info.hemisphere = edtf::Hemisphere::Southern;
    SavedView view;
    view.from = u"2023-21"_s;
    view.to = u"2024"_s;
    const Filter filter = filterOf(view, History(data));
    EXPECT_EQ(filter.from, startOf("2023-09-01"));
    EXPECT_EQ(filter.to, startOf("2025"));
    view.from = u"../2023"_s;
    view.to = u"2024/.."_s;
    EXPECT_TRUE(filterOf(view, History(data)).isEmpty());
}

} // namespace
} // namespace pactline
