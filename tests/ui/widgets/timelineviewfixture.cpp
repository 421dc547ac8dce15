// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineviewfixture.h"

#include "model/time/edtf.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace pactline::test {

namespace {

void fill(Entry &entry, const TimelineEntry &line)
{
    entry.id = ItemId(line.id);
    entry.title = line.title;
    entry.track = TrackId(line.track);
    entry.importance = line.importance;
    if (!line.date.isEmpty())
        entry.date = edtf::parse(line.date).date.value();
}

} // namespace

HistoryData historyWith(const std::vector<TimelineEntry> &entries)
{
    HistoryData data;
    data.info.title = u"Made up"_s;
    data.info.asOf = edtf::parse(u"2025-06-30").date.value();
    data.tracks = {{TrackId(u"one"_s), u"Track one"_s, {}, u"#0b63b0"_s, u"#5aa9f0"_s},
                   {TrackId(u"two"_s), u"Track two"_s, {}, u"#a86400"_s, u"#e6a23c"_s},
                   {TrackId(u"three"_s), u"Track three"_s, {}, u"#0a7a5b"_s, u"#43c59e"_s}};
    data.kinds = {{KindId(u"meeting"_s), u"meeting"_s, KindOf::Event, MarkShape::Circle},
                  {KindId(u"compact"_s), u"compact"_s, KindOf::Agreement, MarkShape::Square}};
    for (const TimelineEntry &line : entries) {
        if (line.date.contains(u'/')) {
            Agreement agreement;
            fill(agreement, line);
            agreement.kind = KindId(u"compact"_s);
            data.agreements.push_back(agreement);
        } else {
            Event event;
            fill(event, line);
            event.kind = KindId(u"meeting"_s);
            data.events.push_back(event);
        }
    }
    return data;
}

HistoryData smallHistory()
{
    return historyWith({{u"one1"_s, u"2019-01-10"_s, u"First of one"_s, u"one"_s},
                        {u"one2"_s, u"2020-06-15"_s, u"Second of one"_s, u"one"_s},
                        {u"one3"_s, u"2021-03-01/2023-12-31"_s, u"Compact of one"_s, u"one"_s, 5},
                        {u"one4"_s, u"2022-02-02"_s, u"Third of one"_s, u"one"_s},
                        {u"one5"_s, u"2024-11-20"_s, u"Last of one"_s, u"one"_s},
                        {u"two1"_s, u"2019-03-01"_s, u"First of two"_s, u"two"_s},
                        {u"two2"_s, u"2021-05-05"_s, u"Second of two"_s, u"two"_s},
                        {u"two3"_s, u"2022-01-01/.."_s, u"Compact of two"_s, u"two"_s, 4},
                        {u"two4"_s, u"2023-10"_s, u"Third of two"_s, u"two"_s},
                        {u"two5"_s, u"2024-12-01"_s, u"Last of two"_s, u"two"_s},
                        {u"undated"_s, QString(), u"Nobody knows when"_s, u"two"_s}});
}

HistoryData crowdedHistory(int count)
{
    std::vector<TimelineEntry> entries;
    for (int i = 0; i < count; ++i)
        entries.push_back({u"crowd%1"_s.arg(i), u"2020-05-05"_s, u"One of many, number %1"_s.arg(i), u"one"_s, 1});
    entries.push_back({u"late"_s, u"2024-05-05"_s, u"Alone"_s, u"two"_s});
    return historyWith(entries);
}

TimePoint dayStart(const QString &day) { return edtf::parse(day).date.value().earliestStart; }

TimelineViewTest::TimelineViewTest(int motionMs)
    : style(motionMs)
    , view(std::make_unique<TimelineView>(state))
{
    view->setStyle(&style);
    view->resize(900, 600);
}

void TimelineViewTest::open(HistoryData data)
{
    auto opened = std::make_unique<History>(std::move(data));
    state.setHistory(opened.get());
    history = std::move(opened);
    view->show();
    view->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(view.get()));
    canvas().setFocus();
    paint();
}

void TimelineViewTest::paint()
{
    QCoreApplication::processEvents();
    view->grab();
}

EntryNumber TimelineViewTest::number(const QString &id) const
{
    const auto ref = history->find(ItemId(id));
    return ref && state.index() != nullptr ? state.index()->numberOf(*ref) : noEntry;
}

int TimelineViewTest::laneOf(const QString &id) const { return state.index()->positionOf(number(id)).lane; }

QRectF TimelineViewTest::rectOf(const QString &id) const { return canvas().rectOf(laneOf(id), number(id)); }

QPoint TimelineViewTest::emptyPlace() const
{
    const QRect body = canvas().bodyRect().toRect();
    for (int y = body.top() + 4; y < body.bottom(); y += 6) {
        for (int x = body.left() + 200; x < body.right() - 200; x += 6) {
            if (canvas().hitAt(QPoint(x, y)).kind == HitKind::Nothing)
                return {x, y};
        }
    }
    ADD_FAILURE() << "no empty place";
    return {};
}

bool TimelineViewTest::isInView(const QString &id) const
{
    const QRectF rect = rectOf(id);
    return !rect.isNull() && canvas().bodyRect().contains(rect.center());
}

void TimelineViewTest::key(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&view->canvas(), static_cast<Qt::Key>(key), modifiers);
}

} // namespace pactline::test
