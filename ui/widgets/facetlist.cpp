// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetlist.h"

#include "model/support/counted.h"
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
constexpr std::size_t mostRecountedAtOnce = 20'000; ///< events of a history
constexpr int pauseMs = 250;
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

template <typename Id> void toggle(QList<Id> &list, const Id &id)
{
    if (!list.removeOne(id))
        list.append(id);
}

} // namespace

FacetList::FacetList(ViewState &state, QObject *parent)
    : QAbstractListModel(parent)
    , m_state(state)
{
    connect(&m_state, &ViewState::historyChanged, this, &FacetList::rebuildOrder);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FacetList::recount);
    connect(&m_state, &ViewState::entriesEdited, this, &FacetList::followEdit);
    connect(&m_state, &ViewState::filterChanged, this, &FacetList::refresh);
    rebuildOrder();
}

int FacetList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FacetList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FacetRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isValue = row.type == FacetRow::Type::Value;
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        if (row.count < 0)
            return row.name;
        return tr("%1, %2", "name and count")
            .arg(row.fullName.isEmpty() ? row.name : row.fullName, counted(row.count, tr("1 entry"), tr("%1 entries")));
    case Qt::ToolTipRole:
        return isValue ? QVariant((row.fullName.isEmpty() ? row.name : row.fullName).toHtmlEscaped()) : QVariant();
    case Qt::CheckStateRole:
        return isValue ? QVariant(row.isChosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

Qt::ItemFlags FacetList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const FacetRow &row = m_rows[static_cast<std::size_t>(index.row())];
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (row.isEnabled)
        flags |= Qt::ItemIsEnabled;
    if (row.type == FacetRow::Type::Value)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool FacetList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    if ((value.toInt() == Qt::Checked) != row(index.row()).isChosen)
        activate(index.row());
    return true;
}

QString FacetList::actionOf(FacetSection section) const
{
    const Filter &filter = m_state.filter();
    switch (section) {
    case FacetSection::Tracks:
        return filter.tracks.isEmpty() ? QString() : tr("All");
    case FacetSection::Actors:
        return filter.actors.isEmpty() ? QString() : tr("Any");
    case FacetSection::Minerals:
        return filter.minerals.isEmpty() ? QString() : tr("Any");
    case FacetSection::Kinds:
        return filter.kinds.isEmpty() ? QString() : tr("Any");
    case FacetSection::Statuses:
        return filter.statuses.isEmpty() ? QString() : tr("Any");
    case FacetSection::Dates:
        return filter.from || filter.to ? tr("Any") : tr("Limit to view");
    case FacetSection::Views:
    case FacetSection::Importance:
        break;
    }
    return {};
}

void FacetList::clearSection(FacetSection section)
{
    Filter filter = m_state.filter();
    switch (section) {
    case FacetSection::Tracks:
        filter.tracks.clear();
        break;
    case FacetSection::Actors:
        filter.actors.clear();
        break;
    case FacetSection::Minerals:
        filter.minerals.clear();
        break;
    case FacetSection::Kinds:
        filter.kinds.clear();
        break;
    case FacetSection::Statuses:
        filter.statuses.clear();
        break;
    case FacetSection::Dates:
        if (filter.from || filter.to) {
            filter.from.reset();
            filter.to.reset();
            filter.atLeast = Match::Possible;
        } else {
            const TimeSpan span = m_state.viewport().span();
            filter.from = span.start;
            filter.to = span.end;
        }
        break;
    case FacetSection::Views:
    case FacetSection::Importance:
        return;
    }
    m_state.setFilter(filter);
}

void FacetList::activate(int number)
{
    const FacetRow row = this->row(number);
    if (!row.isEnabled)
        return;
    switch (row.type) {
    case FacetRow::Type::Heading:
        if (!actionOf(row.section).isEmpty())
            clearSection(row.section);
        return;
    case FacetRow::Type::More:
        if (m_unfolded.erase(row.section) == 0)
            m_unfolded.insert(row.section);
        refresh();
        return;
    case FacetRow::Type::Value:
        toggleValue(row);
        return;
    }
}

/// All tracks are shown while none is named; taking one away names the others, and taking the last shows all again.
void FacetList::toggleTrack(const TrackId &id)
{
    Filter filter = m_state.filter();
    if (filter.tracks.isEmpty()) {
        for (const Track &track : m_state.history().tracks()) {
            if (track.id != id)
                filter.tracks.append(track.id);
        }
    } else {
        toggle(filter.tracks, id);
        if (filter.tracks.size() == static_cast<qsizetype>(m_state.history().tracks().size()))
            filter.tracks.clear();
    }
    m_state.setFilter(filter);
}

