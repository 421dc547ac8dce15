// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/lanemembers.h"

#include "model/index/shownentries.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <numeric>

namespace pactline::index {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("pactline::TimelineIndex", text); }

enum class LaneOrder { History, Count };

/// What entries are put to by a grouping: the lanes there may be, and which of them an entry stands in.
struct LanePlan
{
    std::vector<LaneMembers> lanes;
    QHash<QString, std::uint32_t> laneByKey; ///< not used where the columns know the lane
    LaneOrder order = LaneOrder::History;
    QString otherTitle;

    void add(const QString &key, const QString &title, int colour)
    {
        if (laneByKey.contains(key))
            return;
        laneByKey.insert(key, static_cast<std::uint32_t>(lanes.size()));
        lanes.push_back({key, title.isEmpty() ? key : title, colour, {}});
    }
};

LanePlan planOf(const History &history, Grouping grouping)
{
    LanePlan plan;
    switch (grouping) {
    case Grouping::Track:
        plan.otherTitle = tr("Other tracks");
        for (int row = 0; const Track &track : history.tracks())
            plan.add(track.id.text, track.name, row++);
        break;
    case Grouping::Kind:
        plan.otherTitle = tr("Other kinds");
        for (const Kind &kind : history.data().kinds) {
            // One id for a kind of agreements and of events is one lane, as it is one condition of a filter.
            if (kind.of != KindOf::Actor)
                plan.add(kind.id.text, kind.name, -1);
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
        for (const Agreement &agreement : history.agreements()) {
            const Track *track = history.track(agreement.track);
            const auto colour = track != nullptr ? static_cast<int>(track - history.tracks().data()) : -1;
            plan.add(agreement.id.text, agreement.shortTitle.isEmpty() ? agreement.title : agreement.shortTitle,
                     colour);
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

/// Calls `visit` with the key of every lane in which the entry stands; a key may come twice.
template <typename Visit>
void visitKeys(const History &history, const ItemRef &ref, Grouping grouping, const Visit &visit)
{
    const Entry &entry = entryOf(history, ref);
    const Agreement *agreement =
        ref.type == ItemType::Agreement ? &history.agreements()[static_cast<std::size_t>(ref.row)] : nullptr;
    switch (grouping) {
    case Grouping::Track:
        visit(entry.track.text);
        break;
    case Grouping::Kind:
        visit(entry.kind.text);
        break;
    case Grouping::Actor:
        for (const Party &party : entry.parties)
            visit(party.actor.text);
        if (agreement != nullptr) {
            for (const ActorId &body : agreement->bodies)
                visit(body.text);
        }
        break;
    case Grouping::Agreement:
        if (agreement != nullptr) {
            visit(agreement->id.text);
        } else {
            for (const AgreementId &id : history.events()[static_cast<std::size_t>(ref.row)].agreements)
                visit(id.text);
        }
        break;
    case Grouping::Mineral:
        for (const MineralId &mineral : entry.minerals)
            visit(mineral.text);
        break;
    case Grouping::None:
        break;
    }
}

/// Which entry stands in which lane, in order of the entries; the lane after the last planned one is the other one.
struct Standings
{
    std::vector<std::uint32_t> lanes;
    std::vector<EntryNumber> entries;
    std::vector<std::size_t> counts; ///< by lane

    void add(std::uint32_t lane, EntryNumber entry)
    {
        lanes.push_back(lane);
        entries.push_back(entry);
        ++counts[lane];
    }
};

std::optional<Standings> standingsOf(const History &history, const EntryColumns &columns, Grouping grouping,
                                     const LanePlan &plan, Progress &progress)
{
    const auto other = static_cast<std::uint32_t>(plan.lanes.size());
    Standings standings;
    standings.counts.resize(plan.lanes.size() + 1);
    standings.lanes.reserve(columns.size());
    standings.entries.reserve(columns.size());
    std::vector<std::uint32_t> own;
    for (std::size_t entry = 0; entry < columns.size(); ++entry) {
        if (entry % Progress::entriesBetweenCalls == 0 &&
            !progress.advance(entry == 0 ? 0 : Progress::entriesBetweenCalls))
            return std::nullopt;
        own.clear();
        visitKeys(history, columns.refs[entry], grouping, [&](const QString &key) {
            const auto lane = plan.laneByKey.constFind(key);
            if (lane != plan.laneByKey.constEnd() && std::find(own.begin(), own.end(), *lane) == own.end())
                own.push_back(*lane);
        });
        if (own.empty())
            own.push_back(other);
        for (const std::uint32_t lane : own)
            standings.add(lane, static_cast<EntryNumber>(entry));
    }
    return standings;
}

} // namespace

std::optional<std::vector<LaneMembers>> laneMembers(const History &history, const EntryColumns &columns,
                                                    Grouping grouping, Progress &progress)
{
    LanePlan plan = planOf(history, grouping);
    const std::optional<Standings> standings = standingsOf(history, columns, grouping, plan, progress);
    if (!standings)
        return std::nullopt;
    plan.lanes.push_back({{}, plan.otherTitle, -1, {}});
    for (std::size_t lane = 0; lane < plan.lanes.size(); ++lane)
        plan.lanes[lane].entries.reserve(standings->counts[lane]);
    for (std::size_t at = 0; at < standings->lanes.size(); ++at)
        plan.lanes[standings->lanes[at]].entries.push_back(standings->entries[at]);
    if (plan.order == LaneOrder::Count) {
        std::stable_sort(plan.lanes.begin(), plan.lanes.end() - 1, [](const LaneMembers &a, const LaneMembers &b) {
            return a.entries.size() > b.entries.size();
        });
    }
    std::erase_if(plan.lanes, [](const LaneMembers &lane) { return lane.entries.empty(); });
    return std::move(plan.lanes);
}

} // namespace pactline::index
