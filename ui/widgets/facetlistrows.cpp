// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetlist.h"

#include "model/time/wording.h"

#include <QHash>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int mostTracks = 12;
constexpr int mostActors = 8;
constexpr int mostOthers = 5;
constexpr auto possibleId = "possible"_L1;
constexpr auto certainId = "certain"_L1;

/// Events and agreements may share a kind's id; the filter does not tell them apart, so neither does the list.
std::vector<FacetValue> joinedKinds(const Facets &facets)
{
    std::vector<FacetValue> joined = facets.eventKinds;
    for (const FacetValue &value : facets.agreementKinds) {
        const auto known = std::find_if(joined.begin(), joined.end(),
                                        [&value](const FacetValue &other) { return other.id == value.id; });
        if (known == joined.end()) {
            joined.push_back(value);
        } else {
            known->count += value.count;
            known->isChosen = known->isChosen || value.isChosen;
        }
    }
    std::stable_sort(joined.begin(), joined.end(),
                     [](const FacetValue &a, const FacetValue &b) { return a.count > b.count; });
    return joined;
}

/// Which rows are shown while a section is folded: those with the highest counts, with the parents that a tree needs
/// above them.
std::vector<bool> mostUsed(const std::vector<FacetValue> &ordered, int mostShown)
{
    std::vector<std::size_t> byCount(ordered.size());
    std::iota(byCount.begin(), byCount.end(), std::size_t{0});
    std::stable_sort(byCount.begin(), byCount.end(),
                     [&ordered](std::size_t a, std::size_t b) { return ordered[a].count > ordered[b].count; });
    std::vector<bool> isShown(ordered.size(), false);
    int shown = 0;
    for (const std::size_t row : byCount) {
        int depth = ordered[row].depth + 1;
        for (std::size_t at = row + 1; at-- > 0 && depth > 0;) {
            if (ordered[at].depth >= depth)
                continue;
            depth = ordered[at].depth;
            if (!isShown[at])
                ++shown;
            isShown[at] = true;
        }
        if (shown >= mostShown)
            break;
    }
    return isShown;
}

} // namespace

std::vector<FacetRow> FacetList::makeRows() const
{
    std::vector<FacetRow> rows;
    if (!m_counts.isKnown()) {
        rows.push_back({FacetRow::Type::Heading, FacetSection::Tracks, u"counting"_s, tr("Counting…")});
        return rows;
    }
    const Facets &all = m_counts.all();
    const Facets &shown = m_counts.shown();
    appendValues(rows, FacetSection::Tracks, tr("Tracks"), all.tracks, shown.tracks, mostTracks);
    appendViews(rows);
    appendValues(rows, FacetSection::Actors, tr("Actors"), all.actors, shown.actors, mostActors);
    appendValues(rows, FacetSection::Minerals, tr("Minerals"), all.minerals, shown.minerals, mostOthers);
    appendValues(rows, FacetSection::Kinds, tr("Kinds"), joinedKinds(all), joinedKinds(shown), mostOthers);
    appendValues(rows, FacetSection::Statuses, tr("Status of agreements"), all.statuses, shown.statuses, mostOthers);
    appendDates(rows);
    appendImportance(rows);
    for (FacetRow &row : rows)
        row.isCounting = m_counts.isCounting() && row.count >= 0;
    return rows;
}

/// Asked of the filter and not of the counts, which may come later.
bool FacetList::isChosen(FacetSection section, const QString &id) const
{
    const Filter &filter = m_state.filter();
    switch (section) {
    case FacetSection::Tracks:
        return filter.tracks.contains(TrackId(id));
    case FacetSection::Actors:
        return filter.actors.contains(ActorId(id));
    case FacetSection::Minerals:
        return filter.minerals.contains(MineralId(id));
    case FacetSection::Kinds:
        return filter.kinds.contains(KindId(id));
    case FacetSection::Statuses:
        return filter.statuses.contains(id);
    case FacetSection::Views:
    case FacetSection::Dates:
    case FacetSection::Importance:
        break;
    }
    return false;
}