void FacetList::toggleValue(const FacetRow &row)
{
    Filter filter = m_state.filter();
    switch (row.section) {
    case FacetSection::Tracks:
        return toggleTrack(TrackId(row.id));
    case FacetSection::Actors:
        toggle(filter.actors, ActorId(row.id));
        break;
    case FacetSection::Minerals:
        toggle(filter.minerals, MineralId(row.id));
        break;
    case FacetSection::Kinds:
        toggle(filter.kinds, KindId(row.id));
        break;
    case FacetSection::Statuses:
        toggle(filter.statuses, row.id);
        break;
    case FacetSection::Dates:
        filter.atLeast = filter.atLeast == Match::Certain ? Match::Possible : Match::Certain;
        break;
    case FacetSection::Importance:
        filter.minimumImportance = row.isChosen ? lowestImportance : row.id.toInt();
        break;
    case FacetSection::Views: {
        const auto &views = m_state.history().data().views;
        const auto view =
            std::find_if(views.begin(), views.end(), [&row](const SavedView &v) { return v.id.text == row.id; });
        if (view == views.end())
            return;
        filter = row.isChosen ? Filter() : filterOf(*view, m_state.history());
        break;
    }
    }
    m_state.setFilter(filter);
}

void FacetList::chooseOnly(int number)
{
    const FacetRow row = this->row(number);
    Filter filter = m_state.filter();
    switch (row.section) {
    case FacetSection::Tracks:
        filter.tracks = {TrackId(row.id)};
        break;
    case FacetSection::Actors:
        filter.actors = {ActorId(row.id)};
        break;
    case FacetSection::Minerals:
        filter.minerals = {MineralId(row.id)};
        break;
    case FacetSection::Kinds:
        filter.kinds = {KindId(row.id)};
        break;
    case FacetSection::Statuses:
        filter.statuses = {row.id};
        break;
    default:
        return;
    }
    m_state.setFilter(filter);
}

void FacetList::rebuildOrder()
{
    m_order = countFacets(m_state.history(), Filter());
    m_unfolded.clear();
    m_pause.stop();
    refresh();
}

/// Counting goes through all entries: a large history waits until edits pause.
void FacetList::followEdit()
{
    if (m_state.history().events().size() > mostRecountedAtOnce)
        m_pause.start();
    else
        recount();
}

/// The lists stay as far unfolded as they are.
void FacetList::recount()
{
    m_order = countFacets(m_state.history(), Filter());
    refresh();
}

/// Rows that only changed their counts or marks are updated in place, so that the current row and the scroll position
/// stay.
void FacetList::refresh()
{
    const Facets counted = m_state.filter().isEmpty() ? m_order : countFacets(m_state.history(), m_state.filter());
    std::vector<FacetRow> rows;
    appendValues(rows, FacetSection::Tracks, tr("Tracks"), m_order.tracks, counted.tracks, mostTracks);
    appendViews(rows);
    appendValues(rows, FacetSection::Actors, tr("Actors"), m_order.actors, counted.actors, mostActors);
    appendValues(rows, FacetSection::Minerals, tr("Minerals"), m_order.minerals, counted.minerals, mostOthers);
    appendValues(rows, FacetSection::Kinds, tr("Kinds"), joinedKinds(m_order), joinedKinds(counted), mostOthers);
    appendValues(rows, FacetSection::Statuses, tr("Status of agreements"), m_order.statuses, counted.statuses,
                 mostOthers);
    appendDates(rows, counted);
    appendImportance(rows);

    const bool isSameList =
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const FacetRow &a, const FacetRow &b) {
            return a.type == b.type && a.section == b.section && a.id == b.id;
        });
    if (isSameList) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
}

void FacetList::appendValues(std::vector<FacetRow> &rows, FacetSection section, const QString &heading,
                             const std::vector<FacetValue> &ordered, const std::vector<FacetValue> &counted,
                             int mostShown)
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
        const bool isChosen = now != nullptr && now->isChosen;
        if (!isWhole && !isUsedMost[i] && !isChosen) {
            ++hidden;
            continue;
        }
        FacetRow row{FacetRow::Type::Value, section, value.id, value.name, now != nullptr ? now->count : 0};
        if (section == FacetSection::Actors)
            row.name = m_state.history().shortNameOf(ActorId(value.id));
        row.fullName = value.name;
        row.depth = value.depth;
        row.isChosen = isTracks ? m_state.filter().tracks.isEmpty() || isChosen : isChosen;
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

void FacetList::appendDates(std::vector<FacetRow> &rows, const Facets &facets) const
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
    FacetRow certain{FacetRow::Type::Value, FacetSection::Dates, certainId, tr("Certain"), facets.certain};
    certain.isChosen = true;
    certain.isEnabled = false; // what surely lies in the range is always shown
    rows.push_back(certain);
    FacetRow possible{FacetRow::Type::Value, FacetSection::Dates, possibleId, tr("Possible"), facets.possible};
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
