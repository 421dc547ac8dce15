// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed/packedlist.h"

#include "model/history/randomhistory.h"
#include "model/packed/packeddate.h"

#include <gtest/gtest.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

template <typename T> std::vector<T> valuesOf(const PackedList<T> &list) { return {list.begin(), list.end()}; }

template <typename T, typename Make> void expectComesBack(Make make)
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE(seed);
        test::RandomHistory random(seed);
        const T item = make(random);
        PackedList<T> list;
        list.push_back(item);
        EXPECT_EQ(list.front(), item);
    }
}

TEST(PackedList, ValuesComeBack)
{
    expectComesBack<Event>([](test::RandomHistory &random) { return random.event(1); });
    expectComesBack<Agreement>([](test::RandomHistory &random) { return random.agreement(1); });
    expectComesBack<Link>([](test::RandomHistory &random) { return random.link(1); });
}

Event oddEvent()
{
    Event event;
    event.importance = -3;
    event.title = QString(QChar(0xd800)) + u"half of a pair"_s;
    event.summary = QString(70'000, u'é');
    event.notes = QString(QChar(u'\0'));
    event.date.text = u"x"_s;
    event.date.earliestStart = {std::numeric_limits<std::int64_t>::min()};
    event.date.latestStart = {std::numeric_limits<std::int64_t>::max()};
    event.date.earliestEnd = {-1};
    event.date.latestEnd = {86'400};
    event.date.startPrecision = DatePrecision::Coarser;
    event.date.endQualifier = {true, true};
    event.amounts = {{-0.0, {}, {}}, {{}, u"AUD"_s, u"what"_s}};
    event.parties = {{ActorId(), RoleId(), u"only a note"_s}};
    Citation citation;
    citation.paragraph = -7;
    citation.supports = {QString(), u"date"_s};
    event.citations = {citation, Citation()};
    return event;
}

TEST(PackedList, OddValuesComeBackToo)
{
    PackedList<Event> list{Event(), oddEvent(), Event()};
    EXPECT_EQ(list[0], Event());
    EXPECT_EQ(list[1], oddEvent());
    EXPECT_EQ(list[2], Event());
}

TEST(PackedList, ViewsSayWhatTheValueSays)
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE(seed);
        test::RandomHistory random(seed);
        const PackedList<Agreement> list{random.agreement(1)};
        const Agreement value = list.front();
        const packed::EntryView view = list.view(0);
        EXPECT_EQ(view.id().toString(), value.id.text);
        EXPECT_EQ(view.importance(), value.importance);
        EXPECT_EQ(view.confidence(), value.confidence);
        EXPECT_EQ(view.text(view.kind()), value.kind.text);
        EXPECT_EQ(view.text(view.track()), value.track.text);
        EXPECT_EQ(view.text(view.status()), value.status);
        EXPECT_EQ(view.date(), value.date);
        EXPECT_EQ(view.title(), value.title);
        EXPECT_EQ(view.shortTitle(), value.shortTitle);
        EXPECT_EQ(view.labelTitle(), value.shortTitle.isEmpty() ? value.title : value.shortTitle);
        EXPECT_EQ(view.hasAlternatives(), !value.alternatives.isEmpty());
        UncertainDate bounds = view.bounds();
        EXPECT_EQ(bounds.isNull(), value.date.isNull());
        EXPECT_EQ(bounds.text.startsWith(u'['), value.date.text.startsWith(u'['));
        bounds.text = value.date.text;
        EXPECT_EQ(bounds, value.date);
        QStringList actors, minerals, bodies, sources, texts;
        view.forEachActor([&](TextNumber number) { actors += view.text(number); });
        view.forEachMineral([&](TextNumber number) { minerals += view.text(number); });
        view.forEachRelated([&](TextNumber number) { bodies += view.text(number); });
        view.forEachSource([&](TextNumber number) { sources += view.text(number); });
        view.forEachText([&](const packed::TextView &text) {
            texts += text.toString();
            return true;
        });
        QStringList expected;
        for (const Party &party : value.parties)
            expected += party.actor.text;
        EXPECT_EQ(actors, expected);
        expected.clear();
        for (const MineralId &mineral : value.minerals)
            expected += mineral.text;
        EXPECT_EQ(minerals, expected);
        expected.clear();
        for (const ActorId &body : value.bodies)
            expected += body.text;
        EXPECT_EQ(bodies, expected);
        expected.clear();
        for (const Citation &citation : value.citations)
            expected += citation.source.text;
        EXPECT_EQ(sources, expected);
        EXPECT_EQ(texts, QStringList({value.title, value.shortTitle, value.summary, value.notes}) + value.places);
    }
}

