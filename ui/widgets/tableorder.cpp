// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableorder.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace pactline {

TableOrder::TableOrder(const ViewState &state, ShownEntries &shown, QObject *parent, std::size_t mostAtOnce)
    : QAbstractProxyModel(parent)
    , m_state(state)
    , m_shown(shown)
    , m_mostAtOnce(mostAtOnce)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &TableOrder::sortLater);
    setSourceModel(&m_shown);
    connectEntries();
}

/// Entries come and go one by one, or all at once. Where they have an order of their own here, a row is put in when it
/// is known where.
void TableOrder::connectEntries()
{
    using Model = QAbstractItemModel;
    connect(&m_shown, &Model::modelAboutToBeReset, this, &TableOrder::beginResetModel);
    connect(&m_shown, &Model::modelReset, this, &TableOrder::followReset);
    connect(&m_shown, &Model::rowsAboutToBeInserted, this, [this](const QModelIndex &, int first, int last) {
        Q_ASSERT(first == last);
        if (m_rows.empty())
            beginInsertRows({}, first, last);
    });
    connect(&m_shown, &Model::rowsInserted, this, [this](const QModelIndex &, int row) { followInsertion(row); });
    connect(&m_shown, &Model::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        Q_ASSERT(first == last);
        beginRemoveRows({}, ownRow(first), ownRow(last));
    });
    connect(&m_shown, &Model::rowsRemoved, this, [this](const QModelIndex &, int row) { followRemoval(row); });
    connect(&m_shown, &Model::dataChanged, this, &TableOrder::followChange);
}

QModelIndex TableOrder::index(int row, int column, const QModelIndex &parent) const
{
    const bool isInside = row >= 0 && row < rowCount(parent) && column >= 0 && column < columnCount(parent);
    return isInside ? createIndex(row, column) : QModelIndex();
}

int TableOrder::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_rows.empty() ? m_shown.shownCount() : static_cast<int>(m_rows.size());
}

int TableOrder::columnCount(const QModelIndex &parent) const { return m_shown.columnCount(parent); }

QModelIndex TableOrder::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_shown.index(sourceRow(index.row()), index.column()) : QModelIndex();
}

QModelIndex TableOrder::mapFromSource(const QModelIndex &index) const
{
    return index.isValid() ? this->index(ownRow(index.row()), index.column()) : QModelIndex();
}

QVariant TableOrder::data(const QModelIndex &index, int role) const
{
    const History &history = m_state.history();
    if (role == Qt::ForegroundRole && index.column() == EntriesModel::Track) {
        const std::optional<Entry> entry = history.entry(idAt(index.row()));
        const auto *track = entry ? history.track(entry->track) : nullptr;
        if (track != nullptr)
            return trackColours(history, m_state.theme())[static_cast<std::size_t>(track - history.tracks().data())];
    }
    if (role == Qt::ToolTipRole)
        return QAbstractProxyModel::data(index, Qt::EditRole).toString().toHtmlEscaped();
    return QAbstractProxyModel::data(index, role);
}

/// Asked of the entries, also where there are none to map.
QVariant TableOrder::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_shown.headerData(section, orientation, role);
}

void TableOrder::sort(int column, Qt::SortOrder direction)
{
    m_order.reset();
    if (column >= 0)
        m_order = EntryOrder{static_cast<EntriesModel::Column>(column), direction};
    arrange();
}

void TableOrder::arrange()
{
    m_task.cancel();
    m_soon.stop();
    if (m_order && isLarge())
        m_soon.start();
    else
        setRows(sorted());
    emit sortingChanged();
}

TableOrder::Rows TableOrder::sorted() const
{
    if (!m_order)
        return {};
    EntryOrder order = *m_order;
    order.statedBy = m_shown.filter().statedBy;
    return sortedRows(m_state.history(), m_shown.entries(), order);
}

/// The worker gets a history and a list of its own, which stay as they are whatever happens to those that are shown.
void TableOrder::sortLater()
{
    EntryOrder order = *m_order;
    order.statedBy = m_shown.filter().statedBy;
    m_task.start([history = std::make_shared<const History>(m_state.history()), entries = m_shown.entries(),
                  order](const Job &job) { return sortedRows(*history, entries, order, job); },
                 [this](Rows rows) {
                     setRows(std::move(rows));
                     emit sortingChanged();
                 });
}

void TableOrder::setRows(Rows rows)
{
    if (rows == m_rows)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList entries;
    for (const QModelIndex &index : before)
        entries << mapToSource(index);
    m_rows = std::move(rows);
    numberRows();
    QModelIndexList after;
    for (const QModelIndex &entry : entries)
        after << mapFromSource(entry);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void TableOrder::numberRows()
{
    m_places.assign(m_rows.empty() ? 0 : static_cast<std::size_t>(m_shown.shownCount()), -1);
    for (int place = 0; const int row : m_rows)
        m_places[static_cast<std::size_t>(row)] = place++;
}

void TableOrder::followReset()
{
    m_rows.clear();
    m_task.cancel();
    m_soon.stop();
    if (m_order && isLarge())
        m_soon.start();
    else
        m_rows = sorted();
    numberRows();
    endResetModel();
    emit sortingChanged();
}

void TableOrder::followInsertion(int row)
{
    if (m_rows.empty()) {
        endInsertRows();
        if (m_order)
            arrange();
        return;
    }
    for (int &other : m_rows)
        other += other >= row ? 1 : 0;
    numberRows();
    const auto place =
        std::partition_point(m_rows.begin(), m_rows.end(), [&](int other) { return isBefore(other, row); });
    const int at = static_cast<int>(place - m_rows.begin());
    beginInsertRows({}, at, at);
    m_rows.insert(place, row);
    numberRows();
    endInsertRows();
    if (isSorting())
        arrange();
}

void TableOrder::followRemoval(int row)
{
    if (!m_rows.empty()) {
        m_rows.erase(m_rows.begin() + ownRow(row));
        for (int &other : m_rows)
            other -= other > row ? 1 : 0;
        numberRows();
    }
    endRemoveRows();
    if (isSorting())
        arrange();
}

void TableOrder::followChange(const QModelIndex &first, const QModelIndex &last)
{
    const bool isOne = first.row() == last.row();
    const int from = isOne ? ownRow(first.row()) : 0;
    emit dataChanged(index(from, first.column()), index(isOne ? from : rowCount() - 1, last.column()));
    if (m_order)
        arrange();
}

/// As sortedRows() has it.
bool TableOrder::isBefore(int sourceRow, int other) const
{
    const auto keyOf = [this](int row) { return m_shown.index(row, m_order->column).data(EntriesModel::SortRole); };
    const QPartialOrdering order = QVariant::compare(keyOf(sourceRow), keyOf(other));
    if (order == QPartialOrdering::Less)
        return m_order->direction == Qt::AscendingOrder;
    if (order == QPartialOrdering::Greater)
        return m_order->direction == Qt::DescendingOrder;
    return sourceRow < other;
}

int TableOrder::sourceRow(int row) const
{
    if (m_rows.empty())
        return row;
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row)] : -1;
}

int TableOrder::ownRow(int sourceRow) const
{
    if (m_places.empty())
        return sourceRow;
    return sourceRow >= 0 && sourceRow < static_cast<int>(m_places.size())
               ? m_places[static_cast<std::size_t>(sourceRow)]
               : -1;
}

} // namespace pactline
