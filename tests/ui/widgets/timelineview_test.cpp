// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineviewfixture.h"

#include "model/history/edit.h"

#include "model/time/edtf.h"
#include "support/packedlists.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pactline::test {

TEST_F(TimelineViewTest, FirstViewHoldsTheDensePartAndTheAsOfDate)
{
    std::vector<TimelineEntry> entries;
    for (int month = 1; month <= 12; ++month) {
        for (const QString &year : {u"2022"_s, u"2023"_s, u"2024"_s})
            entries.push_back({year + u"m%1"_s.arg(month), year + u"-%1"_s.arg(month, 2, 10, QChar(u'0')), u"Event"_s});
    }
    entries.push_back({u"old"_s, u"1901-01-01"_s, u"Long ago"_s});
    open(historyWith(entries));
    const TimeSpan seen = viewport().span();
    EXPECT_LT(seen.start, dayStart(u"2022-02-28"_s));
    EXPECT_GT(seen.start, dayStart(u"2015-01-01"_s)) << "one outlier must not stretch the view";
    EXPECT_GT(seen.end, dayStart(u"2025-06-30"_s));
    EXPECT_FALSE(isInView(u"old"_s));
    view->fitAll();
    EXPECT_TRUE(isInView(u"old"_s));
    EXPECT_TRUE(isInView(u"2024m12"_s));
}

TEST_F(TimelineViewTest, ResizingKeepsTheFitUntilSomebodyMoves)
{
    open(smallHistory());
    view->fitAll();
    view->resize(1200, 700);
    paint();
    const TimeSpan extent = state.index()->extent();
    EXPECT_NEAR(viewport().xAt(extent.start), viewport().bodyWidthPx() - viewport().xAt(extent.end), 1);
    EXPECT_GT(viewport().xAt(extent.start), 20);
    EXPECT_LT(viewport().xAt(extent.start), 40);
    canvas().navigator().panBy({37, 0});
    const Viewport moved = viewport();
    view->resize(800, 500);
    paint();
    EXPECT_EQ(viewport().start, moved.start);
    EXPECT_EQ(viewport().secondsPerPx, moved.secondsPerPx);
    EXPECT_EQ(viewport().size, QSizeF(canvas().size()));
}

TEST_F(TimelineViewTest, TheFirstViewLeavesRoomBehindWhatStillGoesOn)
{
    view->resize(450, 400);
    open(smallHistory());
    const TimePoint asOf = history->info().asOf.latestEnd;
    EXPECT_GE(viewport().bodyWidthPx() - viewport().xAt(asOf), 23);
    view->fitAll();
    EXPECT_GE(viewport().bodyWidthPx() - viewport().xAt(asOf), 23);
}

TEST_F(TimelineViewTest, ASpanAskedForBeforeTheWindowIsShownIsWhatTheWindowShows)
{
    History early(smallHistory());
    state.setHistory(&early);
    view->goTo(TimeSpan{dayStart(u"2020-01-01"_s), dayStart(u"2021-01-01"_s)});
    view->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(view.get()));
    paint();
    const TimeSpan seen = viewport().span();
    EXPECT_GT(seen.start, dayStart(u"2019-12-01"_s));
    EXPECT_LE(seen.start, dayStart(u"2020-01-01"_s));
    EXPECT_GE(seen.end, dayStart(u"2021-01-01"_s));
    EXPECT_LT(seen.end, dayStart(u"2021-02-01"_s));
    state.setHistory(nullptr);
}

TEST_F(TimelineViewTest, FollowsFilterGroupingAndHistory)
{
    open(smallHistory());
    ASSERT_NE(state.index(), nullptr);
    EXPECT_EQ(state.index()->columns().size(), 10U);
    const Viewport before = viewport();
    Filter filter;
    filter.tracks = {TrackId(u"one"_s)};
    state.setFilter(filter);
    EXPECT_EQ(state.index()->columns().size(), 5U);
    EXPECT_EQ(viewport(), before) << "filtering leaves the view where it is";
    state.setFilter({});
    state.setGrouping(Grouping::None);
    EXPECT_EQ(state.index()->lanes().size(), 1U);
    History other(historyWith({{u"x"_s, u"1850-01-01"_s, u"Another age"_s}}));
    state.setHistory(&other);
    EXPECT_TRUE(viewport().span().contains(dayStart(u"1850-01-01"_s))) << "a new history gets its own first view";
    state.setHistory(nullptr);
}