/// Against a plain list, over many blocks.
TEST(PackedList, ChangesAsAPlainListDoes)
{
    test::RandomHistory random(7);
    PackedList<Link> list;
    std::vector<Link> plain;
    for (int step = 0; step < 4000; ++step) {
        const int what = random.below(100);
        const int row = plain.empty() ? 0 : random.below(static_cast<int>(plain.size()));
        const auto at = static_cast<std::size_t>(row);
        const Link link = random.link(step);
        if (what < 40 || plain.empty()) {
            list.push_back(link);
            plain.push_back(link);
        } else if (what < 70) {
            list.insert(at, link);
            plain.insert(plain.begin() + row, link);
        } else if (what < 85) {
            list.erase(at);
            plain.erase(plain.begin() + row);
        } else {
            list.set(at, link);
            plain[at] = link;
        }
        ASSERT_EQ(list.size(), plain.size());
    }
    EXPECT_GT(plain.size(), 1000U);
    EXPECT_TRUE(valuesOf(list) == plain);
    while (!list.empty())
        list.erase(list.size() / 2);
    list.push_back(plain.front());
    EXPECT_EQ(list.front(), plain.front());
}

TEST(PackedList, CopiesKeepWhatTheyHad)
{
    test::RandomHistory random(3);
    PackedList<Event> list;
    for (int number = 0; number < 700; ++number)
        list.push_back(random.event(number));
    const PackedList<Event> before = list;
    const std::vector<Event> values = valuesOf(list);
    Event stranger = random.event(1000);
    stranger.track = TrackId(u"never met before"_s);
    list.set(300, stranger);
    list.insert(10, stranger);
    list.erase(600);
    list.push_back(stranger);
    EXPECT_TRUE(valuesOf(before) == values);
    EXPECT_EQ(list[10], stranger);
    EXPECT_EQ(list.back(), stranger);
    EXPECT_FALSE(list == before);
    EXPECT_EQ(before.pool().find(u"never met before"_s), TextPool::none);
}

TEST(PackedList, PartsAreJoined)
{
    test::RandomHistory random(5);
    PackedList<Event> whole;
    std::vector<Event> values;
    const auto append = [&](bool isSibling, int first, int last) {
        PackedList<Event> part = isSibling ? whole.sibling() : PackedList<Event>();
        for (int number = first; number < last; ++number) {
            const Event event = random.event(number);
            part.push_back(event);
            values.push_back(event);
        }
        part.shrink();
        whole.append(std::move(part));
    };
    append(true, 0, 300); // meets texts that the whole does not know
    append(true, 300, 700);
    append(false, 700, 800);
    append(true, 800, 801);
    EXPECT_TRUE(valuesOf(whole) == values);
    whole.push_back(values.front());
    EXPECT_EQ(whole.back(), values.front());
}

TEST(PackedList, EqualWhateverTheirBlocksAndNumbers)
{
    test::RandomHistory random(11);
    PackedList<Event> a, b;
    b.know(u"something else"_s);
    for (int number = 0; number < 600; ++number) {
        const Event event = random.event(number);
        a.push_back(event);
        const std::size_t middle = b.size() / 2;
        b.insert(middle, event);
        b.erase(middle);
        b.push_back(event);
    }
    EXPECT_TRUE(a == b);
    b.update(599, [](Event &event) { event.importance = 42; });
    EXPECT_FALSE(a == b);
}

/// What makes a million of them fit: the bytes beyond the texts themselves.
TEST(PackedList, TakesLittleBesideItsTexts)
{
    PackedList<Event> list;
    std::size_t texts = 0;
    for (int number = 0; number < 5000; ++number) {
        Event event;
        event.id = ItemId(u"event-%1"_s.arg(number));
        event.title = u"Ministers meet in Canberra"_s;
        event.kind = KindId(u"meeting"_s);
        event.track = TrackId(u"two"_s);
        event.date = *edtf::parse(u"2023-05-20").date;
        event.parties = {{ActorId(u"us"_s), RoleId(u"party"_s), {}}, {ActorId(u"au"_s), RoleId(u"party"_s), {}}};
        event.minerals = {MineralId(u"lithium"_s)};
        event.citations = {Citation()};
        event.citations.front().source = SourceId(u"source"_s);
        texts += static_cast<std::size_t>(event.id.text.size() + event.title.size() + event.date.text.size());
        list.push_back(event);
    }
    list.shrink();
    EXPECT_LT(list.memoryUse(), texts + 45 * list.size());
}

} // namespace
} // namespace pactline
