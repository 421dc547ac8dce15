// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/timelinefixture.h"

#include "model/time/edtf.h"

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

QString text(const char16_t *value) { return QString::fromUtf16(value); }

void fill(Entry &entry, const EntryLine &line)
{
    entry.id = ItemId(text(line.id));
    entry.title = text(line.title);
    entry.shortTitle = entry.title.section(u' ', 0, 1);
    entry.track = TrackId(text(line.track));
    entry.importance = line.importance;
    if (*line.date != 0)
        entry.date = *edtf::parse(text(line.date)).date;
}

} // namespace

HistoryData historyOf(const std::vector<EntryLine> &lines)
{
    HistoryData data;
    data.info.title = u"Made up"_s;
    data.info.asOf = *edtf::parse(u"2024-06-30").date;
    data.tracks = {{TrackId(u"two"_s), u"US–Australia"_s, {}, {}, {}}, {TrackId(u"cn"_s), u"China"_s, {}, {}, {}}};
    data.kinds = {{KindId(u"compact"_s), u"Compact"_s, KindOf::Agreement, MarkShape::Circle},
                  {KindId(u"control"_s), u"Export control"_s, KindOf::Event, MarkShape::Triangle}};
    for (const EntryLine &line : lines) {
        if (text(line.date).contains(u'/')) {
            Agreement agreement;
            fill(agreement, line);
            agreement.kind = KindId(u"compact"_s);
            data.agreements.push_back(agreement);
        } else {
            Event event;
            fill(event, line);
            event.kind = KindId(u"control"_s);
            data.events.push_back(event);
        }
        if (*line.buildsOn != 0) {
            Link link;
            link.id = LinkId(u"link-"_s + text(line.id));
            link.from = ItemId(text(line.id));
            link.to = ItemId(text(line.buildsOn));
            link.relation = LinkRelation::BuildsOn;
            data.links.push_back(link);
        }
    }
    return data;
}

Timeline::Timeline(HistoryData data, IndexOptions indexOptions)
    : history(std::move(data))
    , index(buildTimelineIndex(history, indexOptions))
    , layout(*index)
{
    options.locale = QLocale(QLocale::English, QLocale::Australia);
}

void Timeline::show(const char16_t *from, const char16_t *to, double bodyWidthPx, double heightPx)
{
    const TimePoint start = edtf::parse(text(from)).date->earliestStart;
    const TimePoint end = edtf::parse(text(to)).date->earliestStart;
    viewport.size = {viewport.headerWidthPx + bodyWidthPx, heightPx};
    viewport.start = start;
    viewport.secondsPerPx = static_cast<double>((end - start).seconds) / bodyWidthPx;
}

Scene Timeline::scene(LabelMemory *memory) const
{
    return buildScene(history, *index, layout, viewport, options, metrics, memory);
}

QString Timeline::nameOf(EntryNumber entry) const
{
    if (entry == noEntry)
        return u"none"_s;
    return history.idOf(index->columns().refs[entry]).text;
}

} // namespace pactline::test