TEST_F(TimelineViewTest, SomethingOfAChosenClaimComesIntoViewUnlessItIsThere)
{
    HistoryData data = smallHistory();
    data.claims.push_back({});
    data.claims.back().id = ClaimId(u"claim"_s);
    data.claims.back().about = {ItemId(u"one1"_s), ItemId(u"two1"_s)};
    open(data);
    view->goTo(TimeSpan{dayStart(u"2022-01-01"_s), dayStart(u"2023-01-01"_s)});
    state.setSelection(ItemId(u"one4"_s));
    const Viewport chosenInPlace = viewport();
    paint();
    state.setSelection(ItemId(u"claim"_s));
    paint();
    EXPECT_TRUE(isInView(u"two1"_s)) << "the later one is nearer";
    EXPECT_NE(viewport(), chosenInPlace);
    const Viewport moved = viewport();
    state.setSelection({});
    state.setSelection(ItemId(u"claim"_s));
    paint();
    EXPECT_EQ(viewport(), moved) << "it is there already";
}

TEST_F(TimelineViewTest, EditsAreFollowedAtOnce)
{
    open(smallHistory());
    HistoryData data = history->data();
    resize(data.events, data.events.size() - 2);
    history->setData(data);
    const Viewport before = viewport();
    state.notifyEdited();
    EXPECT_EQ(state.index()->columns().size(), 9U);
    EXPECT_EQ(viewport(), before);
}

