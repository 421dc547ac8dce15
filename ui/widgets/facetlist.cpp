// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetlist.h"

#include "model/support/counted.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

template <typename Id> void toggle(QList<Id> &list, const Id &id)
{
    if (!list.removeOne(id))
        list.append(id);
}

} // namespace

FacetList::FacetList(ViewState &state, QObject *parent, std::size_t mostAtOnce)
    : QAbstractListModel(parent)
    , m_state(state)
    , m_counts(state, mostAtOnce)
{
    connect(&m_state, &ViewState::historyChanged, this, [this] {
        if (!m_unfolded.empty()) {
            m_unfolded.clear();
            refresh();
        }
    });
    connect(&m_counts, &FacetCounts::changed, this, &FacetList::refresh);
    refresh();
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
            .arg(row.fullName.isEmpty() ? row.name : row.fullName,
                 row.isCounting ? tr("counting…") : counted(row.count, tr("1 entry"), tr("%1 entries")));
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

/// Rows that only changed their counts or marks are updated in place, so that the current row and the scroll position
/// stay.
void FacetList::refresh()
{
    std::vector<FacetRow> rows = makeRows();
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

} // namespace pactline
