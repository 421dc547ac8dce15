// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "support/packedlists.h"

namespace pactline::test {

/// A few actors, agreements and events, for text dumps of models.
[[nodiscard]] inline HistoryData smallHistoryData()
{
    using namespace Qt::StringLiterals;
    HistoryData data;
    data.info.id = u"small"_s;
    data.tracks = {{TrackId(u"two"_s), u"US–Australia"_s, {}, {}, {}}, {TrackId(u"cn"_s), u"China"_s, {}, {}, {}}};
    data.kinds = {{KindId(u"state"_s), u"State"_s, KindOf::Actor, {}},
                  {KindId(u"body"_s), u"Government body"_s, KindOf::Actor, {}},
                  {KindId(u"compact"_s), u"Compact"_s, KindOf::Agreement, {}},
                  {KindId(u"meeting"_s), u"Meeting"_s, KindOf::Event, {}},
                  {KindId(u"control"_s), u"Export control"_s, KindOf::Event, {}}};
    data.roles = {{RoleId(u"party"_s), u"Party"_s}};
    data.minerals = {{MineralId(u"gallium"_s), u"Gallium"_s, {}, {}}};
    const auto addActor = [&data](const char16_t *id, const char16_t *name, const char16_t *kind,
                                  const char16_t *parent) {
        Actor actor;
        actor.id = ActorId(QString::fromUtf16(id));
        actor.name = QString::fromUtf16(name);
        actor.kind = KindId(QString::fromUtf16(kind));
        actor.parent = ActorId(QString::fromUtf16(parent));
        data.actors.push_back(actor);
    };
    addActor(u"cn", u"China", u"state", u"");
    addActor(u"us", u"United States", u"state", u"");
    addActor(u"usgs", u"Geological Survey", u"body", u"us");
    addActor(u"dod", u"Department of Defense", u"body", u"us");
    addActor(u"au", u"Australia", u"state", u"");
    data.actors[1].shortName = u"US"_s;

    const auto fill = [](Entry &entry, const char16_t *id, const char16_t *title, const char16_t *kind,
                         const char16_t *track, const char16_t *date, const QStringList &actors,
                         Confidence confidence) {
        entry.id = ItemId(QString::fromUtf16(id));
        entry.title = QString::fromUtf16(title);
        entry.kind = KindId(QString::fromUtf16(kind));
        entry.track = TrackId(QString::fromUtf16(track));
        if (*date != 0)
            entry.date = *edtf::parse(QString::fromUtf16(date)).date;
        for (const QString &actor : actors)
            entry.parties.append({ActorId(actor), RoleId(u"party"_s), {}});
        entry.confidence = confidence;
    };
    resize(data.agreements, 2);
    data.agreements.update(0, [&fill](Agreement &agreement) {
        fill(agreement, u"compact", u"Clean energy compact", u"compact", u"two", u"2023-05-20/..", {u"us"_s, u"au"_s},
             Confidence::High);
        agreement.status = u"in force"_s;
    });
    data.agreements.update(1, [&fill](Agreement &agreement) {
        fill(agreement, u"letter", u"Letter of intent", u"compact", u"two", u"", {u"usgs"_s, u"au"_s}, Confidence::Low);
    });
    resize(data.events, 3);
    data.events.update(0, [&fill](Event &event) {
        fill(event, u"controls", u"Gallium licences", u"control", u"cn", u"2023-07-03", {u"cn"_s}, Confidence::Medium);
        event.minerals = {MineralId(u"gallium"_s)};
    });
    data.events.update(1, [&fill](Event &event) {
        fill(event, u"hiroshima", u"Leaders meet in Hiroshima", u"meeting", u"two", u"2023-05-20",
             {u"us"_s, u"au"_s, u"us"_s}, Confidence::None);
        event.agreements = {AgreementId(u"compact"_s)};
        event.places = {u"Hiroshima"_s};
    });
    data.events.update(2, [&fill](Event &event) {
        fill(event, u"old", u"First talks, \"informal\"", u"meeting", u"two", u"2011~", {u"usgs"_s}, Confidence::Low);
    });
    return data;
}

} // namespace pactline::test
