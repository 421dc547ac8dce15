// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/laneplan.h"

#include <QCoreApplication>

namespace pactline::index {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::TimelineIndex", text); }

} // namespace

LanePlan planOf(const History &history, Grouping grouping)
{
    LanePlan plan;
    switch (grouping) {
    case Grouping::Track:
        plan.otherTitle = tr("Other tracks");
        for (int row = 0; const Track &track : history.tracks())
            plan.add(track.id.text, track.name, row++);
        for (const Track &track : history.tracks())
            plan.laneByRow.push_back(plan.laneOf(track.id.text));
        break;
    case Grouping::Kind:
        plan.otherTitle = tr("Other kinds");
        for (const Kind &kind : history.data().kinds) {
            // One id for a kind of agreements and of events is one lane, as it is one condition of a filter.
            if (kind.of != KindOf::Actor)
                plan.add(kind.id.text, kind.name, -1);
            plan.laneByRow.push_back(plan.laneOf(kind.id.text));
        }
        break;
    case Grouping::Actor:
        plan.otherTitle = tr("No actor");
        plan.order = LaneOrder::Count;
        for (const Actor &actor : history.actors())
            plan.add(actor.id.text, actor.shortName.isEmpty() ? actor.name : actor.shortName, -1);
        break;
    case Grouping::Agreement: {
        plan.otherTitle = tr("No agreement");
        plan.laneByKey.reserve(static_cast<qsizetype>(history.agreements().size()));
        const PackedList<Agreement> &agreements = history.agreements();
        for (std::size_t row = 0; row < agreements.size(); ++row) {
            const packed::EntryView agreement = agreements.view(row);
            const Track *track = history.track(TrackId(agreement.text(agreement.track())));
            const auto colour = track != nullptr ? static_cast<int>(track - history.tracks().data()) : -1;
            plan.add(agreement.id().toString(), agreement.labelTitle(), colour);
        }
        break;
    }
    case Grouping::Mineral:
        plan.otherTitle = tr("No mineral");
        plan.order = LaneOrder::Count;
        for (const Mineral &mineral : history.data().minerals)
            plan.add(mineral.id.text, mineral.name, -1);
        break;
    case Grouping::None:
        plan.otherTitle = tr("All entries");
        break;
    }
    return plan;
}

} // namespace pactline::index