/// Large enough for the way that makes anew only what an edit touches.
TEST_F(TimelineViewTest, EditsOfALargeHistoryMoveOneEntryAndNothingElse)
{
    open(crowdedHistory(21'000));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !view->isBusy() && state.index() != nullptr; }));
    view->goTo(TimeSpan{dayStart(u"2019-01-01"_s), dayStart(u"2025-01-01"_s)});
    const ItemRef ref{ItemType::Event, 5};
    Event event = history->events()[5];
    state.setSelection(event.id);
    paint();
    const Viewport before = viewport();
    event.date = *edtf::parse(u"2023-05-05").date;
    event.track = TrackId(u"two"_s);
    const EntryNumber number = state.index()->numberOf(ref);
    const Result<Edit> inverse = state.edit(*history, {{}, {ReplaceItem{event, ref.row}}});
    ASSERT_TRUE(inverse);
    EXPECT_EQ(viewport(), before);
    EXPECT_EQ(selected(), event.id.text);
    EXPECT_EQ(current(), event.id.text);
    EXPECT_EQ(state.index()->numberOf(ref), number) << "numbers stay, also where the order of starts changes";
    EXPECT_EQ(state.index()->columns().start[number], dayStart(u"2023-05-05"_s).seconds);
    const TimelineIndex::Position position = state.index()->positionOf(number);
    EXPECT_EQ(state.index()->lanes()[static_cast<std::size_t>(position.lane)].key, u"two"_s);
    EXPECT_EQ(canvas().cursorPosition().lane(), position.lane) << "it went along to the other lane";
    paint();
    EXPECT_TRUE(isInView(event.id.text));
    ASSERT_TRUE(state.edit(*history, *inverse));
    EXPECT_EQ(canvas().cursorPosition().id(), event.id);
}

TEST_F(TimelineViewTest, RevealBringsAnEntryIntoViewAndMovesTheKeyboard)
{
    open(smallHistory());
    view->goTo(TimeSpan{dayStart(u"2019-01-01"_s), dayStart(u"2019-06-01"_s)});
    ASSERT_FALSE(isInView(u"two5"_s));
    const double scale = viewport().secondsPerPx;
    state.reveal(ItemId(u"two5"_s));
    EXPECT_TRUE(isInView(u"two5"_s));
    EXPECT_EQ(viewport().secondsPerPx, scale);
    EXPECT_EQ(current(), u"two5"_s);
    const Viewport before = viewport();
    state.reveal(ItemId(u"two5"_s));
    EXPECT_EQ(viewport(), before) << "what is in view stays where it is";
}

TEST_F(TimelineViewTest, RevealSaysWhyAnEntryCannotBeShown)
{
    open(smallHistory());
    const Viewport before = viewport();
    state.reveal(ItemId(u"undated"_s));
    EXPECT_EQ(canvas().notice(), u"“Nobody knows when” has no date to stand at."_s);
    Filter filter;
    filter.tracks = {TrackId(u"two"_s)};
    state.setFilter(filter);
    EXPECT_EQ(canvas().notice(), QString()) << "something else was done";
    state.reveal(ItemId(u"one2"_s));
    EXPECT_EQ(canvas().notice(), u"“Second of one” does not meet the filter."_s);
    const QImage with = view->grab().toImage();
    state.reveal(ItemId(u"two2"_s));
    canvas().showNotice({});
    EXPECT_NE(view->grab().toImage(), with);
    EXPECT_EQ(viewport(), before);
}

TEST_F(TimelineViewTest, RevealAskedForTooEarlyIsDoneLater)
{
    History early(smallHistory());
    state.setHistory(&early);
    view->goTo(TimeSpan{dayStart(u"2019-01-01"_s), dayStart(u"2019-06-01"_s)});
    state.reveal(ItemId(u"one5"_s));
    history = std::make_unique<History>(smallHistory());
    view->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(view.get()));
    paint();
    EXPECT_TRUE(isInView(u"one5"_s));
    state.setHistory(nullptr);
}

TEST_F(TimelineViewTest, ScrollBarAndViewportFollowEachOther)
{
    open(crowdedHistory(40));
    view->resize(900, 300);
    paint();
    auto *bar = view->findChild<QScrollBar *>();
    ASSERT_NE(bar, nullptr);
    ASSERT_TRUE(bar->isVisible());
    bar->setValue(bar->maximum());
    EXPECT_EQ(viewport().scrollY, bar->maximum());
    canvas().navigator().scrollTo(20);
    EXPECT_EQ(bar->value(), 20);
    canvas().navigator().scrollTo(1e6);
    EXPECT_EQ(bar->value(), bar->maximum());
    const int width = canvas().width();
    view->resize(900, 1200);
    paint();
    EXPECT_FALSE(bar->isVisible()) << "all lanes are in view";
    EXPECT_EQ(viewport().scrollY, 0);
    EXPECT_EQ(canvas().width(), width) << "the bar keeps its room";
}

TEST_F(TimelineViewTest, GoesToDates)
{
    open(smallHistory());
    const double scale = viewport().secondsPerPx;
    view->goTo(edtf::parse(u"2020-02-03").date.value());
    EXPECT_EQ(viewport().secondsPerPx, scale);
    const TimeSpan seen = viewport().span();
    EXPECT_NEAR(
        static_cast<double>((seen.start + Duration{seen.length().seconds / 2} - dayStart(u"2020-02-03"_s)).seconds),
        secondsPerDay / 2.0, 2 * scale);
    view->goTo(edtf::parse(u"1900/1999").date.value());
    EXPECT_TRUE(viewport().span().contains(dayStart(u"1900-01-01"_s)));
    EXPECT_TRUE(viewport().span().contains(dayStart(u"1999-12-31"_s)));
    const Viewport before = viewport();
    view->goTo(UncertainDate());
    EXPECT_EQ(viewport(), before);
    view->goTo(edtf::parse(u"2030-01-01/..").date.value());
    EXPECT_TRUE(viewport().span().contains(dayStart(u"2030-01-01"_s)));
    view->goToToday();
    EXPECT_TRUE(viewport().span().contains(TimePoint{QDateTime::currentSecsSinceEpoch()}));
}

TEST_F(TimelineViewTest, ZoomsAboutTheMiddleAndToTheSelection)
{
    open(smallHistory());
    const Viewport before = viewport();
    const TimePoint middle = before.timeAt(before.bodyWidthPx() / 2);
    view->zoomIn();
    EXPECT_LT(viewport().secondsPerPx, before.secondsPerPx);
    EXPECT_NEAR(viewport().xAt(middle), viewport().bodyWidthPx() / 2, 1);
    view->zoomOut();
    EXPECT_NEAR(viewport().secondsPerPx, before.secondsPerPx, 1e-6 * before.secondsPerPx);
    view->fitSelection();
    EXPECT_NEAR(viewport().secondsPerPx, before.secondsPerPx, 1e-6 * before.secondsPerPx) << "nothing is selected";
    state.setSelection(ItemId(u"one2"_s));
    view->fitSelection();
    EXPECT_TRUE(isInView(u"one2"_s));
    EXPECT_LT(viewport().span().length().seconds, 40 * secondsPerDay);
    EXPECT_GT(viewport().span().length().seconds, 10 * secondsPerDay);
}

TEST_F(TimelineViewTest, SaysWhatToDoWhenThereIsNothingToSee)
{
    open(HistoryData());
    EXPECT_TRUE(canvas().message().contains(u"no events or agreements yet"_s));
    open(smallHistory());
    EXPECT_EQ(canvas().message(), QString());
    EXPECT_EQ(canvas().undatedText(), u"1 without a date"_s);
    Filter filter;
    filter.search = {u"no such word"_s};
    state.setFilter(filter);
    EXPECT_TRUE(canvas().message().startsWith(u"No event or agreement meets the filter"_s));
    EXPECT_TRUE(canvas().message().contains(u"Show everything again"_s));
    filter.search = {u"Nobody"_s};
    state.setFilter(filter);
    EXPECT_TRUE(canvas().message().contains(u"no date"_s));
    state.setFilter({});
    view->goTo(TimeSpan{dayStart(u"1700-01-01"_s), dayStart(u"1701-01-01"_s)});
    EXPECT_TRUE(canvas().message().contains(u"Press 0"_s));
    view->fitAll();
    EXPECT_EQ(canvas().message(), QString());
}

TEST_F(TimelineViewTest, ThemeAndColourChangesAreDrawn)
{
    open(smallHistory());
    const QImage light = view->grab().toImage();
    state.setTheme(Theme::dark());
    paint();
    const QImage dark = view->grab().toImage();
    EXPECT_GT(light.pixelColor(canvas().width() - 3, 300).lightness(), 200);
    EXPECT_LT(dark.pixelColor(canvas().width() - 3, 300).lightness(), 80);
    const auto frames = canvas().frames().framesBuilt();
    state.setColourBy(ColourBy::Kind);
    paint();
    EXPECT_GT(canvas().frames().framesBuilt(), frames);
}

TEST_F(TimelineViewTest, HoverAndFocusNeedNoNewFrame)
{
    open(smallHistory());
    paint();
    const auto frames = canvas().frames().framesBuilt();
    state.setHover(ItemId(u"one2"_s));
    paint();
    key(Qt::Key_Right);
    paint();
    EXPECT_EQ(canvas().frames().framesBuilt(), frames);
}

TEST_F(TimelineViewTest, SpeaksOfSpanAndScale)
{
    open(smallHistory());
    view->goTo(TimeSpan{dayStart(u"2018-01-01"_s), dayStart(u"2025-11-30"_s)});
    EXPECT_TRUE(view->spanText().contains(u"2017 – "_s)) << view->spanText().toStdString();
    Viewport scaled = viewport();
    const std::pair<double, QString> scales[] = {{secondsPerDay / 0.28, u"1 day ≈ 0.28 px"_s},
                                                 {secondsPerDay / 12.0, u"1 day ≈ 12 px"_s},
                                                 {3600.0 / 40, u"1 hour ≈ 40 px"_s},
                                                 {365.2425 * secondsPerDay / 4.0, u"1 year ≈ 4.0 px"_s},
                                                 {36524.25 * secondsPerDay / 30, u"1 century ≈ 30 px"_s},
                                                 {60.0 / 20, u"1 minute ≈ 20 px"_s}};
    for (const auto &[secondsPerPx, text] : scales) {
        scaled.secondsPerPx = secondsPerPx;
        state.setViewport(scaled);
        EXPECT_EQ(view->scaleText(), text);
    }
}

TEST_F(TimelineViewTest, ShowsThePaintingTime)
{
    open(smallHistory());
    const QImage without = view->grab().toImage();
    view->setPaintTimeShown(true);
    EXPECT_TRUE(view->isPaintTimeShown());
    paint();
    EXPECT_NE(view->grab().toImage(), without);
    view->setPaintTimeShown(false);
    paint();
    EXPECT_EQ(view->grab().toImage(), without);
}

} // namespace pactline::test