void FacetList::appendValues(std::vector<FacetRow> &rows, FacetSection section, const QString &heading,
                             const std::vector<FacetValue> &ordered, const std::vector<FacetValue> &counted,
                             int mostShown) const
{
    if (ordered.empty())
        return;
    rows.push_back({FacetRow::Type::Heading, section, {}, heading});
    QHash<QString, const FacetValue *> byId;
    for (const FacetValue &value : counted)
        byId.insert(value.id, &value);
    const bool isTracks = section == FacetSection::Tracks;
    const bool isWhole = m_unfolded.count(section) != 0 || static_cast<int>(ordered.size()) <= mostShown + 1;
    const std::vector<bool> isUsedMost = mostUsed(ordered, mostShown);
    int hidden = 0;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        const FacetValue &value = ordered[i];
        const FacetValue *now = byId.value(value.id, nullptr);
        const bool isChosen = this->isChosen(section, value.id);
        if (!isWhole && !isUsedMost[i] && !isChosen) {
            ++hidden;
            continue;
        }
        FacetRow row{FacetRow::Type::Value, section, value.id, value.name, now != nullptr ? now->count : 0};
        if (section == FacetSection::Actors)
            row.name = m_state.history().shortNameOf(ActorId(value.id));
        row.fullName = value.name;
        row.depth = value.depth;
        row.isChosen = isChosen || (isTracks && m_state.filter().tracks.isEmpty());
        if (isTracks)
            row.track = static_cast<int>(i);
        rows.push_back(row);
    }
    if (hidden > 0)
        rows.push_back({FacetRow::Type::More, section, u"more"_s, tr("%1 more…").arg(QLocale().toString(hidden))});
    else if (m_unfolded.count(section) != 0)
        rows.push_back({FacetRow::Type::More, section, u"fewer"_s, tr("Fewer")});
}

void FacetList::appendViews(std::vector<FacetRow> &rows) const
{
    const auto &views = m_state.history().data().views;
    if (views.empty())
        return;
    rows.push_back({FacetRow::Type::Heading, FacetSection::Views, {}, tr("Saved views")});
    for (const SavedView &view : views) {
        FacetRow row{FacetRow::Type::Value, FacetSection::Views, view.id.text, view.name};
        row.isChosen = !m_state.filter().isEmpty() && m_state.filter() == filterOf(view, m_state.history());
        rows.push_back(row);
    }
}

void FacetList::appendDates(std::vector<FacetRow> &rows) const
{
    if (m_state.history().events().empty() && m_state.history().agreements().empty())
        return;
    const Filter &filter = m_state.filter();
    const bool isLimited = filter.from || filter.to;
    QString heading = tr("Dates");
    if (isLimited)
        heading =
            wording::spanInWords({filter.from.value_or(TimePoint::beginning()), filter.to.value_or(TimePoint::end())});
    rows.push_back({FacetRow::Type::Heading, FacetSection::Dates, {}, heading});
    FacetRow certain{FacetRow::Type::Value, FacetSection::Dates, certainId, tr("Certain"), m_counts.shown().certain};
    certain.isChosen = true;
    certain.isEnabled = false; // what surely lies in the range is always shown
    rows.push_back(certain);
    FacetRow possible{FacetRow::Type::Value, FacetSection::Dates, possibleId, tr("Possible"),
                      m_counts.shown().possible};
    possible.isChosen = filter.atLeast != Match::Certain;
    possible.isEnabled = isLimited || !possible.isChosen;
    rows.push_back(possible);
}

void FacetList::appendImportance(std::vector<FacetRow> &rows) const
{
    if (m_state.history().events().empty() && m_state.history().agreements().empty())
        return;
    rows.push_back({FacetRow::Type::Heading, FacetSection::Importance, {}, tr("Importance")});
    const QString names[] = {tr("The backbone only (5)"), tr("4 and above"), tr("3 and above"), tr("2 and above")};
    for (int i = 0; i < 4; ++i) {
        const int least = highestImportance - i;
        FacetRow row{FacetRow::Type::Value, FacetSection::Importance, QString::number(least), names[i]};
        row.isChosen = m_state.filter().minimumImportance == least;
        rows.push_back(row);
    }
}

} // namespace pactline
